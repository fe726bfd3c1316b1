import { type Parsed, accept, quote, refuse } from './parsed.ts'

/** Reads `max_regressions`; empty means that there is no such gate. */
export function parseMaxRegressions(given: string): Parsed<number | null> {
  const text = given.trim()
  if (text === '') return accept(null)
  const value = /^\d+$/.test(text) ? Number(text) : NaN
  if (Number.isSafeInteger(value)) return accept(value)
  return refuse(
    `${quote(text)} is not a number of runs; accepted is a whole number from 0 up, such as 0`,
  )
}
