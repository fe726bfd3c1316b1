import type { Outcome, Verdict } from '../../judge/verdict.ts'
import type { Detail } from '../detail.ts'
import { limited } from '../detail.ts'
import { inlineText } from '../markdown.ts'
import { grouped } from '../../text/grouped.ts'

const SIGNS: Readonly<Record<Outcome, string>> = {
  passed: '✅',
  gate_failed: '❌',
  evaluation_failed: '❌',
  timed_out: '⏳',
  api_error: '❌',
  invalid_input: '❌',
  cancelled: '⏹️',
  started: '▶️',
  planned: '📋',
}

/** More than anybody reads. */
const LINES = 50

/** What happened, as the page's heading, and why. */
export function headlineSection(verdict: Verdict, detail: Detail, level: 2 | 3): string {
  const heading = `${'#'.repeat(level)} ${SIGNS[verdict.outcome]} ${inlineText(verdict.headline, detail.textLength)}`
  return verdict.reasons.length === 0
    ? heading
    : `${heading}\n\n${bullets(verdict.reasons, detail)}`
}

/** Untrusted lines as a list, with a count of those that do not fit. */
export function bullets(lines: readonly string[], detail: Detail): string {
  const { shown, omitted } = limited(lines, Math.min(LINES, detail.rows))
  const items = shown.map((line) => `- ${inlineText(line, detail.textLength)}`)
  if (omitted > 0) items.push(`- … and ${grouped(omitted)} more`)
  return items.join('\n')
}
