import type { Result } from '../cekura/result.ts'
import { sleep } from '../clock/clock.ts'
import { finishedRunsOf } from '../evidence/activity.ts'
import {
  type Expectation,
  LONGEST_LAG_MS,
  type Reading,
  type Seen,
  weigh,
} from '../evidence/evidence.ts'
import type { Job } from '../job.ts'
import { readResult } from '../read/read-result.ts'
import type { ProgressSample } from './progress-sample.ts'
import { nextPollDelayMs } from './schedule.ts'

export interface Finished {
  readonly result: Result
  /** False: no sign told the finished status from the one before, and it was accepted all the same. */
  readonly isNew: boolean
}

/**
 * How long a finished status must last before it is accepted: from when the first read that shows it
 * was asked for until the last one was. After work was seen to go on, replicas that lag behind are all
 * there is to outlast; with no sign at all, perhaps a queue.
 */
const PATIENCE_MS: Readonly<Record<Exclude<Reading, 'in_flight' | 'stale'>, number>> = {
  proven: 0,
  likely: LONGEST_LAG_MS,
  unproven: 60_000,
}

/**
 * Polls until the evaluation has ended; the job's signal ends it before that.
 * @param onRead called with each read, and what all polls so far have shown
 */
export async function waitForEnd(
  job: Job,
  resultId: string,
  expectation: Expectation,
  seenAtStart: Seen,
  onRead: (result: Result, samples: readonly ProgressSample[]) => void,
): Promise<Finished> {
  const { clock } = job
  const startedAtMs = clock.nowMs()
  const samples: ProgressSample[] = []
  let seen = seenAtStart
  let finishedSinceMs: number | null = null
  let patienceMs = Infinity

  for (;;) {
    const pollMs = job.pollIntervalMs ?? nextPollDelayMs(samples, clock.random)
    const restMs =
      finishedSinceMs === null ? Infinity : finishedSinceMs + patienceMs - clock.nowMs()
    await sleep(clock, Math.max(1_000, Math.min(pollMs, restMs)), job.signal)

    const { result, sentAtMs } = await readResult(job, resultId, 'until_in_flight')
    const weighed = weigh(expectation, seen, result, sentAtMs)
    seen = weighed.seen
    const elapsedMs = clock.nowMs() - startedAtMs
    samples.push(sampleOf(result, expectation.runIds, weighed.reading, elapsedMs))
    onRead(result, samples)

    if (weighed.reading === 'in_flight') {
      finishedSinceMs = null
      continue
    }
    if (weighed.reading === 'stale') continue
    finishedSinceMs ??= sentAtMs
    patienceMs = PATIENCE_MS[weighed.reading]
    if (sentAtMs - finishedSinceMs >= patienceMs) {
      return { result, isNew: weighed.reading !== 'unproven' }
    }
  }
}

/** Runs that look finished say nothing while the status may be the old one, or all of them do. */
function sampleOf(
  result: Result,
  runIds: readonly string[],
  reading: Reading,
  elapsedMs: number,
): ProgressSample {
  const finishedRuns = reading === 'in_flight' ? finishedRunsOf(result, runIds) : null
  const shows = finishedRuns !== null && finishedRuns < runIds.length
  return {
    elapsedMs,
    finishedRuns: shows ? finishedRuns : null,
    totalRuns: shows ? runIds.length : null,
  }
}
