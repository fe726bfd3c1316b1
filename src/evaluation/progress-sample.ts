import type { Result } from '../model/result.ts'
import { finishedRunsOf, idsInQuestion } from './activity.ts'
import type { Reading } from './evidence.ts'

/** What one poll showed of the evaluation. */
export interface ProgressSample {
  /** Time since the trigger. */
  readonly elapsedMs: number
  /** Null: the answer does not show it. */
  readonly finishedRuns: number | null
  readonly totalRuns: number | null
}

/**
 * The count of finished runs is used only while work goes on and some runs are not finished.
 * Otherwise the statuses may be old.
 */
export function progressSampleOf(
  result: Result,
  runIds: readonly string[] | null,
  reading: Reading,
  elapsedMs: number,
): ProgressSample {
  const ids = idsInQuestion(result, runIds)
  const finishedRuns = reading === 'in_flight' ? finishedRunsOf(result, ids) : null
  const shows = finishedRuns !== null && finishedRuns < ids.length
  return {
    elapsedMs,
    finishedRuns: shows ? finishedRuns : null,
    totalRuns: shows ? ids.length : null,
  }
}
