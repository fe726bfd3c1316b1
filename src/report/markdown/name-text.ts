import type { Detail } from './detail.ts'
import { inlineText } from './markdown.ts'

const NAME_LENGTH = 120

/** A short text from people in Cekura, such as the name of a scenario or a metric. */
export function nameText(name: string, detail: Detail): string {
  return inlineText(name, Math.min(NAME_LENGTH, detail.textLength))
}

export const UNNAMED_SCENARIO = 'Unnamed scenario'
