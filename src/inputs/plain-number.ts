/** Digits of ASCII with at most one point: no sign, exponent, hexadecimal form or separator. */
export const UNSIGNED_DECIMAL = /^(?:\d+(?:\.\d+)?|\.\d+)$/

/** The same, a minus before it allowed. */
export const DECIMAL = /^-?(?:\d+(?:\.\d+)?|\.\d+)$/

/** A plain decimal divided by 100 with its point shifted: 66.67 becomes what 0.6667 is read as. */
export function hundredth(decimal: string): number {
  return Number(`${decimal}e-2`)
}
