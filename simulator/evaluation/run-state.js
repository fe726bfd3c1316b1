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
 * @property {boolean | null} success null while it is open
 * @property {string | null} verdict the API's evaluation_status
 */

const finished = ['completed', 'failed', 'timeout', 'cancelled']

/**
 * @param {Run} run
 * @param {Evaluation[]} evaluations
 * @param {Map<string, Metric>} metrics
 * @param {number} nowMs
 * @returns {RunState}
 */
export function runAt(run, evaluations, metrics, nowMs) {
  let { status, errorMessage, scores } = run
  for (const evaluation of evaluations) {
    const fate = fateOf(evaluation, run.id, nowMs)
    if (fate.phase === 'waiting' || fate.phase === 'abandoned') status = fate.word
    if (fate.phase === 'abandoned') errorMessage = `The evaluation ended early: ${fate.word}`
    if (fate.phase === 'scored') {
      status = run.rescoredStatus
      errorMessage = run.rescoredErrorMessage
      scores = { ...scores, ...newScores(run, evaluation.metricIds, metrics) }
    }
  }
  const success = isSuccess(run, status, scores, metrics)
  return { run, status, errorMessage, scores, success, verdict: verdictOf(run, success) }
}

/**
 * @param {Run} run
 * @param {string[]} metricIds
 * @param {Map<string, Metric>} metrics
 * @returns {Scores}
 */
function newScores(run, metricIds, metrics) {
  // A call that never connected has no words to score, and stays as it was.
  if (run.status === 'failed' || run.rescoredStatus === 'failed') return {}
  const entries = metricIds.map((id) => {
    const score = run.rescores[id] ?? run.scores[id] ?? metrics.get(id)?.judge(run.id)
    return /** @type {const} */ ([id, score])
  })
  return Object.fromEntries(entries.flatMap(([id, score]) => (score ? [[id, score]] : [])))
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
