import type { RunChange } from '../../model/comparison.ts'
import { counted } from '../../text/counted.ts'
import { grouped } from '../../text/figures.ts'
import { type Detail, limited } from './detail.ts'
import { details, table } from './markdown.ts'
import { nameText } from './name-text.ts'
import { runCell } from './run-cell.ts'
import { SIGNS } from './signs.ts'
import { flippedScores, movedScores, movementText, verdictText } from '../vocabulary.ts'

const CHANGES_PER_RUN = 5

/** The runs that failed before and pass now. */
export function fixedSection(runs: readonly RunChange[], detail: Detail): string | null {
  const fixed = runs.filter((run) => run.change === 'fixed')
  if (fixed.length === 0) return null
  const title = `${SIGNS.fixed} <b>${counted(fixed.length, 'fixed run')}</b>: failed before, ${fixed.length === 1 ? 'passes' : 'pass'} now`
  return details(title, runTable(fixed, detail))
}

/** The runs whose verdict did not change, and the runs that cannot be compared. */
export function otherRunsSection(runs: readonly RunChange[], detail: Detail): string | null {
  const others = runs.filter((run) => run.change === 'unchanged' || run.change === 'incomparable')
  if (others.length === 0) return null
  const failing = others.filter((run) => run.passedAfter === false).length
  const title = `<b>${counted(others.length, 'other run')}</b>, ${failing === 0 ? 'none' : grouped(failing)} failing`
  if (detail.otherRuns) return details(title, runTable(others, detail))
  return `${counted(others.length, 'other run')} (unchanged, or without a verdict to compare) left out here.`
}

function runTable(runs: readonly RunChange[], detail: Detail): string {
  const { shown, omitted } = limited(runs, detail.rows)
  const rows = shown.map((run) => [
    runCell(run, detail),
    `${verdictText(run.passedBefore)} → ${verdictText(run.passedAfter)}${reviewed(run)}`,
    changesCell(run, detail),
  ])
  if (omitted > 0) rows.push([`… and ${counted(omitted, 'more run')}`, '', ''])
  return table(['Run', 'Verdict', 'Scores that changed'], ['left', 'left', 'left'], rows)
}

function reviewed(run: RunChange): string {
  return run.review === null ? '' : ' (reviewed by a person)'
}

function changesCell(run: RunChange, detail: Detail): string {
  const changed = [...flippedScores(run), ...movedScores(run)]
  const { shown, omitted } = limited(changed, Math.min(detail.rows, CHANGES_PER_RUN))
  const parts = shown.map(
    (score) => `${nameText(score.metricName, detail)}: ${nameText(movementText(score), detail)}`,
  )
  if (omitted > 0) parts.push(`… and ${grouped(omitted)} more`)
  return parts.join('<br>')
}
