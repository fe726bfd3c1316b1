import type { ResultShape } from '../scenario/scenario.ts'
import { type State, successesOf } from './truth.ts'

/** The number that stands for an ID in JSON is spliced in as text, since floats cannot hold it. */
const ID_MARK = '#id:'

/** The API's answer to a read, in the form that the scenario gives it. */
export function wireTextOf(result: ResultShape, state: State): string {
  const scored = result.runIds.map((_, index) => wireRun(result, state, index))
  const { stuckRun } = result
  const total = runCountOf(result)
  const runs =
    stuckRun === null
      ? scored
      : [...scored, { id: `${ID_MARK}${stuckRun.id}`, status: stuckRun.status, evaluation: null }]
  const runIds = stuckRun === null ? result.runIds : [...result.runIds, stuckRun.id]
  const successes = successesOf(state.scores)
  const count = (value: number) => (result.countsForm === 'strings' ? String(value) : value)
  const share = successes / total
  const answer = {
    id: `${ID_MARK}${result.id}`,
    name: 'Nightly',
    agent: 11,
    agent_name: 'Dental clinic',
    status: state.status,
    ...(state.updatedAt === null ? {} : { updated_at: state.updatedAt }),
    ...(result.rateForm === 'absent'
      ? {}
      : { success_rate: result.rateForm === 'share' ? share : share * 100 }),
    ...(result.countsForm === 'absent'
      ? {}
      : {
          total_runs_count: count(total),
          completed_runs_count: count(scored.length),
          success_runs_count: count(successes),
          failed_runs_count: count(total - successes),
        }),
    ...(result.runsForm === 'absent'
      ? {}
      : {
          runs:
            result.runsForm === 'array'
              ? runs
              : Object.fromEntries(
                  runs.map((run, index): [string, object] => [runIds[index] ?? '', run]),
                ),
        }),
  }
  return unmarked(answer)
}

/** A call that never ended is counted, too. */
export function runCountOf({ runIds, stuckRun }: ResultShape): number {
  return runIds.length + (stuckRun === null ? 0 : 1)
}

function wireRun(result: ResultShape, state: State, index: number): object {
  const scores = state.scores[index] ?? []
  const metrics = scores.flatMap(({ passes, explanation, blank }, metric) => {
    if (blank === 'gone') return []
    const isNull = blank === 'null'
    const words = isNull ? '' : explanation
    return {
      id: `${ID_MARK}${result.metricIds[metric] ?? ''}`,
      name: result.metricNames[metric],
      explanation: result.scoreForm === 'v1' ? words : [words],
      ...(result.scoreForm === 'v1'
        ? { type: 'binary_qualitative', score: isNull ? null : passes ? 5 : 0 }
        : { eval_type: 'binary_qualitative', passed: isNull ? null : passes }),
    }
  })
  return {
    id: `${ID_MARK}${result.runIds[index] ?? ''}`,
    status: state.runStatuses[index],
    success: scores.every(({ passes }) => passes),
    scenario: null,
    scenario_name: `Scenario ${index + 1}`,
    evaluation: { metrics },
  }
}

export interface ListedResult {
  readonly id: string
  readonly status: string
  readonly createdAt: string
}

/** One page of the agent's results, of which only IDs, statuses and ages matter. */
export function wireListOf(results: readonly ListedResult[], hasMore: boolean): string {
  const listed = results.map(({ id, status, createdAt }) => ({
    id: `${ID_MARK}${id}`,
    status,
    created_at: createdAt,
    runs: [],
  }))
  const next = hasMore ? 'https://api.example/next' : null
  return unmarked({ count: listed.length, next, previous: null, results: listed })
}

/** The list of the agent's metrics. */
export function wireMetricsOf({ metricIds, metricNames }: ResultShape): string {
  const metrics = metricIds.map((id, index) => ({
    id: `${ID_MARK}${id}`,
    name: metricNames[index],
    eval_type: 'binary_qualitative',
  }))
  return unmarked(metrics)
}

function unmarked(answer: object): string {
  return JSON.stringify(answer).replaceAll(/"#id:(\d+)"/g, '$1')
}
