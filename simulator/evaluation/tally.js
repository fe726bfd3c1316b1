/**
 * @import { ResultState } from './result-state.js'
 * @import { RunState } from './run-state.js'
 *
 * @typedef {object} Tally the totals over a result's runs
 * @property {number} total
 * @property {number} completed
 * @property {number} successes
 * @property {number} failures
 * @property {number} outcomesMet
 * @property {number} outcomesExpected
 * @property {Map<string, number[]>} values the values of each metric with a score, as numbers
 * @property {Map<string, string[]>} errors run IDs by error message
 */

/**
 * @param {ResultState} state
 * @returns {Tally}
 */
export function tally(state) {
  /** @type {Tally} */
  const sums = {
    total: 0,
    completed: 0,
    successes: 0,
    failures: 0,
    outcomesMet: 0,
    outcomesExpected: 0,
    values: new Map(),
    errors: new Map(),
  }
  for (const run of state.runs()) add(sums, run)
  return sums
}

/**
 * @param {Tally} sums
 * @param {RunState} state
 */
function add(sums, { run, status, success, scores, errorMessage }) {
  sums.total += 1
  if (status === 'completed') sums.completed += 1
  if (success === true) sums.successes += 1
  if (success === false) sums.failures += 1
  if (run.expectedOutcome && 'score' in run.expectedOutcome) {
    sums.outcomesExpected += 1
    if (run.expectedOutcome.score === 100) sums.outcomesMet += 1
  }
  for (const [id, { value }] of Object.entries(scores)) {
    const values = listAt(sums.values, id)
    if (typeof value === 'number') values.push(value)
    if (typeof value === 'boolean') values.push(value ? 5 : 0)
  }
  if (errorMessage !== null) listAt(sums.errors, errorMessage).push(run.id)
}

/**
 * @template T
 * @param {Map<string, T[]>} lists
 * @param {string} key
 */
function listAt(lists, key) {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}
