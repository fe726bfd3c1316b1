import type { Result } from '../../model/result.ts'
import { phaseOf } from '../../cekura/status.ts'
import { counted } from '../../text/counted.ts'
import { grouped } from '../../text/figures.ts'
import { type Detail, limited } from './detail.ts'
import type { Report } from '../report.ts'
import { inlineText } from './markdown.ts'

/** The most reasons that are listed; more than anybody reads. */
const REASONS = 50

/** What went wrong, in the API's words. Null if the reasons of the verdict say the same. */
export function failuresSection({ verdict, result }: Report, detail: Detail): string | null {
  const reasons = result?.failureReasons ?? []
  const isTold = verdict.outcome === 'evaluation_failed' && result?.status !== 'completed'
  if (reasons.length === 0 || isTold) return null
  const { shown, omitted } = limited(reasons, Math.min(REASONS, detail.rows))
  const items = shown.map(({ description, affectedRuns }) => {
    const runs = affectedRuns === null ? '' : ` (${counted(affectedRuns, 'run')})`
    return `- ${inlineText(description, detail.textLength)}${runs}`
  })
  if (omitted > 0) items.push(`- … and ${counted(omitted, 'more reason')}`)
  return `### What Cekura says went wrong\n\n${items.join('\n')}`
}

/** How many runs had finished at the last read. The verdict names the status. */
export function progressSection(result: Result | null): string | null {
  const runs = [...(result?.runs?.values() ?? [])]
  if (runs.length === 0) return null
  const finished = runs.filter((run) => phaseOf(run.status) === 'finished').length
  return `${grouped(finished)} of ${counted(runs.length, 'run')} finished so far.`
}
