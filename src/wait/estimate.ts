import type { ProgressSample } from './progress-sample.ts'

/** Below this share of finished runs, an estimate would be a guess. */
const MIN_SHARE = 0.1

/**
 * About how much longer the evaluation takes, if the rest of the runs goes as the finished ones did;
 * null while too little shows.
 */
export function estimateRestMs(samples: readonly ProgressSample[]): number | null {
  const last = samples.at(-1)
  const [finishedRuns, totalRuns] = [last?.finishedRuns ?? null, last?.totalRuns ?? null]
  if (last === undefined || finishedRuns === null || totalRuns === null) return null
  const share = finishedRuns / totalRuns
  return share >= MIN_SHARE && share < 1 ? (last.elapsedMs * (1 - share)) / share : null
}
