import { phaseOf } from '../cekura/status.ts'
import type { Job } from '../job.ts'
import { persist } from '../retry/persist.ts'

/** 2,000 results: an agent with so many unfinished ones in a row is beyond help by paging. */
const MAX_PAGES = 40

/** The ID of the agent's newest finished result, or null if it has none. The API lists newest first. */
export async function findLatestResult(job: Job, agentId: string): Promise<string | null> {
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
