import { namedOptions, optionTable } from '../option-text.js'
import { faultKinds } from './catalogue.js'

/** @import { Fault } from './chain.js' */

/**
 * Reads a fault from the command line, such as `rate-limited:times=2,retryAfter=3`.
 *
 * @param {string} text
 * @returns {Fault}
 */
export function faultFromText(text) {
  const { name, options } = namedOptions(text)
  // `withFaults` checks the name and the options, as for every fault.
  return /** @type {Fault} */ ({ name, ...options })
}

/** A table of all faults for people, with their options and what they do. */
export function faultTable() {
  return optionTable(faultKinds)
}
