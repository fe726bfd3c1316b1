import type { ReadExtent } from '../cekura/read-extent.ts'
import type { Result } from '../cekura/result.ts'
import type { Job } from '../job.ts'
import { persist } from '../retry/persist.ts'

export interface Read {
  readonly result: Result
  /** When the request that was answered was sent, on the clock's `nowMs`: it shows nothing older. */
  readonly sentAtMs: number
}

/** Reads the result, riding out failures that may pass: a read changes nothing, so it can be repeated. */
export function readResult(
  job: Job,
  resultId: string,
  extent: ReadExtent = 'whole',
): Promise<Read> {
  return persist(
    job,
    async (signal) => {
      const sentAtMs = job.clock.nowMs()
      return { result: await job.api.readResult(resultId, signal, extent), sentAtMs }
    },
    (error) => error.transient,
  )
}
