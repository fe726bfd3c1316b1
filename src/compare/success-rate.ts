import { type Result, type Run, runPassed } from '../model/result.ts'

/**
 * The result's success rate from 0 to 1, whichever scale the API used (its descriptions name a
 * share in one place and a percentage in another). Where it sent none, the runs' own verdicts or the
 * counts give it; null where they do not, and where what was sent makes no sense.
 *
 * Verdicts or counts tell the scale, too: 1 is 1 % if one of a hundred runs succeeded. With neither, a
 * figure above 1 is a percentage.
 */
export function successRateOf(result: Result): number | null {
  const raw = result.rawSuccessRate
  if (raw === null) {
    // Runs that are listed without a total may be a part of them.
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
 * How far the API's rate may be from its counts to be taken for their rounded quotient: half a
 * percent, and a little more, as 0.13 - 1 / 8 is for floats.
 */
const ROUNDED_BY_LESS_THAN = 0.0051

/** What a success rate is made of: so many of all runs, or of those that completed. */
export interface RateSource extends SuccessTally {
  readonly of: 'all' | 'completed'
}

/** What the rate was rounded from; null if nothing is known that it could be made of. */
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
 * The rate before the API rounded it: 2 of 3, where it says 66.67 %. The rate as it is where nothing is
 * known that it could be made of.
 */
export function unroundedSuccessRate(result: Result, successRate: number): number {
  const source = sourceOfRate(result, successRate)
  return source === null ? successRate : source.successes / source.total
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

/**
 * How many runs of how many succeeded: by the runs' own verdicts where all of them are there, else by the
 * API's counts, else by such verdicts as there are.
 */
export function successTallyOf(result: Result): SuccessTally | null {
  return countedByAllRuns(result) ?? countedByApi(result) ?? countedByRuns(result)
}

function countedByApi({ counts }: Result): SuccessTally | null {
  const { success, total, failed } = counts
  const isSound =
    isWhole(success) && isWhole(total) && success >= 0 && total >= 1 && success <= total
  // More than there are: then one description is right that says that success_runs_count has every run
  // that came to its end.
  return isSound && success + (failed ?? 0) <= total ? { successes: success, total } : null
}

/** Null unless every run is listed, and each that completed has a verdict. */
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
