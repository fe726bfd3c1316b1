import type { RunChange } from '../../model/comparison.ts'
import { counted } from '../../text/counted.ts'
import { grouped } from '../../text/figures.ts'
import { type Detail, limited } from './detail.ts'
import { code, details, inlineText, table } from './markdown.ts'
import { flippedScores, movedScores, movementText, verdictText } from '../vocabulary.ts'

const NAME_LENGTH = 120
const CHANGES_PER_RUN = 5

/** The runs that failed before and pass now. */
export function fixedSection(runs: readonly RunChange[], detail: Detail): string | null {
  const fixed = runs.filter((run) => run.change === 'fixed')
  if (fixed.length === 0) return null
  return details(`<b>${counted(fixed.length, 'fixed run')}</b>`, runTable(fixed, detail))
}

/** The runs whose verdict stayed, and those that cannot be compared. */
export function otherRunsSection(runs: readonly RunChange[], detail: Detail): string | null {
  const others = runs.filter((run) => run.change === 'unchanged' || run.change === 'incomparable')
  if (others.length === 0) return null
  const failing = others.filter((run) => run.passedAfter === false).length
  const title = `<b>${counted(others.length, 'other run')}</b>, ${grouped(failing)} of them failing`
  if (detail.otherRuns) return details(title, runTable(others, detail))
  return `${counted(others.length, 'other run')} (unchanged, or without a verdict to compare) left out here.`
}

function runTable(runs: readonly RunChange[], detail: Detail): string {
  const { shown, omitted } = limited(runs, detail.rows)
  const rows = shown.map((run) => [
    name(run.scenario ?? 'Unnamed scenario', detail),
    run.personality === null ? '' : name(run.personality, detail),
    code(run.runId, 40),
    `${verdictText(run.passedBefore)} → ${verdictText(run.passedAfter)}${reviewed(run)}`,
    changesCell(run, detail),
  ])
  if (omitted > 0) rows.push([`… and ${counted(omitted, 'more run')}`, '', '', '', ''])
  const header = ['Scenario', 'Personality', 'Run', 'Verdict', 'Scores that changed']
  return table(header, ['left', 'left', 'left', 'left', 'left'], rows)
}

function name(text: string, detail: Detail): string {
  return inlineText(text, Math.min(NAME_LENGTH, detail.textLength))
}

function reviewed(run: RunChange): string {
  return run.review === null ? '' : ' (reviewed by a person)'
}

function changesCell(run: RunChange, detail: Detail): string {
  const changed = [...flippedScores(run), ...movedScores(run)]
  const { shown, omitted } = limited(changed, Math.min(detail.rows, CHANGES_PER_RUN))
  const parts = shown.map(
    (score) => `${name(score.metricName, detail)}: ${name(movementText(score), detail)}`,
  )
  if (omitted > 0) parts.push(`… and ${grouped(omitted)} more`)
  return parts.join('<br>')
}
