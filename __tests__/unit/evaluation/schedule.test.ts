import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { busiestHour, simulate } from '../../../bench/waiting/simulation.js'
import { fixedOutcome, TARGETS } from '../../../bench/waiting/targets.js'
import type { ProgressSample } from '../../../src/evaluation/progress-sample.ts'
import { nextPollDelayMs } from '../../../src/evaluation/schedule.ts'

const MINUTE_MS = 60_000
const least = () => 0
const most = () => 1 - Number.EPSILON

/** A counter that may be wrong: absent, zero, above the total, or going back and forth. */
const counters = fc.record({
  finishedRuns: fc.option(fc.integer({ min: 0, max: 400 })),
  totalRuns: fc.option(fc.integer({ min: 0, max: 200 })),
})

/** Steady progress as polls see it: one run of 100 every four seconds. */
function progress(...counts: readonly number[]): ProgressSample[] {
  return counts.map((count) => ({
    elapsedMs: count * 4_000,
    finishedRuns: count,
    totalRuns: 100,
  }))
}

describe('the delay before the next poll', () => {
  test('is never under a second, whatever the polls showed', () => {
    const history = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 600_000 }), counters, fc.boolean()),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(history, fc.double({ min: 0, max: 0.999, noNaN: true }), (steps, chance) => {
        let elapsedMs = 0
        const samples = steps.map(([stepMs, seen, same]) => {
          elapsedMs += same ? 0 : stepMs
          return { elapsedMs, ...seen }
        })
        const delayMs = nextPollDelayMs(samples, () => chance)
        expect(delayMs).toBeGreaterThanOrEqual(1_000)
        expect(Number.isInteger(delayMs)).toBe(true)
        // After sixty polls at one moment, the limit may ask for a wait of (60/120)² hours.
        expect(delayMs).toBeLessThanOrEqual(1.1 * 15 * MINUTE_MS)
      }),
    )
  })

  test('allows at most 120 requests in any hour after ten minutes, whatever the polls show', () => {
    fc.assert(
      fc.property(fc.array(counters, { minLength: 1, maxLength: 40 }), (shown) => {
        const samples: ProgressSample[] = []
        const startsS: number[] = []
        for (let elapsedMs = 0; elapsedMs < 120 * MINUTE_MS;) {
          elapsedMs += nextPollDelayMs(samples, least)
          startsS.push(elapsedMs / 1000)
          const seen = shown[samples.length % shown.length]
          samples.push({ elapsedMs, finishedRuns: null, totalRuns: null, ...seen })
        }
        expect(busiestHour(startsS)).toBeLessThanOrEqual(120)
      }),
      { numRuns: 20 },
    )
  })

  test('is lengthened at random by up to a tenth, and never shortened', () => {
    const [shortest, longest] = [nextPollDelayMs([], least), nextPollDelayMs([], most)]
    expect(longest / shortest).toBeGreaterThan(1.09)
    expect(longest / shortest).toBeLessThanOrEqual(1.1 + 1e-3)
  })

  test('is the same for the same polls and the same random number', () => {
    const samples = progress(2, 5, 9)
    expect(nextPollDelayMs(samples, least)).toBe(nextPollDelayMs(samples, least))
  })

  test('is a few seconds at first, and grows while nothing shows', () => {
    const blind = (elapsedMs: number) => [{ elapsedMs, finishedRuns: null, totalRuns: null }]
    const delays = [nextPollDelayMs([], least), ...[10_000, 60_000, 600_000].map(blindDelay)]
    function blindDelay(elapsedMs: number): number {
      return nextPollDelayMs(blind(elapsedMs), least)
    }
    expect(delays[0]).toBeLessThanOrEqual(3_000)
    expect(delays.slice(1)).toEqual(delays.slice(1).toSorted((a, b) => a - b))
    expect(delays.at(-1)).toBeGreaterThan(2 * (delays[1] ?? Infinity))
  })

  test('is long before a predicted end, and short near it', () => {
    const half = nextPollDelayMs(progress(2, 5, 10, 20, 50), least)
    const nearEnd = nextPollDelayMs(progress(2, 5, 10, 20, 50, 98), least)
    expect(half).toBeGreaterThan(4 * nearEnd)
  })
})

describe('over many simulated evaluations', () => {
  const population = { count: 600, seed: 11 }

  // With 600 evaluations, the means vary by a few percent. With 8000, as in the benchmark, they
  // meet the targets by 7% or more.
  test.each(TARGETS)(
    'with $kind progress, the lag of polling every $intervalS s takes its share of the requests, within 5%',
    ({ kind, intervalS, share }) => {
      const adaptive = simulate(kind, nextPollDelayMs, population)
      const fixed = fixedOutcome(intervalS, population)
      expect(adaptive.lagS).toBeLessThanOrEqual(fixed.lagS * 1.05)
      expect(adaptive.requests).toBeLessThanOrEqual(fixed.requests * share * 1.05)
    },
  )

  test('without visible progress, the fixed interval of the same lag needs more requests', () => {
    const adaptive = simulate('none', nextPollDelayMs, population)
    const sameLag = [12, 13, 14, 15, 16].filter(
      (intervalS) => fixedOutcome(intervalS, population).lagS <= adaptive.lagS,
    )
    expect(sameLag.length).toBeGreaterThan(0)
    for (const intervalS of sameLag) {
      expect(fixedOutcome(intervalS, population).requests).toBeGreaterThan(adaptive.requests)
    }
  })
})
