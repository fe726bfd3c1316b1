/**
 * @import { Metric } from './metric.js'
 * @import { Result } from './result.js'
 *
 * @typedef {object} World the content of the simulated account when the simulator starts
 * @property {Result[]} results
 * @property {Metric[]} metrics all metrics of the account, including metrics that no result has
 * used yet
 * @property {number | null} balance credits left; null: no limit
 */

/**
 * @param {object} draft
 * @param {Result[]} draft.results
 * @param {Metric[]} [draft.metrics] metrics that no result has used yet
 * @param {number | null} [draft.balance]
 * @returns {World}
 */
export function createWorld({ results, metrics = [], balance = null }) {
  if (new Set(results.map((result) => result.id)).size < results.length) {
    throw new Error('The world has a result twice')
  }
  const known = new Map([...results.flatMap((r) => r.metrics), ...metrics].map((m) => [m.id, m]))
  return { results, metrics: [...known.values()], balance }
}
