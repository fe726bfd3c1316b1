import { type Parsed, accept, quote, refuse } from './parsed.ts'

/** Decimal digits; 64 bits take no more than 20. */
const ID = /^[0-9]{1,20}$/

export function isId(text: string): boolean {
  return ID.test(text)
}

export function parseId(text: string, what: string): Parsed<string> {
  return isId(text)
    ? accept(text)
    : refuse(`${quote(text)} is no ${what}: a whole number such as 4711`)
}
