import fc from 'fast-check'
import type { Result, Run, Score } from '../../src/cekura/result.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { aBinary, aLabel, aNumber, aRating, aResult, aRun } from './snapshots.ts'

const METRICS = [
  { id: '71', name: 'Politeness' },
  { id: '72', name: 'Quality' },
  { id: '73', name: 'Latency' },
  { id: '74', name: 'Ending' },
]

export const PLAN: Plan = {
  resultId: '900',
  resultName: null,
  runIds: ['1', '2', '3', '4', '5', '6'],
  metrics: METRICS,
}

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 4 })

const scoreArbitraries: readonly fc.Arbitrary<Score>[] = [
  maybe(fc.boolean()).map((v) => aBinary(v, { metricId: '71', metricName: 'Politeness' })),
  maybe(fc.nat({ max: 100 })).map((v) => aRating(v, { metricId: '72', metricName: 'Quality' })),
  maybe(fc.double({ min: -1e4, max: 1e4, noNaN: true })).map((v) =>
    aNumber(v, { metricId: '73', metricName: 'Latency' }),
  ),
  maybe(fc.constantFrom('booked', 'refused')).map((v) =>
    aLabel(v, { metricId: '74', metricName: 'Ending' }),
  ),
]

function runArbitrary(id: string): fc.Arbitrary<Run> {
  return fc
    .record({
      success: maybe(fc.boolean()),
      review: fc.option(fc.constantFrom('success' as const, 'failure' as const), { freq: 1 }),
      scores: fc.tuple(...scoreArbitraries.map(maybe)),
    })
    .map(({ success, review, scores }) =>
      aRun({ id, success, review, scores: scores.filter((score) => score !== null) }),
    )
}

/** A finished result of up to six planned runs, any of which, or any score, may be missing. */
export const resultArbitrary: fc.Arbitrary<Result> = fc
  .tuple(...PLAN.runIds.map((id) => maybe(runArbitrary(id))))
  .map((runs) => runs.filter((run) => run !== null))
  .chain((runs) =>
    fc.record({ runs: fc.constant(runs), raw: maybe(fc.double({ min: 0, max: 1, noNaN: true })) }),
  )
  .map(({ runs, raw }) => aResult({ runs, rawSuccessRate: raw }))

/** The same result with its runs the other way round. */
export function reversed(result: Result): Result {
  return { ...result, runs: result.runs && new Map([...result.runs].toReversed()) }
}
