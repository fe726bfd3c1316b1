/** One poll's view of the evaluation. */
export interface ProgressSample {
  /** Time since the trigger. */
  readonly elapsedMs: number
  /** null: not visible. */
  readonly finishedRuns: number | null
  readonly totalRuns: number | null
}
