import { createHash } from 'node:crypto'

const SPAN = 2 ** 48

/**
 * A number from 0 up to 1 that depends only on its keys. The same keys give the same number. Other
 * keys give an independent number. So chance needs no state, and the simulator can compute any
 * moment again.
 *
 * @param {(string | number)[]} keys
 */
export function chance(...keys) {
  return createHash('sha256').update(keys.join('/')).digest().readUIntBE(0, 6) / SPAN
}

/**
 * @template T
 * @param {T[]} items
 * @param {string | number} seed
 */
export function shuffled(items, seed) {
  return items
    .map((item, index) => ({ item, place: chance(seed, index) }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}
