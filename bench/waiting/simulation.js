import { PROGRESS_KINDS } from './progress-kinds.js'
import { between, randomFrom } from './random.js'

/** @typedef {import('./random.js').Random} Random */
/** @typedef {import('../../src/evaluation/progress-sample.ts').ProgressSample} ProgressSample */
/**
 * @typedef {(samples: readonly ProgressSample[], random: Random) => number} Schedule milliseconds
 * to the next poll
 */
/**
 * @typedef {object} Population the evaluations that test a schedule
 * @property {number} [seed]
 * @property {number} [count]
 * @property {readonly [number, number]} [runs] the fewest and the most runs, log-uniform
 * @property {readonly [number, number]} [durationS] the shortest and the longest duration,
 * log-uniform
 * @property {readonly [number, number]} [latencyS] the latency of a request, uniform
 * @property {import('./progress-kinds.js').Variation} [variation]
 */
/**
 * @typedef {object} Outcome
 * @property {number} lagS the mean time from the end of an evaluation to its detection
 * @property {number} lateLagS the 95th percentile of that time
 * @property {number} requests the mean number of requests for each evaluation
 * @property {number} busiestHour the most requests in any hour that ends more than ten minutes
 * after the trigger
 */

/** @param {number} seconds @returns {Schedule} */
export function fixedInterval(seconds) {
  return () => seconds * 1000
}

/**
 * Runs the same evaluations for every schedule, with one duration from each of `count` equal
 * strata.
 * @param {import('./progress-kinds.js').KindName} kind
 * @param {Schedule} schedule
 * @param {Population} population
 * @returns {Outcome}
 */
export function simulate(kind, schedule, population = {}) {
  const { seed = 2026, count = 8000, variation = {} } = population
  const { runs = [5, 200], durationS = [2, 1800], latencyS = [0.1, 0.3] } = population
  const lags = []
  const requests = []
  let busiest = 0
  for (let i = 0; i < count; i++) {
    const random = randomFrom(seed * 1_000_003 + i * 7919)
    const endS = durationS[0] * (durationS[1] / durationS[0]) ** ((i + random()) / count)
    const total = Math.round(runs[0] * (runs[1] / runs[0]) ** random())
    const finishTimes = PROGRESS_KINDS[kind](random, total, endS, variation)
    const jitter = randomFrom(seed * 31 + i * 104_729 + 7)
    const { lagS, starts } = watch(schedule, { finishTimes, total, endS, latencyS }, jitter)
    lags.push(lagS)
    requests.push(starts.length)
    busiest = Math.max(busiest, busiestHour(starts))
  }
  const sorted = lags.toSorted((a, b) => a - b)
  return {
    lagS: mean(lags),
    lateLagS: sorted[Math.floor(0.95 * count)] ?? NaN,
    requests: mean(requests),
    busiestHour: busiest,
  }
}

/**
 * Polls one evaluation until a poll shows its end. The server reads its state half way through a
 * request.
 * @param {Schedule} schedule
 * @param {{ finishTimes: number[] | null, total: number, endS: number, latencyS: readonly [number,
 * number] }} evaluation
 * @param {Random} random
 */
function watch(schedule, { finishTimes, total, endS, latencyS }, random) {
  /** @type {ProgressSample[]} */
  const samples = []
  const starts = []
  let nowS = 0
  for (;;) {
    nowS += schedule(samples, random) / 1000
    starts.push(nowS)
    const tookS = between(random, ...latencyS)
    const readAtS = nowS + tookS / 2
    nowS += tookS
    if (readAtS >= endS) return { lagS: nowS - endS, starts }
    samples.push({
      elapsedMs: nowS * 1000,
      finishedRuns: finishTimes?.filter((time) => time <= readAtS).length ?? null,
      totalRuns: finishTimes === null ? null : total,
    })
  }
}

/**
 * @param {readonly number[]} starts the starts of requests, in seconds since the trigger
 * @returns {number} the most requests in any hour that ends more than ten minutes after the trigger
 */
export function busiestHour(starts) {
  let most = 0
  let first = 0
  for (const [last, start] of starts.entries()) {
    while ((starts[first] ?? start) <= start - 3600) first++
    if (start > 600) most = Math.max(most, last - first + 1)
  }
  return most
}

/** @param {readonly number[]} values */
function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
