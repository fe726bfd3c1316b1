import type { Result, Run } from '../model/result.ts'
import { phaseOf } from '../cekura/status.ts'

/** Whether work on the runs in question goes on, and the status words that nobody knows. */
export interface Activity {
  readonly inFlight: boolean
  readonly unknownWords: readonly string[]
}

/**
 * The runs whose state decides whether an evaluation has ended.
 * @param runIds those that were named; null for every run of the answer, except calls that never ended:
 *   they are at work under a result that has ended, and show no score at all
 */
export function idsInQuestion(result: Result, runIds: readonly string[] | null): readonly string[] {
  if (runIds !== null) return runIds
  const runs = [...(result.runs?.values() ?? [])]
  return runs.filter((run) => !isCallThatNeverEnded(result, run)).map(({ id }) => id)
}

function isCallThatNeverEnded(result: Result, run: Run): boolean {
  const isOpen = phaseOf(run.status) !== 'finished' && phaseOf(result.status) === 'finished'
  return isOpen && run.scores.size === 0
}

/**
 * A result is at work while its own status says so, or that of a run in question: a result can be
 * `completed` while one of its runs is scored still.
 * @param runIds as `idsInQuestion` takes them
 */
export function activityOf(result: Result, runIds: readonly string[] | null): Activity {
  const words = [result.status]
  for (const id of idsInQuestion(result, runIds)) {
    const run = result.runs?.get(id)
    if (run !== undefined) words.push(run.status)
  }
  const busy = words.filter((word) => phaseOf(word) !== 'finished')
  const unknown = busy.filter((word) => phaseOf(word) === 'unknown')
  return { inFlight: busy.length > 0, unknownWords: [...new Set(unknown)] }
}

/**
 * How many of the runs in question are finished, by their own statuses or, where the answer lists no
 * runs, by the result's counts; null if neither tells.
 */
export function finishedRunsOf(result: Result, runIds: readonly string[]): number | null {
  const { runs } = result
  if (runs === null) return finishedByCounts(result, runIds.length)
  return runIds.filter((id) => {
    const run = runs.get(id)
    return run !== undefined && phaseOf(run.status) === 'finished'
  }).length
}

/** Runs that have not completed are taken to be those in question: only they are at work. */
function finishedByCounts({ counts }: Result, asked: number): number | null {
  const { completed, total } = counts
  if (completed === null || total === null || completed >= total) return null
  return Math.max(0, asked - (total - completed))
}
