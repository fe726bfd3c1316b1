// Escape sequences of terminals (ECMA-48): operating-system commands with their text, control
// sequences with their parameters, and the two-character ones.
const ESCAPE_SEQUENCES =
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  /(?:\u001b\]|\u009d)[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?|\u001b[ -/]*[0-~]?/gu

// Control characters, line and paragraph separators, and characters that reverse the direction of
// the text (they can make a line read as something that it does not say).
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** Untrusted text as one line, without control characters and with single spaces. */
export function oneLine(text: string): string {
  return text
    .replace(ESCAPE_SEQUENCES, '')
    .replace(UNPRINTABLE, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\s+/gu, ' ')
    .trim()
}
