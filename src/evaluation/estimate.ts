import type { ProgressSample } from './progress-sample.ts'

/** Below this share of finished runs, an estimate would be a guess. */
const MIN_SHARE = 0.1

/**
 * About how much longer the evaluation takes, if the other runs take as long as the finished runs.
 * Null while too few runs have finished.
 */
export function estimateRestMs(samples: readonly ProgressSample[]): number | null {
  const { elapsedMs = 0, finishedRuns = null, totalRuns = null } = samples.at(-1) ?? {}
  const share = (finishedRuns ?? 0) / (totalRuns ?? 0)
  return share >= MIN_SHARE && share < 1 ? (elapsedMs * (1 - share)) / share : null
}
