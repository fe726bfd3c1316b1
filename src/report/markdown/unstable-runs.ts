import type { RunChange } from '../../model/comparison.ts'
import { counted } from '../../text/counted.ts'
import { CHANGES, verdictText } from '../vocabulary.ts'
import { type Detail, limited } from './detail.ts'
import { code, details, inlineText, table } from './markdown.ts'

const NAME_LENGTH = 120

/** The runs whose flip was taken back, each with its verdict by every scoring. */
export function unstableSection(runs: readonly RunChange[], detail: Detail): string | null {
  const unstable = runs.filter((run) => run.change === 'unstable')
  if (unstable.length === 0) return null
  const title = `<b>${counted(unstable.length, 'unstable run')}</b>: ${CHANGES.unstable.meaning}`
  return details(title, runTable(unstable, detail))
}

function runTable(runs: readonly RunChange[], detail: Detail): string {
  const name = (text: string) => inlineText(text, Math.min(NAME_LENGTH, detail.textLength))
  const { shown, omitted } = limited(runs, detail.rows)
  const rows = shown.map((run) => [
    name(run.scenario ?? 'Unnamed scenario'),
    run.personality === null ? '' : name(run.personality),
    code(run.runId, 40),
    verdictText(run.passedBefore),
    run.scorings.map(verdictText).join(', '),
  ])
  if (omitted > 0) rows.push([`… and ${counted(omitted, 'more run')}`, '', '', '', ''])
  const header = ['Scenario', 'Personality', 'Run', 'Before', 'Scorings']
  return table(header, ['left', 'left', 'left', 'left', 'left'], rows)
}
