/** Below this p-value, a change is more than chance. */
export const SIGNIFICANCE = 0.05

/**
 * McNemar's exact two-sided test of paired verdicts: how likely flips this one-sided are, if both
 * directions were equally likely. Above 0 and at most 1; 1 without flips.
 *
 * The p-value is twice the tail of the binomial distribution with probability ½ (McNemar,
 * Psychometrika 12, 1947; exact form: Agresti, Categorical Data Analysis, §11.1). The loop sums the
 * tail relative to its largest term. It goes from term to term by their ratio, until the ratio is
 * 0. The largest term comes from logarithms, so that thousands of flips neither overflow nor lose
 * the small terms.
 */
export function mcnemarExact(flipsOneWay: number, flipsOtherWay: number): number {
  const flips = flipsOneWay + flipsOtherWay
  const fewer = Math.min(flipsOneWay, flipsOtherWay)
  if (flips - 2 * fewer <= 1) return 1

  let ratio = 1
  let tail = 1
  for (let k = fewer; ratio > 0; k -= 1) {
    ratio *= k / (flips - k + 1)
    tail += ratio
  }
  const doubled = 2 * tail * Math.exp(logChoose(flips, fewer) - flips * Math.LN2)
  return Math.min(1, Math.max(doubled, Number.MIN_VALUE))
}

/** The natural logarithm of the number of ways to choose `k` of `n`. */
function logChoose(n: number, k: number): number {
  let sum = 0
  for (let i = 1; i <= k; i += 1) sum += Math.log((n - k + i) / i)
  return sum
}
