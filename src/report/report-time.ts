import type { Clock } from '../clock/clock.ts'

/** The job ends at most 2 s after its deadline, and at most 2 s after a cancellation. */
const GRACE_MS = 1_500
const AFTER_CANCEL_MS = 1_000

/**
 * How long the reports may take: the time until the deadline, and a little more. Less after a
 * cancellation.
 */
export interface ReportTime {
  readonly signal: AbortSignal
  readonly end: () => void
}

export function startReportTime(
  clock: Clock,
  endsAtMs: number,
  cancelled: AbortSignal,
): ReportTime {
  const stop = new AbortController()
  const expire = () => {
    stop.abort(new Error('there was no time left'))
  }
  const callOff = [clock.after(Math.max(0, endsAtMs - clock.nowMs()) + GRACE_MS, expire)]
  const hurry = () => {
    callOff.push(clock.after(AFTER_CANCEL_MS, expire))
  }
  if (cancelled.aborted) hurry()
  else cancelled.addEventListener('abort', hurry, { once: true })
  return {
    signal: stop.signal,
    end: () => {
      cancelled.removeEventListener('abort', hurry)
      for (const call of callOff) call()
    },
  }
}
