import { persist } from '../cekura/persist.ts'
import { phaseOf } from '../cekura/status.ts'
import { InvalidInput } from '../inputs/input-problem.ts'
import type { ResultChoice } from '../inputs/inputs.ts'
import type { Job } from '../job.ts'

/**
 * The ID that `result_id` stands for.
 * @throws {InvalidInput} if it is `latest`, and there is none
 */
export async function findResultId(job: Job, choice: ResultChoice): Promise<string> {
  if (choice.kind === 'id') return choice.id
  const { agentId } = choice
  const resultId = await findLatest(job, agentId)
  if (resultId === null) {
    const message = `agent ${agentId} has no finished result, so there is no latest one`
    throw new InvalidInput([{ input: 'result_id', message }])
  }
  job.log.info(`The newest finished result of agent ${agentId} is ${resultId}`)
  return resultId
}

/** 2,000 results: an agent with so many unfinished ones in a row is beyond help by paging. */
const MAX_PAGES = 40

/** The ID of the agent's newest finished result, or null if it has none. The API lists newest first. */
async function findLatest(job: Job, agentId: string): Promise<string | null> {
  for (let page = 1; page <= MAX_PAGES; page++) {
    const { results, hasMore } = await persist(
      job,
      (signal) => job.api.listResults(agentId, page, signal),
      (error) => error.transient,
    )
    const finished = results.find((result) => phaseOf(result.status) === 'finished')
    const id = finished?.id ?? null
    if (id !== null) return id
    if (!hasMore) return null
  }
  return null
}
