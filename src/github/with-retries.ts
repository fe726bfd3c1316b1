import { type Clock, sleep } from '../clock/clock.ts'
import { TimeLimitError } from '../clock/time-limit.ts'
import { retryDelayMs } from '../clock/retry-delay.ts'
import { GitHubError, mayPass } from './github-error.ts'

const ATTEMPTS = 3
/** The job should not pay for more. GitHub's limits last from a minute to an hour. */
const LONGEST_WAIT_MS = 15_000

/**
 * Does work that can safely be begun anew, again while GitHub fails in a way that may pass soon.
 * @throws {GitHubError} the last failure; the signal's reason as soon as it is aborted, unless its
 *   time limit ran out between two attempts
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
        // What GitHub said tells more than that the time is up.
        throw stopped instanceof TimeLimitError ? error : stopped
      }
    }
  }
}
