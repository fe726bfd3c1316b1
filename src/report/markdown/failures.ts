import type { Result } from '../../model/result.ts'
import { phaseOf } from '../../cekura/status.ts'
import { counted } from '../../text/counted.ts'
import { grouped } from '../../text/figures.ts'
import { type Detail, limited } from './detail.ts'
import { code, inlineText } from './markdown.ts'

/** More than anybody reads. */
const REASONS = 50

/** Why the evaluation failed, in the words of the API. */
export function failuresSection(result: Result | null, detail: Detail): string | null {
  const reasons = result?.failureReasons ?? []
  if (reasons.length === 0) return null
  const { shown, omitted } = limited(reasons, Math.min(REASONS, detail.rows))
  const items = shown.map(({ description, affectedRuns }) => {
    const runs = affectedRuns === null ? '' : ` (${counted(affectedRuns, 'run')})`
    return `- ${inlineText(description, detail.textLength)}${runs}`
  })
  if (omitted > 0) items.push(`- … and ${counted(omitted, 'more reason')}`)
  return `### What Cekura says went wrong\n\n${items.join('\n')}`
}

/** How far the evaluation was when it was last looked at. */
export function progressSection(result: Result | null): string | null {
  if (result === null) return null
  const status = `Last seen ${code(result.status, 60)}`
  if (result.runs === null) return `${status}.`
  const runs = [...result.runs.values()]
  const finished = runs.filter((run) => phaseOf(run.status) === 'finished').length
  return `${status}: ${grouped(finished)} of ${counted(runs.length, 'run')} finished.`
}
