import fc from 'fast-check'
import type { Result, Run, Score } from '../../src/model/result.ts'
import { aPlan } from './plans.ts'
import { aBinary, aLabel, aNumber, aRating, aResult, aRun } from './results.ts'

const POLITENESS = { metricId: '71', metricName: 'Politeness' }
const QUALITY = { metricId: '72', metricName: 'Quality' }
const LATENCY = { metricId: '73', metricName: 'Latency' }
const ENDING = { metricId: '74', metricName: 'Ending' }

/** The plan for arbitrary results: six runs, and a metric of each kind. */
export const PLAN = aPlan({
  runIds: ['1', '2', '3', '4', '5', '6'],
  metrics: [POLITENESS, QUALITY, LATENCY, ENDING].map(({ metricId, metricName }) => ({
    id: metricId,
    name: metricName,
  })),
})

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 4 })

const scoreArbitraries: readonly fc.Arbitrary<Score>[] = [
  maybe(fc.boolean()).map((value) => aBinary(value, POLITENESS)),
  maybe(fc.nat({ max: 5 })).map((value) => aRating(value, QUALITY)),
  maybe(fc.double({ min: -1e4, max: 1e4, noNaN: true })).map((value) => aNumber(value, LATENCY)),
  maybe(fc.constantFrom('booked', 'refused')).map((value) => aLabel(value, ENDING)),
]

function runArbitrary(id: string): fc.Arbitrary<Run> {
  return fc
    .record({
      success: maybe(fc.boolean()),
      review: fc.option(fc.constantFrom('success' as const, 'failure' as const), { freq: 1 }),
      scores: fc.tuple(...scoreArbitraries.map(maybe)),
    })
    .map(({ scores, ...rest }) =>
      aRun(id, { ...rest, scores: scores.filter((score) => score !== null) }),
    )
}

/** A finished result of up to six planned runs. Any run and any score may be missing. */
export const resultArbitrary: fc.Arbitrary<Result> = fc
  .record({
    runs: fc.tuple(...PLAN.runIds.map((id) => maybe(runArbitrary(id)))),
    rawSuccessRate: maybe(fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map(({ runs, rawSuccessRate }) =>
    aResult({ runs: runs.filter((run) => run !== null), rawSuccessRate }),
  )

/** The same result with its runs in reverse order. */
export function reversed(result: Result): Result {
  return { ...result, runs: result.runs && new Map([...result.runs].toReversed()) }
}
