import fc from 'fast-check'
import {
  type Baseline,
  type BaselineMetric,
  type BaselineRun,
  RUN_VERDICTS,
  type ScoreValue,
} from '../../../src/model/baseline.ts'
import { METRIC_KINDS } from '../../../src/baseline/metric-kind.ts'
import type { MetricKind, Result, Run, Score } from '../../../src/model/result.ts'
import type { Plan } from '../../../src/model/plan.ts'
import { hostileText } from '../../support/hostile-text.ts'
import { aResult, aRun } from '../../support/results.ts'
import { anyText } from '../../support/any-text.ts'

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 4 })

/** IDs of up to 19 digits. As floats, many of them are equal. */
export const idArbitrary: fc.Arbitrary<string> = fc.oneof(
  fc.integer({ min: 1, max: 30 }).map(String),
  fc.bigInt({ min: 2n ** 53n, max: 2n ** 53n + 9n }).map(String),
  fc.bigInt({ min: 1n, max: 10n ** 19n - 1n }).map(String),
)

/** A few names of every kind, so that many metrics share a name. */
export const nameArbitrary: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    'Politeness',
    'Politeness (1)',
    'Politeness (2)',
    '1',
    '__proto__',
    'toString',
    '',
  ),
  hostileText,
  anyText(),
)

const numberArbitrary = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
  fc.constantFrom(Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE, 0.1 + 0.2),
)

function valueArbitrary(kind: MetricKind): fc.Arbitrary<ScoreValue> {
  if (kind === 'binary') return maybe(fc.boolean())
  return kind === 'enum' ? maybe(hostileText) : maybe(numberArbitrary)
}

const metricArbitrary: fc.Arbitrary<BaselineMetric> = fc.record({
  id: idArbitrary,
  name: nameArbitrary,
  kind: fc.constantFrom(...METRIC_KINDS),
  version: maybe(hostileText),
})

const metricsArbitrary = fc.uniqueArray(metricArbitrary, { selector: ({ id }) => id, maxLength: 5 })

const sinceArbitrary = fc
  .integer({ min: 0, max: 4_000_000_000 })
  .map((seconds) => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z'))

/** A score of each metric, or no score. */
function scoresArbitrary(
  metrics: readonly BaselineMetric[],
): fc.Arbitrary<(readonly [BaselineMetric, ScoreValue])[]> {
  const each = metrics.map((metric) =>
    fc.option(
      valueArbitrary(metric.kind).map((value) => [metric, value] as const),
      { nil: null, freq: 4 },
    ),
  )
  return fc.tuple(...each).map((scores) => scores.filter((score) => score !== null))
}

function baselineRunArbitrary(metrics: readonly BaselineMetric[]): fc.Arbitrary<BaselineRun> {
  return fc.record({
    id: idArbitrary,
    scenario: maybe(hostileText),
    personality: maybe(hostileText),
    verdict: fc.constantFrom(...RUN_VERDICTS, null),
    scores: scoresArbitrary(metrics).map(
      (all) => new Map(all.map(([{ id }, value]) => [id, value])),
    ),
    since: sinceArbitrary,
  })
}

const mapById = <T extends { readonly id: string }>(items: readonly T[]) =>
  new Map(items.map((item) => [item.id, item]))

export const baselineArbitrary: fc.Arbitrary<Baseline> = metricsArbitrary.chain((metrics) =>
  fc.record({
    resultId: idArbitrary,
    metrics: fc.constant(mapById(metrics)),
    runs: fc
      .uniqueArray(baselineRunArbitrary(metrics), { selector: ({ id }) => id, maxLength: 6 })
      .map(mapById),
  }),
)

function scoreOf({ id, name, kind }: BaselineMetric, value: ScoreValue): Score {
  return { metricId: id, metricName: name, kind, value, explanation: 'The caller said…' } as Score
}

function runArbitrary(metrics: readonly BaselineMetric[]): fc.Arbitrary<Run> {
  return fc
    .record({
      id: idArbitrary,
      success: maybe(fc.boolean()),
      review: fc.option(fc.constantFrom('success' as const, 'failure' as const), { freq: 1 }),
      scenario: maybe(hostileText),
      personality: maybe(hostileText),
      scores: scoresArbitrary(metrics),
    })
    .map(({ scores, ...run }) =>
      aRun(run.id, { ...run, scores: scores.map(([metric, value]) => scoreOf(metric, value)) }),
    )
}

export interface Evaluation {
  readonly plan: Plan
  readonly result: Result
}

/** A finished result with at least one run, and the plan that evaluated all of it. */
export const evaluationArbitrary: fc.Arbitrary<Evaluation> = metricsArbitrary.chain((metrics) =>
  fc
    .uniqueArray(runArbitrary(metrics), { selector: ({ id }) => id, minLength: 1, maxLength: 6 })
    .map((runs) => ({
      plan: {
        resultId: '900',
        resultName: null,
        runIds: runs.map(({ id }) => id),
        metrics: metrics.map(({ id, name }) => ({ id, name })),
      },
      result: aResult({ runs, updatedAt: '2026-11-24T09:30:00.123456Z' }),
    })),
)

export const AT = new Date('2026-11-24T10:00:00.000Z')
export const LATER = new Date('2026-12-01T10:00:00.000Z')

/** All details of a baseline, for comparison with another baseline. */
export function plain({ resultId, metrics, runs }: Baseline) {
  return {
    resultId,
    metrics: [...metrics.values()].toSorted(byId),
    runs: [...runs.values()].toSorted(byId).map((run) => ({
      ...run,
      scores: [...run.scores].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    })),
  }
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1
}
