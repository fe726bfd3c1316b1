import { runPassed } from '../cekura/result.ts'
import type { Result } from '../cekura/result.ts'

export interface SuccessTally {
  readonly successes: number
  /** At least 1, and at least `successes`. */
  readonly total: number
}

/** How many runs of how many succeeded: the API's counts, else the runs' own verdicts. */
export function successTallyOf(result: Result): SuccessTally | null {
  return countedByApi(result) ?? countedByRuns(result)
}

function countedByApi({ counts }: Result): SuccessTally | null {
  const { success, total } = counts
  const isSound =
    isWhole(success) && isWhole(total) && success >= 0 && total >= 1 && success <= total
  return isSound ? { successes: success, total } : null
}

function isWhole(value: number | null): value is number {
  return Number.isInteger(value)
}

function countedByRuns({ runs }: Result): SuccessTally | null {
  const verdicts = [...(runs?.values() ?? [])].map(runPassed)
  if (verdicts.every((verdict) => verdict === null)) return null
  return {
    successes: verdicts.filter((verdict) => verdict === true).length,
    total: verdicts.length,
  }
}
