import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { agreementShare, cohensKappa } from '../../../src/compare/label-agreement.ts'

/** True passes, false passes, false fails, true fails. */
type Cells = readonly [number, number, number, number]

function kappaOf([truePasses, falsePasses, falseFails, trueFails]: Cells) {
  return cohensKappa({ truePasses, falsePasses, falseFails, trueFails })
}

/** Kappa from shares, by its definition. */
function trueKappa([a, b, c, d]: Cells): number {
  const total = a + b + c + d
  const byChance = ((a + b) * (a + c) + (c + d) * (b + d)) / total ** 2
  return ((a + d) / total - byChance) / (1 - byChance)
}

/** The standard error of kappa by the delta method, with numerical derivatives. */
function standardErrorByDelta(cells: Cells): number {
  const total = cells.reduce((sum, cell) => sum + cell, 0)
  const step = total * 1e-6
  const slopes = cells.map((_, index) => {
    const moved = (by: number) =>
      trueKappa(cells.map((cell, i) => (i === index ? cell + by : cell)) as unknown as Cells)
    return ((moved(step) - moved(-step)) / (2 * step)) * total
  })
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value, index) => sum + (value * (cells[index] ?? 0)) / total, 0)
  const variance = mean(slopes.map((slope) => slope ** 2)) - mean(slopes) ** 2
  return Math.sqrt(variance / total)
}

/** Every split of this many labels into the four outcomes. */
function samplesOf(labels: number): Cells[] {
  const upTo = (most: number) => Array.from({ length: most + 1 }, (_, index) => index)
  return upTo(labels).flatMap((a) =>
    upTo(labels - a).flatMap((b) =>
      upTo(labels - a - b).map((c): Cells => [a, b, c, labels - a - b - c]),
    ),
  )
}

function logFactorial(n: number): number {
  let sum = 0
  for (let k = 2; k <= n; k += 1) sum += Math.log(k)
  return sum
}

/** Of the samples with a kappa, the share whose interval contains the true kappa. */
function coverage(labels: number, shares: Cells): number {
  let held = 0
  let all = 0
  for (const sample of samplesOf(labels)) {
    const kappa = kappaOf(sample)
    if (kappa === null) continue
    const logs = sample.map((n, i) => n * Math.log(shares[i] ?? NaN) - logFactorial(n))
    const chance = Math.exp(logs.reduce((sum, log) => sum + log, logFactorial(labels)))
    all += chance
    const truth = trueKappa(shares)
    if (kappa.low <= truth && truth <= kappa.high) held += chance
  }
  return held / all
}

/** The shares of the four outcomes, from the judge's passes, people's passes and kappa. */
function sharesWith(judge: number, people: number, kappa: number): Cells {
  const byChance = judge * people + (1 - judge) * (1 - people)
  const agreed = byChance + kappa * (1 - byChance)
  const both = (agreed + judge + people - 1) / 2
  return [both, judge - both, people - both, agreed - both]
}

const few = fc.nat({ max: 60 })
const count = fc.oneof(few, fc.constantFrom(0, 1, 100_000))
const cells = fc.tuple(count, count, count, count)

describe("Cohen's kappa", () => {
  test.each([
    [[20, 5, 10, 15], 0.4],
    [[45, 15, 25, 15], 0.1304],
    [[25, 35, 5, 35], 0.2593],
  ] as const)('of %j is %d, as in the usual textbook examples', (sample, kappa) => {
    expect(kappaOf(sample)?.value).toBeCloseTo(kappa, 4)
  })

  test('is 1 for a judge who always agrees, 0 for a judge who always passes, -1 for the opposite', () => {
    expect(kappaOf([16, 0, 0, 4])?.value).toBe(1)
    expect(kappaOf([16, 4, 0, 0])?.value).toBeCloseTo(0, 12)
    expect(kappaOf([0, 10, 10, 0])?.value).toBe(-1)
  })

  test('has an interval that is not narrow if a few labels all agree', () => {
    const kappa = kappaOf([16, 0, 0, 4])
    expect(kappa?.low).toBeCloseTo(0.623, 3)
    expect(kappa?.high).toBe(1)
  })

  test('is null with fewer than ten labels', () => {
    expect(kappaOf([0, 0, 0, 0])).toBeNull()
    expect(kappaOf([5, 1, 1, 2])).toBeNull()
    expect(kappaOf([5, 1, 1, 3])).not.toBeNull()
  })

  test('is null if judge and people use only one category', () => {
    expect(kappaOf([30, 0, 0, 0])).toBeNull()
    expect(kappaOf([0, 0, 0, 30])).toBeNull()
    expect(kappaOf([0, 30, 0, 0])?.value).toBe(0)
  })

  test('has the interval of the delta method, with a half added to each count', () => {
    const enough = fc.tuple(few, few, few, few).filter((sample) => kappaOf(sample) !== null)
    fc.assert(
      fc.property(enough, (sample) => {
        const kappa = kappaOf(sample)
        const added = sample.map((n) => n + 0.5) as unknown as Cells
        const reach = 1.959963984540054 * standardErrorByDelta(added)
        const low = Math.max(-1, trueKappa(added) - reach)
        const high = Math.min(1, trueKappa(added) + reach)
        expect(kappa?.low).toBeCloseTo(low, 6)
        expect(kappa?.high).toBeCloseTo(high, 6)
      }),
    )
  })

  test('is in its interval, from -1 to 1, and does not change if judge and people, or pass and fail, are swapped', () => {
    fc.assert(
      fc.property(cells, ([a, b, c, d]) => {
        const kappa = kappaOf([a, b, c, d])
        const others = [kappaOf([a, c, b, d]), kappaOf([d, b, c, a])]
        if (kappa === null) {
          expect(others).toEqual([null, null])
          return
        }
        expect(kappa.low).toBeGreaterThanOrEqual(-1)
        expect(kappa.low).toBeLessThanOrEqual(kappa.value)
        expect(kappa.high).toBeGreaterThanOrEqual(kappa.value)
        expect(kappa.high).toBeLessThanOrEqual(1)
        for (const other of others) {
          expect(other?.value).toBeCloseTo(kappa.value, 9)
          expect(other?.low).toBeCloseTo(kappa.low, 9)
          expect(other?.high).toBeCloseTo(kappa.high, 9)
        }
      }),
    )
  })

  test.each([10, 15, 20])('is in the intervals of %d labels in 91%% to 99.5%% of samples', (n) => {
    for (const people of [0.5, 0.7, 0.9]) {
      for (const kappa of [0.1, 0.5, 0.9]) {
        const held = coverage(n, sharesWith(people, people, kappa))
        expect(held).toBeGreaterThan(0.91)
        expect(held).toBeLessThan(0.995)
      }
    }
  })
})

describe('The share of labels that the judge agrees with', () => {
  test("has Wilson's interval", () => {
    const share = agreementShare(81, 263)
    expect(share?.value).toBeCloseTo(81 / 263, 12)
    expect(share?.low).toBeCloseTo(0.2553, 4)
    expect(share?.high).toBeCloseTo(0.3662, 4)
  })

  test('is null without labels', () => {
    expect(agreementShare(0, 0)).toBeNull()
  })
})
