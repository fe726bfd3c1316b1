import { sleep } from '../clock/clock.ts'
import {
  type Expectation,
  type ReadsSoFar,
  type Sign,
  interpretRead,
  noReadsYet,
} from './evidence.ts'
import type { JobContext } from '../job.ts'
import { readResult } from '../cekura/read-result.ts'

/** If no read shows a new evaluation for this long, the job assumes that there is none. */
export const SIGN_PATIENCE_MS = 60_000
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 10_000

export interface FoundSign {
  readonly sign: Exclude<Sign, 'none'>
  /** What the reads up to the sign showed. */
  readonly readsSoFar: ReadsSoFar
}

/**
 * Watches the result for a sign that an evaluation was triggered; null if there is no sign for a
 * whole minute. If only `updated_at` changes, it goes on looking for a sign that nobody else can
 * cause.
 * @param notBeforeMs how long the API asked to wait
 */
export async function lookForSign(
  job: JobContext,
  resultId: string,
  expectation: Expectation,
  notBeforeMs: number,
): Promise<FoundSign | null> {
  let readsSoFar = noReadsYet(expectation)
  let hasMoved = false
  let firstLookAtMs: number | null = null
  await sleep(job.clock, Math.max(FIRST_PAUSE_MS, notBeforeMs), job.signal)
  for (let pauseMs = 2 * FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
    const { result, sentAtMs } = await readResult(job, resultId, 'until_in_flight')
    const read = interpretRead(expectation, readsSoFar, result, sentAtMs)
    readsSoFar = read.readsSoFar
    if (read.sign === 'evaluation') return { sign: read.sign, readsSoFar }
    hasMoved ||= read.sign === 'updated_at_moved'
    firstLookAtMs ??= job.clock.nowMs()
    // The minute ends by the time of the request, because a slow answer may show the state at that
    // time.
    if (sentAtMs - firstLookAtMs >= SIGN_PATIENCE_MS) {
      return hasMoved ? { sign: 'updated_at_moved', readsSoFar } : null
    }
    await sleep(job.clock, pauseMs, job.signal)
  }
}
