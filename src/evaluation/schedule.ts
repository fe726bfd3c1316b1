import type { ProgressSample } from './progress-sample.ts'
import { survivalAfter } from './survival.ts'

/**
 * The cost of one request, in milliseconds of waiting. This is the only setting that balances a
 * prompt end against few requests.
 */
const REQUEST_COST_MS = 480
const FIRST_DELAY_MS = 3_000
const MIN_DELAY_MS = 1_000
/** The longest silence for a log that shows progress. */
const MAX_DELAY_MS = 120_000
/** Jitter only lengthens a delay, so that it never breaks the limits below. */
const JITTER = 0.1
const HOUR_MS = 3_600_000
const MAX_REQUESTS_PER_HOUR = 120

/**
 * The delay before the next poll. One rule decides it. F(x) is the chance that the evaluation has
 * ended after a delay x. Take the x with the least cost per end that is found:
 *
 *     (request cost + expected lag) / F(x),   expected lag = ∫₀ˣ F.
 *
 * For an end at a steady rate h, this is the square-root law of Young and Keller, x = √(2·cost/h)
 * (J. B. Keller, Optimum Checking Schedules for Systems Subject to Random Failure, Management
 * Science 21(3), 1974). The longer the evaluation already took, the rarer the polls. If progress
 * predicts the end, F rises steeply there. The same rule then waits until the predicted end, and
 * polls often from there on.
 */
export function nextPollDelayMs(samples: readonly ProgressSample[], random: () => number): number {
  const wanted = samples.length === 0 ? FIRST_DELAY_MS : cheapestDelayMs(samples)
  const delay = Math.max(MIN_DELAY_MS, Math.min(MAX_DELAY_MS, wanted), allowedDelayMs(samples))
  return Math.ceil(delay * (1 + JITTER * random()))
}

/**
 * The delay that the rate limit asks for. j polls take at least (j/120)² hours, so that no hour has
 * more than 120 requests. A few polls in quick succession near the end are still possible, and no
 * delay gets long.
 */
function allowedDelayMs(samples: readonly ProgressSample[]): number {
  const now = samples.at(-1)?.elapsedMs ?? 0
  return samples
    .slice(-MAX_REQUESTS_PER_HOUR)
    .reverse()
    .reduce((delay, { elapsedMs }, index) => {
      const share = (index + 1) / MAX_REQUESTS_PER_HOUR
      return Math.max(delay, elapsedMs + HOUR_MS * share ** 2 - now)
    }, 0)
}

function cheapestDelayMs(samples: readonly ProgressSample[]): number {
  const now = samples.at(-1)?.elapsedMs ?? 0
  const survival = survivalAfter(samples, Math.max(now, 1))
  const running = survival(now)
  let best = MAX_DELAY_MS
  let leastCost = Infinity
  let lag = 0
  let [previousDelay, previousEnded] = [0, 0]
  for (let delay = MIN_DELAY_MS / 4; delay <= MAX_DELAY_MS; delay *= 1.06) {
    const ended = 1 - survival(now + delay) / running
    lag += ((ended + previousEnded) / 2) * (delay - previousDelay)
    ;[previousDelay, previousEnded] = [delay, ended]
    const cost = (REQUEST_COST_MS + lag) / ended
    if (cost < leastCost) [leastCost, best] = [cost, delay]
  }
  return best
}
