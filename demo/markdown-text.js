// Turns Markdown into text for a terminal.
import { parseMarkdown } from './markdown.js'
import { paint } from './terminal.js'
import { padded, widthOf, wrapped } from './text-width.js'

/**
 * @typedef {import('./markdown.js').Block} Block
 * @typedef {import('./markdown.js').Inline} Inline
 */

const GAP = '   '
const NARROWEST = 8

/**
 * @param {string} markdown
 * @param {number} columns how wide the terminal is
 * @param {boolean} [opens] whether it opens the parts that open on a click
 */
export function markdownAsText(markdown, columns, opens = true) {
  return linesOf(parseMarkdown(markdown), columns, opens).join('\n')
}

/**
 * The first block of it, which is what a report is about.
 * @param {string} markdown
 */
export function firstBlockAsText(markdown) {
  return linesOf(parseMarkdown(markdown).slice(0, 1), Infinity, false).join(' ')
}

/**
 * @param {Block[]} blocks
 * @param {number} columns
 * @param {boolean} opens
 * @returns {string[]}
 */
function linesOf(blocks, columns, opens) {
  const parts = blocks
    .map((block) => linesOfBlock(block, columns, opens))
    .filter(({ length }) => length > 0)
  return parts.flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]))
}

/**
 * @param {Block} block
 * @param {number} columns
 * @param {boolean} opens
 * @returns {string[]}
 */
function linesOfBlock(block, columns, opens) {
  switch (block.kind) {
    case 'heading':
      return linesOfInline(block.text, columns).map((line) => paint('heading', line))
    case 'paragraph':
      return linesOfInline(block.text, columns)
    case 'code':
      return block.text.split('\n').map((line) => `    ${printable(line)}`)
    case 'quote':
      return linesOf(block.blocks, columns - 2, opens).map((line) => `│ ${line}`.trimEnd())
    case 'list':
      return block.items.flatMap((item) =>
        linesOf(item, columns - 2, opens).map((line, i) =>
          `${i === 0 ? '•' : ' '} ${line}`.trimEnd(),
        ),
      )
    case 'details': {
      const summary = linesOfInline(block.summary, columns - 2)
      if (!opens) return summary.map((line, i) => `${i === 0 ? '▸' : ' '} ${line}`)
      const inside = linesOf(block.blocks, columns - 2, opens)
      return [
        ...summary.map((line, i) => `${i === 0 ? '▾' : ' '} ${line}`),
        ...(inside.length > 0 ? [''] : []),
        ...inside.map((line) => `  ${line}`.trimEnd()),
      ]
    }
    case 'table':
      return linesOfTable(block, columns)
  }
}

/**
 * @param {Extract<Block, { kind: 'table' }>} table
 * @param {number} columns
 */
function linesOfTable({ alignments, rows }, columns) {
  const natural = alignments.map((_, column) =>
    Math.max(...rows.flatMap((row) => linesOfInline(row[column] ?? [], Infinity).map(widthOf)), 0),
  )
  const widths = fitted(natural, columns - GAP.length * (alignments.length - 1))
  const isTall = rows.some((row) => row.some((cell) => cell.some(({ kind }) => kind === 'break')))
  const lines = rows.map((row) => {
    const cells = row.map((cell, column) => linesOfInline(cell, widths[column] ?? 0))
    const height = Math.max(...cells.map(({ length }) => length), 1)
    return Array.from({ length: height }, (_, i) =>
      cells
        .map((cell, column) =>
          padded(cell[i] ?? '', widths[column] ?? 0, alignments[column] ?? 'left'),
        )
        .join(GAP)
        .trimEnd(),
    )
  })
  const rule = widths.map((width) => '─'.repeat(width)).join(GAP)
  const [head = [], ...body] = lines
  const spaced = body.flatMap((row, i) => (isTall && i > 0 ? ['', ...row] : row))
  return [...head.filter((line) => line !== ''), rule, ...spaced]
}

/**
 * Makes the widest columns narrower until all columns fit.
 * @param {number[]} natural
 * @param {number} available
 */
function fitted(natural, available) {
  const widths = [...natural]
  for (;;) {
    const widest = Math.max(...widths)
    if (widest <= NARROWEST || widths.reduce((sum, width) => sum + width, 0) <= available)
      return widths
    widths[widths.indexOf(widest)] = widest - 1
  }
}

/**
 * @param {Inline[]} inline
 * @param {number} width
 */
function linesOfInline(inline, width) {
  let text = ''
  const links = /** @type {string[]} */ ([])
  for (const one of inline) {
    if (one.kind === 'text') text += printable(one.text)
    else if (one.kind === 'break') text += '\n'
    else if (one.tag === 'a') {
      if (one.kind === 'open') links.push(one.href ?? '')
      else {
        const href = links.pop() ?? ''
        if (href !== '' && !text.endsWith(href)) text += ` (${printable(href)})`
      }
    }
  }
  return text.split('\n').flatMap((line) => wrapped(line.trim(), width))
}

/** The text without characters that a terminal would act on. @param {string} text */
function printable(text) {
  // eslint-disable-next-line no-control-regex
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f]/g, '')
}
