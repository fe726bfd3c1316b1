import { phaseOf } from '../cekura/status.ts'
import type { Result } from '../model/result.ts'
import { activityOf, finishedRunsOf, idsInQuestion } from './activity.ts'
import type { JobContext } from '../job.ts'
import { formatDuration } from '../text/duration.ts'
import { estimateRestMs } from './estimate.ts'
import type { ProgressSample } from './progress-sample.ts'

/** Shows the progress of the wait in the log. */
export interface Progress {
  /** Prints a line if there is something new to say. */
  readonly show: (result: Result, samples: readonly ProgressSample[]) => void
  /** Stops the lines that are printed while nothing is new. */
  readonly stop: () => void
}

const LONGEST_SILENCE_MS = 60_000
/**
 * Runs can finish by the hundred, so their count is not printed more often than this. A changed
 * status is printed at once.
 */
const SHORTEST_SILENCE_MS = 10_000

/** @param runIds as for `idsInQuestion` */
export function createProgress(job: JobContext, runIds: readonly string[] | null): Progress {
  const { clock, log } = job
  const startedAtMs = clock.nowMs()
  const warned = new Set<string>()
  let told = { status: '', finishedRuns: null as number | null, atMs: -Infinity }
  let state = 'waiting for the first answer'
  let callOff = clock.after(LONGEST_SILENCE_MS, beat)

  function say(): void {
    log.info(`${formatDuration(clock.nowMs() - startedAtMs).padStart(12)}  ${state}`)
    callOff()
    callOff = clock.after(LONGEST_SILENCE_MS, beat)
  }
  function beat(): void {
    told = { ...told, atMs: clock.nowMs() }
    say()
  }
  return {
    show: (result, samples) => {
      for (const word of activityOf(result, runIds).unknownWords) {
        if (warned.has(word)) continue
        warned.add(word)
        log.warning(
          `The API reports the status “${word}”, which this action does not know. The action waits as if work were in progress`,
        )
      }
      const ids = idsInQuestion(result, runIds)
      const finishedRuns = finishedRunsOf(result, ids)
      state = describeProgress(result, finishedRuns, ids.length, estimateRestMs(samples))
      const silenceMs = clock.nowMs() - told.atMs
      const hasMoved = finishedRuns !== told.finishedRuns && silenceMs >= SHORTEST_SILENCE_MS
      if (result.status === told.status && !hasMoved) return
      told = { status: result.status, finishedRuns, atMs: clock.nowMs() }
      say()
    },
    stop: () => {
      callOff()
    },
  }
}

/** `evaluating: 14 of 24 runs finished, about 40 s left`. */
export function describeProgress(
  result: Result,
  finishedRuns: number | null,
  totalRuns: number,
  restMs: number | null,
): string {
  // Of an evaluation that broke off, runs that were not scored are finished, too.
  const isBrokenOff = phaseOf(result.status) === 'finished' && result.status !== 'completed'
  const runs =
    finishedRuns === null || totalRuns === 0 || isBrokenOff
      ? ''
      : `: ${String(finishedRuns)} of ${String(totalRuns)} runs finished`
  return `${result.status}${runs}${restMs === null ? '' : `, about ${formatDuration(restMs)} left`}`
}
