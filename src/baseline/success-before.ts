import { successRateOf, type SuccessTally, successTallyOf } from '../compare/success-rate.ts'
import { type Result, type Run, runPassed } from '../model/result.ts'

/** The API may round by half a percent. A little more allows for floats. */
const ROUNDED_BY_LESS_THAN = 0.0051

const UNKNOWN = {
  rawSuccessRate: null,
  counts: { total: null, completed: null, success: null, failed: null },
}

/**
 * The success rate that the whole result would have with the pinned verdicts. It is the rate of
 * today, without the runs that pass only now, and with the runs that fail only now. So if nothing
 * flipped, the rate is the same, whichever runs the API counts and the baseline lacks. Unknown if
 * the API's rate does not follow from its counts.
 */
export function successBefore(
  pinned: ReadonlyMap<string, Run>,
  now: Result,
): Pick<Result, 'rawSuccessRate' | 'counts'> {
  const gained = [...(now.runs?.values() ?? [])].reduce((sum, run) => {
    const before = pinned.get(run.id)
    return before === undefined ? sum : sum + successesOf(run) - successesOf(before)
  }, 0)
  const rate = successRateOf(now)
  const tally = successTallyOf(now)
  if (rate === null || tally === null) return UNKNOWN
  if (gained === 0) {
    const counts = { ...now.counts, total: tally.total, success: tally.successes }
    return { rawSuccessRate: now.rawSuccessRate, counts }
  }
  const base = [tally, ...otherTallies(now, tally)].find(
    ({ successes, total }) => Math.abs(successes / total - rate) < ROUNDED_BY_LESS_THAN,
  )
  if (base === undefined) return UNKNOWN
  const { total } = base
  const successes = base.successes - gained
  if (successes < 0 || successes > total) return UNKNOWN
  return {
    rawSuccessRate: successes / total,
    counts: { ...UNKNOWN.counts, total, success: successes },
  }
}

/**
 * Other counts that may fit the rate: it may be a share of the completed runs, and the API's counts
 * may count something else.
 */
function otherTallies({ counts, runs }: Result, { successes }: SuccessTally): SuccessTally[] {
  const listed = [...(runs?.values() ?? [])]
  const passed = listed.filter((run) => successesOf(run) === 1).length
  return [
    { successes, total: counts.completed ?? 0 },
    { successes: passed, total: listed.length },
  ]
}

function successesOf(run: Run): number {
  return runPassed(run) === true ? 1 : 0
}
