import type { RunChange } from '../../model/comparison.ts'
import type { Detail } from './detail.ts'
import { code, inlineText } from './markdown.ts'

const NAME_LENGTH = 120

/** A run in a table: its scenario, and below it its personality and its ID. */
export function runCell({ scenario, personality, runId }: RunChange, detail: Detail): string {
  const name = (text: string) => inlineText(text, Math.min(NAME_LENGTH, detail.textLength))
  const small = [...(personality === null ? [] : [name(personality)]), code(runId, 40)]
  return `${name(scenario ?? 'Unnamed scenario')}<br><sub>${small.join(' · ')}</sub>`
}
