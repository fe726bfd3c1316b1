import { fateOf } from './evaluation.js'

/**
 * @import { Evaluation } from './evaluation.js'
 * @import { Metric } from '../world/metric.js'
 * @import { Run } from '../world/run.js'
 * @import { Scores } from '../world/score.js'
 *
 * @typedef {object} RunState a run at one moment
 * @property {Run} run
 * @property {string} status
 * @property {string | null} errorMessage
 * @property {Scores} scores
 * @property {boolean | null} success null while the run has no verdict
 * @property {string | null} verdict the API's evaluation_status
 */

const brokenOff = ['failed', 'timeout', 'cancelled']
const finished = ['completed', ...brokenOff]
const blank = { value: null, explanation: '', extra: null }

/**
 * @param {Run} run
 * @param {Evaluation[]} evaluations
 * @param {Map<string, Metric>} metrics
 * @param {number} nowMs
 * @returns {RunState}
 */
export function runAt(run, evaluations, metrics, nowMs) {
  let { status, errorMessage, scores } = run
  let shown = scores
  let turn = 0
  for (const evaluation of evaluations) {
    const fate = fateOf(evaluation, run.id, nowMs)
    if (fate.phase === 'untouched') continue
    if (fate.phase === 'waiting') {
      shown = withoutScores(shown, evaluation.metricIds, evaluation.timeline.blankScores)
    }
    if (fate.phase === 'abandoned') errorMessage = `The evaluation ended early: ${fate.word}`
    if (fate.phase === 'scored') {
      errorMessage = run.rescoredErrorMessage
      scores = rescored(run, scores, evaluation, turn, metrics)
      shown = scores
    }
    status = fate.phase === 'scored' ? run.rescoredStatus : (fate.word ?? status)
    turn += 1
  }
  // A verdict stays until there is a new verdict, whatever the scores are in between.
  const success = isSuccess(run, status, scores, metrics)
  const verdict = verdictOf(run, success)
  return { run, status, errorMessage, scores: shown, success, verdict }
}

/**
 * @param {Run} run
 * @param {Scores} scores from before
 * @param {Evaluation} evaluation
 * @param {number} turn how many times the run was evaluated before
 * @param {Map<string, Metric>} metrics
 * @returns {Scores}
 */
function rescored(run, scores, evaluation, turn, metrics) {
  const { metricIds, number } = evaluation
  // A run gets no scores if its call never connected or its evaluation broke off.
  if (run.status === 'failed' || brokenOff.includes(run.rescoredStatus)) {
    return withoutScores(scores, metricIds, run.lostScores === 'kept' ? 'no' : run.lostScores)
  }
  const said = run.rescores[Math.min(turn, run.rescores.length - 1)] ?? {}
  const entries = metricIds.flatMap((id) => {
    const metric = metrics.get(id)
    if (!metric || metric.skips(run.id)) return []
    const steady = said[id] ?? run.scores[id] ?? metric.judge(run.id)
    const occasion = { runId: run.id, metricId: id, evaluation: number }
    return [/** @type {const} */ ([id, metric.noise?.(steady, occasion) ?? steady])]
  })
  return { ...scores, ...Object.fromEntries(entries) }
}

/**
 * @param {Scores} scores
 * @param {string[]} metricIds
 * @param {'no' | 'null' | 'gone'} manner
 * @returns {Scores}
 */
function withoutScores(scores, metricIds, manner) {
  if (manner === 'no') return scores
  const entries = Object.entries(scores).flatMap(([id, score]) => {
    if (!metricIds.includes(id)) return [/** @type {const} */ ([id, score])]
    return manner === 'gone' ? [] : [/** @type {const} */ ([id, blank])]
  })
  return Object.fromEntries(entries)
}

/**
 * @param {Run} run
 * @param {string} status
 * @param {Scores} scores
 * @param {Map<string, Metric>} metrics
 */
function isSuccess(run, status, scores, metrics) {
  if (!finished.includes(status)) return null
  if (run.review !== null) return run.review === 'success'
  if (status !== 'completed') return false
  return Object.entries(scores).every(
    ([id, score]) => metrics.get(id)?.kind !== 'binary' || score.value !== false,
  )
}

/**
 * @param {Run} run
 * @param {boolean | null} success
 */
function verdictOf(run, success) {
  if (success === null) return null
  if (run.review !== null) return `reviewed_${run.review}`
  return success ? 'success' : 'failure'
}
