import { setTimeout as sleep } from 'node:timers/promises'

/**
 * The server's idea of time. A simulated millisecond takes 1/speed of a real one.
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
 * A clock that stands still until it is told to go on: what a test wants to look at is then there
 * for as long as the test looks. Waits end at once.
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
