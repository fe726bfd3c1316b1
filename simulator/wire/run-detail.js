import { minutes, timedTurns, transcriptText } from '../world/transcript.js'
import { JsonText } from './json-text.js'
import { metricEntry } from './metric-entry.js'
import { nulled } from './nulls.js'
import { timestamp } from './timestamp.js'

/**
 * @import { ResultState } from '../evaluation/result-state.js'
 * @import { RunState } from '../evaluation/run-state.js'
 * @import { Result } from '../world/result.js'
 * @import { Turn } from '../world/transcript.js'
 * @import { ApiVersion } from './metric-entry.js'
 */

/**
 * A run in lists and in answers to triggers.
 *
 * @param {RunState} state
 * @param {Result} result
 */
export function runSummary(state, result) {
  const { run, status, errorMessage } = state
  const fields = {
    id: BigInt(run.id),
    status,
    ...verdictFields(state, result),
    scenario: scenarioField(run, result),
    scenario_name: run.scenario?.name ?? 'Scenario Deleted',
    personality_name: run.personality,
    error_message: errorMessage,
    duration: minutes(run.durationSeconds),
    executed_at: timestamp(result.createdAtMs),
  }
  return result.nulls === 'many' ? nulled(fields) : fields
}

/**
 * A run in the detail of a result.
 *
 * @param {RunState} state
 * @param {ResultState} resultState
 * @param {ApiVersion} version the version in the path of the request
 */
export function runDetail(state, { result, metrics }, version) {
  const entries = Object.entries(state.scores).flatMap(([id, score]) => {
    const metric = metrics.get(id)
    return metric ? [metricEntry(metric, score, result, version)] : []
  })
  const fields = {
    ...runSummary(state, result),
    expected_outcome: state.run.expectedOutcome,
    evaluation: entries.length > 0 ? { metrics: entries } : null,
    ...transcriptFields(state.run, result.transcriptShape),
  }
  return result.nulls === 'many' ? nulled(fields) : fields
}

/**
 * @param {RunState} state
 * @param {Result} result
 */
function verdictFields({ success, verdict }, result) {
  if (result.verdicts === 'absent') return {}
  if (result.verdicts === 'null') return { success: null, evaluation_status: null }
  return { success: success === null ? null : flag(success, result), evaluation_status: verdict }
}

/**
 * @param {boolean} value
 * @param {Pick<Result, 'flags'>} result
 */
export function flag(value, { flags }) {
  return flags === 'string' ? String(value) : value
}

/**
 * @param {RunState['run']} run
 * @param {Result} result
 */
function scenarioField({ scenario }, { scenarioShape }) {
  if (scenario === null || scenarioShape === 'null') return null
  const id = BigInt(scenario.id)
  return scenarioShape === 'integer' ? id : { id, name: scenario.name }
}

/**
 * @param {RunState['run']} run
 * @param {Result['transcriptShape']} shape
 */
function transcriptFields(run, shape) {
  if (shape === 'absent') return {}
  const { text, object } = written(run.turns())
  if (shape === 'array') return { transcript: text, transcript_object: object }
  const sealed = Buffer.from(text.text).toString('base64')
  return { transcript: null, transcript_object: { __encrypted__: sealed } }
}

/**
 * A cache, because writing a long transcript takes longer than sending it, and a huge result
 * repeats the same few transcripts.
 *
 * @type {WeakMap<Turn[], { text: JsonText, object: JsonText }>}
 */
const transcripts = new WeakMap()

/** @param {Turn[]} turns */
function written(turns) {
  const known = transcripts.get(turns)
  if (known) return known
  const timed = timedTurns(turns)
  const text = new JsonText(JSON.stringify(transcriptText(timed)))
  const fresh = { text, object: new JsonText(JSON.stringify(timed)) }
  transcripts.set(turns, fresh)
  return fresh
}
