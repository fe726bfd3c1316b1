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

/** A new evaluation that shows in nothing for this long is taken not to exist. */
export const SIGN_PATIENCE_MS = 60_000
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 10_000

export interface FoundSign {
  readonly sign: Exclude<Sign, 'none'>
  /** What the reads have shown up to the sign. */
  readonly readsSoFar: ReadsSoFar
}

/**
 * Watches for a sign that an evaluation was triggered after all; null if none came in a whole minute of
 * looking. Where `updated_at` moves, it looks on for a sign that cannot be somebody else's doing.
 * @param notBeforeMs how long the API asked to leave it alone
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
    // An answer that was slow to arrive says how things were, perhaps, when it was asked for.
    if (sentAtMs - firstLookAtMs >= SIGN_PATIENCE_MS) {
      return hasMoved ? { sign: 'updated_at_moved', readsSoFar } : null
    }
    await sleep(job.clock, pauseMs, job.signal)
  }
}
