import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { distributionOf } from '../../../src/model/distribution.ts'
import { mcnemarExact } from '../../../src/compare/mcnemar.ts'
import { wilsonInterval } from '../../../src/compare/wilson.ts'

/** The same p from whole numbers, which is exact for any size. */
function mcnemarByCounting(a: number, b: number): number {
  const flips = a + b
  let ways = 1n
  let tail = 0n
  for (let k = 0; k <= Math.min(a, b); k += 1) {
    tail += ways
    ways = (ways * BigInt(flips - k)) / BigInt(k + 1)
  }
  const scale = 10n ** 400n
  const digits = ((2n * tail * scale) / 2n ** BigInt(flips)).toString()
  const p = Number(`${digits}e-400`)
  return Math.min(1, p)
}

describe("McNemar's exact test", () => {
  test('agrees with the p of 9 and 2 discordant pairs in the documentation of exact2x2 for R', () => {
    // Fay, exact2x2: mcnemar.exact(matrix(c(21, 9, 2, 12), 2, 2)) has p = 0.06543.
    expect(mcnemarExact(9, 2)).toBeCloseTo(0.06543, 5)
  })

  test('is twice the chance of the same side every time, if all flips go one way', () => {
    expect(mcnemarExact(0, 5)).toBeCloseTo(0.0625, 12)
    expect(mcnemarExact(6, 0)).toBeCloseTo(0.03125, 12)
  })

  test('is 1 without flips, and for the same number in both directions', () => {
    expect(mcnemarExact(0, 0)).toBe(1)
    expect(mcnemarExact(700, 700)).toBe(1)
  })

  test('is exactly 1 if the directions differ by one flip', () => {
    for (let flips = 0; flips < 50; flips += 1) expect(mcnemarExact(flips, flips + 1)).toBe(1)
  })

  test.each([
    [1900, 2100],
    [4800, 5200],
    [20, 900],
  ])('agrees with exact counting for %d and %d flips', (a, b) => {
    const p = mcnemarExact(a, b)
    expect(p / mcnemarByCounting(a, b)).toBeCloseTo(1, 9)
  })

  test('stays above 0 if the p is smaller than any float', () => {
    expect(mcnemarExact(0, 5000)).toBeGreaterThan(0)
  })

  test('agrees with exact counting, is symmetric, above 0 and at most 1', () => {
    const flips = fc.nat({ max: 400 })
    fc.assert(
      fc.property(flips, flips, (a, b) => {
        const p = mcnemarExact(a, b)
        expect(p).toBe(mcnemarExact(b, a))
        expect(p).toBeGreaterThan(0)
        expect(p).toBeLessThanOrEqual(1)
        expect(p / mcnemarByCounting(a, b)).toBeCloseTo(1, 9)
      }),
    )
  })
})

describe("Wilson's interval", () => {
  // Newcombe, Statistics in Medicine 17 (1998), 857-872, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("is Newcombe's for %d of %d", (successes, trials, low, high) => {
    const interval = wilsonInterval(successes / trials, trials)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })

  test('contains the rate, is between 0 and 1, and is mirrored with failures for successes', () => {
    const counts = fc
      .integer({ min: 1, max: 100_000 })
      .chain((trials) => fc.tuple(fc.nat({ max: trials }), fc.constant(trials)))
    fc.assert(
      fc.property(counts, ([successes, trials]) => {
        const rate = successes / trials
        const { low, high } = wilsonInterval(rate, trials)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(low).toBeLessThanOrEqual(rate)
        expect(high).toBeGreaterThanOrEqual(rate)
        expect(high).toBeLessThanOrEqual(1)
        const mirrored = wilsonInterval((trials - successes) / trials, trials)
        expect(mirrored.low).toBeCloseTo(1 - high, 9)
      }),
    )
  })
})

describe('A distribution', () => {
  test('interpolates percentiles between the nearest scores', () => {
    // R: quantile(c(15, 20, 35, 40, 50), c(0.5, 0.95)), type 7, has 35 and 48.
    expect(distributionOf([50, 15, null, 40, 20, 35])).toEqual({
      count: 5,
      notApplicable: 1,
      mean: 32,
      min: 15,
      p50: 35,
      p95: 48,
      max: 50,
    })
    expect(distributionOf([3, 2, 1, 10, 7, 4])?.p50).toBe(3.5)
  })

  test('of one score is that score throughout', () => {
    const only = { mean: 7, min: 7, p50: 7, p95: 7, max: 7 }
    expect(distributionOf([7])).toEqual({ count: 1, notApplicable: 0, ...only })
  })

  test('is null if the metric applies to no run', () => {
    expect(distributionOf([])).toBeNull()
    expect(distributionOf([null, null])).toBeNull()
  })

  test('keeps its statistics in order, and does not depend on the order of the scores', () => {
    const scores = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 })
    fc.assert(
      fc.property(scores, (values) => {
        const found = distributionOf(values)
        expect(distributionOf(values.toReversed())).toEqual(found)
        if (found === null) throw new Error('there are scores')
        expect(found.min).toBeLessThanOrEqual(found.p50)
        expect(found.p50).toBeLessThanOrEqual(found.p95)
        expect(found.p95).toBeLessThanOrEqual(found.max)
      }),
    )
  })
})
