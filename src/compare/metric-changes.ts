import { hasSameValue, type MetricKind, type Score } from '../model/result.ts'
import type { Plan, PlannedMetric } from '../model/plan.ts'
import type {
  BinaryTally,
  ChanceTest,
  LabelCounts,
  MetricChange,
  RunChange,
  ScoreChange,
} from '../model/comparison.ts'
import { distributionOf } from '../model/distribution.ts'
import { chanceTests, type TestedScores } from './chance.ts'

/**
 * One change for each planned metric that either side scored, in the plan's order.
 * @param firstRuns the same runs, with the scores before any confirmation
 */
export function metricChanges(
  runs: readonly RunChange[],
  plan: Plan,
  firstRuns = runs,
): MetricChange[] {
  const scored = plan.metrics.flatMap((metric) => {
    const last = pairsOf(runs, metric)
    const kind = kindOf(last)
    return kind === null ? [] : [{ metric, kind, last, first: pairsOf(firstRuns, metric) }]
  })
  const tests = chanceTests(scored)
  return scored.map((scores, index) => metricChange(scores.metric, scores, tests[index] ?? null))
}

function pairsOf(runs: readonly RunChange[], metric: PlannedMetric): ScoreChange[] {
  return runs.flatMap(({ scores }) => scores.filter(({ metricId }) => metricId === metric.id))
}

/**
 * The kind that the metric has now. If its kind was changed, its old scores are in another unit, so
 * they are neither counted nor compared.
 */
function kindOf(pairs: readonly ScoreChange[]): MetricKind | null {
  return commonestKind(scoresOf(pairs, 'after')) ?? commonestKind(scoresOf(pairs, 'before'))
}

function metricChange(
  metric: PlannedMetric,
  { kind, last: pairs }: TestedScores,
  chance: ChanceTest | null,
): MetricChange {
  const before = scoresOf(pairs, 'before')
  const after = scoresOf(pairs, 'after')
  const agreements = pairs.flatMap((pair) =>
    pair.before?.kind === kind && pair.after?.kind === kind
      ? [hasSameValue(pair.before, pair.after)]
      : [],
  )
  const shared = {
    metricId: metric.id,
    metricName: pairs[0]?.metricName ?? metric.id,
    comparedRuns: agreements.length,
    agreedRuns: agreements.filter(Boolean).length,
    chance,
  }
  switch (kind) {
    case 'binary':
      return {
        ...shared,
        kind,
        before: binaryTally(before),
        after: binaryTally(after),
        flipsToFail: pairs.filter(({ flip }) => flip === 'to_fail').length,
        flipsToPass: pairs.filter(({ flip }) => flip === 'to_pass').length,
      }
    case 'enum':
      return { ...shared, kind, before: labelCounts(before), after: labelCounts(after) }
    case 'rating':
    case 'number':
      return {
        ...shared,
        kind,
        before: distributionOf(numbersOf(before, kind)),
        after: distributionOf(numbersOf(after, kind)),
      }
  }
}

function scoresOf(pairs: readonly ScoreChange[], side: 'before' | 'after'): Score[] {
  return pairs.map((pair) => pair[side]).filter((score) => score !== null)
}

const KINDS: readonly MetricKind[] = ['binary', 'rating', 'number', 'enum']

/** In a tie, the first of `KINDS`, so that the order of the runs never decides. */
function commonestKind(scores: readonly Score[]): MetricKind | null {
  const count = (kind: MetricKind) => scores.filter((score) => score.kind === kind).length
  const [first] = KINDS.filter((kind) => count(kind) > 0).sort((a, b) => count(b) - count(a))
  return first ?? null
}

function binaryTally(scores: readonly Score[]): BinaryTally | null {
  const values = scores.flatMap((score) => (score.kind === 'binary' ? [score.value] : []))
  if (values.length === 0) return null
  return {
    passed: values.filter((value) => value === true).length,
    failed: values.filter((value) => value === false).length,
    notApplicable: values.filter((value) => value === null).length,
  }
}

function numbersOf(scores: readonly Score[], kind: 'rating' | 'number'): (number | null)[] {
  return scores.flatMap((score) => (score.kind === kind ? [score.value] : []))
}

/** The most common label comes first. Labels with the same count are in alphabetical order. */
function labelCounts(scores: readonly Score[]): LabelCounts | null {
  const labels = scores.flatMap((score) => (score.kind === 'enum' ? [score.value] : []))
  if (labels.length === 0) return null
  const applicable = labels.filter((label) => label !== null).sort()
  const counts = new Map<string, number>()
  for (const label of applicable) counts.set(label, (counts.get(label) ?? 0) + 1)
  return {
    counts: new Map([...counts].sort(([, m], [, n]) => n - m)),
    notApplicable: labels.length - applicable.length,
  }
}
