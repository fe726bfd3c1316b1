import { accept, type Checked, quote, refuse } from '../model/checked.ts'
import type { MetricChoice, RunChoice } from './inputs.ts'
import { isId } from './scalars.ts'

/**
 * The items of a JSON array of strings and numbers. Numbers keep their digits as text, because an
 * ID may not fit into a float.
 */
function parseJsonList(text: string): Checked<readonly string[]> {
  const spelled = text.replaceAll(/"(?:[^"\\]|\\.)*"?|-?\d[\w.+-]*/g, (token) =>
    token.startsWith('"') ? token : JSON.stringify(token),
  )
  try {
    const items: unknown = JSON.parse(spelled)
    if (Array.isArray(items) && items.every((item) => typeof item === 'string')) {
      return accept(items.map((item) => item.trim()))
    }
  } catch {
    // Answered below.
  }
  return refuse(`${quote(text)} is not a JSON array of IDs or names, such as [101, 102]`)
}

/** The items in the order given, without empty and repeated items. */
function distinct(items: readonly string[]): readonly string[] {
  return [...new Set(items.filter((item) => item !== ''))]
}

const ACCEPTED_RUNS = 'use run IDs (such as 101, 102), all or failed'

/** `run_ids`: IDs separated by commas, spaces or line breaks, a JSON array, `all` or `failed`. */
export function parseRunChoice(text: string): Checked<RunChoice> {
  const word = text.toLowerCase()
  if (word === 'all' || word === 'failed') return accept({ kind: word })
  const list = text.startsWith('[') ? parseJsonList(text) : accept(text.split(/[\s,]+/))
  if (!list.ok) return list
  const ids = distinct(list.value)
  const wrong = ids.filter((id) => !isId(id))
  if (wrong.length > 0) {
    const shown = wrong.slice(0, 5).map(quote).join(', ')
    const more = wrong.length > 5 ? ` and ${String(wrong.length - 5)} more` : ''
    return refuse(`${shown}${more}: not a run ID; ${ACCEPTED_RUNS}`)
  }
  return ids.length > 0 ? accept({ kind: 'ids', ids }) : refuse(`it names no run; ${ACCEPTED_RUNS}`)
}

const ACCEPTED_METRICS =
  'use metric IDs or names, separated by commas or line breaks, a JSON array, or all'

/** `metric_ids`: IDs and names separated by commas or line breaks, a JSON array, or `all`. */
export function parseMetricChoice(text: string): Checked<MetricChoice> {
  if (text.toLowerCase() === 'all') return accept({ kind: 'all' })
  const list = text.startsWith('[') ? parseJsonList(text) : accept(splitList(text))
  if (!list.ok) return list
  const wanted = distinct(list.value)
  if (wanted.length === 0) return refuse(`it names no metric; ${ACCEPTED_METRICS}`)
  if (wanted.length > 1 && wanted.some((item) => item.toLowerCase() === 'all')) {
    return refuse(`all cannot be combined with other items; ${ACCEPTED_METRICS}`)
  }
  return accept({ kind: 'listed', wanted })
}

/** Names can contain spaces, so a space separates only IDs. */
function splitList(text: string): string[] {
  return text
    .split(/[,\r\n]+/)
    .map((item) => item.trim())
    .flatMap((item) => (/^[0-9\s]+$/.test(item) ? item.split(/\s+/) : [item]))
}
