/**
 * @import { Metric } from '../world/metric.js'
 * @import { Result } from '../world/result.js'
 *
 * @typedef {object} Part the parts of the world that a habit may change
 * @property {Result} result
 * @property {Metric[]} metrics the metrics of the account
 */

/**
 * A habit is how the API behaves all the time. A fault strikes only some requests.
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
