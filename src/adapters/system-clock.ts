import type { Clock } from '../clock/clock.ts'

export const systemClock: Clock = {
  nowMs: () => performance.now(),
  date: () => new Date(),
  after: (delayMs, callback) => {
    const timer = setTimeout(callback, delayMs)
    return () => {
      clearTimeout(timer)
    }
  },
  random: () => Math.random(),
}
