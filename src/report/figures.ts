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
  const precision =
    value !== 0 && Math.abs(value) < 0.01
      ? { maximumSignificantDigits: 3 }
      : { maximumFractionDigits: 2 }
  return value.toLocaleString('en-US', precision)
}

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
  return p < 0.001
    ? 'p < 0.001'
    : `p = ${p.toLocaleString('en-US', { maximumSignificantDigits: 2 })}`
}
