/**
 * How many columns text takes in a monospaced font: two for wide characters (UAX #11) and emoji,
 * none for combining characters, one for all others. It counts what a reader sees as one character
 * (UAX #29), so that a family emoji or an accented letter counts once.
 */
export function widthOf(text: string): number {
  if (NARROW.test(text)) return text.length
  let width = 0
  for (const { segment } of graphemesOf(text)) width += columnsOf(segment)
  return width
}

/** The text with spaces added up to a width. Text that is wider stays as it is. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

/** The text cut to a width, between characters. Text that is cut ends with an ellipsis. */
export function cutTo(text: string, width: number): string {
  // No character is wider than two columns, and splitting text into characters is slow.
  if (text.length * 2 <= width) return text
  if (NARROW.test(text)) {
    return text.length <= width ? text : `${text.slice(0, width - 1).trimEnd()}…`
  }
  // What a reader sees as one character can be thousands of code units long (stacked accents).
  const mostUnits = width * UNITS_PER_COLUMN
  let used = 0
  let fitting = 0
  for (const { segment, index } of graphemesOf(text)) {
    used += columnsOf(segment)
    const end = index + segment.length
    if (used > width || end > mostUnits) return `${text.slice(0, fitting).trimEnd()}…`
    if (used < width) fitting = end
  }
  return text
}

/** Characters of one column each, which do not combine: those of most texts. */
const NARROW = /^[ -~·…→“”‘’]*$/

let segmenter: Intl.Segmenter | undefined

/** Created when first needed, because ICU takes 10 ms for it. Most jobs do not need it. */
function graphemesOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return segmenter.segment(text)
}

const UNITS_PER_COLUMN = 16

const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}]+$/u
const EMOJI = /\p{Emoji_Presentation}|\ufe0f/u
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18cff}\u{1aff0}-\u{1b2ff}\u{20000}-\u{3fffd}]/u

function columnsOf(grapheme: string): number {
  if (INVISIBLE.test(grapheme)) return 0
  return EMOJI.test(grapheme) || WIDE.test(grapheme) ? 2 : 1
}

/** Rows of cells as lines with aligned columns, two spaces between columns and none at the end. */
export function alignedLines(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = []
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, widthOf(cell))
    }
  }
  return rows.map((row) =>
    row
      .map((cell, column) => padTo(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
