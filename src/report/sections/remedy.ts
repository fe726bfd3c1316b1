import type { Verdict } from '../../judge/verdict.ts'
import type { Detail } from '../detail.ts'
import { fenced, inlineText } from '../markdown.ts'
import { bullets } from './headline.ts'

/** What to do now; in a block of its own where it spans lines, as a step to paste does. */
export function remedySection({ remedy }: Verdict, detail: Detail): string | null {
  if (remedy === null || remedy.trim() === '') return null
  const text = remedy.trim()
  if (!/[\r\n]/.test(text)) return `**What to do:** ${inlineText(text, detail.textLength)}`
  return `### What to do\n\n${fenced(text, detail.textLength)}`
}

export function warningsSection(warnings: readonly string[], detail: Detail): string | null {
  if (warnings.length === 0) return null
  return `### ⚠️ Warnings\n\n${bullets(warnings, detail)}`
}
