import { createRandom } from '../../__tests__/simulation/random.ts'

/** @typedef {() => number} Random a number from 0 (included) to 1 (excluded) */

/**
 * The random generator of the simulation. The same seed gives the same numbers on every machine.
 * @param {number} seed
 * @returns {Random}
 */
export function randomFrom(seed) {
  return createRandom(seed, 0).next
}

/** @param {Random} random @param {number} low @param {number} high */
export function between(random, low, high) {
  return low + random() * (high - low)
}

/** @param {Random} random @param {number} low @param {number} high both bounds are included */
export function wholeBetween(random, low, high) {
  return low + Math.floor(random() * (high - low + 1))
}

/**
 * A random number from the standard normal distribution (Box and Muller).
 * @param {Random} random
 */
export function normal(random) {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/**
 * A random number from the gamma distribution with scale 1 (Marsaglia and Tsang).
 * @param {Random} random
 * @param {number} shape
 * @returns {number}
 */
export function gamma(random, shape) {
  if (shape < 1) return gamma(random, shape + 1) * (1 - random()) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(random)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}
