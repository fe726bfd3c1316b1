/*
 * How figures are written, one rule for each kind of figure, for every report. Not by
 * `toLocaleString`: its tables of locales take a tenth of the time of a usual job to load.
 */

/** From here on JavaScript writes numbers with an exponent only. */
const LARGEST_PLAIN = 1e21

/**
 * A figure for machines: at most six places, no exponent, no zeros at its end, never `-0`.
 * For figures of everyday size (below 1e21 in magnitude); others throw a `RangeError`.
 */
export function decimalOf(figure: number): string {
  return decimalTo(figure, 6)
}

/** The same with at most `places` places. */
export function decimalTo(figure: number, places: number): string {
  if (!(Math.abs(figure) < LARGEST_PLAIN)) {
    throw new RangeError(`${figure} has no plain decimal form`)
  }
  const fixed = figure.toFixed(places)
  const trimmed = fixed.includes('.') ? fixed.replace(/\.?(?<!0)0+$/, '') : fixed
  return trimmed === '-0' ? '0' : trimmed
}

/** A figure with commas between its thousands and at most `places` places: `1,234.5`. */
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

/** A score, or a statistic of scores: three significant digits, whole numbers in full. `1,239`, `87.3`, `4.27`, `0.00321`. */
export function figureOf(figure: number): string {
  return Number.isInteger(figure)
    ? grouped(figure)
    : grouped(figure, placesFor(figure, SIGNIFICANT_DIGITS))
}

/** A change of such a figure, with as many places as it and more only if it takes them: `+0.35`, `-120`, `no change`. */
export function movementOf(before: number, after: number): string {
  const distance = Math.abs(after - before)
  if (distance === 0) return NO_CHANGE
  const larger = Math.max(Math.abs(before), Math.abs(after))
  const text = grouped(distance, placesFor(larger, SIGNIFICANT_DIGITS))
  return `${after < before ? '-' : '+'}${text === '0' ? figureOf(distance) : text}`
}

const NO_CHANGE = 'no change'

/** What `toFixed` can do. */
const MOST_PLACES = 100

/** How many places show so many significant digits; none for large figures. */
function placesFor(figure: number, digits: number): number {
  const magnitude = Math.floor(Math.log10(Math.abs(figure)))
  return Math.min(MOST_PLACES, Math.max(0, digits - 1 - magnitude))
}

/**
 * A share from 0 to 1 as a percentage with one place. Only all is `100%` and only none is `0%`:
 * close to either end it takes as many places as it needs to say so.
 */
export function percentOf(share: number): string {
  const places = placesUntil((count) => {
    const text = decimalTo(share * 100, count)
    return (text === '100' && share !== 1) || (text === '0' && share !== 0)
  })
  return `${decimalTo(share * 100, places)}%`
}

/** The distance of two shares: `2.5 points`; with more places where one would show none. */
export function pointsOf(difference: number): string {
  const distance = Math.abs(difference) * 100
  const places = placesUntil((count) => distance !== 0 && decimalTo(distance, count) === '0')
  const text = decimalTo(distance, places)
  return text === '1' ? '1 point' : `${text} points`
}

/** A change of a share: `+2.5 points`, `-1 point`, `no change`. */
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
