import { tally } from '../evaluation/tally.js'
import { minutes } from '../world/transcript.js'
import { overallEvaluation, failedReasons, aiSummary } from './findings.js'
import { Stream, jsonText, memberText } from './json-text.js'
import { runDetail, runSummary } from './run-detail.js'
import { timestamp } from './timestamp.js'

/**
 * @import { ResultState } from '../evaluation/result-state.js'
 * @import { Tally } from '../evaluation/tally.js'
 * @import { Result } from '../world/result.js'
 */

/**
 * The answer to a read. Whoever only wants the status can stop reading before the runs.
 *
 * @param {ResultState} state
 */
export function resultDetail(state) {
  const { runsShape } = state.result
  const sums = tally(state)
  return {
    ...head(state, sums),
    overall_evaluation: overallEvaluation(state, sums),
    failed_reasons: failedReasons(sums),
    ai_summary: aiSummary(sums),
    runs:
      runsShape === 'object' || runsShape === 'array'
        ? runsStream(state, runsShape, (run) => runDetail(run, state))
        : absentRuns(runsShape),
  }
}

/**
 * An item of a list, or the answer to a trigger: here the runs are an array of summaries.
 *
 * @param {ResultState} state
 */
export function resultSummary(state) {
  const { runsShape } = state.result
  return {
    ...head(state, tally(state)),
    runs:
      runsShape === 'object' || runsShape === 'array'
        ? runsStream(state, 'array', (run) => runSummary(run, state.result))
        : absentRuns(runsShape),
  }
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
function head({ result, status, updatedAtMs }, sums) {
  return {
    id: BigInt(result.id),
    name: result.name,
    agent: BigInt(result.agentId),
    agent_name: result.agentName,
    status,
    success_rate: successRate(result, sums),
    ...counts(result, sums),
    run_as_text: false,
    is_cronjob: false,
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
function successRate({ rate, scale }, { successes, total }) {
  if (rate === 'absent') return undefined
  if (rate === 'null' || total === 0) return null
  const value = scale === 'percent' ? (100 * successes) / total : successes / total
  return rate === 'string' ? String(value) : value
}

/**
 * @param {Result} result
 * @param {Tally} sums
 */
function counts({ counts: shape }, sums) {
  if (shape === 'absent') return {}
  const fields = {
    total_runs_count: sums.total,
    completed_runs_count: sums.completed,
    success_runs_count: sums.successes,
    failed_runs_count: sums.failures,
    met_expected_outcome_count: sums.outcomesMet,
    total_expected_outcome_count: sums.outcomesExpected,
  }
  if (shape === 'number') return fields
  return Object.fromEntries(Object.entries(fields).map(([key, count]) => [key, String(count)]))
}
