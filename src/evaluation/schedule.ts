import type { ProgressSample } from './progress-sample.ts'
import { survivalAfter } from './survival.ts'

/** What one request may cost, in milliseconds of waiting: the one knob between promptness and requests. */
const REQUEST_COST_MS = 480
const FIRST_DELAY_MS = 3_000
const MIN_DELAY_MS = 1_000
/** A log that shows progress should not fall silent for longer. */
const MAX_DELAY_MS = 120_000
/** Jitter only ever lengthens a delay, so that no limit below is jittered away. */
const JITTER = 0.1
const HOUR_MS = 3_600_000
const MAX_REQUESTS_PER_HOUR = 120

/**
 * The delay before the next poll. Every poll is placed by one rule: with the chance F(x) that the
 * evaluation has ended after a delay x, take the x with the least cost per ending found,
 *
 *     (request cost + expected lag) / F(x),   expected lag = ∫₀ˣ F.
 *
 * For an ending at a steady rate h this is Young's and Keller's square-root law, x = √(2·cost/h)
 * (J. B. Keller, Optimum Checking Schedules for Systems Subject to Random Failure, Management
 * Science 21(3), 1974): the longer it already took, the rarer the polls. When progress tells the
 * end, F rises steeply there, and the same rule leaps to the predicted end, then polls quickly.
 */
export function nextPollDelayMs(samples: readonly ProgressSample[], random: () => number): number {
  const wanted = samples.length === 0 ? FIRST_DELAY_MS : cheapestDelayMs(samples)
  const delay = Math.max(MIN_DELAY_MS, Math.min(MAX_DELAY_MS, wanted), allowedDelayMs(samples))
  return Math.ceil(delay * (1 + JITTER * random()))
}

/**
 * The rate limit, as an envelope: j polls take at least (j/120)² hours, so that no hour ever holds
 * more than 120 requests, while a few in a row near the end stay free and nothing stalls for long.
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
