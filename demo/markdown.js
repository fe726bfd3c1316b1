// Parses the Markdown of this action's reports into a tree: headings, tables, lists, quotes, code,
// collapsed sections, and a few HTML tags. It needs no installed package.

/**
 * @typedef {{ kind: 'text', text: string }
 *   | { kind: 'break' }
 *   | { kind: 'open' | 'close', tag: string, href?: string }} Inline
 * @typedef {'left' | 'center' | 'right'} Alignment
 * @typedef {{ kind: 'heading', level: number, text: Inline[] }
 *   | { kind: 'paragraph', text: Inline[] }
 *   | { kind: 'code', language: string, text: string }
 *   | { kind: 'quote', blocks: Block[] }
 *   | { kind: 'list', items: Block[][] }
 *   | { kind: 'table', alignments: Alignment[], rows: Inline[][][] }
 *   | { kind: 'details', summary: Inline[], blocks: Block[], isOpen: boolean }} Block the first row of a table is its
 *   head
 */

const FENCE = /^(`{3,}|~{3,})(\S*)\s*$/
const DELIMITERS = /^\|(?: *:?-+:? *\|)+ *$/
const ITEM = /^(?:[-*+]|\d{1,9}[.)]) +/
const DETAILS = /^<details(?: open)?>/

/**
 * @param {string} markdown
 * @returns {Block[]}
 */
export function parseMarkdown(markdown) {
  return blocksOf(withoutComments(markdown).split(/\r?\n/))
}

/**
 * Removes only comments at the beginning of a line, because others may be text in code.
 * @param {string} markdown
 */
function withoutComments(markdown) {
  return markdown.replaceAll(/^<!--.*?-->/gms, '')
}

/**
 * @param {string[]} lines
 * @returns {Block[]}
 */
function blocksOf(lines) {
  const blocks = /** @type {Block[]} */ ([])
  let at = 0
  /** @param {(line: string, index: number) => boolean} belongs */
  const take = (belongs) => {
    const start = at
    while (at < lines.length && belongs(lines[at] ?? '', at)) at++
    return lines.slice(start, at)
  }
  while (at < lines.length) {
    const line = lines[at] ?? ''
    const [, marks, heading] = /^(#{1,6}) +(.*)$/.exec(line) ?? []
    const [, fence, language = ''] = FENCE.exec(line) ?? []
    if (line.trim() === '') at++
    else if (marks !== undefined) {
      blocks.push({ kind: 'heading', level: marks.length, text: parseInline(heading ?? '') })
      at++
    } else if (fence !== undefined) {
      at++
      const text = take((one) => !(one.startsWith(fence) && /^[`~]+\s*$/.test(one)))
      at++
      blocks.push({ kind: 'code', language, text: text.join('\n') })
    } else if (DETAILS.test(line)) {
      const first = at
      let depth = 0
      let isCode = false
      const inside = take((one, index) => {
        if (index > first && depth === 0) return false
        if (FENCE.test(one)) isCode = !isCode
        if (isCode) return true
        if (DETAILS.test(one)) depth++
        if (one.includes('</details>')) depth--
        return true
      })
      blocks.push(detailsOf(inside.join('\n')))
    } else if (line.startsWith('|') && DELIMITERS.test(lines[at + 1] ?? '')) {
      blocks.push(tableOf(take((one) => one.startsWith('|'))))
    } else if (line.startsWith('>')) {
      const inside = take((one) => one.startsWith('>')).map((one) => one.replace(/^> ?/, ''))
      blocks.push({ kind: 'quote', blocks: blocksOf(inside) })
    } else if (ITEM.test(line)) {
      const inside = take((one) => ITEM.test(one) || /^ {2}/.test(one))
      blocks.push({ kind: 'list', items: itemsOf(inside).map(blocksOf) })
    } else {
      const first = at
      const text = take((one, index) => one.trim() !== '' && (index === first || !begins(one)))
      blocks.push({ kind: 'paragraph', text: parseInline(text.join('\n')) })
    }
  }
  return blocks
}

