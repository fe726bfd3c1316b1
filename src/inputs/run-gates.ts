import { accept, type Checked, quote, refuse } from '../model/checked.ts'
import type { SuccessRateGate } from '../model/gates.ts'
import { hundredth, UNSIGNED_DECIMAL } from './scalars.ts'

const ACCEPTED = 'use a share from 0 to 1, such as 0.9, or a percentage, such as 90%'

/** Reads `min_success_rate`. Empty: there is no such gate. */
export function parseMinSuccessRate(given: string): Checked<SuccessRateGate | null> {
  const asGiven = given.trim()
  if (asGiven === '') return accept(null)
  const isPercentage = asGiven.endsWith('%')
  const number = isPercentage ? asGiven.slice(0, -1).trimEnd() : asGiven
  if (!UNSIGNED_DECIMAL.test(number)) return refused(`${quote(asGiven)} is not a rate`)

  const minimum = isPercentage ? hundredth(number) : Number(number)
  if (minimum <= 1) return accept({ minimum, asGiven })
  if (isPercentage) return refused(`${quote(asGiven)} is more than 100%`)
  const isLikelyPercentage = minimum <= 100
  return refused(
    `${quote(asGiven)} is more than 1${isLikelyPercentage ? `: was ${minimum}% meant?` : ''}`,
  )
}

function refused(problem: string): Checked<never> {
  return refuse(
    problem.endsWith('?') ? `${problem} U${ACCEPTED.slice(1)}` : `${problem}; ${ACCEPTED}`,
  )
}

/** Reads `max_regressions`. Empty: there is no such gate. */
export function parseMaxRegressions(given: string): Checked<number | null> {
  const text = given.trim()
  if (text === '') return accept(null)
  const value = /^\d+$/.test(text) ? Number(text) : NaN
  if (Number.isSafeInteger(value)) return accept(value)
  return refuse(`${quote(text)} is not a number of runs; use a whole number, such as 0`)
}
