import { type Result, runPassed } from '../model/result.ts'

/**
 * The result's success rate from 0 to 1, whichever scale the API used (its descriptions name a
 * share in one place and a percentage in another); null if it sent none that makes sense.
 *
 * The counts, or else the runs' own verdicts, tell the scale: 1 is 1 % if one of a hundred runs
 * succeeded. With neither, a figure above 1 is a percentage.
 */
export function successRateOf(result: Result): number | null {
  const raw = result.rawSuccessRate
  if (raw === null || !(raw >= 0 && raw <= 100)) return null
  const fromPercentage = hundredthOf(raw)
  const tally = successTallyOf(result)
  if (tally === null) return raw > 1 ? fromPercentage : Math.abs(raw)
  const isPercentage = tally.successes / tally.total < (fromPercentage + raw) / 2
  return isPercentage ? fromPercentage : Math.min(1, Math.abs(raw))
}

/**
 * How far the API's rate may be from its counts to be taken for their rounded quotient: half a
 * percent, and a little more, as 0.13 - 1 / 8 is for floats.
 */
const ROUNDED_BY_LESS_THAN = 0.0051

/**
 * The rate before the API rounded it: 2 of 3, where it says 66.67 %. The rate as it is where the
 * counts are missing, or are not what the rate is made of.
 */
export function unroundedSuccessRate(result: Result, successRate: number): number {
  const tally = successTallyOf(result)
  if (tally === null) return successRate
  const quotient = tally.successes / tally.total
  return Math.abs(quotient - successRate) < ROUNDED_BY_LESS_THAN ? quotient : successRate
}

/** By shifting the decimal point: 66.67 / 100 is not the number that 0.6667 is read as. */
function hundredthOf(percentage: number): number {
  const text = String(Math.abs(percentage))
  return text.includes('e') ? percentage / 100 : Number(`${text}e-2`)
}

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
