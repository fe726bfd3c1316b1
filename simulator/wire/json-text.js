/**
 * JSON as the API writes it. A bigint becomes an integer with all its digits, because
 * JSON.stringify refuses a bigint and a number would round it. A Map becomes an object in the Map's
 * order. Text that is already JSON stays as it is.
 */
export class JsonText {
  /** @param {string} text */
  constructor(text) {
    this.text = text
  }

  toString() {
    return this.text
  }
}

/** A member that makes its items only while they are written. */
export class Stream {
  /**
   * @param {'{}' | '[]'} brackets
   * @param {() => Iterable<string>} parts JSON texts; in an object, with their keys
   */
  constructor(brackets, parts) {
    this.brackets = brackets
    this.parts = parts
  }

  *text() {
    yield this.brackets[0] ?? ''
    let separator = ''
    for (const part of this.parts()) {
      yield separator + part
      separator = ','
    }
    yield this.brackets[1] ?? ''
  }
}

/**
 * @param {unknown} value
 * @returns {string}
 */
export function jsonText(value) {
  if (typeof value === 'bigint') return value.toString()
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  if (value instanceof JsonText) return value.text
  if (value instanceof Stream) return [...value.text()].join('')
  if (Array.isArray(value)) return `[${value.map(jsonText).join(',')}]`
  return `{${members(value).map(memberText).join(',')}}`
}

/**
 * Writes an object piece by piece, so that the whole text is never in memory.
 *
 * @param {object} value
 * @returns {Generator<string>}
 */
export function* jsonChunks(value) {
  let separator = '{'
  for (const [key, member] of members(value)) {
    yield `${separator}${JSON.stringify(key)}:`
    if (member instanceof Stream) yield* member.text()
    else yield jsonText(member)
    separator = ','
  }
  yield separator === '{' ? '{}' : '}'
}

/** @param {[string, unknown]} member */
export function memberText([key, value]) {
  return `${JSON.stringify(key)}:${jsonText(value)}`
}

/**
 * @param {object} value
 * @returns {[string, unknown][]}
 */
function members(value) {
  /** @type {[string, unknown][]} */
  const entries = value instanceof Map ? [...value] : Object.entries(value)
  return entries.filter(([, member]) => member !== undefined)
}
