import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { mcnemarExact } from '../../../src/compare/mcnemar.ts'
import { signedRankTest, type ScorePair } from '../../../src/compare/signed-rank.ts'

/** Pairs with these differences. */
function differingBy(differences: readonly number[]): ScorePair[] {
  return differences.map((difference) => [0, difference])
}

function doubledRanksOf(differences: readonly number[]): number[] {
  const sizes = differences.map(Math.abs)
  return sizes.map((size) => {
    const smaller = sizes.filter((other) => other < size).length
    return 2 * smaller + sizes.filter((other) => other === size).length + 1
  })
}

/** The same p from trying every choice of signs. */
function byEveryChoice(differences: readonly number[]): number {
  const moved = differences.filter((difference) => difference !== 0)
  const ranks = doubledRanksOf(moved)
  const sumOf = (isUp: (index: number) => boolean) =>
    ranks.reduce((sum, rank, index) => sum + (isUp(index) ? rank : 0), 0)
  const middle = sumOf(() => true) / 2
  const found = Math.abs(sumOf((index) => (moved[index] ?? 0) > 0) - middle)
  let asClear = 0
  for (let signs = 0; signs < 2 ** moved.length; signs += 1) {
    const sum = sumOf((index) => (signs & (1 << index)) !== 0)
    if (Math.abs(sum - middle) >= found) asClear += 1
  }
  return asClear / 2 ** moved.length
}

/** The same p for many pairs, from the chances of all sums up to the smaller sum. */
function byAllSums(differences: readonly number[]): number {
  const ranks = doubledRanksOf(differences)
  const sumOf = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const risen = sumOf(ranks.filter((_, index) => (differences[index] ?? 0) > 0))
  const chances = Array.from({ length: Math.min(risen, sumOf(ranks) - risen) + 1 }, () => 0)
  chances[0] = 1
  for (const rank of ranks) {
    const withRank = [...Array.from({ length: rank }, () => 0), ...chances]
    chances.forEach((chance, sum) => (chances[sum] = (chance + (withRank[sum] ?? 0)) / 2))
  }
  return Math.min(1, 2 * sumOf(chances))
}

/** The differences 1 to `count`. The negative differences sum to `sum`. */
function withFallingRanks(count: number, sum: number): number[] {
  let rest = sum
  const descending = Array.from({ length: count }, (_, index) => count - index)
  return descending.map((rank) => {
    if (rank > rest) return rank
    rest -= rank
    return -rank
  })
}

const score = fc.oneof(
  fc.integer({ min: 1, max: 5 }),
  fc.constantFrom(0, 0.1, 0.2, 0.3, 4.6, 4.7),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE, -Number.MIN_VALUE, -0),
)
const pair = fc.tuple(score, score)

