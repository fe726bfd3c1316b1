import { tally } from '../evaluation/tally.js'
import { minutes } from '../world/transcript.js'
import { overallEvaluation, failedReasons, aiSummary } from './findings.js'
import { Stream, jsonText, memberText } from './json-text.js'
import { nulled } from './nulls.js'
import { flag, runDetail, runSummary } from './run-detail.js'
import { timestamp } from './timestamp.js'

/**
 * @import { ResultState } from '../evaluation/result-state.js'
 * @import { Tally } from '../evaluation/tally.js'
 * @import { Result } from '../world/result.js'
 * @import { ApiVersion } from './metric-entry.js'
 */

/**
 * The answer to a read. The status comes before the runs, so that a client can stop reading there.
 *
 * @param {ResultState} state
 * @param {ApiVersion} [version] the version in the path of the request
 */
export function resultDetail(state, version = 'v2') {
  const { runsShape, failedReasons: reasonsShape } = state.result
  const sums = tally(state)
  const fields = {
    ...head(state, sums),
    overall_evaluation: overallEvaluation(state, sums),
    failed_reasons: failedReasons(sums, reasonsShape),
    ai_summary: aiSummary(sums),
    runs:
      runsShape === 'object' || runsShape === 'array'
        ? runsStream(state, runsShape, (run) => runDetail(run, state, version))
        : absentRuns(runsShape),
  }
  return state.result.nulls === 'many' ? nulled(fields) : fields
}

/**
 * An item of a list, or the answer to a trigger. Here the runs are an array of summaries.
 *
 * @param {ResultState} state
 */
export function resultSummary(state) {
  const { runsShape } = state.result
  const fields = {
    ...head(state, tally(state)),
    runs:
      runsShape === 'object' || runsShape === 'array'
        ? runsStream(state, 'array', (run) => runSummary(run, state.result))
        : absentRuns(runsShape),
  }
  return state.result.nulls === 'many' ? nulled(fields) : fields
}

/** @param {'null' | 'absent'} shape */
function absentRuns(shape) {
  return shape === 'null' ? null : undefined
}

/**
 * @param {ResultState} state
 * @param {'object' | 'array'} shape
 * @param {(run: import('../evaluation/run-state.js').RunState) => unknown} write
 */
function runsStream(state, shape, write) {
  return new Stream(shape === 'object' ? '{}' : '[]', function* () {
    for (const run of state.runs()) {
      const value = write(run)
      yield shape === 'object' ? memberText([run.run.id, value]) : jsonText(value)
    }
  })
}

/**
 * @param {ResultState} state
 * @param {Tally} sums
 */
function head(state, sums) {
  const { result, status, updatedAtMs } = state
  const before = result.stale === 'none' ? null : state.before()
  const old = before === null ? sums : tally(before)
  const isStale = (/** @type {'rate' | 'counts'} */ figure) =>
    result.stale === figure || result.stale === 'both'
  return {
    id: BigInt(result.id),
    name: result.name,
    agent: BigInt(result.agentId),
    agent_name: result.agentName,
    status,
    success_rate: successRate(result, isStale('rate') ? old : sums),
    ...counts(result, isStale('counts') ? old : sums),
    run_as_text: flag(false, result),
    is_cronjob: flag(false, result),
    run_type: 'voice',
    total_duration: minutes(sums.total * 74),
    created_at: timestamp(result.createdAtMs),
    updated_at: result.updatedAt === 'absent' ? undefined : timestamp(updatedAtMs),
  }
}

/**
 * @param {Result} result
 * @param {Tally} sums
 */
function successRate({ rate, rateOf, scale }, { successes, total, completed }) {
  if (rate === 'absent') return undefined
  const whole = rateOf === 'completed' ? completed : total
  if (rate === 'null' || whole === 0) return null
  // A run that a person reviewed may be a success even if it is not completed.
  const counted = Math.min(successes, whole)
  const value = scale === 'percent' ? (100 * counted) / whole : counted / whole
  return rate === 'string' ? String(value) : value
}

/**
 * @param {Result} result
 * @param {Tally} sums
 */
function counts({ counts: shape, successCount }, sums) {
  if (shape === 'absent') return {}
  const ended = sums.successes + sums.failures
  const fields = {
    total_runs_count: sums.total,
    completed_runs_count: sums.completed,
    success_runs_count: successCount === 'finished' ? ended : sums.successes,
    failed_runs_count: sums.failures,
    met_expected_outcome_count: sums.outcomesMet,
    total_expected_outcome_count: sums.outcomesExpected,
  }
  if (shape === 'number') return fields
  return Object.fromEntries(Object.entries(fields).map(([key, count]) => [key, String(count)]))
}
