import { sourceOfRate, successTallyOf } from '../compare/success-rate.ts'
import type { SuccessRateGate } from '../model/gates.ts'
import type { GateResult } from '../model/verdict.ts'
import { pointsOf } from '../text/figures.ts'
import { isWithin, marginOf, percentBeside } from './bound.ts'
import { type FinishedEvaluation, uncheckable } from './gate.ts'

/**
 * Checks the whole result's success rate against a minimum. If verdicts or counts show the rate
 * before the API rounded it, that rate counts. If they contradict the API's rate, and the answer
 * depends on which of the two is right, the gate cannot be checked.
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

  const source = sourceOfRate(result, successRate)
  const rate = source === null ? successRate : source.successes / source.total
  const tally = successTallyOf(result)
  if (source === null && tally !== null) {
    const share = tally.successes / tally.total
    if (isWithin(rate, '>=', gate.minimum) !== isWithin(share, '>=', gate.minimum)) {
      const runs = `${tally.successes} of ${tally.total} runs succeed (${percentBeside(share, gate.minimum)})`
      const why = `the API names a success rate of ${percentBeside(rate, gate.minimum)}, but ${runs}`
      return uncheckable(input, asked, why)
    }
  }
  const runs = source?.of === 'completed' ? 'completed runs' : 'runs'
  const of = source === null ? '' : ` (${source.successes} of ${source.total} ${runs})`
  return {
    input,
    asked,
    found: `${percentBeside(rate, gate.minimum)}${of}`,
    margin: marginOf(rate, '>=', gate.minimum, pointsOf),
    held: isWithin(rate, '>=', gate.minimum),
  }
}
