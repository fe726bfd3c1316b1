import { type Clock, sleep } from '../clock/clock.ts'
import { retryDelayMs } from '../clock/retry-delay.ts'
import { GitHubError, mayPass } from './github-error.ts'

const ATTEMPTS = 3
/** GitHub's secondary limits last a minute; the job should not pay for more. */
const LONGEST_WAIT_MS = 60_000

/**
 * Does work that can safely be begun anew again while GitHub fails in a way that may pass.
 * @throws {GitHubError} the last failure; the signal's reason as soon as it is aborted
 */
export async function persistently<T>(
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
      await sleep(clock, retryDelayMs(failures, error.retryAfterMs, clock.random), signal)
    }
  }
}
