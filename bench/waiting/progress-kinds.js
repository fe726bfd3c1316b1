import { between, gamma, normal, wholeBetween } from './random.js'

/** @typedef {import('./random.js').Random} Random */
/**
 * The parameters of a kind that the sensitivity analysis varies.
 * @typedef {object} Variation
 * @property {number} [gapNoise] coefficient of variation of the gaps between runs or batches
 * @property {readonly [number, number]} [batches] the fewest and the most batches
 * @property {readonly [number, number]} [lastShare] the share of the whole time that the last run
 * takes
 */
/**
 * The times at which the runs of an evaluation finish, in order. The last time is the end. Null if
 * no progress is visible.
 * @typedef {(random: Random, runs: number, endS: number, variation: Variation) => number[] | null}
 * ProgressKind
 */

const GAP_NOISE = 0.5

/**
 * The times of single events, with gaps from a gamma distribution.
 * @param {Random} random @param {number} count @param {number} endS @param {number} gapNoise
 */
function evenly(random, count, endS, gapNoise) {
  let sum = 0
  const times = Array.from(
    { length: count },
    () => (sum += gapNoise > 0 ? gamma(random, 1 / gapNoise ** 2) : 1),
  )
  return times.map((time) => (time / sum) * endS)
}

/** Runs finish one by one, evenly except for noise. @type {ProgressKind} */
function steady(random, runs, endS, { gapNoise = GAP_NOISE }) {
  return evenly(random, runs, endS, gapNoise)
}

/** Runs finish in two to six batches of various sizes. @type {ProgressKind} */
function bursty(random, runs, endS, { gapNoise = GAP_NOISE, batches = [2, 6] }) {
  const times = evenly(
    random,
    Math.min(runs, wholeBetween(random, batches[0], batches[1])),
    endS,
    gapNoise,
  )
  const rest = Array.from(
    { length: runs - times.length },
    () => times[wholeBetween(random, 0, times.length - 1)] ?? endS,
  )
  return [...times, ...rest].sort((a, b) => a - b)
}

/**
 * All runs except the last finish evenly. The last run takes 30% to 60% of the time.
 * @type {ProgressKind}
 */
function longLastRun(random, runs, endS, { gapNoise = GAP_NOISE, lastShare = [0.3, 0.6] }) {
  return [
    ...evenly(random, runs - 1, endS * (1 - between(random, lastShare[0], lastShare[1])), gapNoise),
    endS,
  ]
}

/** Runs of log-normal length on 5, 10 or 20 workers. @type {ProgressKind} */
function workerPool(random, runs, endS) {
  const workers = [5, 10, 20][wholeBetween(random, 0, 2)] ?? 5
  const freeAt = Array.from({ length: Math.min(runs, workers) }, () => 0)
  const times = Array.from({ length: runs }, () => {
    const worker = freeAt.indexOf(Math.min(...freeAt))
    const finished = (freeAt[worker] ?? 0) + Math.exp(0.5 * normal(random))
    freeAt[worker] = finished
    return finished
  }).sort((a, b) => a - b)
  return times.map((time) => (time / (times.at(-1) ?? 1)) * endS)
}

/**
 * @typedef {'steady' | 'bursty' | 'long last run' | 'none' | 'worker pool' | 'all at once'}
 * KindName
 */

/**
 * The last two kinds have no targets. They show the limits of the schedule.
 * @type {Readonly<Record<KindName, ProgressKind>>}
 */
export const PROGRESS_KINDS = {
  steady,
  bursty,
  'long last run': longLastRun,
  none: () => null,
  'worker pool': workerPool,
  // The counter stays at zero until the end.
  'all at once': (_random, runs, endS) => Array.from({ length: runs }, () => endS),
}

export const KIND_NAMES = /** @type {KindName[]} */ (Object.keys(PROGRESS_KINDS))
