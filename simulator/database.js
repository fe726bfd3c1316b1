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
 * @typedef {object} View how a fault changes what a request sees
 * @property {'current' | 'lagging'} [replica] a lagging replica does not have the last trigger yet
 * @property {string} [status] shown in place of the true status
 * @property {boolean} [oldUpdatedAt] with the updated_at from before the last trigger
 * @property {Order} [order] the order of a list
 * @property {boolean} [endless] the last page of a list names a next page, which begins the list
 * again
 * @property {string} [shareLink] in place of the true link
 *
 * @typedef {'newest' | 'oldest' | 'shuffled'} Order
 *
 * @typedef {object} Database
 * @property {Evaluation[]} evaluations all evaluations that took effect, oldest first
 * @property {Map<string, Metric>} metrics
 * @property {(agentId: string | undefined) => Metric[]} metricsOf the metrics of an agent, or all
 * metrics
 * @property {(id: string) => Result | undefined} find
 * @property {(result: Result, view?: View) => ResultState} read
 * @property {(agentId: string | undefined) => Result[]} list newest first
 * @property {(result: Result, runIds: string[], metricIds: string[]) => boolean} evaluate false if
 * the balance is too low
 * @property {() => number | null} balance
 */

// One metric on one run costs a fifth of a credit. Counted in whole evaluations, the balance stays
// exact.
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
 * The agents whose results have a metric, by the ID of the metric.
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
