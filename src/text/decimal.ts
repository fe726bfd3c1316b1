/**
 * A figure as a decimal string: at most six places, no exponent, no zeros at its end, never `-0`.
 * For figures of everyday size (below 1e21 in magnitude); others throw a `RangeError`.
 */
export function decimalOf(figure: number): string {
  return decimalTo(figure, 6)
}

/** The same with at most `places` places. */
export function decimalTo(figure: number, places: number): string {
  if (!(Math.abs(figure) < 1e21)) throw new RangeError(`${figure} has no plain decimal form`)
  const fixed = figure.toFixed(places)
  const trimmed = fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed
  return trimmed === '-0' ? '0' : trimmed
}
