import type { Change, Scorings } from '../model/comparison.ts'
import { type Result, runPassed } from '../model/result.ts'

/**
 * The change that the scorings of a run show together, in any order. The run regressed or was fixed
 * only if every scoring says so. It is unstable if one scoring flips the verdict and another one
 * repeats the verdict from before.
 */
export function changeOf(passedBefore: boolean | null, scorings: Scorings): Change {
  if (passedBefore === null) return 'incomparable'
  const isFlipped = scorings.includes(!passedBefore)
  if (scorings.includes(passedBefore)) return isFlipped ? 'unstable' : 'unchanged'
  if (!isFlipped || scorings.includes(null)) return 'incomparable'
  return passedBefore ? 'regressed' : 'fixed'
}

/**
 * The runs whose verdict flipped, each with its first scoring. Runs that a person reviewed are left
 * out, because no scoring changes their verdict.
 */
export function flipsOf(
  before: Result,
  after: Result,
  runIds: readonly string[],
): Map<string, Scorings> {
  return new Map(
    runIds.flatMap((runId) => {
      const [was, is] = [before.runs?.get(runId), after.runs?.get(runId)]
      if (was === undefined || is?.review !== null) return []
      const scorings = [runPassed(is)]
      const change = changeOf(runPassed(was), scorings)
      return change === 'regressed' || change === 'fixed' ? [[runId, scorings] as const] : []
    }),
  )
}

/** The flipped runs that no scoring has taken back yet. */
export function unsettledRuns(before: Result, flips: ReadonlyMap<string, Scorings>): string[] {
  return [...flips].flatMap(([runId, scorings]) => {
    const was = before.runs?.get(runId)
    return was === undefined || changeOf(runPassed(was), scorings) === 'unstable' ? [] : [runId]
  })
}

/** The flips, with one more scoring of each of these runs. */
export function withScoring(
  flips: ReadonlyMap<string, Scorings>,
  after: Result,
  runIds: readonly string[],
): Map<string, Scorings> {
  const scored = runIds.map((runId) => {
    const run = after.runs?.get(runId)
    const passed = run === undefined ? null : runPassed(run)
    return [runId, [...(flips.get(runId) ?? []), passed]] as const
  })
  return new Map([...flips, ...scored])
}
