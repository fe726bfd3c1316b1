import { RequestError } from './request-error.ts'
import { type Clock, sleep } from '../clock/clock.ts'
import { formatDuration } from '../text/duration.ts'
import { retryDelayMs } from '../clock/retry-delay.ts'

/** What a repeated request needs. */
export interface RetryContext {
  readonly clock: Clock
  readonly signal: AbortSignal
  /** The deadline, on the clock's `nowMs`. */
  readonly endsAtMs: number
  readonly log: { readonly info: (text: string) => void }
}

/**
 * Give up after the request has only failed for this long, not counting the waits that
 * `Retry-After` asked for.
 */
const GIVE_UP_AFTER_MS = 5 * 60_000
/**
 * A year. A longer wait is not worth showing in figures, and a header can ask for an infinite wait.
 */
const ABSURD_MS = 365 * 86_400_000

/**
 * Repeats a request with backoff while `mayRepeat` allows it, for up to five minutes.
 * @throws {RequestError} the last failure, if it may not be repeated or the time is up
 */
export async function persist<T>(
  context: RetryContext,
  request: (signal: AbortSignal) => Promise<T>,
  mayRepeat: (error: RequestError) => boolean,
): Promise<T> {
  const { clock, signal } = context
  let firstFailureAtMs: number | null = null
  let askedMs = 0
  for (let failures = 1; ; failures++) {
    try {
      return await request(signal)
    } catch (error) {
      if (!(error instanceof RequestError) || !mayRepeat(error)) throw error
      firstFailureAtMs ??= clock.nowMs()
      requireTimeFor(context, error)
      if (clock.nowMs() - firstFailureAtMs - askedMs >= GIVE_UP_AFTER_MS) throw error
      askedMs += error.retryAfterMs ?? 0
      const delayMs = retryDelayMs(failures, error.retryAfterMs, clock.random)
      context.log.info(`${error.message}. Trying again in ${formatDuration(delayMs)}`)
      await sleep(clock, delayMs, signal)
    }
  }
}

/** @throws {RequestError} if the API asks for a longer wait than the job has time for */
export function requireTimeFor({ clock, endsAtMs }: RetryContext, error: RequestError): void {
  // At the deadline, the job ends by the deadline and not by this error.
  const leftMs = Math.max(0, endsAtMs - clock.nowMs())
  if ((error.retryAfterMs ?? 0) > leftMs) throw tooLongAWait(error, leftMs)
}

function tooLongAWait(error: RequestError, leftMs: number): RequestError {
  const askedMs = error.retryAfterMs ?? 0
  const asked = askedMs < ABSURD_MS ? formatDuration(askedMs) : 'for years'
  return new RequestError(
    `${error.message}. It asks to wait ${asked}, but the job has ${formatDuration(leftMs)} left`,
    error,
  )
}
