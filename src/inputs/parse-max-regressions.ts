import type { Parsed } from './parsed.ts'

/** Reads `max_regressions`; empty means that there is no such gate. */
export function parseMaxRegressions(given: string): Parsed<number | null> {
  const text = given.trim()
  if (text === '') return { ok: true, value: null }
  const value = /^\d+$/.test(text) ? Number(text) : NaN
  if (Number.isSafeInteger(value)) return { ok: true, value }
  const problem = `"${text}" is not a number of runs; accepted is a whole number from 0 up, such as 0`
  return { ok: false, problems: [problem] }
}
