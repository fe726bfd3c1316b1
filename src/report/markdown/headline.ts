import type { Outcome, Verdict } from '../../model/verdict.ts'
import { grouped } from '../../text/figures.ts'
import { type Detail, limited } from './detail.ts'
import { fenced, inlineText } from './markdown.ts'

const OUTCOME_SIGNS: Readonly<Record<Outcome, string>> = {
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

const KEY_LENGTH = 120

/** The most lines of a list; more than anybody reads. */
const LINES = 50

/**
 * What happened, as the heading of the page, and why. Missed gates have their own section.
 * @param key names one of several jobs; empty if there is only one
 */
export function headlineSection(verdict: Verdict, detail: Detail, level: 2 | 3, key = ''): string {
  const { outcome, headline, reasons } = verdict
  const job = key === '' ? '' : `${inlineText(key, Math.min(KEY_LENGTH, detail.textLength))} · `
  const heading = `${'#'.repeat(level)} ${OUTCOME_SIGNS[outcome]} ${job}${inlineText(headline, detail.textLength)}`
  return reasons.length === 0 || outcome === 'gate_failed'
    ? heading
    : `${heading}\n\n${bullets(reasons, detail)}`
}

/** Untrusted lines as a list, with a count of the lines that do not fit. */
export function bullets(lines: readonly string[], detail: Detail): string {
  const { shown, omitted } = limited(lines, Math.min(LINES, detail.rows))
  const items = shown.map((line) => `- ${inlineText(line, detail.textLength)}`)
  if (omitted > 0) items.push(`- … and ${grouped(omitted)} more`)
  return items.join('\n')
}

/**
 * A step can get long because of its list of runs. If it is longer than this, only the log shows
 * it.
 */
const STEP_LENGTH = 20_000

/** What to do now, with the step to paste in a code block. */
export function remedySection({ remedy, resumeStep }: Verdict, detail: Detail): string | null {
  const advice = remedy?.trim() ?? ''
  if (advice === '' && resumeStep === null) return null
  const text = `**What to do:** ${inlineText(advice, detail.textLength)}${/[.:]$/.test(advice) ? '' : '.'}`
  if (resumeStep === null) return text
  const isLong = resumeStep.length > Math.min(STEP_LENGTH, detail.textLength * 20)
  return `${text}\n\n${isLong ? 'The step is long: it is in the log.' : fenced(resumeStep, 'yaml')}`
}

export function warningsSection(warnings: readonly string[], detail: Detail): string | null {
  if (warnings.length === 0) return null
  return `### ⚠️ Warnings\n\n${bullets(warnings, detail)}`
}
