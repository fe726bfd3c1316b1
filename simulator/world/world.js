/**
 * @import { Metric } from './metric.js'
 * @import { Result } from './result.js'
 *
 * @typedef {object} World what the simulated account holds when the simulator starts
 * @property {Result[]} results
 * @property {Metric[]} metrics all that the account has, those that no result has seen yet too
 * @property {number | null} balance credits left; null for as many as anybody may want
 */

/**
 * @param {object} draft
 * @param {Result[]} draft.results
 * @param {Metric[]} [draft.metrics] those that no result has seen yet
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
