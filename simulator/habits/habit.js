/**
 * @import { Metric } from '../world/metric.js'
 * @import { Result } from '../world/result.js'
 *
 * @typedef {object} Part what a habit may change
 * @property {Result} result
 * @property {Metric[]} metrics of the account
 */

/**
 * How the API behaves all the time, where a fault strikes one request or another.
 *
 * @template {object} Options
 * @typedef {object} HabitKind
 * @property {string} summary
 * @property {Options} options with their defaults
 * @property {(part: Part, options: Options) => Partial<Part>} change
 */

/**
 * @template {object} Options
 * @param {HabitKind<Options>} kind
 */
export function habitKind(kind) {
  return kind
}
