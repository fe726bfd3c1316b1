import { type Result, type Run, runPassed } from '../model/result.ts'

/**
 * The result's success rate from 0 to 1, whichever scale the API used (its descriptions name a
 * share in one place and a percentage in another). If the API sent no rate, it comes from the
 * verdicts of the runs or from the counts. Null if neither gives a rate, or if the rate that the
 * API sent makes no sense.
 *
 * Verdicts or counts also decide the scale: 1 is 1% if one of a hundred runs succeeded. Without
 * verdicts and counts, a figure above 1 is a percentage.
 */
export function successRateOf(result: Result): number | null {
  const raw = result.rawSuccessRate
  if (raw === null) {
    // Without a total, the listed runs may be only a part of all runs.
    const isTotalKnown = result.counts.total !== null
    const tally = isTotalKnown ? (countedByAllRuns(result) ?? countedByApi(result)) : null
    return tally === null ? null : tally.successes / tally.total
  }
  if (!(raw >= 0 && raw <= 100)) return null
  const fromPercentage = hundredthOf(raw)
  const tally = successTallyOf(result)
  if (tally === null) return raw > 1 ? fromPercentage : Math.abs(raw)
  const isShareOfRuns = (rate: number) => sourceOfRate(result, rate) !== null
  const isPercentage =
    isShareOfRuns(fromPercentage) === isShareOfRuns(raw)
      ? tally.successes / tally.total < (fromPercentage + raw) / 2
      : isShareOfRuns(fromPercentage)
  return isPercentage ? fromPercentage : Math.min(1, Math.abs(raw))
}

/**
 * How much the API's rate may differ from the quotient of its counts and still be that quotient,
 * rounded: half a percent, and a little more, because for floats 0.13 - 1 / 8 is a little more.
 */
const ROUNDED_BY_LESS_THAN = 0.0051

/**
 * The counts that a success rate was computed from: successes of all runs, or of the completed
 * runs.
 */
export interface RateSource extends SuccessTally {
  readonly of: 'all' | 'completed'
}

/** The counts that the rate was computed from; null if no known counts fit. */
export function sourceOfRate(result: Result, successRate: number): RateSource | null {
  const tally = successTallyOf(result)
  if (tally === null) return null
  const { successes, total } = tally
  const completed = completedRunsOf(result)
  const sources: RateSource[] = [{ successes, total, of: 'all' }]
  if (completed >= Math.max(1, successes) && completed < total) {
    sources.push({ successes, total: completed, of: 'completed' })
  }
  const isSource = (source: RateSource) =>
    Math.abs(source.successes / source.total - successRate) < ROUNDED_BY_LESS_THAN
  return sources.find(isSource) ?? null
}

function completedRunsOf({ counts, runs }: Result): number {
  const listed = [...(runs?.values() ?? [])].filter(({ status }) => status === 'completed').length
  return counts.completed ?? listed
}

/**
 * The rate before the API rounded it: 2 / 3 for 66.67%. If no known counts fit, the rate as it is.
 */
export function unroundedSuccessRate(result: Result, successRate: number): number {
  const source = sourceOfRate(result, successRate)
  return source === null ? successRate : source.successes / source.total
}

/** Divides by 100 by moving the decimal point, because for floats 66.67 / 100 is not 0.6667. */
function hundredthOf(percentage: number): number {
  const text = String(Math.abs(percentage))
  return text.includes('e') ? percentage / 100 : Number(`${text}e-2`)
}

export interface SuccessTally {
  readonly successes: number
  /** At least 1, and at least `successes`. */
  readonly total: number
}

/**
 * How many runs succeeded, and of how many. It uses the verdicts of the runs if all are there, else
 * the counts of the API, else the verdicts that are there.
 */
export function successTallyOf(result: Result): SuccessTally | null {
  return countedByAllRuns(result) ?? countedByApi(result) ?? countedByRuns(result)
}

function countedByApi({ counts }: Result): SuccessTally | null {
  const { success, total, failed } = counts
  const isSound =
    isWhole(success) && isWhole(total) && success >= 0 && total >= 1 && success <= total
  // If the sum exceeds the total, success_runs_count is not the number of successes. One page of
  // the API's documentation says that it counts every run that reached a final status.
  return isSound && success + (failed ?? 0) <= total ? { successes: success, total } : null
}

/** Null unless every run is listed and every completed run has a verdict. */
function countedByAllRuns(result: Result): SuccessTally | null {
  const runs = [...(result.runs?.values() ?? [])]
  const isWhole = runs.length === (result.counts.total ?? runs.length)
  const isJudged = (run: Run) => run.status !== 'completed' || runPassed(run) !== null
  return isWhole && runs.every(isJudged) ? countedByRuns(result) : null
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
