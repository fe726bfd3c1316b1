/**
 * A value that passed its checks, or its problems. Each problem is one sentence that says what is
 * wrong and what would be right.
 */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly string[] }

export function accept<T>(value: T): Checked<T> {
  return { ok: true, value }
}

export function refuse(problem: string): Checked<never> {
  return refuseAll([problem])
}

/** Keeps only the first few problems, because there can be thousands. */
export function refuseAll(problems: readonly string[]): Checked<never> {
  const more = problems.length - MOST_PROBLEMS
  if (more <= 0) return { ok: false, problems }
  return { ok: false, problems: [...problems.slice(0, MOST_PROBLEMS), `${more} more like these`] }
}

const MOST_PROBLEMS = 10

/** The text for a message: in quotes, on one line, shortened. */
export function quote(text: string): string {
  const flat = JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text)
  return `'${flat.slice(1, -1).replaceAll('\\"', '"')}'`
}
