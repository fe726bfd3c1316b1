const SEGMENTER = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** Characters that take two columns in a terminal: most emoji, and East Asian letters. */
const WIDE =
  /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u

/**
 * How many columns of a terminal a text takes.
 * @param {string} text
 */
export function widthOf(text) {
  let width = 0
  for (const { segment } of SEGMENTER.segment(text)) width += WIDE.test(segment) ? 2 : 1
  return width
}

/**
 * @param {string} text
 * @param {number} width
 * @param {'left' | 'center' | 'right'} alignment
 */
export function padded(text, width, alignment) {
  const missing = Math.max(0, width - widthOf(text))
  const share = { left: 0, center: 0.5, right: 1 }[alignment]
  const before = Math.floor(missing * share)
  return ' '.repeat(before) + text + ' '.repeat(missing - before)
}

/**
 * Lines that are at most `width` wide, broken at spaces if possible.
 * @param {string} text
 * @param {number} width
 */
export function wrapped(text, width) {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? ''
    const longer = line === '' ? word : `${line} ${word}`
    if (widthOf(longer) <= width) lines[lines.length - 1] = longer
    else {
      const pieces = broken(word, width)
      lines.splice(lines.length - 1, 1, ...(line === '' ? pieces : [line, ...pieces]))
    }
  }
  return lines
}

/**
 * @param {string} word
 * @param {number} width
 */
function broken(word, width) {
  const pieces = ['']
  for (const { segment } of SEGMENTER.segment(word)) {
    const piece = pieces.at(-1) ?? ''
    if (piece !== '' && widthOf(piece + segment) > width) pieces.push(segment)
    else pieces[pieces.length - 1] = piece + segment
  }
  return pieces
}
