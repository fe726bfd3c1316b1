/**
 * An invisible character without width that allows no line break. It breaks up text that the runner
 * would act on.
 */
const WORD_JOINER = '\u2060'

/**
 * Everything that may stand before a command. The runner skips the white space of .NET, which has
 * U+0085 in addition to JavaScript's `\s`. It also compares text by rules that ignore characters
 * without a shape.
 */
const COMMAND = /^([\s\p{White_Space}\p{C}]*):(?=[\p{C}]*:)/u

/**
 * Control characters, which a line could use to hide or overwrite other lines. Tabs are harmless.
 */
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

/**
 * Text that GitHub's runner prints and does not act on. The runner ends lines at `\n`, `\r\n` or a
 * single `\r`. A line that begins with `::` is a command, and `##[` anywhere in a line is a command
 * (`ActionCommand.cs` of `actions/runner`). Everything that goes to the log passes through this
 * function, whoever wrote it.
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
