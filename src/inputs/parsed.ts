/**
 * What an input's text was read as; or what is wrong with it: sentences that say what was given and
 * what is accepted, without the input's name, which the caller puts in front.
 */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly string[] }
