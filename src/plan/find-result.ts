import { persist } from '../cekura/persist.ts'
import { phaseOf } from '../cekura/status.ts'
import { InvalidInput } from '../inputs/input-problem.ts'
import type { Mode, ResultChoice } from '../inputs/inputs.ts'
import type { JobContext } from '../job.ts'
import type { Result } from '../model/result.ts'
import { grouped } from '../text/figures.ts'
import { newestResultId } from './newest-result.ts'

/**
 * The ID that `result_id` stands for. In mode `wait`, the latest result can be busy.
 * @throws {InvalidInput} if `result_id` is `latest`, and there is no result or the newest is not
 * known
 */
export async function findResultId(
  job: JobContext,
  choice: ResultChoice,
  mode: Mode,
): Promise<string> {
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

/** 2,000 results. A longer list may never end. */
const MAX_PAGES = 40

/**
 * The ID of the agent's newest result; null if the agent has none. The API promises no order, so
 * this reads all pages.
 * @param mustBeFinished to skip busy results
 */
async function findLatest(
  job: JobContext,
  agentId: string,
  mustBeFinished: boolean,
): Promise<string | null> {
  const all = await listAll(job, agentId)
  const newest = newestResultId(
    all.filter(({ status }) => !mustBeFinished || phaseOf(status) === 'finished'),
  )
  if (newest.ok) return newest.value
  throw new InvalidInput(newest.problems.map((message) => ({ input: 'result_id', message })))
}

async function listAll(job: JobContext, agentId: string): Promise<readonly Result[]> {
  const all: Result[] = []
  const seen = new Set<string>()
  for (let page = 1; page <= MAX_PAGES; page++) {
    const { results, hasMore } = await persist(
      job,
      (signal) => job.api.listResults(agentId, page, signal),
      (error) => error.transient,
    )
    const fresh = results.filter(({ id }) => id === null || !seen.has(id))
    for (const { id } of fresh) if (id !== null) seen.add(id)
    all.push(...fresh)
    // A page with nothing new means that the list has started again.
    if (!hasMore || fresh.length === 0) return all
  }
  job.log.warning(
    `The list of the results of agent ${agentId} did not end after ${MAX_PAGES} pages. The newest of the ${grouped(all.length)} results on them was taken; if another one is meant, give its ID as result_id`,
  )
  return all
}
