import type { RunChange } from '../../model/comparison.ts'
import type { Detail } from './detail.ts'
import { code } from './markdown.ts'
import { nameText, UNNAMED_SCENARIO } from './name-text.ts'

/** A run in a table: its scenario, and below it its personality and its ID. */
export function runCell({ scenario, personality, runId }: RunChange, detail: Detail): string {
  const small = [...(personality === null ? [] : [nameText(personality, detail)]), code(runId, 40)]
  return `${nameText(scenario ?? UNNAMED_SCENARIO, detail)}<br><sub>${small.join(' · ')}</sub>`
}
