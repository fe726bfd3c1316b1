import { decimalTo } from '../text/decimal.ts'
import { grouped } from '../text/grouped.ts'

/** A change of a share: `▼ 8.3 points`. */
export function points(change: number): string {
  const size = Math.round(Math.abs(change) * 1000) / 10
  if (change === 0) return 'no change'
  return `${arrow(change)} ${size === 0 ? 'under 0.1' : decimal(size)} points`
}

/** A change in a metric's own unit: `▲ 12.5`. */
export function movement(change: number): string {
  return change === 0 ? 'no change' : `${arrow(change)} ${decimal(Math.abs(change))}`
}

function arrow(change: number): string {
  return change < 0 ? '▼' : '▲'
}

/** At most two decimals, more for small numbers: `1,234.5`, `0.00321`. */
export function decimal(value: number): string {
  const isSmall = value !== 0 && Math.abs(value) < 0.01
  return grouped(value, isSmall ? placesOf(value, 3) : 2)
}

/** The decimal places that show so many significant digits of a figure below one. */
function placesOf(figure: number, digits: number): number {
  return Math.min(MOST_PLACES, digits - 1 - Math.floor(Math.log10(Math.abs(figure))))
}

/** What `toFixed` can do. */
const MOST_PLACES = 100

const BAR_CELLS = 10

/** A share from 0 to 1 as a bar of text; empty and full only where the share is. */
export function bar(share: number): string {
  const rounded = Math.round(share * BAR_CELLS)
  const filled =
    share <= 0 ? 0 : share >= 1 ? BAR_CELLS : Math.min(BAR_CELLS - 1, Math.max(1, rounded))
  return '█'.repeat(filled) + '░'.repeat(BAR_CELLS - filled)
}

/** `p = 0.031`, `p < 0.001`. */
export function pValue(p: number): string {
  return p < 0.001 ? 'p < 0.001' : `p = ${decimalTo(p, placesOf(p, 2))}`
}
