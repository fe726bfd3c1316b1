import { normalTail } from './normal.ts'

/** The scores of one run, before and after. */
export type ScorePair = readonly [before: number, after: number]

/**
 * The most pairs for the exact p-value, which takes about 5 ms. Above it, the normal distribution
 * is close enough.
 */
const MOST_COUNTED = 200

/**
 * Wilcoxon's two-sided signed-rank test of paired scores: how likely a shift as clear as this is,
 * if each difference had either sign with the same chance. Null without pairs, else above 0 and at
 * most 1; 1 if no pair differs. The test uses only the order of the differences, so that one
 * extreme score decides nothing.
 *
 * Wilcoxon, "Individual comparisons by ranking methods", Biometrics Bulletin 1 (1945). As in that
 * paper, pairs that do not differ are left out, and equal differences share the mean of their
 * ranks. For up to 200 pairs that differ, p is exact, also with ties: the chances of all sums are
 * computed rank by rank (Streitberg and Röhmel, Statistical Software Newsletter 12, 1986). For more
 * pairs, p comes from the normal distribution, with the variance adjusted for ties and a correction
 * for continuity.
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
 * The difference of the decimals that the floats stand for: 0.3 - 0.2 is 0.1, and equals 0.2 - 0.1.
 * A difference beyond the largest float is infinite, and equals other infinite differences.
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

/**
 * Twice the rank of each size; the smallest size has rank 1. Doubled, the shared mean of equal
 * sizes is a whole number, too.
 */
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

/** The chance that the sum is `most` or less, if each rank counts with chance ½. */
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

/**
 * The same chance from the normal distribution. The possible sums are multiples of the ranks'
 * common divisor, so half of it is the correction for continuity.
 */
function approximateTail(ranks: readonly number[], most: number): number {
  const mean = ranks.reduce((sum, rank) => sum + rank, 0) / 2
  const deviation = Math.sqrt(ranks.reduce((sum, rank) => sum + rank * rank, 0)) / 2
  const step = ranks.reduce(commonDivisor)
  return normalTail(Math.max(0, mean - most - step / 2) / deviation)
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b)
}
