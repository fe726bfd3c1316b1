/**
 * How many changes, all in one direction, the exact tests need before they can tell a change from
 * noise at level `alpha` (above 0, below 1): flips of a binary metric (`mcnemarExact`), or scores of
 * a rating or number that moved (`signedRankTest`). With fewer, no outcome whatever is significant.
 *
 * n changes in one direction are the least likely outcome, with p = 2 · ½ⁿ; Holm's method multiplies
 * the smallest of `metrics` p-values (at least 1) by their number. So 6 for one metric at 0.05, 8
 * for five. The other p-values are multiplied by less: a metric beside others that changed may be
 * significant with fewer. So ask for significance first, and for this only where there is none.
 */
export function leastTellingChanges(alpha: number, metrics: number): number {
  let changes = 1
  for (let p = metrics; p > alpha; p /= 2) changes += 1
  return changes
}
