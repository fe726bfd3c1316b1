/**
 * p-values adjusted for the number of tests, in the order given. Each adjusted value is the
 * smallest level at which Holm's step-down method would reject the hypothesis. It is at least the
 * p-value itself and at most 1. A null is not a test: it stays null and does not count.
 *
 * Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of
 * Statistics 6 (1979). The method bounds the chance of even one false claim, also if the tests
 * depend on each other. They do, because the metrics judge the same calls.
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
