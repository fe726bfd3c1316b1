import type { MetricKind, Score } from '../cekura/result.ts'
import type { Plan, PlannedMetric } from '../plan/plan.ts'
import type {
  BinaryTally,
  LabelCounts,
  MetricChange,
  RunChange,
  ScoreChange,
} from './comparison.ts'
import { distributionOf } from './distribution.ts'

/** One change for each planned metric that either side scored, in the plan's order. */
export function metricChanges(runs: readonly RunChange[], plan: Plan): MetricChange[] {
  return plan.metrics.flatMap((metric) => {
    const pairs = runs.flatMap(({ scores }) => scores.filter((s) => s.metricId === metric.id))
    return metricChange(metric, pairs) ?? []
  })
}

function metricChange(metric: PlannedMetric, pairs: readonly ScoreChange[]): MetricChange | null {
  const before = scoresOf(pairs, 'before')
  const after = scoresOf(pairs, 'after')
  // A metric whose kind was changed is shown as what it is now: its old scores, in another unit,
  // are neither counted nor compared.
  const kind = commonestKind(after) ?? commonestKind(before)
  if (kind === null) return null

  const compared = pairs.flatMap(({ before, after }) =>
    before?.kind === kind && after?.kind === kind ? [{ before, after }] : [],
  )
  const shared = {
    metricId: metric.id,
    metricName: pairs[0]?.metricName ?? metric.id,
    comparedRuns: compared.length,
    agreedRuns: compared.filter(({ before, after }) => before.value === after.value).length,
  }
  switch (kind) {
    case 'binary':
      return {
        ...shared,
        kind,
        before: binaryTally(valuesOf(before, kind)),
        after: binaryTally(valuesOf(after, kind)),
        flipsToFail: pairs.filter(({ flip }) => flip === 'to_fail').length,
        flipsToPass: pairs.filter(({ flip }) => flip === 'to_pass').length,
      }
    case 'enum':
      return {
        ...shared,
        kind,
        before: labelCounts(valuesOf(before, kind)),
        after: labelCounts(valuesOf(after, kind)),
      }
    case 'rating':
    case 'number':
      return {
        ...shared,
        kind,
        before: distributionOf(valuesOf(before, kind)),
        after: distributionOf(valuesOf(after, kind)),
      }
  }
}

function scoresOf(pairs: readonly ScoreChange[], side: 'before' | 'after'): Score[] {
  return pairs.map((pair) => pair[side]).filter((score) => score !== null)
}

const KINDS: readonly MetricKind[] = ['binary', 'rating', 'number', 'enum']

/** Of a tie the first in `KINDS`, so that the order of the runs never decides. */
function commonestKind(scores: readonly Score[]): MetricKind | null {
  const count = (kind: MetricKind) => scores.filter((score) => score.kind === kind).length
  const found = KINDS.filter((kind) => count(kind) > 0)
  return found.sort((a, b) => count(b) - count(a))[0] ?? null
}

/** Of the scores of that kind; null stands for "not applicable". */
function valuesOf<Kind extends MetricKind>(
  scores: readonly Score[],
  kind: Kind,
): (ValueOf[Kind] | null)[] {
  return scores.filter((score) => isOf(score, kind)).map(({ value }) => value)
}

interface ValueOf {
  binary: boolean
  rating: number
  number: number
  enum: string
}

function isOf<Kind extends MetricKind>(
  score: Score,
  kind: Kind,
): score is Score & { kind: Kind; value: ValueOf[Kind] | null } {
  return score.kind === kind
}

function binaryTally(values: readonly (boolean | null)[]): BinaryTally | null {
  if (values.length === 0) return null
  return {
    passed: values.filter((value) => value === true).length,
    failed: values.filter((value) => value === false).length,
    notApplicable: values.filter((value) => value === null).length,
  }
}

/** The commonest label first; of equals, in the alphabet's order. */
function labelCounts(labels: readonly (string | null)[]): LabelCounts | null {
  if (labels.length === 0) return null
  const counts = new Map<string, number>()
  for (const label of labels) {
    if (label !== null) counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return {
    counts: new Map(sorted),
    notApplicable: labels.filter((label) => label === null).length,
  }
}
