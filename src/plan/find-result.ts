import type { ResultChoice } from '../inputs/inputs.ts'
import type { InputProblem } from '../inputs/read-inputs.ts'
import type { Job } from '../job.ts'
import { findLatestResult } from './latest-result.ts'

export type FoundResult =
  | { readonly ok: true; readonly resultId: string }
  | { readonly ok: false; readonly problems: readonly InputProblem[] }

/** The ID that `result_id` stands for. */
export async function findResultId(job: Job, choice: ResultChoice): Promise<FoundResult> {
  if (choice.kind === 'id') return { ok: true, resultId: choice.id }
  const resultId = await findLatestResult(job, choice.agentId)
  if (resultId === null) {
    const message = `agent ${choice.agentId} has no finished result, so there is no latest one`
    return { ok: false, problems: [{ input: 'result_id', message }] }
  }
  job.log.info(`The newest finished result of agent ${choice.agentId} is ${resultId}`)
  return { ok: true, resultId }
}
