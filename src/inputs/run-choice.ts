import { isId } from './id.ts'
import type { RunChoice } from './inputs.ts'
import { distinct, parseJsonList } from './list.ts'
import { type Parsed, accept, quote, refuse } from './parsed.ts'

const ACCEPTED = 'run IDs (such as 101, 102), or all, or failed'

/** `run_ids`: IDs with commas, blanks or line breaks between them, a JSON array, `all` or `failed`. */
export function parseRunChoice(text: string): Parsed<RunChoice> {
  const word = text.toLowerCase()
  if (word === 'all' || word === 'failed') return accept({ kind: word })
  const list = text.startsWith('[') ? parseJsonList(text) : accept(text.split(/[\s,]+/))
  if (!list.ok) return list
  const ids = distinct(list.value)
  const wrong = ids.filter((id) => !isId(id))
  if (wrong.length > 0) {
    const shown = wrong.slice(0, 5).map(quote).join(', ')
    const more = wrong.length > 5 ? ` and ${String(wrong.length - 5)} more` : ''
    return refuse(`${shown}${more}: not understood; it takes ${ACCEPTED}`)
  }
  return ids.length > 0
    ? accept({ kind: 'ids', ids })
    : refuse(`it names no run; it takes ${ACCEPTED}`)
}
