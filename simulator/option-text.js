/** @typedef {string | number | boolean | null} OptionValue */

const widest = 98

/**
 * Reads a story, habit or fault from the command line: a name, then options, as in
 * `rate-limited:times=2,retryAfter=3`.
 *
 * @param {string} text
 */
export function namedOptions(text) {
  const colon = text.indexOf(':')
  const name = colon < 0 ? text : text.slice(0, colon)
  const options = colon < 0 ? '' : text.slice(colon + 1)
  const entries = options.split(',').filter((option) => option !== '')
  return { name, options: Object.fromEntries(entries.map(optionFromText)) }
}

/**
 * @param {string} text
 * @returns {[string, OptionValue]}
 */
function optionFromText(text) {
  const equals = text.indexOf('=')
  if (equals < 0) throw new Error(`An option is written name=value, not ${text}`)
  return [text.slice(0, equals), valueFromText(text.slice(equals + 1))]
}

/** @param {string} text */
function valueFromText(text) {
  if (text === 'null') return null
  if (text === 'true' || text === 'false') return text === 'true'
  const number = Number(text)
  const isNumber = /^-?\d+(\.\d+)?$/.test(text) && Math.abs(number) <= Number.MAX_SAFE_INTEGER
  return isNumber ? number : text
}

/**
 * Fails unless all options are known.
 *
 * @param {string} what they are options of
 * @param {object} options
 * @param {string[]} known
 */
export function checkKnown(what, options, known) {
  const strange = Object.keys(options).find((option) => !known.includes(option))
  if (strange === undefined) return
  const has = known.length > 0 ? `it has ${known.join(', ')}` : 'it has none'
  throw new Error(`The ${what} has no option ${strange}; ${has}`)
}

/**
 * Fails unless all options are known. If the default of an option is a number or a boolean, the
 * option must have the same type.
 *
 * @param {string} what they are options of
 * @param {object} options
 * @param {object} defaults
 */
export function checkOptions(what, options, defaults) {
  checkKnown(what, options, Object.keys(defaults))
  const kinds = new Map(Object.entries(defaults).map(([name, value]) => [name, typeof value]))
  for (const [name, value] of Object.entries(options)) {
    const kind = kinds.get(name)
    if ((kind === 'number' || kind === 'boolean') && kind !== typeof value) {
      throw new Error(`The ${what} takes a ${kind} for ${name}, not ${String(value)}`)
    }
  }
}

/**
 * A table for people: names with their options and what they do.
 *
 * @param {Record<string, { summary: string, options: object }>} kinds
 */
export function optionTable(kinds) {
  return Object.entries(kinds)
    .map(([name, { summary, options }]) => {
      const defaults = Object.entries(options).map(defaultText)
      return [...wrapped([name, ...defaults], '  ', 4), ...wrapped(summary.split(' '), '      ')]
    })
    .flat()
    .join('\n')
}

/**
 * Wraps words into lines of the usual width of a terminal. A longer word gets its own line.
 *
 * @param {string[]} words
 * @param {string} margin
 * @param {number} [hanging] the additional indent of all lines after the first
 */
function wrapped(words, margin, hanging = 0) {
  /** @type {string[]} */
  const lines = []
  let line = margin
  for (const word of words) {
    const longer = line.trim() === '' ? line + word : `${line} ${word}`
    if (longer.length <= widest || line.trim() === '') {
      line = longer
      continue
    }
    lines.push(line)
    line = `${margin}${' '.repeat(hanging)}${word}`
  }
  return [...lines, line]
}

/**
 * @param {[string, unknown]} option a name and a default; a list of words is a choice, and its
 * first word is the default
 */
function defaultText([name, value]) {
  if (Array.isArray(value)) return `${name}=${value.join('|')}`
  return `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`
}
