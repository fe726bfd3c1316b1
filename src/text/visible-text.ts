import { grouped } from './figures.ts'

const LINE_BREAK = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g

const UNJOINED = String.raw`\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}|\p{Script=Han}`
const JOINED_LETTER = String.raw`(?:(?!${UNJOINED})[\p{L}\p{M}])`
const PICTOGRAPH = String.raw`[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]`

/**
 * Invisible characters that shape the text beside them: joiners in scripts and emoji that need
 * them, and selectors of a glyph's variant.
 */
const NEEDED = [
  String.raw`(?<=${JOINED_LETTER})[\u200c\u200d](?=${JOINED_LETTER})`,
  String.raw`(?<=${PICTOGRAPH})\u200d(?=\p{Extended_Pictographic})`,
  String.raw`(?<=[^\p{Default_Ignorable_Code_Point}\p{Cc}\s])[\ufe00-\ufe0f]`,
]

/** Format characters, control characters and others without width. `\n` and `\t` hide nothing. */
const UNSEEN = String.raw`(?![\n\t])[\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\p{Cc}\ufff9-\ufffb]`

/**
 * Text that hides nothing. It does not need the expression below, which V8 takes milliseconds to
 * compile.
 */
const PLAIN = /^[\n\t -~]*$/

let neededOrUnseen: RegExp | undefined

/**
 * The text for people, with nothing hidden in it. All kinds of line breaks become `\n`. Control
 * characters become their pictures (`␛`). Characters that are invisible, or that reorder others,
 * become codes (`[U+202E]`, `[U+200B×40]`). Lone surrogates become `\uFFFD`.
 */
export function visibleText(text: string): string {
  if (PLAIN.test(text)) return text
  neededOrUnseen ??= new RegExp(`${NEEDED.join('|')}|(${UNSEEN})\\1*`, 'gu')
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(LINE_BREAK, '\n')
    .replace(neededOrUnseen, (found: string, hidden: string | undefined) =>
      hidden === undefined ? found : shownCode(hidden, found.length / hidden.length),
    )
}

function shownCode(character: string, times: number): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCodePoint(0x2400 + code).repeat(Math.min(times, 3))
  if (code === 0x7f) return '␡'
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  return times > 1 ? `[${name}×${times}]` : `[${name}]`
}

/** Visible text on one line, with single spaces and none at its ends. */
export function flattened(text: string): string {
  return singleSpaced(visibleText(text))
}

/** Like `flattened`, for text that is visible already. */
export function singleSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/**
 * At most `limit` UTF-16 code units of the text, and how much is left out. It never cuts a
 * character in two.
 */
export function clipped(text: string, limit: number): string {
  if (text.length <= limit) return text
  const kept = text
    .slice(0, Math.max(0, limit))
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()
  return `${kept}… (${grouped(text.length - kept.length)} more characters)`
}
