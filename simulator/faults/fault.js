/**
 * @import { Answer } from '../answer.js'
 * @import { Clock } from '../clock.js'
 * @import { Database, View } from '../database.js'
 * @import { ApiRequest, RequestKind } from '../request.js'
 *
 * @typedef {object} Exchange one request, as a fault sees it
 * @property {ApiRequest} request
 * @property {(view?: View) => Promise<Answer>} next lets the request through. If a fault does not
 * call it, the request takes no effect
 * @property {number} turn how many times this fault has struck before
 * @property {number} restMs the time until its `forMs` is over
 * @property {Clock} clock
 * @property {AbortSignal} signal
 * @property {Database} database
 *
 * @typedef {object} FaultTiming when a fault strikes, by the requests of its kind
 * @property {RequestKind | 'any'} [onRequest]
 * @property {number} [times] how many times it strikes; by default, every time
 * @property {number} [forMs] how long it can strike after its first chance
 * @property {number | 'trigger'} [after] how many requests pass first, or `trigger` to let all
 * requests pass until a trigger has taken effect
 */

/**
 * @template {object} Options
 * @typedef {object} FaultKind
 * @property {string} summary
 * @property {RequestKind | 'any'} onRequest
 * @property {Options} options with their defaults
 * @property {(exchange: Exchange) => boolean} [concerns] which requests the fault can strike; all
 * others pass and are not counted
 * @property {(exchange: Exchange, options: Options) => Answer | Promise<Answer>} answer
 */

/**
 * @template {object} Options
 * @param {FaultKind<Options>} kind
 */
export function faultKind(kind) {
  return kind
}
