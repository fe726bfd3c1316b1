import type { Result } from '../model/result.ts'
import { sleep } from '../clock/clock.ts'
import {
  type Expectation,
  LONGEST_LAG_MS,
  type ReadsSoFar,
  type Reading,
  interpretRead,
} from './evidence.ts'
import type { JobContext } from '../job.ts'
import { readResult } from '../cekura/read-result.ts'
import { untilLateLookMs } from './late-looks.ts'
import { progressSampleOf, type ProgressSample } from './progress-sample.ts'
import { createProgress, type Progress } from './progress.ts'
import { nextPollDelayMs } from './schedule.ts'

export interface Finished {
  readonly result: Result
  /** False: no sign told the finished status from the one before, and it was accepted all the same. */
  readonly isNew: boolean
  /** No read showed work, or a change: the result is as it was found. */
  readonly isAsFound: boolean
}

/**
 * How long a finished answer must last before it is accepted, with nothing new in it and nothing at
 * work: from when the first read that shows it was asked for until the last one was. After evidence of
 * the evaluation, there are replicas that lag behind to outlast, and pauses between runs that are scored
 * one after another; with scores missing, or with no evidence at all, perhaps a queue.
 */
const PATIENCE_MS: Readonly<Record<Exclude<Reading, 'in_flight' | 'stale'>, number>> = {
  proven: 0,
  likely: LONGEST_LAG_MS,
  incomplete: 60_000,
  unproven: 60_000,
}

/**
 * Polls until the evaluation has ended; the job's signal ends it before that. Each read becomes the
 * state's result, and shows in the log.
 */
export async function waitForEnd(
  job: JobContext,
  resultId: string,
  expectation: Expectation,
  readsBefore: ReadsSoFar,
): Promise<Finished> {
  const progress = createProgress(job, expectation.runIds)
  try {
    const finished = await poll(job, resultId, expectation, readsBefore, progress)
    job.state.underWay = 'nothing'
    return finished
  } finally {
    progress.stop()
  }
}

async function poll(
  job: JobContext,
  resultId: string,
  expectation: Expectation,
  readsBefore: ReadsSoFar,
  progress: Progress,
): Promise<Finished> {
  const { clock } = job
  const startedAtMs = clock.nowMs()
  const samples: ProgressSample[] = []
  let readsSoFar = readsBefore
  let finishedSinceMs: number | null = null
  let patienceMs = Infinity

  for (;;) {
    const pollMs = job.pollIntervalMs ?? nextPollDelayMs(samples, clock.random)
    const restMs =
      finishedSinceMs === null ? Infinity : finishedSinceMs + patienceMs - clock.nowMs()
    const lateMs = untilLateLookMs(job.endsAtMs - clock.nowMs(), samples.length === 0)
    await sleep(clock, Math.max(1_000, Math.min(pollMs, restMs, lateMs)), job.signal)

    const { result, sentAtMs } = await readResult(job, resultId, 'until_in_flight')
    const read = interpretRead(expectation, readsSoFar, result, sentAtMs)
    readsSoFar = read.readsSoFar
    const elapsedMs = clock.nowMs() - startedAtMs
    samples.push(progressSampleOf(result, expectation.runIds, read.reading, elapsedMs))
    job.state.result = result
    progress.show(result, samples)

    if (read.reading === 'in_flight') {
      finishedSinceMs = null
      continue
    }
    if (read.reading === 'stale') continue
    if (read.isNews) finishedSinceMs = sentAtMs
    finishedSinceMs ??= sentAtMs
    patienceMs = PATIENCE_MS[read.reading]
    if (sentAtMs - finishedSinceMs >= patienceMs) {
      const isAsFound = !readsSoFar.workSeen && !readsSoFar.changeSeen
      return { result, isNew: read.reading !== 'unproven', isAsFound }
    }
  }
}

/** The warning for a result that was not at work at all. */
export function describeAsFound({ status }: Result): string {
  return `The result was at rest (${status}) and nothing changed while this job looked: it is judged as it was found. If an evaluation was to be waited for, check that it was started`
}
