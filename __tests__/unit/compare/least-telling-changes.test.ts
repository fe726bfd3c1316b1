import { describe, expect, test } from '@jest/globals'
import { holmAdjusted } from '../../../src/compare/holm.ts'
import { leastTellingChanges } from '../../../src/compare/least-telling-changes.ts'
import { mcnemarExact } from '../../../src/compare/mcnemar.ts'
import { signedRankTest } from '../../../src/compare/signed-rank.ts'

/** The smallest adjusted p of McNemar's test if one of several metrics changes. */
function adjustedAlone(flips: number, metrics: number): number {
  const others = Array.from({ length: metrics - 1 }, () => 1)
  return holmAdjusted([mcnemarExact(flips, 0), ...others])[0] ?? NaN
}

describe('The fewest changes that can be significant', () => {
  test.each([
    [0.05, 1, 6],
    [0.05, 2, 7],
    [0.05, 3, 7],
    [0.05, 4, 8],
    [0.05, 5, 8],
    [0.05, 10, 9],
    [0.01, 1, 8],
    [0.5, 1, 2],
  ])('at level %d, of %d metrics, are %d', (alpha, metrics, changes) => {
    expect(leastTellingChanges(alpha, metrics)).toBe(changes)
  })

  test.each([1, 2, 3, 7, 40])('are those with which a metric of %d becomes significant', (m) => {
    for (const alpha of [0.2, 0.1, 0.05, 0.01, 0.001]) {
      const changes = leastTellingChanges(alpha, m)
      expect(adjustedAlone(changes, m)).toBeLessThanOrEqual(alpha)
      expect(adjustedAlone(changes - 1, m)).toBeGreaterThan(alpha)
    }
  })

  test('hold for scores that moved as for flips', () => {
    const moved = (count: number) =>
      Array.from({ length: count }, (_, index) => [0, index + 1] as const)
    expect(signedRankTest(moved(leastTellingChanges(0.05, 1)))).toBeLessThanOrEqual(0.05)
    expect(signedRankTest(moved(leastTellingChanges(0.05, 1) - 1))).toBeGreaterThan(0.05)
  })
})
