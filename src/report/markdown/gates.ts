import type { GateResult } from '../../model/verdict.ts'
import { counted } from '../../text/counted.ts'
import { type Detail, limited } from './detail.ts'
import { inlineText, table } from './markdown.ts'

/** More than anybody reads. */
const GATES = 100

/** Every gate with its margin; the missed ones first. */
export function gatesSection(gates: readonly GateResult[], detail: Detail): string | null {
  if (gates.length === 0) return null
  const missedFirst = gates.toSorted((one, other) => Number(one.held) - Number(other.held))
  const { shown, omitted } = limited(missedFirst, Math.min(GATES, detail.rows))
  const rows = shown.map((gate) => [
    gate.held ? '✅' : '❌',
    inlineText(gate.asked, detail.textLength),
    `<b>${inlineText(gate.found, detail.textLength)}</b>`,
    gate.margin === null ? 'could not be checked' : inlineText(gate.margin, detail.textLength),
  ])
  if (omitted > 0) rows.push(['', `… and ${counted(omitted, 'more gate')}`, '', ''])
  return `### Gates\n\n${table(['', 'Asked', 'Found', 'Margin'], ['center', 'left', 'left', 'left'], rows)}`
}
