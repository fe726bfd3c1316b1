import { persist } from '../cekura/persist.ts'
import { phaseOf } from '../cekura/status.ts'
import { InvalidInput } from '../inputs/input-problem.ts'
import type { Mode, ResultChoice } from '../inputs/inputs.ts'
import type { Job } from '../job.ts'

/**
 * The ID that `result_id` stands for. In mode `wait`, the latest result can be busy.
 * @throws {InvalidInput} if it is `latest`, and there is none
 */
export async function findResultId(job: Job, choice: ResultChoice, mode: Mode): Promise<string> {
  if (choice.kind === 'id') return choice.id
  const { agentId } = choice
  const kind = mode === 'wait' ? 'result' : 'finished result'
  const resultId = await findLatest(job, agentId, mode !== 'wait')
  if (resultId === null) {
    const message = `agent ${agentId} has no ${kind}, so there is no latest one`
    throw new InvalidInput([{ input: 'result_id', message }])
  }
  job.log.info(`The newest ${kind} of agent ${agentId} is ${resultId}`)
  return resultId
}

/** 2,000 results: an agent with so many unfinished ones in a row is beyond help by paging. */
const MAX_PAGES = 40

/**
 * The ID of the agent's newest result, or null if it has none. The API lists newest first.
 * @param mustBeFinished to skip those that are busy
 */
async function findLatest(
  job: Job,
  agentId: string,
  mustBeFinished: boolean,
): Promise<string | null> {
  for (let page = 1; page <= MAX_PAGES; page++) {
    const { results, hasMore } = await persist(
      job,
      (signal) => job.api.listResults(agentId, page, signal),
      (error) => error.transient,
    )
    const found = results.find(({ status }) => !mustBeFinished || phaseOf(status) === 'finished')
    const id = found?.id ?? null
    if (id !== null) return id
    if (!hasMore) return null
  }
  return null
}
