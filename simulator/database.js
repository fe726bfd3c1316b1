import { startEvaluation } from './evaluation/evaluation.js'
import { resultAt } from './evaluation/result-state.js'

/**
 * @import { Clock } from './clock.js'
 * @import { Evaluation } from './evaluation/evaluation.js'
 * @import { ResultState } from './evaluation/result-state.js'
 * @import { Metric } from './world/metric.js'
 * @import { Result } from './world/result.js'
 * @import { World } from './world/world.js'
 *
 * @typedef {object} View how a request is made to see the world
 * @property {'current' | 'lagging'} [replica] a lagging replica has not heard of the last trigger
 * @property {string} [status] shown in place of the true one
 * @property {boolean} [oldUpdatedAt] with the updated_at from before the last trigger
 * @property {Order} [order] of a list
 * @property {boolean} [endless] a list whose last page names a next one, which begins it again
 * @property {string} [shareLink] in place of the true one
 *
 * @typedef {'newest' | 'oldest' | 'shuffled'} Order
 *
 * @typedef {object} Database
 * @property {Evaluation[]} evaluations every one that took effect, oldest first
 * @property {Map<string, Metric>} metrics
 * @property {(agentId: string | undefined) => Metric[]} metricsOf an agent, or all
 * @property {(id: string) => Result | undefined} find
 * @property {(result: Result, view?: View) => ResultState} read
 * @property {(agentId: string | undefined) => Result[]} list newest first
 * @property {(result: Result, runIds: string[], metricIds: string[]) => boolean} evaluate false
 *   where the balance does not suffice
 * @property {() => number | null} balance
 */

// A fifth of a credit is the price of one metric on one run; counted whole, it stays exact.
const evaluationsPerCredit = 5

/**
 * @param {World} world
 * @param {Clock} clock
 * @returns {Database}
 */
export function createDatabase(world, clock) {
  const results = new Map(world.results.map((result) => [result.id, result]))
  const metrics = new Map(world.metrics.map((metric) => [metric.id, metric]))
  const agentsByMetric = agentsOf(world.results)
  /** @type {Evaluation[]} */
  const evaluations = []
  let affordable =
    world.balance === null ? Infinity : Math.floor(world.balance * evaluationsPerCredit + 1e-6)
  return {
    evaluations,
    metrics,
    metricsOf: (agentId) =>
      world.metrics.filter((metric) => {
        if (agentId === undefined) return true
        if (metric.agentId !== null) return metric.agentId === agentId
        return agentsByMetric.get(metric.id)?.has(agentId) ?? true
      }),
    find: (id) => results.get(id),
    read(result, { replica, status, oldUpdatedAt } = {}) {
      const own = evaluationsOf(result)
      const heard = replica === 'lagging' ? own.slice(0, -1) : own
      const state = resultAt(result, heard, metrics, clock.now())
      return {
        ...state,
        status: status ?? state.status,
        updatedAtMs: (oldUpdatedAt ? state.before() : null)?.updatedAtMs ?? state.updatedAtMs,
      }
    },
    list: (agentId) =>
      [...results.values()]
        .filter((result) => agentId === undefined || result.agentId === agentId)
        .sort((a, b) => b.createdAtMs - a.createdAtMs || Number(BigInt(b.id) - BigInt(a.id))),
    evaluate(result, runIds, metricIds) {
      const price = runIds.length * metricIds.length
      if (price > affordable) return false
      affordable -= price
      const number = evaluationsOf(result).length + 1
      const later = result.laterTimelines.slice(0, number - 1).at(-1)
      const timeline = later ?? result.timeline
      const order = { resultId: result.id, number, runIds, metricIds, atMs: clock.now(), timeline }
      evaluations.push(startEvaluation(order))
      return true
    },
    balance: () => (affordable === Infinity ? null : affordable / evaluationsPerCredit),
  }

  /** @param {Result} result */
  function evaluationsOf({ id }) {
    return evaluations.filter((evaluation) => evaluation.resultId === id)
  }
}

/**
 * The agents whose results have a metric, by its ID.
 *
 * @param {Result[]} results
 */
function agentsOf(results) {
  /** @type {Map<string, Set<string>>} */
  const agents = new Map()
  for (const { agentId, metrics } of results) {
    for (const { id } of metrics) agents.set(id, (agents.get(id) ?? new Set()).add(agentId))
  }
  return agents
}
