import { scoringTimes, wordAt } from './timeline.js'

/**
 * @import { Timeline } from './timeline.js'
 *
 * @typedef {object} Evaluation an evaluation that took effect
 * @property {string} resultId
 * @property {number} number 1 for the first of its result, and so on
 * @property {string[]} runIds
 * @property {string[]} metricIds
 * @property {number} atMs when it was triggered, on the simulated clock
 * @property {Timeline} timeline
 * @property {Map<string, number>} scoredAt when each of its runs is scored, by run ID
 *
 * @typedef {object} Fate the state of one run in an evaluation
 * @property {'untouched' | 'waiting' | 'scored' | 'abandoned'} phase
 * @property {string | null} word the status that the run shows; null: its status from before
 */

/**
 * @param {Omit<Evaluation, 'scoredAt'>} order
 * @returns {Evaluation}
 */
export function startEvaluation(order) {
  const times = scoringTimes(order.timeline, order.runIds.length)
  const scoredAt = order.runIds.map(
    (id, index) => /** @type {const} */ ([id, order.atMs + (times[index] ?? Infinity)]),
  )
  return { ...order, scoredAt: new Map(scoredAt) }
}

/** @param {Evaluation} evaluation */
export function endOf({ atMs, timeline }) {
  return atMs + timeline.queueMs + timeline.runMs
}

/**
 * @param {Evaluation} evaluation
 * @param {number} nowMs
 */
export function statusOf(evaluation, nowMs) {
  return wordAt(evaluation.timeline, nowMs - evaluation.atMs)
}

/**
 * @param {Evaluation} evaluation
 * @param {string} runId
 * @param {number} nowMs
 * @returns {Fate}
 */
export function fateOf(evaluation, runId, nowMs) {
  const scoredAt = evaluation.scoredAt.get(runId)
  const { flipsRuns, atWorkMs, endStatus } = evaluation.timeline
  if (scoredAt === undefined) return { phase: 'untouched', word: null }
  const ended = nowMs >= endOf(evaluation)
  // Runs that keep their old state until the end change together with the result.
  if (nowMs >= scoredAt && (flipsRuns || ended)) return { phase: 'scored', word: null }
  if (ended && scoredAt === Infinity) return { phase: 'abandoned', word: endStatus }
  const isAtWork = flipsRuns && (atWorkMs === Infinity || nowMs >= scoredAt - atWorkMs)
  if (!isAtWork) return { phase: 'waiting', word: null }
  const word = ended ? undefined : statusOf(evaluation, nowMs)
  return { phase: 'waiting', word: word ?? 'evaluating' }
}

/**
 * The moments up to now at which the API saved the result.
 *
 * @param {Evaluation} evaluation
 * @param {number} nowMs
 */
export function savesOf(evaluation, nowMs) {
  const flips = evaluation.timeline.statuses.length > 0
  const started = flips ? [evaluation.atMs] : []
  const ended = [endOf(evaluation)].filter((moment) => moment <= nowMs)
  const runs = [...evaluation.scoredAt.values()].filter((moment) => moment <= nowMs)
  return { triggered: [evaluation.atMs], started, ended, runs }
}