/** Whether a line ends the paragraph before it. @param {string} line */
function begins(line) {
  return /^(#{1,6} |>|<details)/.test(line) || ITEM.test(line) || FENCE.test(line)
}

/**
 * @param {string} html
 * @returns {Block}
 */
function detailsOf(html) {
  const body = html.replace(DETAILS, '').replace(/<\/details>\s*$/, '')
  const [whole = '', summary = ''] = /^\s*<summary>(.*?)<\/summary>/s.exec(body) ?? []
  return {
    kind: 'details',
    summary: parseInline(summary.trim()),
    blocks: blocksOf(body.slice(whole.length).split('\n')),
    isOpen: html.startsWith('<details open>'),
  }
}

/**
 * @param {string[]} lines
 * @returns {Block}
 */
function tableOf([head = '', delimiters = '', ...body]) {
  const alignments = cellsOf(delimiters).map((dashes) => {
    if (!dashes.endsWith(':')) return 'left'
    return dashes.startsWith(':') ? 'center' : 'right'
  })
  const rows = [head, ...body].map((row) => {
    const cells = cellsOf(row)
    return alignments.map((_, column) => parseInline(cells[column] ?? ''))
  })
  return { kind: 'table', alignments, rows }
}

/** @param {string} row */
function cellsOf(row) {
  return row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'))
}

/** @param {string[]} lines */
function itemsOf(lines) {
  const items = /** @type {string[][]} */ ([])
  for (const line of lines) {
    if (ITEM.test(line)) items.push([line.replace(ITEM, '')])
    else items.at(-1)?.push(line.replace(/^ {2,4}/, ''))
  }
  return items
}

const TAGS = new Set(['b', 'i', 'em', 'strong', 'code', 'sub', 'sup', 'kbd', 's', 'del'])
/** In order: an escape, a character reference, a tag, code, bold, a link, the end of a line. */
const TOKENS =
  /\\([!-/:-@[-`{-~])|&(#\d+|#x[\da-f]+|\w+);|<(\/?)([a-z]+)((?: [^<>]*)?)>|(`+)(.+?)\6(?!`)|(\*\*)|\[([^\][]*)\]\(([^()\s]+)\)|(\n)/gi

/**
 * @param {string} text
 * @returns {Inline[]}
 */
export function parseInline(text) {
  const found = /** @type {Inline[]} */ ([])
  /** @param {string} plain */
  const say = (plain) => {
    if (plain !== '') found.push({ kind: 'text', text: plain })
  }
  let end = 0
  let isBold = false
  for (const match of text.matchAll(TOKENS)) {
    const [whole, escaped, entity, slash, tag, attributes, ticks, code, stars, label, target] =
      match
    say(text.slice(end, match.index))
    end = match.index + whole.length
    if (escaped !== undefined) say(escaped)
    else if (entity !== undefined) say(characterOf(entity) ?? whole)
    else if (tag !== undefined) found.push(...tagOf(tag.toLowerCase(), slash === '/', attributes))
    else if (ticks !== undefined) {
      found.push({ kind: 'open', tag: 'code' })
      say((code ?? '').trim())
      found.push({ kind: 'close', tag: 'code' })
    } else if (stars !== undefined) {
      isBold = !isBold
      found.push({ kind: isBold ? 'open' : 'close', tag: 'b' })
    } else if (target !== undefined) {
      found.push({ kind: 'open', tag: 'a', ...addressOf(target) }, ...parseInline(label ?? ''))
      found.push({ kind: 'close', tag: 'a' })
    } else say(' ')
  }
  say(text.slice(end))
  return found
}

/**
 * @param {string} tag
 * @param {boolean} closes
 * @param {string} [attributes]
 * @returns {Inline[]}
 */
function tagOf(tag, closes, attributes = '') {
  if (tag === 'br') return [{ kind: 'break' }]
  if (tag === 'a') {
    const [, target = ''] = / href="([^"]*)"/.exec(attributes) ?? []
    return [closes ? { kind: 'close', tag } : { kind: 'open', tag, ...addressOf(target) }]
  }
  return TAGS.has(tag) ? [{ kind: closes ? 'close' : 'open', tag }] : []
}

/** @param {string} target */
function addressOf(target) {
  const href = target.replaceAll(
    /&(#\d+|\w+);/g,
    (whole, name) => characterOf(String(name)) ?? whole,
  )
  return /^https?:\/\//.test(href) ? { href } : {}
}

const NAMED = new Map(
  [
    ...[
      ['amp', '&'],
      ['lt', '<'],
      ['gt', '>'],
      ['quot', '"'],
      ['apos', "'"],
      ['nbsp', '\u00a0'],
    ],
  ].map(([name = '', character = '']) => /** @type {const} */ ([name, character])),
)

/** @param {string} name the text between `&` and `;` */
function characterOf(name) {
  if (!name.startsWith('#')) return NAMED.get(name)
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10)
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}
