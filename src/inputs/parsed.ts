/** A parsed input, or what is wrong with it: a sentence each, which says what would be accepted. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly string[] }

export function accept<T>(value: T): Parsed<T> {
  return { ok: true, value }
}

export function refuse(problem: string): Parsed<never> {
  return refuseAll([problem])
}

/** A list of thousands is told by its first problems. */
export function refuseAll(problems: readonly string[]): Parsed<never> {
  const more = problems.length - MOST_PROBLEMS
  if (more <= 0) return { ok: false, problems }
  return { ok: false, problems: [...problems.slice(0, MOST_PROBLEMS), `${more} more like these`] }
}

const MOST_PROBLEMS = 10

/** The text as it can stand in a message: in quotes, on one line, shortened. */
export function quote(text: string): string {
  const flat = JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text)
  return `'${flat.slice(1, -1).replaceAll('\\"', '"')}'`
}
