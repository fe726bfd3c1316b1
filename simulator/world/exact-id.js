/**
 * An ID as the text of its digits. IDs may be larger than a double can hold exactly, so a number
 * is taken only where its text is certain.
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
