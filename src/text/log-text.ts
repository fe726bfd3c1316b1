/** Invisible, takes no width, and allows no line break: it parts what the runner would act on. */
const WORD_JOINER = '\u2060'

/**
 * What may stand before a command, and more: the runner skips the white space of .NET (`\s` of
 * JavaScript lacks U+0085 of it), and compares text by rules that ignore characters without a shape.
 */
const COMMAND = /^([\s\p{White_Space}\p{C}]*):(?=[\p{C}]*:)/u

/** Control characters, with which a line could hide or overwrite others; tabs are harmless. */
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

/**
 * Text that GitHub's runner prints and does not act on. It ends lines at `\n`, `\r\n` or a lone `\r`,
 * and takes a line that begins with `::` for a command, and `##[` for one anywhere (`ActionCommand.cs`
 * of `actions/runner`). All that goes to the log passes here, whoever wrote it.
 */
export function safeForLog(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(safeLine)
    .join('\n')
}

function safeLine(line: string): string {
  return line
    .replace(CONTROLS, ' ')
    .replaceAll('##[', `#${WORD_JOINER}#[`)
    .replace(COMMAND, `$1:${WORD_JOINER}`)
}
