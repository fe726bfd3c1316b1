import { MODES, type Mode } from './inputs.ts'
import { type Parsed, accept, quote, refuse } from './parsed.ts'

/** As YAML 1.2's core schema reads booleans. */
export function parseBoolean(text: string): Parsed<boolean> {
  if (['true', 'True', 'TRUE'].includes(text)) return accept(true)
  if (['false', 'False', 'FALSE'].includes(text)) return accept(false)
  return refuse(`${quote(text)} is no boolean; it takes true or false`)
}

/** A whole number in decimal digits, from `min` to `max`, of `unit`. */
export function parseWholeNumber(
  text: string,
  { min, max, unit }: { min: number; max: number; unit: string },
): Parsed<number> {
  const value = /^[0-9]{1,15}$/.test(text) ? Number(text) : NaN
  if (value >= min && value <= max) return accept(value)
  return refuse(
    `${quote(text)} is not accepted; it takes a whole number of ${unit} from ${min} to ${max}`,
  )
}

export function parseMode(text: string): Parsed<Mode> {
  const mode = MODES.find((name) => name === text)
  return mode === undefined
    ? refuse(`${quote(text)} is no mode; it takes ${MODES.join(', ')}`)
    : accept(mode)
}
