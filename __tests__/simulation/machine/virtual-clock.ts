import type { Clock } from '../../../src/clock/clock.ts'
import { type Event, pop, push } from './event-heap.ts'
import type { Random } from '../random.ts'

/** A world's time: it stands still while code runs, and jumps to the next event when none does. */
export interface VirtualTime {
  readonly nowMs: () => number
  /** Calls back at that time, or as soon as possible if it has gone by. */
  readonly at: (atMs: number, callback: () => void) => void
  /** The job's view of time. */
  readonly clock: Clock
  /** How many timers of the job's clock are neither due nor called off. */
  readonly timersLeft: () => number
  /** Lets the next event happen; false if there is none. */
  readonly fireNext: () => boolean
}

export interface VirtualTimeOptions {
  readonly startMs: number
  /** The time of day at 0 ms, by the runner's clock. */
  readonly epochMs: number
  /** How late (or, as Node's timers do, early by less than 1 ms) a timer of the job fires. */
  readonly latenessMs: () => number
  readonly random: Random
}

/** Node fires a timer that is longer than this at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

export function createVirtualTime(options: VirtualTimeOptions): VirtualTime {
  const heap: Event[] = []
  let nowMs = options.startMs
  let order = 0
  let timersLeft = 0

  function schedule(atMs: number, callback: () => void): Event {
    const event: Event = { atMs: Math.max(nowMs, atMs), order: order++, callback }
    push(heap, event)
    return event
  }
  const clock: Clock = {
    nowMs: () => nowMs,
    date: () => new Date(options.epochMs + nowMs),
    after: (delayMs, callback) => {
      timersLeft++
      const wholeMs = delayMs >= 1 && delayMs <= LONGEST_TIMER_MS ? Math.trunc(delayMs) : 1
      const event = schedule(nowMs + wholeMs + options.latenessMs(), () => {
        timersLeft--
        callback()
      })
      return () => {
        if (event.callback !== null) timersLeft--
        event.callback = null
      }
    },
    random: options.random.next,
  }
  return {
    nowMs: () => nowMs,
    at: schedule,
    clock,
    timersLeft: () => timersLeft,
    fireNext: () => {
      for (let event = pop(heap); event !== undefined; event = pop(heap)) {
        const { callback } = event
        if (callback === null) continue
        event.callback = null
        nowMs = event.atMs
        callback()
        return true
      }
      return false
    },
  }
}

/**
 * Lets events happen until `isOver`. Between two of them Node runs every microtask, so that all code
 * has come to rest, waiting for something, before time moves.
 * @throws if it is not over when nothing is left that could happen
 */
export function runUntil(isOver: () => boolean, time: VirtualTime): Promise<void> {
  return new Promise((resolve, reject) => {
    const step = () => {
      if (isOver()) resolve()
      else if (time.fireNext()) setImmediate(step)
      else reject(new Error('nothing is left to happen, and the job waits still'))
    }
    setImmediate(step)
  })
}
