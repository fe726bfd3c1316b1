import { accept, type Checked, quote, refuse } from '../model/checked.ts'
import { type Mode, MODES } from './inputs.ts'

/** Reads a boolean as the core schema of YAML 1.2 does. */
export function parseBoolean(text: string): Checked<boolean> {
  if (['true', 'True', 'TRUE'].includes(text)) return accept(true)
  if (['false', 'False', 'FALSE'].includes(text)) return accept(false)
  return refuse(`${quote(text)} is not a boolean; use true or false`)
}

/** A whole number in decimal digits, from `min` to `max`, of `unit`. */
export function parseWholeNumber(
  text: string,
  { min, max, unit }: { min: number; max: number; unit: string },
): Checked<number> {
  const value = /^[0-9]{1,15}$/.test(text) ? Number(text) : NaN
  if (value >= min && value <= max) return accept(value)
  return refuse(`${quote(text)} is not valid; use a whole number of ${unit} from ${min} to ${max}`)
}

export function parseMode(text: string): Checked<Mode> {
  const mode = MODES.find((name) => name === text)
  return mode === undefined
    ? refuse(`${quote(text)} is not a mode; use ${MODES.join(', ')}`)
    : accept(mode)
}

/**
 * ASCII digits with at most one decimal point. No sign, exponent, hexadecimal form or separator.
 */
export const UNSIGNED_DECIMAL = /^(?:\d+(?:\.\d+)?|\.\d+)$/

/** The same, with an optional minus sign. */
export const DECIMAL = /^-?(?:\d+(?:\.\d+)?|\.\d+)$/

/** Divides a plain decimal by 100 by moving its decimal point, so that 66.67% is exactly 0.6667. */
export function hundredth(decimal: string): number {
  return Number(`${decimal}e-2`)
}

/** A positive 64-bit integer has at most 19 digits. */
const ID = /^[1-9][0-9]{0,18}$/

export function isId(text: string): boolean {
  return ID.test(text)
}

export function parseId(text: string, what: string): Checked<string> {
  return isId(text)
    ? accept(text)
    : refuse(
        `${quote(text)} is not a ${what}; use a positive whole number of at most 19 digits, such as 4711`,
      )
}
