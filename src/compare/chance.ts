import type { ChanceTest, ScoreChange } from '../model/comparison.ts'
import type { MetricKind } from '../model/result.ts'
import { holmAdjusted } from './holm.ts'
import { leastTellingChanges } from './least-telling-changes.ts'
import { mcnemarExact, SIGNIFICANCE } from './mcnemar.ts'
import { type ScorePair, signedRankTest } from './signed-rank.ts'

/**
 * The scores of one metric, by the last and by the first scoring of each run. The two differ if a
 * confirmation scored a run again.
 */
export interface TestedScores {
  readonly kind: MetricKind
  readonly last: readonly ScoreChange[]
  readonly first: readonly ScoreChange[]
}

/**
 * Whether chance could explain the change of each of these metrics. Binary metrics get McNemar's
 * exact test on their flips. Ratings and numbers get Wilcoxon's signed-rank test. Holm's method
 * corrects for the number of tested metrics. Null if there is nothing to test: labels have no
 * order, or no run has a score on both sides.
 */
export function chanceTests(metrics: readonly TestedScores[]): (ChanceTest | null)[] {
  const pValues = metrics.map(largerP)
  const adjusted = holmAdjusted(pValues)
  const least = leastTellingChanges(SIGNIFICANCE, pValues.filter((p) => p !== null).length)
  return metrics.map(({ kind, last }, index) => {
    const [pValue, adjustedPValue] = [pValues[index] ?? null, adjusted[index] ?? null]
    if (pValue === null || adjustedPValue === null) return null
    const pairs = pairsOf(kind, last)
    return {
      pairedRuns: pairs.length,
      changedRuns: pairs.filter(([before, after]) => before !== after).length,
      pValue,
      adjustedPValue,
      leastTellingChanges: least,
    }
  })
}

/**
 * The larger p-value of the first and of the last scorings. The last scorings alone are biased,
 * because confirmations score only flipped runs. Even if nothing changed, a flip due to chance in
 * the baseline is confirmed each time, but a flip due to chance in the new scores is taken back. So
 * the remaining flips all go one way. The first scorings alone would count flips that were taken
 * back since.
 */
function largerP({ kind, last, first }: TestedScores): number | null {
  const [ofLast, ofFirst] = [pValueOf(kind, last), pValueOf(kind, first)]
  return ofLast === null || ofFirst === null ? null : Math.max(ofLast, ofFirst)
}

function pValueOf(kind: MetricKind, scores: readonly ScoreChange[]): number | null {
  const pairs = pairsOf(kind, scores)
  if (pairs.length === 0) return null
  if (kind !== 'binary') return signedRankTest(pairs)
  const flips = (to: number) => pairs.filter(([was, is]) => was !== is && is === to).length
  return mcnemarExact(flips(0), flips(1))
}

/** The scores of the runs that the metric applies to on both sides. Pass is 1 and fail is 0. */
function pairsOf(kind: MetricKind, scores: readonly ScoreChange[]): ScorePair[] {
  return scores.flatMap(({ before, after }) => {
    if (before?.kind !== kind || after?.kind !== kind) return []
    const [was, is] = [before.value, after.value]
    if (was === null || is === null || typeof was === 'string' || typeof is === 'string') return []
    return [[Number(was), Number(is)] as const]
  })
}
