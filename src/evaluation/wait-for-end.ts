import type { Result } from '../model/result.ts'
import { sleep } from '../clock/clock.ts'
import { type Expectation, LONGEST_LAG_MS, type Reading, type Seen, weigh } from './evidence.ts'
import type { Job } from '../job.ts'
import { readResult } from '../cekura/read-result.ts'
import { progressSampleOf, type ProgressSample } from './progress-sample.ts'
import { createProgress, type Progress } from './progress.ts'
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
 * Polls until the evaluation has ended; the job's signal ends it before that. Each read becomes the
 * state's result, and shows in the log.
 */
export async function waitForEnd(
  job: Job,
  resultId: string,
  expectation: Expectation,
  seenAtStart: Seen,
): Promise<Finished> {
  const progress = createProgress(job, expectation.runIds)
  try {
    const finished = await poll(job, resultId, expectation, seenAtStart, progress)
    job.state.underWay = 'nothing'
    return finished
  } finally {
    progress.stop()
  }
}

async function poll(
  job: Job,
  resultId: string,
  expectation: Expectation,
  seenAtStart: Seen,
  progress: Progress,
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
    samples.push(progressSampleOf(result, expectation.runIds, weighed.reading, elapsedMs))
    job.state.result = result
    progress.show(result, samples)

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

/** The warning for an end without evidence. */
export function describeUnproven({ status }: Result): string {
  return `Nothing tells the status “${status}” from the one before the trigger, for a whole minute: it is accepted, but the scores may be those from before`
}
