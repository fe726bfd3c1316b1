import type { ResultShape } from '../scenario/scenario.ts'
import { type State, successesOf } from './truth.ts'

/** The number that stands for an ID in JSON is spliced in as text, since floats cannot hold it. */
const ID_MARK = '#id:'

/** The API's answer to a read, in the form that the scenario gives it. */
export function wireTextOf(result: ResultShape, state: State): string {
  const runs = result.runIds.map((_, index) => wireRun(result, state, index))
  const total = runs.length
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
          completed_runs_count: count(total),
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
                  runs.map((run, index): [string, object] => [result.runIds[index] ?? '', run]),
                ),
        }),
  }
  return unmarked(answer)
}

function wireRun(result: ResultShape, state: State, index: number): object {
  const scores = state.scores[index] ?? []
  const metrics = scores.map(({ passes, explanation }, metric) => ({
    id: `${ID_MARK}${result.metricIds[metric] ?? ''}`,
    name: result.metricNames[metric],
    explanation: result.scoreForm === 'v1' ? explanation : [explanation],
    ...(result.scoreForm === 'v1'
      ? { type: 'binary_qualitative', score: passes ? 5 : 0 }
      : { eval_type: 'binary_qualitative', passed: passes }),
  }))
  return {
    id: `${ID_MARK}${result.runIds[index] ?? ''}`,
    status: state.runStatuses[index],
    success: scores.every(({ passes }) => passes),
    scenario: null,
    scenario_name: `Scenario ${index + 1}`,
    evaluation: { metrics },
  }
}

/** One page of the agent's results, of which only IDs and statuses matter. */
export function wireListOf(
  results: readonly { readonly id: string; readonly status: string }[],
  hasMore: boolean,
): string {
  const listed = results.map(({ id, status }) => ({ id: `${ID_MARK}${id}`, status, runs: [] }))
  const next = hasMore ? 'https://api.example/next' : null
  return unmarked({ count: listed.length, next, previous: null, results: listed })
}

function unmarked(answer: object): string {
  return JSON.stringify(answer).replaceAll(/"#id:(\d+)"/g, '$1')
}
