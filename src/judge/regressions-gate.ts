import type { RunChange } from '../model/comparison.ts'
import type { Run } from '../model/result.ts'
import type { GateResult } from '../model/verdict.ts'
import { counted, firstFew } from '../text/counted.ts'
import { type FinishedEvaluation, uncheckable } from './gate.ts'

const RUNS_NAMED = 10

/**
 * Checks the number of regressed runs against a maximum. A missing verdict may hide a regression.
 * With too many such runs, the gate cannot be checked.
 */
export function checkMaxRegressions(
  maximum: number,
  { result, comparison }: FinishedEvaluation,
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
      found: counted(regressed.length, 'regressed run'),
      margin: `${regressed.length - maximum} too many`,
      held: false,
    }
  }
  if (comparison.runs.every(({ change }) => change === 'incomparable')) {
    return uncheckable(input, asked, 'no run has a verdict both before and after')
  }
  const unseen = comparison.runs
    .filter((run) => mayHaveRegressed(run, result.runs?.get(run.runId)))
    .map(idOf)
  if (regressed.length + unseen.length > maximum) {
    const which = `${counted(unseen.length, 'run')} (${firstFew(unseen, RUNS_NAMED)})`
    return uncheckable(input, asked, `${which} may have regressed: a verdict is missing`)
  }
  return {
    input,
    asked,
    found: counted(regressed.length, 'regressed run'),
    margin: marginOf(maximum, regressed.length),
    held: true,
  }
}

/** None of none sounds like a narrow escape, and is not one. */
function marginOf(maximum: number, regressed: number): string | null {
  if (maximum === 0) return null
  return regressed === maximum ? 'exactly at the bound' : `${maximum - regressed} to spare`
}

/**
 * Whether a missing verdict may hide a regression. It cannot if the call never completed and has no
 * verdict on either side, because there is nothing to judge.
 */
function mayHaveRegressed(change: RunChange, run: Run | undefined): boolean {
  const { passedBefore, passedAfter } = change
  if (change.change !== 'incomparable' || passedBefore === false || passedAfter === true)
    return false
  const isUnfinishedCall = run !== undefined && run.status !== 'completed'
  return passedBefore !== passedAfter || !isUnfinishedCall
}

function idOf({ runId }: RunChange): string {
  return runId
}
