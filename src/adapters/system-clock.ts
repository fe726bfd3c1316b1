import type { Clock } from '../clock/clock.ts'

export const systemClock: Clock = {
  // Unlike `performance.now()`, there from the start: that one would take a millisecond to load.
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
