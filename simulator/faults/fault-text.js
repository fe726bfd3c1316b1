import { namedOptions, optionTable } from '../option-text.js'
import { faultKinds } from './catalogue.js'

/** @import { Fault } from './chain.js' */

/**
 * A fault as it is written on a command line, such as `rate-limited:times=2,retryAfter=3`.
 *
 * @param {string} text
 * @returns {Fault}
 */
export function faultFromText(text) {
  const { name, options } = namedOptions(text)
  // Names and options are checked where every fault is, when it is put to work.
  return /** @type {Fault} */ ({ name, ...options })
}

/** Every fault with its options and what it does, for people. */
export function faultTable() {
  return optionTable(faultKinds)
}
