import { checkKnown } from '../option-text.js'
import { faultKinds } from './catalogue.js'

/**
 * @import { Answer } from '../answer.js'
 * @import { Database } from '../database.js'
 * @import { ApiRequest } from '../request.js'
 * @import { Surroundings } from '../delivery.js'
 * @import { Exchange, FaultKind, FaultTiming } from './fault.js'
 *
 * @typedef {keyof typeof faultKinds} FaultName
 */

/**
 * @template {FaultName} Name
 * @typedef {{ name: Name } & FaultTiming & Partial<(typeof faultKinds)[Name]['options']>} FaultOf
 */

/** @typedef {{ [Name in FaultName]: FaultOf<Name> }[FaultName]} Fault */

/**
 * @typedef {(request: ApiRequest, next: (request: ApiRequest) => Promise<Answer>) =>
 * Promise<Answer>} Layer
 */

const timingOptions = ['name', 'onRequest', 'times', 'forMs', 'after']

/**
 * Puts faults around the API. The first fault of the list is the outermost.
 *
 * @param {Fault[]} faults
 * @param {(request: ApiRequest) => Answer} api
 * @param {Surroundings & { database: Database }} surroundings
 * @returns {(request: ApiRequest) => Promise<Answer>}
 */
export function withFaults(faults, api, surroundings) {
  /** @type {(request: ApiRequest) => Promise<Answer>} */
  const innermost = (request) => Promise.resolve(api(request))
  return faults.reduceRight((next, fault) => {
    const layer = faultLayer(fault, surroundings)
    return (request) => layer(request, next)
  }, innermost)
}

/**
 * @param {Fault} fault
 * @param {Surroundings & { database: Database }} surroundings
 * @returns {Layer}
 */
function faultLayer(fault, surroundings) {
  const { onRequest, times = Infinity, forMs = Infinity, after = 0 } = fault
  const kind = kindOf(fault)
  const options = { ...kind.options, ...fault }
  const wanted = onRequest ?? kind.onRequest
  let passed = 0
  let turn = 0
  let end = Infinity

  return async (request, next) => {
    /** @type {Exchange} */
    const exchange = {
      request,
      next: (view) => next(view ? { ...request, view: { ...request.view, ...view } } : request),
      turn,
      restMs: Infinity,
      ...surroundings,
    }
    if (!strikes(exchange)) return next(request)
    turn += 1
    return kind.answer({ ...exchange, restMs: end - surroundings.clock.now() }, options)
  }

  /** @param {Exchange} exchange */
  function strikes(exchange) {
    const { request, clock, database } = exchange
    if (wanted !== 'any' && wanted !== request.kind) return false
    if (kind.concerns && !kind.concerns(exchange)) return false
    if (after === 'trigger' && database.evaluations.length === 0) return false
    if (typeof after === 'number' && passed < after) {
      passed += 1
      return false
    }
    if (end === Infinity) end = clock.now() + forMs
    return turn < times && clock.now() <= end
  }
}

/**
 * @param {Fault} fault
 * @returns {FaultKind<object>}
 */
function kindOf(fault) {
  const kind = Object.hasOwn(faultKinds, fault.name) ? faultKinds[fault.name] : undefined
  if (!kind) {
    throw new Error(`No fault is called ${fault.name}; there are ${names()}`)
  }
  const known = [...timingOptions, ...Object.keys(kind.options)]
  checkKnown(`fault ${fault.name}`, fault, known)
  return /** @type {FaultKind<object>} */ (kind)
}

function names() {
  return Object.keys(faultKinds).join(', ')
}
