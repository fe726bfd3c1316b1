import { endOf, savesOf, statusOf } from './evaluation.js'
import { runAt } from './run-state.js'

/**
 * @import { Evaluation } from './evaluation.js'
 * @import { RunState } from './run-state.js'
 * @import { Metric } from '../world/metric.js'
 * @import { Result } from '../world/result.js'
 *
 * @typedef {object} ResultState a result at one moment
 * @property {Result} result
 * @property {string} status
 * @property {number} updatedAtMs
 * @property {Map<string, Metric>} metrics
 * @property {() => Generator<RunState>} runs one run at a time, because all runs may not fit into
 * memory
 * @property {() => ResultState | null} before the state without the last evaluation
 */

/**
 * Computes the result at a moment from the evaluations that were triggered before. Nothing runs in
 * the background, and any moment can be computed again.
 *
 * @param {Result} result
 * @param {Evaluation[]} evaluations those of this result, oldest first
 * @param {Map<string, Metric>} metrics
 * @param {number} nowMs
 * @returns {ResultState}
 */
export function resultAt(result, evaluations, metrics, nowMs) {
  const status = evaluations.reduce((word, evaluation) => {
    const next = statusOf(evaluation, nowMs) ?? word
    // After the last evaluation has ended, an earlier one may still be at work.
    return nowMs >= endOf(evaluation) && isOpen(evaluations, evaluation, nowMs) ? word : next
  }, result.status)
  return {
    result,
    status,
    updatedAtMs: updatedAt(result, evaluations, nowMs),
    metrics,
    before: () =>
      evaluations.length === 0 ? null : resultAt(result, evaluations.slice(0, -1), metrics, nowMs),
    *runs() {
      for (let index = 0; index < result.runs.length; index += 1) {
        const run = result.runs.at(index)
        if (run) yield runAt(run, evaluations, metrics, nowMs)
      }
    },
  }
}

/**
 * @param {Evaluation[]} evaluations
 * @param {Evaluation} last
 * @param {number} nowMs
 */
function isOpen(evaluations, last, nowMs) {
  return evaluations.some((other) => other !== last && nowMs < endOf(other))
}

/**
 * @param {Result} result
 * @param {Evaluation[]} evaluations
 * @param {number} nowMs
 */
function updatedAt(result, evaluations, nowMs) {
  const saves = evaluations.flatMap((evaluation) => {
    const { triggered, started, runs, ended } = savesOf(evaluation, nowMs)
    return {
      moves: [...started, ...ended],
      moves_at_trigger: triggered,
      moves_at_end: ended,
      moves_with_each_run: [...started, ...runs, ...ended],
      moves_at_every_save: [...triggered, ...runs, ...ended],
      frozen: [],
      absent: [],
    }[result.updatedAt]
  })
  return saves.reduce((latest, moment) => Math.max(latest, moment), result.createdAtMs)
}
