import { isObject } from './fields.ts'

/**
 * Parses JSON and keeps IDs exact. A float would change the last digits of a large ID. If that
 * happens under the key `id` or a key that ends in `_id`, all numbers of 16 and more digits under
 * such keys become strings.
 * @throws {SyntaxError} if the text is not JSON
 */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text)
  // Searching the parsed value for rounded IDs is much faster than searching all of the text first.
  if (!hasRoundedId(value)) return value
  // In valid JSON, these characters can only be a key, because a quote inside a string is written
  // `\"`.
  return JSON.parse(
    text.replaceAll(/("(?:[a-z_]{1,40}_)?id"\s*:\s*)(\d{16,})(?![\d.eE])/g, '$1"$2"'),
  )
}

/**
 * The number with these digits under `key`. An ID of 16 and more digits becomes a string, because a
 * float may not be exact.
 */
export function exactNumber(key: string | null, digits: string): number | string {
  return key !== null && isIdKey(key) && /^\d{16,}$/.test(digits) ? digits : Number(digits)
}

function hasRoundedId(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasRoundedId)
  if (!isObject(value)) return false
  for (const key in value) {
    // Transcripts are most of a result, and nothing reads IDs in them.
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
