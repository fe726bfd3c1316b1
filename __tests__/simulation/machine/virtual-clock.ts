import type { Clock } from '../../../src/clock/clock.ts'
import { type Event, pop, push } from './event-heap.ts'
import type { Random } from '../random.ts'

/** A world's time: it stands still while code runs, and jumps to the next event when none does. */
export interface Timeline {
  readonly nowMs: () => number
  /** Calls back at that time, or as soon as possible if it has gone by. */
  readonly at: (atMs: number, callback: () => void) => Event
  /** Lets the next event happen; false if there is none. */
  readonly fireNext: () => boolean
  /** Time stands still, whatever could happen, until what this returns is called. */
  readonly hold: () => () => void
  readonly isHeld: () => boolean
}

/** A job's view of time. */
export interface JobClock {
  readonly clock: Clock
  /** How many timers of the job's clock are neither due nor called off. */
  readonly timersLeft: () => number
}

export interface VirtualTime extends Timeline, JobClock {}

export interface ClockOptions {
  /** The time of day at 0 ms, by the runner's clock. */
  readonly epochMs: number
  /** How late (or, as Node's timers do, early by less than 1 ms) a timer of the job fires. */
  readonly latenessMs: () => number
  readonly random: Random
}

/** Node fires a timer that is longer than this at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

export function createTimeline(startMs: number): Timeline {
  const heap: Event[] = []
  let nowMs = startMs
  let order = 0
  let holds = 0
  return {
    nowMs: () => nowMs,
    at: (atMs, callback) => {
      const event: Event = { atMs: Math.max(nowMs, atMs), order: order++, callback }
      push(heap, event)
      return event
    },
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
    hold: () => {
      let isHeld = true
      holds++
      return () => {
        if (isHeld) holds--
        isHeld = false
      }
    },
    isHeld: () => holds > 0,
  }
}

export function createClock({ nowMs, at }: Timeline, options: ClockOptions): JobClock {
  let timersLeft = 0
  const clock: Clock = {
    nowMs,
    date: () => new Date(options.epochMs + nowMs()),
    after: (delayMs, callback) => {
      timersLeft++
      const wholeMs = delayMs >= 1 && delayMs <= LONGEST_TIMER_MS ? Math.trunc(delayMs) : 1
      const event = at(nowMs() + wholeMs + options.latenessMs(), () => {
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
  return { clock, timersLeft: () => timersLeft }
}

/** The time of a world with one job in it. */
export function createVirtualTime(
  options: ClockOptions & { readonly startMs: number },
): VirtualTime {
  const timeline = createTimeline(options.startMs)
  return { ...timeline, ...createClock(timeline, options) }
}

/** What the work comes to, once events have happened until it did. */
export async function runUntilSettled<T>(work: Promise<T>, time: Timeline): Promise<T> {
  let isOver = false
  const settled = work.finally(() => (isOver = true))
  await Promise.all([settled, runUntil(() => isOver, time)])
  return settled
}

/**
 * Lets events happen until `isOver`. Between two of them Node runs every microtask, so that all code
 * has come to rest, waiting for something, before time moves.
 * @throws if it is not over when nothing is left that could happen
 */
export function runUntil(isOver: () => boolean, time: Timeline): Promise<void> {
  return new Promise((resolve, reject) => {
    const step = () => {
      if (isOver()) resolve()
      else if (time.isHeld() || time.fireNext()) setImmediate(step)
      else reject(new Error('nothing is left to happen, and the job waits still'))
    }
    setImmediate(step)
  })
}
