/** A parsed input, or what is wrong with it: a sentence each, which says what would be accepted. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly string[] }

export function accept<T>(value: T): Parsed<T> {
  return { ok: true, value }
}

export function refuse(...problems: string[]): Parsed<never> {
  return { ok: false, problems }
}

/** The text as it can stand in a message: in quotes, on one line, shortened. */
export function quote(text: string): string {
  const flat = JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text)
  return `'${flat.slice(1, -1).replaceAll('\\"', '"')}'`
}
