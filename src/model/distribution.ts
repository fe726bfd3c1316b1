import type { Distribution } from './comparison.ts'

/**
 * How the scores of one metric are distributed. Null scores (not applicable) are counted
 * separately. Null if the metric applies to no run. The order of the scores makes no difference,
 * not even to the last digit.
 */
export function distributionOf(values: readonly (number | null)[]): Distribution | null {
  const numbers = values.filter((value) => value !== null)
  const mean = meanOf(numbers)
  if (mean === null) return null
  const percentile = (share: number) => percentileOf(numbers, share) ?? mean
  return {
    count: numbers.length,
    notApplicable: values.length - numbers.length,
    mean,
    min: percentile(0),
    p50: percentile(0.5),
    p95: percentile(0.95),
    max: percentile(1),
  }
}

/**
 * Null if there are no numbers. If the sum exceeds the largest float, each number is divided first.
 */
export function meanOf(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null
  const ordered = sorted(numbers)
  const sum = ordered.reduce((total, value) => total + value, 0)
  if (Number.isFinite(sum)) return sum / ordered.length
  const mean = ordered.reduce((total, value) => total + value / ordered.length, 0)
  return Math.min(Math.max(mean, ordered[0] ?? mean), ordered.at(-1) ?? mean)
}

/**
 * The percentile by linear interpolation between the two nearest scores: definition 7 of Hyndman
 * and Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996), which
 * is also the default of NumPy, R and spreadsheets (PERCENTILE.INC). Null if there are no numbers.
 * @param share from 0 to 1
 */
export function percentileOf(numbers: readonly number[], share: number): number | null {
  const ordered = sorted(numbers)
  const position = (ordered.length - 1) * share
  const below = ordered[Math.floor(position)]
  const above = ordered[Math.ceil(position)]
  if (below === undefined || above === undefined) return null
  const part = position - Math.floor(position)
  const distance = above - below
  return Number.isFinite(distance) ? below + distance * part : below * (1 - part) + above * part
}

function sorted(numbers: readonly number[]): number[] {
  return numbers.toSorted((a, b) => a - b)
}
