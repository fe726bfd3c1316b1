import { isObject } from './fields.ts'

/**
 * JSON whose IDs stay exact: where a float would change the last digits of a number under the key
 * `id`, or one that ends in `_id`, the numbers of 16 and more digits under such keys become strings.
 * @throws {SyntaxError} if the text is no JSON
 */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text)
  // Looking for rounded IDs afterwards is far cheaper than looking through all of the text before.
  if (!hasRoundedId(value)) return value
  // In valid JSON these characters can only be a key: a quote inside a string is written `\"`.
  return JSON.parse(
    text.replaceAll(/("(?:[a-z_]{1,40}_)?id"\s*:\s*)(\d{16,})(?![\d.eE])/g, '$1"$2"'),
  )
}

/** The number under `key` that is spelled like this: a string where a float would not be exact. */
export function exactNumber(key: string | null, digits: string): number | string {
  return key !== null && isIdKey(key) && /^\d{16,}$/.test(digits) ? digits : Number(digits)
}

function hasRoundedId(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasRoundedId)
  if (!isObject(value)) return false
  for (const key in value) {
    // Most of a result is its transcripts, and nobody reads IDs there.
    if (key === 'transcript_object') continue
    const field = value[key]
    if ((isRounded(field) && isIdKey(key)) || hasRoundedId(field)) return true
  }
  return false
}

function isRounded(id: unknown): boolean {
  return typeof id === 'number' && !Number.isSafeInteger(id)
}

function isIdKey(key: string): boolean {
  return key === 'id' || key.endsWith('_id')
}
