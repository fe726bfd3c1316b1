/** @param {number} ms since the epoch; written with six decimal places, as Python servers do */
export function timestamp(ms) {
  return new Date(ms).toISOString().replace('Z', '000Z')
}
