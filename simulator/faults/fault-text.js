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

/** For people: what every fault takes, beside its own options. */
export const COMMON_FAULT_OPTIONS = `All faults take these options, too:
  times=<n>                    strikes n requests, and no more
  forMs=<ms>                   strikes for so long
  after=<n>, after=trigger     leaves the first n requests alone; or all before the trigger
  onRequest=<kind>             read, trigger, list, share, metrics, metric, history or any`

/** Every fault with its options and what it does, for people. */
export function faultTable() {
  return optionTable(faultKinds)
}
