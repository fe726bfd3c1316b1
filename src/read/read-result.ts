import type { ReadExtent } from '../cekura/api.ts'
import type { Result } from '../cekura/result.ts'
import type { Job } from '../job.ts'
import { persist } from '../retry/persist.ts'

/** Reads the result, riding out failures that may pass: a read changes nothing, so it can be repeated. */
export function readResult(
  job: Job,
  resultId: string,
  extent: ReadExtent = 'whole',
): Promise<Result> {
  return persist(
    job,
    (signal) => job.api.readResult(resultId, signal, extent),
    (error) => error.transient,
  )
}
