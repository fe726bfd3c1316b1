import type { GateResult } from '../../model/verdict.ts'
import { counted } from '../../text/counted.ts'
import { type Detail, limited } from './detail.ts'
import { details, inlineText } from './markdown.ts'

/** The most gates that are listed; more than anybody reads. */
const GATES = 100

/** The missed gates, each with its value and its margin. */
export function missedGatesSection(gates: readonly GateResult[], detail: Detail): string | null {
  const missed = gates.filter(({ held }) => !held)
  return missed.length === 0 ? null : gateList(missed, detail)
}

/** The gates that hold, collapsed, because nobody has to look at them. */
export function heldGatesSection(gates: readonly GateResult[], detail: Detail): string | null {
  const held = gates.filter((gate) => gate.held)
  if (held.length === 0) return null
  const title = `<b>${counted(held.length, 'gate')}</b> ${held.length === 1 ? 'holds' : 'hold'}`
  return details(title, gateList(held, detail))
}

function gateList(gates: readonly GateResult[], detail: Detail): string {
  const { shown, omitted } = limited(gates, Math.min(GATES, detail.rows))
  const items = shown.map(({ held, asked, found, margin }) => {
    const finding = `<b>${inlineText(found, detail.textLength)}</b>`
    const by = margin === null ? '' : `, ${inlineText(margin, detail.textLength)}`
    return `- ${held ? '✅' : '❌'} ${inlineText(asked, detail.textLength)}: ${finding}${by}`
  })
  if (omitted > 0) items.push(`- … and ${counted(omitted, 'more gate')}`)
  return items.join('\n')
}
