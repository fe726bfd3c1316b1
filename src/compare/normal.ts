/** The quantile of the normal distribution with 2.5% above it, for 95% intervals. */
export const Z_95 = 1.959963984540054

/** From this value on, the continued fraction is better than the series. */
const FAR = 3

/**
 * The chance that a standard normal variable is at least `z`, for `z` from 0 up. It is accurate to
 * 12 digits, also for large `z`. From 38 on, it is smaller than any float.
 *
 * For small `z`: the series of Marsaglia, "Evaluating the Normal Distribution", Journal of
 * Statistical Software 11 (2004). For large `z`: Laplace's continued fraction, 26.2.14 in
 * Abramowitz and Stegun.
 */
export function normalTail(z: number): number {
  const density = Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI)
  if (z < FAR) {
    let sum = 0
    let term = z
    for (let odd = 3; sum + term > sum; odd += 2) {
      sum += term
      term *= (z * z) / odd
    }
    return 0.5 - density * sum
  }
  let fraction = z
  for (let k = 100; k > 0; k -= 1) fraction = z + k / fraction
  return density / fraction
}
