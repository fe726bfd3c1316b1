import type { RunChange } from '../compare/comparison.ts'
import { counted, firstFew } from '../text/counted.ts'
import { uncheckable } from './finished-evaluation.ts'
import type { FinishedEvaluation } from './finished-evaluation.ts'
import type { GateResult } from './verdict.ts'

const RUNS_NAMED = 10

/**
 * Holds the number of regressed runs to a maximum. A run that may have regressed unseen counts as
 * not known: too many of those, and the gate cannot be checked.
 */
export function checkMaxRegressions(
  maximum: number,
  { comparison }: FinishedEvaluation,
): GateResult {
  const input = 'max_regressions'
  const asked = `at most ${counted(maximum, 'regressed run')}`
  if (comparison === null) {
    return uncheckable(input, asked, 'there is no baseline to compare with')
  }
  const regressed = comparison.runs.filter(({ change }) => change === 'regressed').map(idOf)
  if (regressed.length > maximum) {
    return {
      input,
      asked,
      found: `${counted(regressed.length, 'regressed run')}: ${firstFew(regressed, RUNS_NAMED)}`,
      margin: `${regressed.length - maximum} too many`,
      held: false,
    }
  }
  if (comparison.runs.every(({ change }) => change === 'incomparable')) {
    return uncheckable(input, asked, 'no run has a verdict both before and after')
  }
  const unseen = comparison.runs.filter(mayHaveRegressed).map(idOf)
  if (regressed.length + unseen.length > maximum) {
    const which = `${counted(unseen.length, 'run')} (${firstFew(unseen, RUNS_NAMED)})`
    return uncheckable(input, asked, `${which} may have regressed: a verdict is missing`)
  }
  const spare = maximum - regressed.length
  return {
    input,
    asked,
    found: counted(regressed.length, 'regressed run'),
    margin: spare === 0 ? 'exactly at the bound' : `${spare} to spare`,
    held: true,
  }
}

/** It passed and is not heard of since; or it fails, and nobody said whether it passed before. */
function mayHaveRegressed({ change, passedBefore, passedAfter }: RunChange): boolean {
  if (change !== 'incomparable') return false
  return passedBefore === true || passedAfter === false
}

function idOf({ runId }: RunChange): string {
  return runId
}
