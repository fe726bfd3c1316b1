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
  /**
   * False: nothing distinguished the finished status from the status before, but it was accepted.
   */
  readonly isNew: boolean
  /** True: no read showed work or a change, so the result is as the job found it. */
  readonly isAsFound: boolean
}

/**
 * How long a finished answer must last without changes before it is accepted. The time runs from
 * the request of the first read that shows the answer to the request of the last one. With evidence
 * of the evaluation, this must be longer than the lag of replicas, and than the pauses between runs
 * that are scored one after another. With missing scores, or without evidence, it must also be
 * longer than a queue.
 */
const PATIENCE_MS: Readonly<Record<Exclude<Reading, 'in_flight' | 'stale'>, number>> = {
  proven: 0,
  likely: LONGEST_LAG_MS,
  incomplete: 60_000,
  unproven: 60_000,
}

/**
 * Polls until the evaluation has ended, or until the job's signal aborts. Each read becomes the
 * result in the job's state, and shows in the log.
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

/** The warning for a result that was never at work. */
export function describeAsFound({ status }: Result): string {
  return `The result was at rest (${status}), and nothing changed while this job watched it: it is judged as it was found. If you expected a running evaluation, check that it was started`
}
