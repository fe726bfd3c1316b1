import { describe, expect, test } from '@jest/globals'
import {
  sourceOfRate,
  successRateOf,
  unroundedSuccessRate,
} from '../../../src/compare/success-rate.ts'
import { aResult, aRun } from '../../support/results.ts'

const withCounts = (rawSuccessRate: number | null, success: number, total: number) =>
  aResult({ rawSuccessRate, counts: { total, success, completed: null, failed: null } })

describe('The success rate', () => {
  test.each([
    // raw, successes, total, rate
    [0, 0, 24, 0],
    [1, 24, 24, 1],
    [100, 24, 24, 1],
    [1, 1, 100, 0.01],
    [0.01, 1, 100, 0.01],
    [0.5, 1, 200, 0.005],
    [0.5, 1, 2, 0.5],
    [75, 3, 4, 0.75],
    [0.75, 3, 4, 0.75],
    [66.67, 2, 3, 0.6667],
    [1.0000000000000002, 10, 10, 1],
    [1.2, 3, 5, 0.012],
    [5e-7, 1, 200_000_000, 5e-7 / 100],
  ])('of %d with %d of %d runs is %d', (raw, success, total, rate) => {
    expect(successRateOf(withCounts(raw, success, total))).toBe(rate)
  })

  test.each([
    [0, 0],
    [-0, 0],
    [0.01, 0.01],
    [1, 1],
    [1.5, 0.015],
    [66.67, 0.6667],
    [100, 1],
  ])('of %d without counts is %d', (raw, rate) => {
    expect(successRateOf(aResult({ rawSuccessRate: raw }))).toBe(rate)
  })

  test('takes its scale from the verdicts of the runs if counts are missing', () => {
    const runs = Array.from({ length: 100 }, (_, i) => aRun(String(i), { success: i === 0 }))
    expect(successRateOf(aResult({ rawSuccessRate: 1, runs }))).toBe(0.01)
    const allPass = runs.map((run) => ({ ...run, success: true }))
    expect(successRateOf(aResult({ rawSuccessRate: 1, runs: allPass }))).toBe(1)
  })

  test('is on the scale that is closer to the counts, and a share if both are equally close', () => {
    expect(successRateOf(withCounts(1, 100, 200))).toBe(0.01)
    expect(successRateOf(withCounts(1, 101, 200))).toBe(1)
    expect(successRateOf(withCounts(1, 102, 200))).toBe(1)
  })

  test('takes no scale from impossible counts, or from runs without a verdict', () => {
    expect(successRateOf(withCounts(1, 0, 0))).toBe(1)
    expect(successRateOf(withCounts(1, 5, 2))).toBe(1)
    const runs = [aRun('1', { success: null })]
    expect(successRateOf(aResult({ rawSuccessRate: 1, runs }))).toBe(1)
  })

  test.each([null, -0.5, -1, 100.5, 1e9, NaN, Infinity, -Infinity])('of %p is not known', (raw) => {
    expect(successRateOf(aResult({ rawSuccessRate: raw, runs: null }))).toBeNull()
    if (raw !== null) expect(successRateOf(withCounts(raw, 1, 2))).toBeNull()
  })

  test('that was not sent comes from the counts, or from the verdicts if all are there', () => {
    expect(successRateOf(withCounts(null, 1, 2))).toBe(0.5)
    const runs = [aRun('1'), aRun('2', { success: false }), aRun('3', { status: 'failed', success: null })] // prettier-ignore
    const counts = { total: 3, success: 3, completed: 2, failed: null }
    expect(successRateOf(aResult({ counts, runs }))).toBe(1 / 3)
    expect(successRateOf(aResult({ runs: [aRun('1'), aRun('2', { success: null })] }))).toBeNull()
  })

  test('may be a share of the completed runs, on either scale', () => {
    const counts = { total: 200, success: 90, completed: 100, failed: null }
    for (const raw of [90, 0.9]) {
      const result = aResult({ rawSuccessRate: raw, counts, runs: null })
      expect(successRateOf(result)).toBe(0.9)
      expect(sourceOfRate(result, 0.9)).toEqual({ successes: 90, total: 100, of: 'completed' })
    }
  })

  test('does not come from counts in which a run is both a success and a failure', () => {
    const counts = { total: 4, success: 4, completed: 4, failed: 1 }
    expect(successRateOf(aResult({ counts, runs: null }))).toBeNull()
  })

  test('before rounding is the quotient of the counts that it was rounded from', () => {
    expect(unroundedSuccessRate(withCounts(66.67, 2, 3), 0.6667)).toBe(2 / 3)
    expect(unroundedSuccessRate(withCounts(67, 2, 3), 0.67)).toBe(2 / 3)
  })

  test.each([
    [12, 0.12],
    [13, 0.13],
  ])('of 1 of 8, half a percent from the %d%% that it was rounded to, is 1 of 8', (raw, rate) => {
    expect(unroundedSuccessRate(withCounts(raw, 1, 8), rate)).toBe(1 / 8)
  })

  test('is not changed if it is further from the counts than rounding explains', () => {
    expect(unroundedSuccessRate(withCounts(0, 51, 10_000), 0)).toBe(0)
  })

  test('is not changed if the counts count something else', () => {
    expect(unroundedSuccessRate(withCounts(0.9, 2, 3), 0.9)).toBe(0.9)
    expect(unroundedSuccessRate(aResult({ rawSuccessRate: 0.9 }), 0.9)).toBe(0.9)
  })
})
