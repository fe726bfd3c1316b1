import { successTallyOf, unroundedSuccessRate } from '../compare/success-rate.ts'
import type { Comparison } from '../model/comparison.ts'
import type { Result } from '../model/result.ts'
import { percentOf } from '../text/figures.ts'
import { isSameFigure } from './bound.ts'

/**
 * `22 of 24 runs succeed (91.7%), up from 87.5%; 2 fixed, 1 regressed`. Parts that are not known
 * are left out.
 */
export function summaryOf(
  result: Result,
  successRate: number | null,
  comparison: Comparison | null,
): string {
  const standing = standingOf(result, successRate)
  if (comparison === null) return standing
  return `${standing}${trendOf(successRate, comparison)}; ${flipsOf(comparison)}`
}

function standingOf(result: Result, successRate: number | null): string {
  const tally = successTallyOf(result)
  if (tally === null) {
    return successRate === null
      ? 'the API names no success rate'
      : `${percentOf(successRate)} of the runs succeed`
  }
  const counts = `${tally.successes} of ${tally.total} runs succeed`
  if (successRate === null) return counts
  const isQuotient = unroundedSuccessRate(result, successRate) === tally.successes / tally.total
  const rate = percentOf(successRate)
  return isQuotient ? `${counts} (${rate})` : `${counts}, the success rate is ${rate}`
}

function trendOf(after: number | null, { overall }: Comparison): string {
  const before = overall.successRateBefore
  if (after === null || before === null) return ''
  if (isSameFigure(after, before)) return ', as before'
  return `, ${after > before ? 'up' : 'down'} from ${percentOf(before)}`
}

function flipsOf({ overall }: Comparison): string {
  const { fixedRuns, regressedRuns, unstableRuns, unchangedRuns, incomparableRuns } = overall
  const unstable = unstableRuns === 0 ? '' : `, ${unstableRuns} unstable`
  if (fixedRuns + regressedRuns + unstableRuns > 0) {
    return `${fixedRuns} fixed, ${regressedRuns} regressed${unstable}`
  }
  if (unchangedRuns === 0) return 'no run can be compared'
  return incomparableRuns === 0 ? 'no run changed' : 'no run changed that can be compared'
}
