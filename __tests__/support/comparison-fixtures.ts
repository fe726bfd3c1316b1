import type { MetricKind, Score } from '../../src/cekura/result.ts'
import type {
  Change,
  Comparison,
  MetricChange,
  RunChange,
  ScoreChange,
} from '../../src/compare/comparison.ts'

export interface MetricSketch {
  readonly id: string
  readonly name: string
  readonly kind: MetricKind
}

export type Value = boolean | number | string | null

/** One metric's scores of a run: before, after, and the words for each. */
export interface ScoreSketch {
  readonly metric: MetricSketch
  readonly before: Value
  readonly after: Value
  readonly why?: string
  readonly whyBefore?: string
}

export interface RunSketch {
  readonly id: string
  readonly scenario: string | null
  readonly personality?: string | null
  readonly passed: readonly [boolean | null, boolean | null]
  readonly review?: 'success' | 'failure'
  readonly error?: string
  readonly scores: readonly ScoreSketch[]
}

/** A comparison with the counts that follow from its runs. */
export function sketchedComparison(
  metrics: readonly MetricSketch[],
  sketches: readonly RunSketch[],
  overall: Partial<Comparison['overall']>,
): Comparison {
  const runs = sketches.map(runChange)
  const ranks: readonly Change[] = ['regressed', 'fixed']
  const rank = ({ change }: RunChange) => (ranks.indexOf(change) + ranks.length + 1) % 3
  const count = (change: Change) => runs.filter((run) => run.change === change).length
  return {
    runs: runs.toSorted((one, other) => rank(one) - rank(other)),
    metrics: metrics.map((metric) => metricChange(metric, runs)),
    overall: {
      successRateBefore: share(sketches.map(({ passed }) => passed[0])),
      successRateAfter: share(sketches.map(({ passed }) => passed[1])),
      regressedRuns: count('regressed'),
      fixedRuns: count('fixed'),
      unchangedRuns: count('unchanged'),
      incomparableRuns: count('incomparable'),
      pValue: 1,
      successRateInterval: null,
      ...overall,
    },
  }
}

function share(verdicts: readonly (boolean | null)[]): number | null {
  return verdicts.length === 0 ? null : verdicts.filter(Boolean).length / verdicts.length
}

function runChange(sketch: RunSketch): RunChange {
  const [before, after] = sketch.passed
  return {
    runId: sketch.id,
    scenario: sketch.scenario,
    personality: sketch.personality ?? null,
    change: changeOf(before, after),
    passedBefore: before,
    passedAfter: after,
    review: sketch.review ?? null,
    durationSeconds: 95,
    errorMessage: sketch.error ?? null,
    scores: sketch.scores.map(scoreChange),
  }
}

function changeOf(before: boolean | null, after: boolean | null): Change {
  if (before === null || after === null) return 'incomparable'
  if (before === after) return 'unchanged'
  return after ? 'fixed' : 'regressed'
}

function scoreChange({ metric, before, after, why, whyBefore }: ScoreSketch): ScoreChange {
  const flipped = typeof before === 'boolean' && typeof after === 'boolean' && before !== after
  return {
    metricId: metric.id,
    metricName: metric.name,
    before: score(metric, before, whyBefore ?? ''),
    after: score(metric, after, why ?? ''),
    flip: flipped ? (after ? 'to_pass' : 'to_fail') : null,
  }
}

function score({ id, name, kind }: MetricSketch, value: Value, explanation: string): Score {
  return { metricId: id, metricName: name, kind, value, explanation } as Score
}

function metricChange(metric: MetricSketch, runs: readonly RunChange[]): MetricChange {
  const scores = runs.flatMap((run) => run.scores.filter(({ metricId }) => metricId === metric.id))
  const base = {
    metricId: metric.id,
    metricName: metric.name,
    comparedRuns: scores.length,
    agreedRuns: scores.filter(({ before, after }) => before?.value === after?.value).length,
  }
  const values = (side: 'before' | 'after') => scores.map((change) => change[side]?.value ?? null)
  switch (metric.kind) {
    case 'binary':
      return {
        ...base,
        kind: 'binary',
        before: tally(values('before')),
        after: tally(values('after')),
        flipsToFail: scores.filter(({ flip }) => flip === 'to_fail').length,
        flipsToPass: scores.filter(({ flip }) => flip === 'to_pass').length,
      }
    case 'enum':
      return {
        ...base,
        kind: 'enum',
        before: labels(values('before')),
        after: labels(values('after')),
      }
    case 'rating':
    case 'number':
      return {
        ...base,
        kind: metric.kind,
        before: distribution(values('before')),
        after: distribution(values('after')),
      }
  }
}

function tally(values: readonly Value[]) {
  return {
    passed: values.filter((value) => value === true).length,
    failed: values.filter((value) => value === false).length,
    notApplicable: values.filter((value) => value === null).length,
  }
}

function labels(values: readonly Value[]) {
  const counts = new Map<string, number>()
  for (const value of values) {
    if (typeof value === 'string') counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return { counts, notApplicable: values.filter((value) => value === null).length }
}

function distribution(values: readonly Value[]) {
  const sorted = values.filter((value) => typeof value === 'number').toSorted((a, b) => a - b)
  if (sorted.length === 0) return null
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? NaN
  return {
    count: sorted.length,
    notApplicable: values.length - sorted.length,
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
    min: at(1 / sorted.length),
    p50: at(0.5),
    p95: at(0.95),
    max: at(1),
  }
}
