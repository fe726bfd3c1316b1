import type { RunChange } from '../../model/comparison.ts'
import { counted } from '../../text/counted.ts'
import { CHANGES, verdictText } from '../vocabulary.ts'
import { type Detail, limited } from './detail.ts'
import { details, table } from './markdown.ts'
import { runCell } from './run-cell.ts'
import { SIGNS } from './signs.ts'

/** The runs whose flip was taken back, each with its verdict in every scoring. */
export function unstableSection(runs: readonly RunChange[], detail: Detail): string | null {
  const unstable = runs.filter((run) => run.change === 'unstable')
  if (unstable.length === 0) return null
  const title = `${SIGNS.unstable} <b>${counted(unstable.length, 'unstable run')}</b>: ${CHANGES.unstable.meaning}`
  return details(title, runTable(unstable, detail))
}

function runTable(runs: readonly RunChange[], detail: Detail): string {
  const { shown, omitted } = limited(runs, detail.rows)
  const rows = shown.map((run) => [
    runCell(run, detail),
    verdictText(run.passedBefore),
    run.scorings.map(verdictText).join(', '),
  ])
  if (omitted > 0) rows.push([`… and ${counted(omitted, 'more run')}`, '', ''])
  return table(['Run', 'Before', 'Scorings'], ['left', 'left', 'left'], rows)
}
