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
 *
 * @typedef {object} Database
 * @property {Evaluation[]} evaluations every one that took effect, oldest first
 * @property {Map<string, Metric>} metrics
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
  /** @type {Evaluation[]} */
  const evaluations = []
  let affordable =
    world.balance === null ? Infinity : Math.floor(world.balance * evaluationsPerCredit + 1e-6)
  return {
    evaluations,
    metrics,
    find: (id) => results.get(id),
    read(result, { replica, status } = {}) {
      const own = evaluations.filter((evaluation) => evaluation.resultId === result.id)
      const heard = replica === 'lagging' ? own.slice(0, -1) : own
      const state = resultAt(result, heard, metrics, clock.now())
      return status === undefined ? state : { ...state, status }
    },
    list: (agentId) =>
      [...results.values()]
        .filter((result) => agentId === undefined || result.agentId === agentId)
        .sort((a, b) => b.createdAtMs - a.createdAtMs || Number(BigInt(b.id) - BigInt(a.id))),
    evaluate(result, runIds, metricIds) {
      const price = runIds.length * metricIds.length
      if (price > affordable) return false
      affordable -= price
      const { id: resultId, timeline } = result
      const order = { resultId, runIds, metricIds, atMs: clock.now(), timeline }
      evaluations.push(startEvaluation(order))
      return true
    },
    balance: () => (affordable === Infinity ? null : affordable / evaluationsPerCredit),
  }
}
