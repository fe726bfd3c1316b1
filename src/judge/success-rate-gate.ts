import { unroundedSuccessRate } from '../compare/success-rate.ts'
import { successTallyOf } from '../compare/success-tally.ts'
import type { SuccessRateGate } from '../inputs/gates.ts'
import { pointsOf } from '../text/percent.ts'
import { isWithin, marginOf } from './bound.ts'
import { percentBeside } from './figure.ts'
import { uncheckable } from './finished-evaluation.ts'
import type { FinishedEvaluation } from './finished-evaluation.ts'
import type { GateResult } from './verdict.ts'

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
