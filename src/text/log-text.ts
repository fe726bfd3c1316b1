/** Invisible, takes no width, and allows no line break: it parts what the runner would act on. */
const WORD_JOINER = '\u2060'

/**
 * Text that GitHub's runner prints and does not act on: it takes a line that starts with `::` for a
 * command, `##[` for one anywhere, and a lone carriage return for the end of a line.
 */
export function safeForLog(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('##[', `#${WORD_JOINER}#[`)
    .replaceAll(/^(\s*):(?=:)/gm, `$1:${WORD_JOINER}`)
}
