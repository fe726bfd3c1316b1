import { accept, type Checked, refuse } from '../model/checked.ts'
import type { Mode } from './inputs.ts'
import { parseWholeNumber } from './scalars.ts'

/**
 * Reads `confirm_flips`. The limit is low, because further confirmations cost money and add little.
 */
export function parseConfirmFlips(text: string): Checked<number> {
  return parseWholeNumber(text, { min: 0, max: 5, unit: 'confirmations' })
}

/** Only a job that triggers and waits can confirm flips. */
export function checkConfirmFlips(confirmFlips: number, mode: Mode): Checked<number> {
  if (confirmFlips === 0 || mode === 'reevaluate') return accept(confirmFlips)
  return refuse(`${WHY_NOT[mode]}; leave it out, or use mode reevaluate`)
}

const WHY_NOT: Readonly<Record<Exclude<Mode, 'reevaluate'>, string>> = {
  start: 'mode start does not wait for the scores, so it sees no flip',
  wait: 'mode wait triggers nothing, so it can confirm nothing',
}
