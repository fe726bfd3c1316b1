/**
 * An ID as a text of digits. IDs may be too large for a double, so a number is accepted only if it
 * is exact.
 *
 * @param {string | number | bigint} id
 */
export function exactId(id) {
  const text = String(id)
  if (!/^(0|[1-9]\d*)$/.test(text) || (typeof id === 'number' && !Number.isSafeInteger(id))) {
    throw new Error(`Not an exact ID: ${text}`)
  }
  return text
}
