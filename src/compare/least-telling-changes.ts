/**
 * How many changes in one direction the exact tests need before they can be significant at level
 * `alpha` (above 0, below 1). A change is a flip of a binary metric (`mcnemarExact`), or a score of
 * a rating or number that moved (`signedRankTest`). With fewer changes, no outcome is significant.
 *
 * The least likely outcome of n changes is that all go in one direction, with p = 2 · ½ⁿ. Holm's
 * method multiplies the smallest of `metrics` p-values (at least 1) by their number. So at 0.05,
 * one metric needs 6 changes, and each of five metrics needs 8. Holm's method multiplies the other
 * p-values by less, so a metric may be significant with fewer changes if others changed, too. Check
 * for significance first, and use this number only if there is none.
 */
export function leastTellingChanges(alpha: number, metrics: number): number {
  let changes = 1
  for (let p = metrics; p > alpha; p /= 2) changes += 1
  return changes
}
