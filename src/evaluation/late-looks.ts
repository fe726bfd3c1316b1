import { LONGEST_LAG_MS } from './evidence.ts'

/** Time for a look to be answered, in milliseconds before the deadline. */
const LAST_LOOK_MS = 5_000
/**
 * The looks that come whatever the interval between polls is, in milliseconds before the deadline. An
 * end that the first of them shows, and that has to last for a while, has done so at the last.
 */
const LATE_LOOKS_MS = [LAST_LOOK_MS + LONGEST_LAG_MS + 2_000, LAST_LOOK_MS]
const SHORTEST_PAUSE_MS = 1_000

/**
 * How long until the next look that comes because the deadline is near; infinite if there is none. A
 * wait that is too short for one has one in its middle.
 * @param leftMs until the deadline
 */
export function untilLateLookMs(leftMs: number, isFirstLook: boolean): number {
  const pausesMs = LATE_LOOKS_MS.map((aheadMs) => leftMs - aheadMs)
  const next = pausesMs.find((pauseMs) => pauseMs >= SHORTEST_PAUSE_MS)
  return next ?? (isFirstLook ? leftMs / 2 : Infinity)
}
