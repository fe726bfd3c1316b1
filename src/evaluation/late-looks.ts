import { LONGEST_LAG_MS } from './evidence.ts'

/** The time that the last look gets for its answer, in milliseconds before the deadline. */
const LAST_LOOK_MS = 5_000
/**
 * Looks that come shortly before the deadline, whatever the poll interval, in milliseconds before
 * the deadline. Some ends must last for a while before they count. If the first look shows such an
 * end, it has lasted long enough at the second look.
 */
const LATE_LOOKS_MS = [LAST_LOOK_MS + LONGEST_LAG_MS + 2_000, LAST_LOOK_MS]
const SHORTEST_PAUSE_MS = 1_000

/**
 * How long until the next of these looks; infinite if none is left. If the whole wait is too short
 * for them, there is one look in its middle.
 * @param leftMs the time until the deadline
 */
export function untilLateLookMs(leftMs: number, isFirstLook: boolean): number {
  const pausesMs = LATE_LOOKS_MS.map((aheadMs) => leftMs - aheadMs)
  const next = pausesMs.find((pauseMs) => pauseMs >= SHORTEST_PAUSE_MS)
  return next ?? (isFirstLook ? leftMs / 2 : Infinity)
}
