import type { Change, Comparison, OverallChange, RunChange, Scorings } from '../model/comparison.ts'
import type { Plan } from '../model/plan.ts'
import type { Result } from '../model/result.ts'
import { mcnemarExact } from './mcnemar.ts'
import { metricChanges } from './metric-changes.ts'
import { runChanges } from './run-changes.ts'
import { successRateOf, successTallyOf } from './success-rate.ts'
import { wilsonInterval } from './wilson.ts'

/**
 * What changed from the baseline to the finished result, for the planned runs and metrics.
 * @param scorings the scorings of the runs whose flips the job confirmed, by run ID
 * @param first the result at the end of the evaluation, before any confirmation
 */
export function compare(
  baseline: Result,
  result: Result,
  plan: Plan,
  scorings?: ReadonlyMap<string, Scorings>,
  first = result,
): Comparison {
  const runs = runChanges(baseline, result, plan, scorings)
  const firstRuns = first === result ? runs : runChanges(baseline, first, plan)
  return {
    runs,
    metrics: metricChanges(runs, plan, firstRuns),
    overall: overallChange(baseline, result, runs),
  }
}

function overallChange(
  baseline: Result,
  result: Result,
  runs: readonly RunChange[],
): OverallChange {
  const count = (wanted: Change) => runs.filter(({ change }) => change === wanted).length
  const regressedRuns = count('regressed')
  const fixedRuns = count('fixed')
  const unstableRuns = count('unstable')
  const unchangedRuns = count('unchanged')
  const comparableRuns = regressedRuns + fixedRuns + unstableRuns + unchangedRuns
  return {
    successRateBefore: successRateOf(baseline),
    successRateAfter: successRateOf(result),
    regressedRuns,
    fixedRuns,
    unstableRuns,
    unchangedRuns,
    incomparableRuns: runs.length - comparableRuns,
    pValue: comparableRuns === 0 ? null : pValueOf(runs),
    successRateInterval: intervalOf(result),
  }
}

/**
 * The larger p-value of the first scorings and of the confirmed flips, as for a metric (see
 * `chanceTests`).
 */
function pValueOf(runs: readonly RunChange[]): number {
  const flipped = runs.filter(({ change }) => change !== 'incomparable' && change !== 'unchanged')
  const confirmed = flipped.filter(({ change }) => change !== 'unstable')
  return Math.max(pValueOfFlips(flipped), pValueOfFlips(confirmed))
}

function pValueOfFlips(flipped: readonly RunChange[]): number {
  const toFail = flipped.filter(({ passedBefore }) => passedBefore === true).length
  return mcnemarExact(toFail, flipped.length - toFail)
}

function intervalOf(result: Result): OverallChange['successRateInterval'] {
  const rate = successRateOf(result)
  const tally = successTallyOf(result)
  return rate === null || tally === null ? null : wilsonInterval(rate, tally.total)
}
