/**
 * @import { Answer } from '../answer.js'
 * @import { Clock } from '../clock.js'
 * @import { Database, View } from '../database.js'
 * @import { ApiRequest, RequestKind } from '../request.js'
 *
 * @typedef {object} Exchange one request, as a fault meets it
 * @property {ApiRequest} request
 * @property {(view?: View) => Promise<Answer>} next lets the request through; not calling it keeps
 *   the request from taking effect
 * @property {number} turn how often this fault has struck before
 * @property {number} restMs until its `forMs` is over
 * @property {Clock} clock
 * @property {AbortSignal} signal
 * @property {Database} database
 *
 * @typedef {object} FaultTiming when a fault strikes, by the requests of its kind
 * @property {RequestKind | 'any'} [onRequest]
 * @property {number} [times] how often it strikes; without end if not given
 * @property {number} [forMs] how long it goes on after it could first strike
 * @property {number | 'trigger'} [after] how many requests pass before, or all before a trigger
 *   has taken effect
 */

/**
 * @template {object} Options
 * @typedef {object} FaultKind
 * @property {string} summary
 * @property {RequestKind | 'any'} onRequest
 * @property {Options} options with their defaults
 * @property {(exchange: Exchange) => boolean} [concerns] requests that it cannot strike pass
 *   without being counted
 * @property {(exchange: Exchange, options: Options) => Answer | Promise<Answer>} answer
 */

/**
 * @template {object} Options
 * @param {FaultKind<Options>} kind
 */
export function faultKind(kind) {
  return kind
}
