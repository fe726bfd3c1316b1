/*
 * How all reports write figures: one rule for each kind of figure. This does not use
 * `toLocaleString`, because loading its locale tables takes a tenth of the time of a usual job.
 */

/** From this number on, JavaScript always writes an exponent. */
const LARGEST_PLAIN = 1e21

/**
 * A figure for machines: at most six decimal places, no exponent, no trailing zeros, never `-0`.
 * @throws {RangeError} if the magnitude is 1e21 or more
 */
export function decimalOf(figure: number): string {
  return decimalTo(figure, 6)
}

/** Like `decimalOf`, with at most `places` decimal places. */
export function decimalTo(figure: number, places: number): string {
  if (!(Math.abs(figure) < LARGEST_PLAIN)) {
    throw new RangeError(`${figure} has no plain decimal form`)
  }
  const fixed = figure.toFixed(places)
  const trimmed = fixed.includes('.') ? fixed.replace(/\.?(?<!0)0+$/, '') : fixed
  return trimmed === '-0' ? '0' : trimmed
}

/** A figure with commas between its thousands and at most `places` decimal places: `1,234.5`. */
export function grouped(figure: number, places = 0): string {
  if (!(Math.abs(figure) < LARGEST_PLAIN)) return String(figure)
  return decimalTo(figure, places).replace(/\d+/, inThousands)
}

function inThousands(digits: string): string {
  const first = digits.length % 3
  const thousands = digits.slice(first).match(/\d{3}/g) ?? []
  return [...(first === 0 ? [] : [digits.slice(0, first)]), ...thousands].join(',')
}

const SIGNIFICANT_DIGITS = 3

/**
 * A score, or a statistic of scores, with three significant digits: `87.3`, `4.27`, `0.00321`.
 * Whole numbers are written in full: `1,239`.
 */
export function figureOf(figure: number): string {
  return Number.isInteger(figure)
    ? grouped(figure)
    : grouped(figure, placesFor(figure, SIGNIFICANT_DIGITS))
}

/**
 * The change of such a figure: `+0.35`, `-120`, `no change`. It has as many decimal places as the
 * figure. It has more only if the change would otherwise read as 0.
 */
export function movementOf(before: number, after: number): string {
  const distance = Math.abs(after - before)
  if (distance === 0) return NO_CHANGE
  const larger = Math.max(Math.abs(before), Math.abs(after))
  const text = grouped(distance, placesFor(larger, SIGNIFICANT_DIGITS))
  return `${after < before ? '-' : '+'}${text === '0' ? figureOf(distance) : text}`
}

const NO_CHANGE = 'no change'

/** The most that `toFixed` accepts. */
const MOST_PLACES = 100

/** How many decimal places show `digits` significant digits; 0 for large figures. */
function placesFor(figure: number, digits: number): number {
  const magnitude = Math.floor(Math.log10(Math.abs(figure)))
  return Math.min(MOST_PLACES, Math.max(0, digits - 1 - magnitude))
}

/**
 * A share from 0 to 1 as a percentage with one decimal place. Only 1 becomes `100%`, and only 0
 * becomes `0%`. A share close to either end gets as many places as it needs.
 */
export function percentOf(share: number): string {
  const places = placesUntil((count) => {
    const text = decimalTo(share * 100, count)
    return (text === '100' && share !== 1) || (text === '0' && share !== 0)
  })
  return `${decimalTo(share * 100, places)}%`
}

/**
 * The distance between two shares: `2.5 points`. It has more than one decimal place if one place
 * would show 0.
 */
export function pointsOf(difference: number): string {
  const distance = Math.abs(difference) * 100
  const places = placesUntil((count) => distance !== 0 && decimalTo(distance, count) === '0')
  const text = decimalTo(distance, places)
  return text === '1' ? '1 point' : `${text} points`
}

/** The change of a share: `+2.5 points`, `-1 point`, `no change`. */
export function shareMovementOf(difference: number): string {
  const points = pointsOf(difference)
  if (points === '0 points') return NO_CHANGE
  return `${difference < 0 ? '-' : '+'}${points}`
}

const MOST_PERCENT_PLACES = 10

function placesUntil(isMisleading: (places: number) => boolean): number {
  let places = 1
  while (places < MOST_PERCENT_PLACES && isMisleading(places)) places += 1
  return places
}

/** The p-value of a test, with two significant digits: `p = 0.031`, `p < 0.001`. */
export function pValueOf(p: number): string {
  return p < 0.001 ? 'p < 0.001' : `p = ${decimalTo(p, placesFor(p, 2))}`
}
