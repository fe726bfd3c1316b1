import type { Distribution } from './comparison.ts'

/**
 * How the scores of one metric are spread; null (not applicable) counts apart. Null if the metric
 * applies to no run. The order of the scores makes no difference, not even to the last digit.
 */
export function distributionOf(values: readonly (number | null)[]): Distribution | null {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b)
  if (sorted.length === 0) return null
  return {
    count: sorted.length,
    notApplicable: values.length - sorted.length,
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
    min: percentile(sorted, 0),
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    max: percentile(sorted, 1),
  }
}

/**
 * The percentile by linear interpolation between the two nearest scores: definition 7 of Hyndman
 * and Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996), which
 * is also NumPy's, R's and the spreadsheets' (PERCENTILE.INC) default.
 */
function percentile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share
  const below = sorted[Math.floor(position)] ?? NaN
  const above = sorted[Math.ceil(position)] ?? NaN
  return below + (above - below) * (position - Math.floor(position))
}
