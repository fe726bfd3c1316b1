import type { Result, Run } from '../model/result.ts'
import { phaseOf } from '../cekura/status.ts'

/**
 * Whether work on the runs in question is going on, and the status words that this version does not
 * know.
 */
export interface Activity {
  readonly inFlight: boolean
  readonly unknownWords: readonly string[]
}

/**
 * The runs whose state decides whether an evaluation has ended.
 * @param runIds the IDs that were given. Null for every run of the answer, except calls that never
 * ended: their status says that they are at work, but their result has ended and they have no score
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
 * A result is at work while its own status says so, or the status of a run in question. A result
 * can be `completed` while one of its runs is still being scored.
 * @param runIds as for `idsInQuestion`
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
 * How many of the runs in question are finished. It uses the statuses of the runs or, if the answer
 * lists no runs, the counts of the result. Null if neither is known.
 */
export function finishedRunsOf(result: Result, runIds: readonly string[]): number | null {
  const { runs } = result
  if (runs === null) return finishedByCounts(result, runIds.length)
  return runIds.filter((id) => {
    const run = runs.get(id)
    return run !== undefined && phaseOf(run.status) === 'finished'
  }).length
}

/**
 * Assumes that all runs that have not completed are runs in question, because only those are at
 * work.
 */
function finishedByCounts({ counts }: Result, asked: number): number | null {
  const { completed, total } = counts
  if (completed === null || total === null || completed >= total) return null
  return Math.max(0, asked - (total - completed))
}
