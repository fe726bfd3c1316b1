import { decimalTo } from './decimal.ts'

/**
 * A figure with commas between its thousands and at most `places` places: `1,234.5`. From 1e21 on as
 * JavaScript writes it. Not by `toLocaleString`, whose tables of locales take a tenth of a usual job.
 */
export function grouped(figure: number, places = 0): string {
  const plain = Math.abs(figure) < 1e21 ? decimalTo(figure, places) : String(figure)
  return plain.replace(/\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ','))
}
