import type { Result, Score } from '../model/result.ts'

/** How the scores that were asked for differ from the baseline's. */
export interface ScoreChange {
  readonly someChanged: boolean
  readonly allChanged: boolean
  /** One that the baseline had is null, or gone: the evaluation may be about to replace it. */
  readonly someMissing: boolean
}

/** The scores that were asked for, and the result as it was before. */
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
    // A run that one side does not list is no score that differs.
    if (before === undefined || after === undefined) return ['unknown' as const]
    return metricIds.map((id) => changeOf(before.scores.get(id), after.scores.get(id)))
  })
  return {
    someChanged: changes.includes('changed'),
    allChanged: changes.length > 0 && changes.every((change) => change === 'changed'),
    someMissing: changes.includes('missing'),
  }
}

/** A score that turns to null, or disappears, is no new score. */
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
