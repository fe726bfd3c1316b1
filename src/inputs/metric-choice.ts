import type { MetricChoice } from './inputs.ts'
import { distinct, parseJsonList } from './list.ts'
import { type Parsed, accept, refuse } from './parsed.ts'

const ACCEPTED = 'metric IDs or names with commas or line breaks between them, a JSON array, or all'

/** `metric_ids`: IDs and names with commas or line breaks between them, a JSON array, or `all`. */
export function parseMetricChoice(text: string): Parsed<MetricChoice> {
  if (text.toLowerCase() === 'all') return accept({ kind: 'all' })
  const list = text.startsWith('[') ? parseJsonList(text) : accept(splitList(text))
  if (!list.ok) return list
  const wanted = distinct(list.value)
  if (wanted.length === 0) return refuse(`it names no metric; it takes ${ACCEPTED}`)
  if (wanted.length > 1 && wanted.some((item) => item.toLowerCase() === 'all')) {
    return refuse(`all stands beside other items; it takes ${ACCEPTED}`)
  }
  return accept({ kind: 'listed', wanted })
}

/** Names hold blanks, so that these separate IDs only. */
function splitList(text: string): string[] {
  return text
    .split(/[,\r\n]+/)
    .map((item) => item.trim())
    .flatMap((item) => (/^[0-9\s]+$/.test(item) ? item.split(/\s+/) : [item]))
}
