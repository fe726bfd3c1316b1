import type { Result, Score } from '../model/result.ts'

/** How the requested scores differ from the baseline. */
export interface ScoreChange {
  readonly someChanged: boolean
  readonly allChanged: boolean
  /** A score of the baseline is null or gone. The evaluation may be about to replace it. */
  readonly someMissing: boolean
}

/** The requested scores, and the result from before. */
interface AskedScores {
  readonly baseline: Result | null
  readonly runIds: readonly string[] | null
  readonly metricIds: readonly string[]
}

const NO_CHANGE: ScoreChange = { someChanged: false, allChanged: false, someMissing: false }

export function compareScores(
  { baseline, runIds, metricIds }: AskedScores,
  result: Result,
): ScoreChange {
  if (baseline === null || runIds === null) return NO_CHANGE
  const changes = runIds.flatMap((runId) => {
    const [before, after] = [baseline.runs?.get(runId), result.runs?.get(runId)]
    // A run that one side does not list does not count as a change.
    if (before === undefined || after === undefined) return ['unknown' as const]
    return metricIds.map((id) => changeOf(before.scores.get(id), after.scores.get(id)))
  })
  return {
    someChanged: changes.includes('changed'),
    allChanged: changes.length > 0 && changes.every((change) => change === 'changed'),
    someMissing: changes.includes('missing'),
  }
}

/** A score that becomes null or disappears is not a new score. */
function changeOf(
  before: Score | undefined,
  after: Score | undefined,
): 'same' | 'changed' | 'missing' {
  const had = before !== undefined && before.value !== null
  if (after === undefined || after.value === null) return had ? 'missing' : 'same'
  return isSameScore(before, after) ? 'same' : 'changed'
}

export function isSameScore(a: Score | undefined, b: Score | undefined): boolean {
  return a?.value === b?.value && a?.explanation === b?.explanation
}
