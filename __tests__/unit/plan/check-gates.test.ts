import { describe, expect, test } from '@jest/globals'
import { InvalidInput } from '../../../src/inputs/input-problem.ts'
import type { ListedMetric } from '../../../src/model/plan.ts'
import type { Result } from '../../../src/model/result.ts'
import { knownMetrics, requireCheckable } from '../../../src/plan/check-gates.ts'
import { gatesFrom } from '../../support/inputs.ts'
import { aPlan, plannedMetrics } from '../../support/plans.ts'
import { aBinary, aLabel, aNumber, aRating, aResult, aRun } from '../../support/results.ts'

const empathy = { metricId: '8', metricName: 'Empathy' }
const latency = { metricId: '9', metricName: 'Latency' }
const label = { metricId: '10', metricName: 'Ending' }
const before = aResult({
  runs: [
    aRun('1', {
      scores: [aBinary(true), aRating(4, empathy), aNumber(900, latency), aLabel('sold', label)],
    }),
    aRun('2', { scores: [aBinary(true, { metricId: '11', metricName: 'Elsewhere' })] }),
  ],
})
const plan = aPlan({ runIds: ['1'], metrics: plannedMetrics('7', '12') })
const listed: ListedMetric[] = [
  { id: '12', name: 'Metric 12', kind: 'rating' },
  { id: '13', name: 'Metric 13', kind: 'binary' },
]

function problemsOf(
  lines: string,
  given: { result?: Result; listed?: readonly ListedMetric[] | null } = {},
): readonly string[] {
  const { metricThresholds } = gatesFrom({ metric_thresholds: lines })
  try {
    const metrics = knownMetrics(plan, given.result ?? before, given.listed ?? null)
    if (metrics !== null) requireCheckable(metricThresholds, metrics)
    return []
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    expect(new Set(error.problems.map(({ input }) => input))).toEqual(
      new Set(['metric_thresholds']),
    )
    return error.problems.map(({ message }) => message)
  }
}

describe('before anything is paid for', () => {
  test.each([
    'Politeness >= 90%',
    '7 pass_rate >= 0.9',
    'Empathy >= 4.5',
    'Empathy p50 >= 4',
    'Latency p95 < 1500',
    '12 >= 4',
    '12 >= 90%',
  ])('a threshold that can be checked, or may be, is accepted: %s', (line) => {
    expect(problemsOf(line)).toEqual([])
  })

  test.each([
    ['Politness >= 90%', "no metric 'Politness'"],
    ['Elsewhere >= 90%', "no metric 'Elsewhere'"],
    ['Politeness mean >= 4', 'it is a binary metric, which has no mean; it has pass_rate'],
    ['Politeness >= 90', 'a pass rate is from 0 to 1 (was 90% meant?)'],
    ['Empathy >= 90%', 'a % is for shares only, and this is a rating metric'],
    ['Latency pass_rate >= 0.9', 'it is a number metric, which has no pass_rate'],
    ['Ending >= 1', 'its scores are labels'],
  ])('a threshold that cannot is refused, with its line: %s', (line, why) => {
    const problems = problemsOf(line)
    expect(problems).toEqual([expect.stringContaining(why)])
    expect(problems[0]).toMatch(new RegExp(`^${line}: `))
  })

  test('all that cannot be checked are refused together', () => {
    expect(problemsOf('Politness >= 90%\nPoliteness >= 90%\nEmpathy >= 90%')).toHaveLength(2)
  })

  test("the kind of a planned metric without a score is known from the agent's list", () => {
    expect(problemsOf('12 >= 90%', { listed })).toEqual([expect.stringContaining('rating metric')])
    expect(problemsOf('12 >= 4', { listed })).toEqual([])
    expect(problemsOf('13 >= 0.5', { listed })).toHaveLength(1)
  })

  test('scores of several kinds say nothing about the kind of the next scores', () => {
    const mixed = aResult({
      runs: [aRun('1', { scores: [aBinary(true)] }), aRun('2', { scores: [aRating(4)] })],
    })
    const both = aPlan({ runIds: ['1', '2'] })
    const { metricThresholds } = gatesFrom({ metric_thresholds: '7 mean >= 4' })
    expect(() => {
      requireCheckable(metricThresholds, knownMetrics(both, mixed, null) ?? [])
    }).not.toThrow()
  })

  test('nothing is known if the API lists no runs', () => {
    expect(problemsOf('Anything >= 1', { result: aResult({ runs: null }) })).toEqual([])
  })
})
