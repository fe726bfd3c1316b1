import { type Clock, sleep } from '../clock/clock.ts'
import { TimeLimitError } from '../clock/time-limit.ts'
import { retryDelayMs } from '../clock/retry-delay.ts'
import { GitHubError, mayPass } from './github-error.ts'

const ATTEMPTS = 3
/** A longer wait is not worth its cost. GitHub's rate limits last from a minute to an hour. */
const LONGEST_WAIT_MS = 15_000

/**
 * Does work that can safely start again, and repeats it while GitHub's failures may pass soon.
 * @throws {GitHubError} the last failure; or the signal's reason as soon as the signal aborts,
 * unless its time limit ran out between two attempts
 */
export async function withRetries<T>(
  clock: Clock,
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T> {
  for (let failures = 1; ; failures++) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof GitHubError) || !mayPass(error) || failures === ATTEMPTS) throw error
      if ((error.retryAfterMs ?? 0) > LONGEST_WAIT_MS) throw error
      try {
        await sleep(clock, retryDelayMs(failures, error.retryAfterMs, clock.random), signal)
      } catch (stopped) {
        // GitHub's error says more than the time limit does.
        throw stopped instanceof TimeLimitError ? error : stopped
      }
    }
  }
}
