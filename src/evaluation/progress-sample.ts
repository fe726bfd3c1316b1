import type { Result } from '../model/result.ts'
import { finishedRunsOf, idsInQuestion } from './activity.ts'
import type { Reading } from './evidence.ts'

/** One poll's view of the evaluation. */
export interface ProgressSample {
  /** Time since the trigger. */
  readonly elapsedMs: number
  /** null: not visible. */
  readonly finishedRuns: number | null
  readonly totalRuns: number | null
}

/** Runs that look finished say nothing while the status may be the old one, or all of them do. */
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
