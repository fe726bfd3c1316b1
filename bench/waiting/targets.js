import { fixedInterval, simulate } from './simulation.js'

/** @typedef {import('./simulation.js').Outcome} Outcome */
/** @typedef {import('./simulation.js').Population} Population */

/**
 * The kinds of progress with a target: the lag of a fixed interval, for a share of its requests.
 */
export const TARGETS = /** @type {const} */ ([
  { kind: 'steady', intervalS: 5, share: 1 / 4 },
  { kind: 'bursty', intervalS: 10, share: 2 / 3 },
  { kind: 'long last run', intervalS: 10, share: 2 / 3 },
])

/** Intervals from 2 to 120 s. Short intervals are closer together. */
export const INTERVAL_GRID_S = [
  ...[2, 2.5, 3, 3.5],
  ...Array.from({ length: 33 }, (_, i) => 4 + i / 2),
  ...Array.from({ length: 20 }, (_, i) => 21 + i),
  ...Array.from({ length: 16 }, (_, i) => 45 + 5 * i),
]

/**
 * A fixed interval ignores progress, so its outcome is the same for every kind.
 * @param {number} intervalS @param {Population} [population]
 */
export function fixedOutcome(intervalS, population) {
  return simulate('none', fixedInterval(intervalS), population)
}

/** @param {Population} [population] */
export function fixedCurve(population) {
  return INTERVAL_GRID_S.map((intervalS) => ({ intervalS, ...fixedOutcome(intervalS, population) }))
}

/**
 * The fixed intervals that are at least as good in both means.
 * @param {ReturnType<typeof fixedCurve>} curve
 * @param {Outcome} outcome
 */
export function betterIntervals(curve, outcome) {
  return curve
    .filter(({ lagS, requests }) => lagS <= outcome.lagS && requests <= outcome.requests)
    .map(({ intervalS }) => intervalS)
}
