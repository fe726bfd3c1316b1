import { setTimeout as sleep } from 'node:timers/promises'

/**
 * The server's clock. A simulated millisecond takes 1/speed of a real millisecond.
 *
 * @typedef {object} Clock
 * @property {() => number} now simulated milliseconds since the epoch
 * @property {(ms: number, signal: AbortSignal) => Promise<void>} wait simulated milliseconds
 */

/**
 * @param {object} [options]
 * @param {number} [options.speed]
 * @param {number} [options.skewMs] how far the server's clock is ahead of this machine's
 * @returns {Clock}
 */
export function createClock({ speed = 1, skewMs = 0 } = {}) {
  if (!(speed > 0)) throw new Error(`Time cannot pass at speed ${speed}`)
  const [epoch, start] = [Date.now(), performance.now()]
  return {
    now: () => Math.round(epoch + skewMs + (performance.now() - start) * speed),
    wait: (ms, signal) => sleep(ms / speed, undefined, { signal, ref: false }),
  }
}

/**
 * A clock that stands still until a test advances it, so that a state stays the same while the test
 * looks at it. Waits end at once.
 *
 * @returns {Clock & { advance(ms: number): void }}
 */
export function createStoppedClock() {
  let now = Date.now()
  return {
    now: () => now,
    wait: () => Promise.resolve(),
    advance: (ms) => {
      now += ms
    },
  }
}
