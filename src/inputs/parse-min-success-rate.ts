import type { SuccessRateGate } from './gates.ts'
import { type Parsed, accept, quote, refuse } from './parsed.ts'
import { hundredth, UNSIGNED_DECIMAL } from './plain-number.ts'

const ACCEPTED = 'accepted is a share from 0 to 1 such as 0.9, or a percentage such as 90%'

/** Reads `min_success_rate`; empty means that there is no such gate. */
export function parseMinSuccessRate(given: string): Parsed<SuccessRateGate | null> {
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

function refused(problem: string): Parsed<never> {
  const joint = problem.endsWith('?') ? ' A' : `; a`
  return refuse(`${problem}${joint}${ACCEPTED.slice(1)}`)
}
