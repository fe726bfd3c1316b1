import type { ChanceTest, ScoreChange } from '../model/comparison.ts'
import type { MetricKind } from '../model/result.ts'
import { holmAdjusted } from './holm.ts'
import { leastTellingChanges } from './least-telling-changes.ts'
import { mcnemarExact, SIGNIFICANCE } from './mcnemar.ts'
import { type ScorePair, signedRankTest } from './signed-rank.ts'

/**
 * The scores of one metric: by the last scoring of each run, and by the first. They differ where a
 * confirmation scored a run again.
 */
export interface TestedScores {
  readonly kind: MetricKind
  readonly last: readonly ScoreChange[]
  readonly first: readonly ScoreChange[]
}

/**
 * Whether chance could explain the change of each of these metrics: McNemar's exact test on the flips
 * of binary metrics, Wilcoxon's signed-rank test on ratings and numbers; corrected by Holm's method
 * for how many metrics are tested. Null where there is nothing to test: labels have no order, and no
 * run has a score on both sides.
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
 * The larger p of the first and of the last scorings. Confirmations score only what flipped, which
 * makes the flips lopsided where nothing changed: one that the baseline owes to chance is confirmed
 * each time, one that the new scores owe to it is taken back. The first scorings alone would call
 * flips more than chance that were taken back since.
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

/** Of the runs that the metric applies to on both sides; pass is 1 and fail is 0. */
function pairsOf(kind: MetricKind, scores: readonly ScoreChange[]): ScorePair[] {
  return scores.flatMap(({ before, after }) => {
    if (before?.kind !== kind || after?.kind !== kind) return []
    const [was, is] = [before.value, after.value]
    if (was === null || is === null || typeof was === 'string' || typeof is === 'string') return []
    return [[Number(was), Number(is)] as const]
  })
}
