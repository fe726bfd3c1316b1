/**
 * p-values adjusted for how many are looked at, in the order given: each is the smallest level at
 * which Holm's step-down method would reject it. At least the p itself, at most 1. A null is no
 * test: it stays null and does not count.
 *
 * Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of
 * Statistics 6 (1979). It holds the chance of a single false claim however the tests depend on each
 * other, which metrics judged on the same calls do.
 */
export function holmAdjusted(pValues: readonly (number | null)[]): (number | null)[] {
  const ascending = pValues
    .flatMap((p, index) => (p === null ? [] : [{ p, index }]))
    .sort((a, b) => a.p - b.p)
  const adjusted = pValues.map((): number | null => null)
  let atLeast = 0
  for (const [rank, { p, index }] of ascending.entries()) {
    atLeast = Math.max(atLeast, Math.min(1, (ascending.length - rank) * p))
    adjusted[index] = atLeast
  }
  return adjusted
}
