import { describe, expect, test } from '@jest/globals'
import { compare } from '../../../src/compare/compare.ts'
import type { ChanceTest } from '../../../src/model/comparison.ts'
import type { Result, Score } from '../../../src/model/result.ts'
import { aPlan, plannedMetrics } from '../../support/plans.ts'
import { aBinary, aLabel, aNumber, aRating, aResult, aRun } from '../../support/results.ts'

/** The scores of each metric by its ID. The n-th score belongs to the n-th run. */
function resultOf(
  scores: Readonly<Record<string, readonly Score[]>>,
  verdicts?: boolean[],
): Result {
  const runs = Object.values(scores)[0]?.length ?? 0
  return aResult({
    runs: Array.from({ length: runs }, (_, run) =>
      aRun(`${run}`, {
        success: verdicts?.[run] ?? true,
        scores: Object.entries(scores).flatMap(([metricId, of]) =>
          of[run] === undefined ? [] : [{ ...of[run], metricId }],
        ),
      }),
    ),
  })
}

function testsOf(before: Result, after: Result, first = after): (ChanceTest | null)[] {
  const [run] = after.runs?.values() ?? []
  const plan = aPlan({
    runIds: [...(after.runs?.keys() ?? [])],
    metrics: plannedMetrics(...(run?.scores.keys() ?? [])),
  })
  return compare(before, after, plan, undefined, first).metrics.map(({ chance }) => chance)
}

const times = (count: number, score: Score) => Array.from({ length: count }, () => score)
const passes = (count: number) => times(count, aBinary(true))
const fails = (count: number) => times(count, aBinary(false))
const verdicts = (count: number, passed: boolean) => Array.from({ length: count }, () => passed)
const numbers = (...values: readonly number[]) => values.map((value) => aNumber(value))

describe('The change of a metric', () => {
  test('is tested by its flips if it is binary', () => {
    const before = resultOf({ 7: [...passes(6), ...fails(2)] })
    const after = resultOf({ 7: [...fails(6), ...fails(2)] })
    expect(testsOf(before, after)).toEqual([
      {
        pairedRuns: 8,
        changedRuns: 6,
        pValue: expect.closeTo(2 / 2 ** 6, 12),
        adjustedPValue: expect.closeTo(2 / 2 ** 6, 12),
        leastTellingChanges: 6,
      },
    ])
  })

  test('is tested by its shift if it is a rating or a number', () => {
    // All five differences are positive. Only 2 of the 2⁵ choices of signs are as clear.
    const before = resultOf({ 7: numbers(1, 2, 3, 4, 5, 9), 8: times(6, aRating(3)) })
    const after = resultOf({ 7: numbers(2, 4, 6, 8, 10, 9), 8: times(6, aRating(3)) })
    expect(testsOf(before, after)).toMatchObject([
      { pairedRuns: 6, changedRuns: 5, pValue: expect.closeTo(2 / 2 ** 5, 12) },
      { pairedRuns: 6, changedRuns: 0, pValue: 1 },
    ])
  })

  test('is corrected only for the metrics that can be tested', () => {
    const labels = times(8, aLabel('booked'))
    const before = resultOf({ 7: passes(8), 8: passes(8), 9: labels, 10: passes(8) })
    const after = resultOf({ 7: fails(8), 8: passes(8), 9: labels, 10: times(8, aBinary(null)) })
    const [clear, unchanged, ofLabels, notApplicable] = testsOf(before, after)
    expect(clear).toMatchObject({
      pValue: expect.closeTo(2 / 2 ** 8, 12),
      adjustedPValue: expect.closeTo(4 / 2 ** 8, 12),
      leastTellingChanges: 7,
    })
    expect(unchanged).toMatchObject({ pValue: 1, adjustedPValue: 1, changedRuns: 0 })
    expect(ofLabels).toBeNull()
    expect(notApplicable).toBeNull()
  })

  test('is not tested on scores that apply only on one side, or are of another kind', () => {
    const before = resultOf({ 7: [aBinary(true), aBinary(null), aRating(5), aBinary(true)] })
    const after = resultOf({ 7: [aBinary(false), aBinary(true), aBinary(true), aBinary(null)] })
    expect(testsOf(before, after)).toMatchObject([{ pairedRuns: 1, changedRuns: 1, pValue: 1 }])
  })
})

describe('If flips were confirmed', () => {
  test('changes that the confirmations took back are not more than chance', () => {
    const before = resultOf({ 7: passes(8) })
    const [test] = testsOf(before, resultOf({ 7: passes(8) }), resultOf({ 7: fails(8) }))
    expect(test).toMatchObject({ changedRuns: 0, pValue: 1 })
  })

  test('changes that are one-sided only because of the confirmations are not more than chance', () => {
    // Of twelve flips, six were taken back. The other six are due to chance in the baseline.
    const before = resultOf({ 7: [...fails(6), ...passes(6)] })
    const first = resultOf({ 7: [...passes(6), ...fails(6)] })
    const [test] = testsOf(before, resultOf({ 7: passes(12) }), first)
    expect(test).toMatchObject({ changedRuns: 6, pValue: 1 })
  })

  test('the same rule is used for the verdicts', () => {
    const before = resultOf({ 7: passes(12) }, [...verdicts(6, false), ...verdicts(6, true)])
    const after = resultOf({ 7: passes(12) }, verdicts(12, true))
    const plan = aPlan({ runIds: [...Array(12).keys()].map(String), metrics: plannedMetrics('7') })
    const takenBack = new Map([6, 7, 8, 9, 10, 11].map((run) => [`${run}`, [false, true]]))
    const { overall } = compare(before, after, plan, takenBack)
    expect(overall).toMatchObject({ fixedRuns: 6, unstableRuns: 6, pValue: 1 })
    expect(compare(before, after, plan).overall.pValue).toBeCloseTo(2 / 2 ** 6, 12)

    const flippedBack = compare(after, after, plan, takenBack).overall
    expect(flippedBack).toMatchObject({ regressedRuns: 0, unstableRuns: 6, pValue: 1 })
  })
})
