import { successTallyOf, unroundedSuccessRate } from '../compare/success-rate.ts'
import type { SuccessRateGate } from '../model/gates.ts'
import type { GateResult } from '../model/verdict.ts'
import { pointsOf } from '../text/figures.ts'
import { isWithin, marginOf, percentBeside } from './bound.ts'
import { type FinishedEvaluation, uncheckable } from './gate.ts'

/**
 * Holds the whole result's success rate to a minimum; where the counts tell what it was before the
 * API rounded it, that.
 */
export function checkMinSuccessRate(
  gate: SuccessRateGate,
  { result, successRate }: FinishedEvaluation,
): GateResult {
  const input = 'min_success_rate'
  const asked = `success rate >= ${gate.asGiven}`
  if (successRate === null || !(successRate >= 0 && successRate <= 1)) {
    return uncheckable(input, asked, 'the result carries no success rate')
  }
  if ((result.counts.total ?? result.runs?.size) === 0) {
    return uncheckable(input, asked, 'the result has no runs')
  }

  const rate = unroundedSuccessRate(result, successRate)
  const tally = successTallyOf(result)
  const isMadeOfTally = tally !== null && rate === tally.successes / tally.total
  const of = isMadeOfTally ? ` (${tally.successes} of ${tally.total} runs)` : ''
  return {
    input,
    asked,
    found: `${percentBeside(rate, gate.minimum)}${of}`,
    margin: marginOf(rate, '>=', gate.minimum, pointsOf),
    held: isWithin(rate, '>=', gate.minimum),
  }
}
