import { sleep } from '../clock/clock.ts'
import { type Expectation, type Seen, seenBefore, weigh } from './evidence.ts'
import type { Job } from '../job.ts'
import { readResult } from '../cekura/read-result.ts'

/** A new evaluation that shows in nothing for this long is taken not to exist. */
export const SIGN_PATIENCE_MS = 60_000
const LONGEST_PAUSE_MS = 10_000

/**
 * Watches for a sign that an evaluation was triggered after all: what the reads have shown up to the
 * sign, or null if none came in a whole minute of looking.
 */
export async function lookForSign(
  job: Job,
  resultId: string,
  expectation: Expectation,
): Promise<Seen | null> {
  let seen = seenBefore(expectation)
  let firstLookAtMs: number | null = null
  for (let pauseMs = 1_000; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
    await sleep(job.clock, pauseMs, job.signal)
    const { result, sentAtMs } = await readResult(job, resultId, 'until_in_flight')
    const weighed = weigh(expectation, seen, result, sentAtMs)
    seen = weighed.seen
    if (weighed.isSign) return seen
    firstLookAtMs ??= job.clock.nowMs()
    // An answer that was slow to arrive says how things were, perhaps, when it was asked for.
    if (sentAtMs - firstLookAtMs >= SIGN_PATIENCE_MS) return null
  }
}
