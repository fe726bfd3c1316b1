/** Below this p-value, chance is not taken to be all there is. */
export const SIGNIFICANCE = 0.05

/**
 * McNemar's exact test of paired verdicts, two-sided: how likely flips as lopsided as these are,
 * if a flip either way were a coin's toss. Above 0 and at most 1; 1 without flips.
 *
 * The doubled tail of the binomial distribution with share ½ (McNemar, Psychometrika 12, 1947;
 * exact form: Agresti, Categorical Data Analysis, §11.1). The tail is summed by the ratio of its
 * neighbours from its largest term to its last, behind which the ratio is 0; the largest is taken
 * from logarithms, so that thousands of flips neither overflow nor lose the small terms.
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
