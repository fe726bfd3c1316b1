import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { ProgressSample } from '../../../src/evaluation/progress-sample.ts'
import { survivalAfter } from '../../../src/evaluation/survival.ts'

const at = (elapsedS: number, finishedRuns: number | null, totalRuns: number | null = 20) => ({
  elapsedMs: elapsedS * 1_000,
  finishedRuns,
  totalRuns,
})

/** One of twenty runs finishes at each poll, ten so far. Each is a step. */
const even = Array.from({ length: 10 }, (_, index) => at(10 * (index + 1), index + 1))
/** On average, the last poll saw the last run a fifth of the interval late. */
const EVEN_PROGRESS_MS = 98_000

/**
 * The chance that the pace has ended by then, extracted from the mixture with the slow last run.
 */
function paceEnded(
  samples: readonly ProgressSample[],
  progressMs: number,
  rest: number,
  doubt: number,
) {
  const mixed = survivalAfter(samples, 100_000)(progressMs * (1 + rest))
  return 1 - (mixed - doubt * (1 + rest) ** -1.5) / (1 - doubt)
}

describe('without visible progress', () => {
  const samples = [at(60, null), at(90, null, null)]

  test('the hazard is a quarter divided by the age, plus one in twenty minutes', () => {
    const survival = survivalAfter(samples, 90_000)
    expect(survival(90_000)).toBe(1)
    expect(survival(180_000)).toBeCloseTo(2 ** -0.25 * Math.exp(-90 / 1_200), 12)
    expect(survival(1_440_000)).toBeCloseTo(0.5 * Math.exp(-1_350 / 1_200), 12)
  })

  test('that is also so if runs are counted, but their total is not known', () => {
    const blind = survivalAfter(samples, 90_000)
    for (const odd of [[at(60, 3, null)], [at(60, 3, 0)], [at(60, null, 3)], []]) {
      expect(survivalAfter(odd, 90_000)(120_000)).toBe(blind(120_000))
    }
  })

  test('a counter that is still zero counts with three quarters', () => {
    const blind = survivalAfter([], 90_000)
    const idle = survivalAfter([at(60, 0), at(90, 0)], 90_000)
    expect(idle(180_000)).toBeCloseTo(0.75 + 0.25 * blind(180_000), 12)
  })
})

describe('with progress', () => {
  // Quantiles of the F distribution with 20 and 20 degrees of freedom: ten steps are done and ten
  // are left.
  test.each([
    [1, 0.5],
    [1.794, 0.9],
    [2.124, 0.95],
    [2.938, 0.99],
    [1 / 2.124, 0.05],
  ])('a steady pace ends within %d times its time with a chance of %d', (rest, chance) => {
    const ended = paceEnded(even, EVEN_PROGRESS_MS, rest, 1 / 11)
    expect(Math.abs(ended - chance)).toBeLessThan(0.004)
  })

  test('batches are fewer steps, so they are less certain', () => {
    // Five runs at a time: by the rule, steps of 5/3, with six done and six left. F(12, 12) at 95%
    // is 2.687.
    const batches = [at(50, 5), at(100, 10)]
    expect(Math.abs(paceEnded(batches, 90_000, 2.687, 1 / 11) - 0.95)).toBeLessThan(0.004)
    // The same number of runs, but unevenly: eight, then two.
    const uneven = [at(50, 8), at(100, 10)]
    expect(paceEnded(uneven, 90_000, 1, 1 / 11)).toBeCloseTo(0.5, 3)
    expect(paceEnded(uneven, 90_000, 2.687, 1 / 11)).toBeLessThan(0.93)
  })

  test('the fewer runs are left, the more likely they have their own pace', () => {
    const last = [...even, at(200, 19)]
    // With one run left, the chance is a half. With many runs, it is a twentieth.
    const long = 9
    expect(survivalAfter(last, 200_000)((1 + long) * 182_000)).toBeCloseTo(0.5 * 10 ** -1.5, 3)
    const many = even.map((sample) => ({ ...sample, totalRuns: 1_000 }))
    expect(survivalAfter(many, 100_000)(1e15)).toBeCloseTo(0.05 * (1e15 / 98_000) ** -1.5, 12)
  })

  test('counts that go back, polls at one moment and polls without a count do no harm', () => {
    const survival = survivalAfter(even, 100_000)(150_000)
    const odd = [at(5, null), ...even.slice(0, 9), at(90, 7), ...even.slice(9), at(100, 10)]
    expect(survivalAfter(odd, 100_000)(150_000)).toBeCloseTo(survival, 2)
  })
})

test('a count at the very start says nothing about the pace', () => {
  const samples = [
    { elapsedMs: 0, finishedRuns: 1, totalRuns: 1 },
    { elapsedMs: 1, finishedRuns: 1, totalRuns: null },
  ]
  const [untold, atStart] = [[], samples].map((seen) => survivalAfter(seen, 1)(2))
  expect(atStart).toBe(untold)
})

test('whatever the polls showed, survival falls from now on, and stays from 0 to 1', () => {
  const counter = fc.record({
    stepMs: fc.integer({ min: 0, max: 120_000 }),
    finishedRuns: fc.option(fc.integer({ min: -3, max: 60 })),
    totalRuns: fc.option(fc.integer({ min: 0, max: 50 })),
  })
  fc.assert(
    fc.property(fc.array(counter, { maxLength: 30 }), (steps) => {
      let elapsedMs = 0
      const samples = steps.map(({ stepMs, ...seen }) => ({
        elapsedMs: (elapsedMs += stepMs),
        ...seen,
      }))
      const now = Math.max(elapsedMs, 1)
      const survival = survivalAfter(samples, now)
      const values = [1, 1.1, 1.5, 2, 5, 50, 1_000].map((factor) => survival(now * factor))
      expect(values.every((value) => value >= 0 && value <= 1)).toBe(true)
      expect(values).toEqual(values.toSorted((a, b) => b - a))
    }),
  )
})
