import { faultKinds } from './catalogue.js'

/** @import { Fault } from './chain.js' */

/**
 * A fault as it is written on a command line: its name, then its options, as in
 * `rate-limited:times=2,retryAfter=3`.
 *
 * @param {string} text
 * @returns {Fault}
 */
export function faultFromText(text) {
  const colon = text.indexOf(':')
  const name = colon < 0 ? text : text.slice(0, colon)
  const options = colon < 0 ? '' : text.slice(colon + 1)
  const entries = options.split(',').filter((option) => option !== '')
  // Names and options are checked where every fault is, when it is put to work.
  return /** @type {Fault} */ ({ name, ...Object.fromEntries(entries.map(optionFromText)) })
}

/**
 * @param {string} text
 * @returns {[string, string | number | boolean | null]}
 */
function optionFromText(text) {
  const equals = text.indexOf('=')
  if (equals < 0) throw new Error(`A fault's option is written name=value, not ${text}`)
  return [text.slice(0, equals), valueFromText(text.slice(equals + 1))]
}

/** @param {string} text */
function valueFromText(text) {
  if (text === 'null') return null
  if (text === 'true' || text === 'false') return text === 'true'
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
}

/** Every fault with its options and what it does, for people. */
export function faultTable() {
  return Object.entries(faultKinds)
    .map(([name, { summary, options }]) => {
      const defaults = Object.entries(options).map(defaultText)
      return `  ${[name, ...defaults].join(' ')}\n      ${summary}`
    })
    .join('\n')
}

/** @param {[string, unknown]} option */
function defaultText([name, value]) {
  return `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`
}
