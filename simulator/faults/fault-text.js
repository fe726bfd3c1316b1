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

/** The options that all faults have, for people. */
export const COMMON_FAULT_OPTIONS = `All faults take these options, too:
  times=<n>                    strikes n requests, and no more
  forMs=<ms>                   strikes for so long
  after=<n>, after=trigger     leaves the first n requests alone; or all before the trigger
  onRequest=<kind>             read, trigger, list, share, metrics, metric, history or any`

/** A table of all faults for people, with their options and what they do. */
export function faultTable() {
  return optionTable(faultKinds)
}