describe("Wilcoxon's signed-rank test", () => {
  test("agrees with R's example, the patients of Hollander and Wolfe", () => {
    // R, ?wilcox.test: V = 40, and one-sided p = 0.01953, so two-sided 0.03906.
    const before = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3]
    const after = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29]
    const pairs = before.map((value, index) => [value, after[index] ?? NaN] as const)
    expect(signedRankTest(pairs)).toBeCloseTo(0.0390625, 12)
  })

  test("agrees with SciPy's example, the corn of Darwin", () => {
    // scipy.stats.wilcoxon: statistic 24, p = 0.041259765625.
    const heights = [6, 8, 14, 16, 23, 24, 28, 29, 41, -48, 49, 56, 60, -67, 75]
    expect(signedRankTest(differingBy(heights))).toBeCloseTo(0.041259765625, 12)
  })

  // The usual table of critical values, two-sided at 0.05.
  test.each([
    [6, 0],
    [7, 2],
    [8, 3],
    [9, 5],
    [10, 8],
    [15, 25],
    [20, 52],
    [25, 89],
    [30, 137],
    [50, 434],
  ])('has the critical value of the tables for %d pairs: %d', (count, critical) => {
    const p = (sum: number) => signedRankTest(differingBy(withFallingRanks(count, sum))) ?? NaN
    expect(p(critical)).toBeLessThanOrEqual(0.05)
    expect(p(critical + 1)).toBeGreaterThan(0.05)
  })

  test('is null without pairs, and 1 if none differs', () => {
    expect(signedRankTest([])).toBeNull()
    expect(
      signedRankTest([
        [3, 3],
        [-0, 0],
      ]),
    ).toBe(1)
  })

  test('leaves out pairs that do not differ', () => {
    const same: ScorePair[] = Array.from({ length: 40 }, () => [4, 4])
    const moved = differingBy([1, 2, 3, 4, -1, 5, 6])
    expect(signedRankTest([...same, ...moved])).toBe(signedRankTest(moved))
  })

  test('treats equal differences of decimals as equal', () => {
    // As floats, 0.3 - 0.2 is less than 0.2 - 0.1, and 4.7 - 4.6 more than 4.2 - 4.1.
    const decimals: ScorePair[] = [
      [0.2, 0.3],
      [0.2, 0.1],
      [4.6, 4.7],
      [4.1, 4.2],
      [1234567.8, 1234567.9],
      [1e-7, 0.1000001],
    ]
    expect(signedRankTest(decimals)).toBe(signedRankTest(differingBy([1, -1, 1, 1, 1, 1])))
  })

  test('counts the smallest difference as one', () => {
    const tiny: ScorePair[] = [1, 2, 3, 4, 5, 6].map((n) => [0, n * Number.MIN_VALUE])
    expect(signedRankTest(tiny)).toBeCloseTo(0.03125, 12)
    const close: ScorePair[] = [1, 2, 3, 4, 5, 6].map((n) => [1, 1 + n * Number.EPSILON])
    expect(signedRankTest(close)).toBeCloseTo(0.03125, 12)
  })

  test('lets no score near the largest float outweigh the others', () => {
    const wild = Number.MAX_VALUE
    const pairs: ScorePair[] = [[wild, -wild], ...differingBy([1, 2, 3, 4, 5, 6, 7, 8])]
    expect(signedRankTest(pairs)).toBe(signedRankTest(differingBy([-9, 1, 2, 3, 4, 5, 6, 7, 8])))
  })

  test("is McNemar's test if all differences have one size", () => {
    for (const [up, down] of [
      [3, 9],
      [0, 6],
      [70, 100],
    ] as const) {
      const signs = Array.from({ length: up + down }, (_, index) => (index < up ? 1 : -1))
      const ratio = (signedRankTest(differingBy(signs)) ?? NaN) / mcnemarExact(up, down)
      expect(ratio).toBeCloseTo(1, 9)
    }
  })

  test('is the share of all choices of signs with an outcome at least as clear', () => {
    const difference = fc.oneof(fc.integer({ min: -4, max: 4 }), fc.integer())
    fc.assert(
      fc.property(fc.array(difference, { minLength: 1, maxLength: 10 }), (differences) => {
        const p = signedRankTest(differingBy(differences))
        expect(p).toBeCloseTo(byEveryChoice(differences), 12)
      }),
    )
  })

  test.each([
    ['none', 1000],
    ['some', 60],
    ['many', 4],
  ])('is exact for up to 200 pairs, with ties: %s', (_, sizes) => {
    const differences = Array.from(
      { length: 200 },
      (_ignored, index) => (index % 7 < 4 ? 1 : -1) * (1 + ((index * 389) % sizes)),
    )
    const p = signedRankTest(differingBy(differences)) ?? NaN
    expect(p / byAllSums(differences)).toBeCloseTo(1, 9)
  })

  test.each([
    ['none', 1000],
    ['some', 60],
    ['many', 4],
    ['only', 1],
  ])('is near the exact p for more, with ties: %s', (_, sizes) => {
    for (const perHundred of [54, 58]) {
      const differences = Array.from(
        { length: 210 },
        (_ignored, index) =>
          ((index * 37) % 100 < perHundred ? 1 : -1) * (1 + ((index * 389) % sizes)),
      )
      const p = signedRankTest(differingBy(differences)) ?? NaN
      expect(Math.abs(p / byAllSums(differences) - 1)).toBeLessThan(0.05)
    }
  })

  test('handles thousands of pairs, and stays above 0', () => {
    const differences = Array.from({ length: 20_000 }, (_, index) => 1 + (index % 1000))
    expect(signedRankTest(differingBy(differences))).toBe(Number.MIN_VALUE)
    const even = differences.map((size, index) => (index < 10_000 ? size : -size))
    expect(signedRankTest(differingBy(even))).toBe(1)
  })

  test('is above 0 and at most 1 for any scores, in any order, in either direction', () => {
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 40 }), (pairs) => {
        const p = signedRankTest(pairs)
        expect(p).toBeGreaterThan(0)
        expect(p).toBeLessThanOrEqual(1)
        expect((signedRankTest(pairs.toReversed()) ?? NaN) / (p ?? NaN)).toBeCloseTo(1, 9)
        expect(signedRankTest(pairs.map(([before, after]) => [after, before]))).toBe(p)
      }),
    )
  })

  test('never treats different scores as equal', () => {
    const different = pair.filter(([before, after]) => before !== after)
    fc.assert(
      fc.property(different, (only) => {
        expect(signedRankTest(Array.from({ length: 6 }, () => only))).toBeCloseTo(0.03125, 12)
      }),
    )
  })
})
