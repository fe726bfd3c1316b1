import type { Verdict } from '../../judge/verdict.ts'
import type { Detail } from '../detail.ts'
import { fenced, inlineText } from '../markdown.ts'
import { bullets } from './headline.ts'

/** A step longer than this, for its list of runs, is left to the log. */
const STEP_LENGTH = 20_000

/** What to do now, with the step to paste as a block of its own. */
export function remedySection({ remedy, resumeStep }: Verdict, detail: Detail): string | null {
  const advice = remedy?.trim() ?? ''
  if (advice === '' && resumeStep === null) return null
  const text = `**What to do:** ${inlineText(advice, detail.textLength)}`
  if (resumeStep === null) return text
  const isLong = resumeStep.length > Math.min(STEP_LENGTH, detail.textLength * 20)
  return `${text}\n\n${isLong ? 'The step is long: it is in the log.' : fenced(resumeStep, 'yaml')}`
}

export function warningsSection(warnings: readonly string[], detail: Detail): string | null {
  if (warnings.length === 0) return null
  return `### ⚠️ Warnings\n\n${bullets(warnings, detail)}`
}
