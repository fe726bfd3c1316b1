/** One poll's view of the evaluation; null where it does not show. */
export interface ProgressSample {
  /** Since the trigger. */
  readonly elapsedMs: number
  readonly finishedRuns: number | null
  readonly totalRuns: number | null
}

/** placeholder until the tuned schedule lands */
export function nextPollDelayMs(samples: readonly ProgressSample[], random: () => number): number {
  const elapsedMs = samples.at(-1)?.elapsedMs ?? 0
  return Math.min(30_000, Math.max(1_500, elapsedMs / 8)) * (0.95 + 0.1 * random())
}
