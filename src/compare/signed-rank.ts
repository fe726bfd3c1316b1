import { normalTail } from './normal.ts'

/** A score before and after, of one run. */
export type ScorePair = readonly [before: number, after: number]

/** Some 5 ms of counting; above it the normal distribution is near enough. */
const MOST_COUNTED = 200

/**
 * Wilcoxon's signed-rank test of paired scores, two-sided: how likely a shift as clear as this is,
 * if each difference might as well have had the other sign. Null without pairs; else above 0 and at
 * most 1; 1 if no pair differs. It uses the order of the differences only, so that one wild score
 * decides nothing.
 *
 * Wilcoxon, "Individual comparisons by ranking methods", Biometrics Bulletin 1 (1945). As in his
 * paper, pairs that do not differ are left out; equal differences share the mean of their ranks. Up
 * to 200 pairs that differ p is exact, ties included: the chances of all sums are built up rank by
 * rank (Streitberg and Röhmel, Statistical Software Newsletter 12, 1986). Above, it is the normal
 * distribution's with the variance that the ties leave, corrected for continuity.
 */
export function signedRankTest(pairs: readonly ScorePair[]): number | null {
  if (pairs.length === 0) return null
  const differences = pairs.map(differenceOf).filter((difference) => difference !== 0)
  if (differences.length === 0) return 1

  const ranks = doubledRanks(differences.map(Math.abs))
  const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
  const risen = sumOf(ranks.filter((_, index) => (differences[index] ?? 0) > 0))
  const smaller = Math.min(risen, sumOf(ranks) - risen)
  const tail = ranks.length > MOST_COUNTED ? approximateTail : exactTail
  return Math.min(1, Math.max(2 * tail(ranks, smaller), Number.MIN_VALUE))
}

/**
 * The difference of the decimals that the floats stand for: 0.3 - 0.2 is 0.1, and ties with
 * 0.2 - 0.1. Beyond the largest float it is infinite, and ties with its like.
 */
function differenceOf([before, after]: ScorePair): number {
  const places = Math.max(decimalPlaces(before), decimalPlaces(after))
  const difference = after - before
  return places > 100 ? difference : Number(difference.toFixed(places))
}

function decimalPlaces(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e')
  const [, fraction = ''] = digits.split('.')
  return Math.max(0, fraction.length - Number(exponent))
}

/** Twice the rank of each size, the smallest first: a whole number also where equals share a mean. */
function doubledRanks(sizes: readonly number[]): number[] {
  const ascending = sizes.toSorted((a, b) => a - b)
  const doubled = new Map<number, number>()
  for (let from = 0, to = 0; from < ascending.length; from = to) {
    const size = ascending[from] ?? NaN
    while (ascending[to] === size) to += 1
    doubled.set(size, from + 1 + to)
  }
  return sizes.map((size) => doubled.get(size) ?? NaN)
}

/** The chance that the ranks that toss heads sum to `most` or less. */
function exactTail(ranks: readonly number[], most: number): number {
  const chances = new Float64Array(most + 1)
  chances[0] = 1
  for (const rank of ranks) {
    for (let sum = most; sum >= 0; sum -= 1) {
      const without = chances[sum] ?? 0
      chances[sum] = (without + (sum < rank ? 0 : (chances[sum - rank] ?? 0))) / 2
    }
  }
  return chances.reduce((total, chance) => total + chance, 0)
}

/** The sums are multiples of the ranks' common divisor: that is how far apart they may lie. */
function approximateTail(ranks: readonly number[], most: number): number {
  const mean = ranks.reduce((sum, rank) => sum + rank, 0) / 2
  const deviation = Math.sqrt(ranks.reduce((sum, rank) => sum + rank * rank, 0)) / 2
  const step = ranks.reduce(commonDivisor)
  return normalTail(Math.max(0, mean - most - step / 2) / deviation)
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b)
}
