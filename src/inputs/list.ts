import { type Parsed, accept, quote, refuse } from './parsed.ts'

/**
 * The items of a JSON array of strings and numbers. Numbers are kept as they are spelled, because an
 * ID may not fit into a float.
 */
export function parseJsonList(text: string): Parsed<readonly string[]> {
  const spelled = text.replaceAll(/"(?:[^"\\]|\\.)*"|-?\d[\w.+-]*/g, (token) =>
    token.startsWith('"') ? token : JSON.stringify(token),
  )
  try {
    const items: unknown = JSON.parse(spelled)
    if (Array.isArray(items) && items.every((item) => typeof item === 'string')) {
      return accept(items.map((item) => item.trim()))
    }
  } catch {
    // Answered below.
  }
  return refuse(`${quote(text)} is no JSON array of IDs or names, such as [101, 102]`)
}

/** Without empty items and doubles, in the order given. */
export function distinct(items: readonly string[]): readonly string[] {
  return [...new Set(items.filter((item) => item !== ''))]
}
