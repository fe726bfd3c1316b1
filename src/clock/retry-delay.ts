const FIRST_MS = 1_000
const LONGEST_MS = 30_000

/**
 * How long to wait before a request is repeated: exponential backoff, but never less than the API
 * asked for. Half of the backoff is random, so that the jobs of a matrix do not retry together.
 * @param failures how often the request has failed so far, from 1
 */
export function retryDelayMs(
  failures: number,
  retryAfterMs: number | null,
  random: () => number,
): number {
  const fullMs = Math.min(LONGEST_MS, FIRST_MS * 2 ** failures)
  const backoffMs = fullMs / 2 + (fullMs / 2) * random()
  return Math.max(backoffMs, (retryAfterMs ?? 0) + FIRST_MS * random())
}
