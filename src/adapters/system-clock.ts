import type { Clock } from '../clock/clock.ts'

export const systemClock: Clock = {
  // Not `performance.now()`, which takes a millisecond to load.
  nowMs: () => Number(process.hrtime.bigint()) / 1e6,
  date: () => new Date(),
  after: (delayMs, callback) => {
    const timer = setTimeout(callback, delayMs)
    return () => {
      clearTimeout(timer)
    }
  },
  random: () => Math.random(),
}
