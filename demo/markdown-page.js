// Turns Markdown into a page for a browser. The page loads nothing and runs nothing.
import { parseMarkdown } from './markdown.js'

/**
 * @typedef {import('./markdown.js').Block} Block
 * @typedef {import('./markdown.js').Inline} Inline
 */

const STYLE = `
:root { color-scheme: light dark; --text: #1f2328; --muted: #59636e; --page: #fff; --line: #d1d9e0;
  --soft: #f6f8fa; --link: #0969da; --added: #dafbe1; --removed: #ffebe9 }
@media (prefers-color-scheme: dark) {
  :root { --text: #f0f6fc; --muted: #9198a1; --page: #0d1117; --line: #3d444d; --soft: #151b23;
    --link: #4493f8; --added: #033a16; --removed: #67060c }
}
body { margin: 0 auto; padding: 24px; max-width: 980px; background: var(--page); color: var(--text);
  font: 16px/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif,
    "Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji"; overflow-wrap: break-word }
h1, h2, h3, h4 { margin: 24px 0 16px; line-height: 1.25; font-weight: 600 }
body > :first-child { margin-top: 0 }
h2 { font-size: 1.5em; padding-bottom: .3em; border-bottom: 1px solid var(--line) }
h3 { font-size: 1.25em }
p, ul, table, pre, blockquote, details { margin: 0 0 16px }
.wide { overflow-x: auto }
table { border-collapse: collapse }
th, td { padding: 6px 13px; border: 1px solid var(--line); text-align: left }
tr:nth-child(2n) td { background: var(--soft) }
.center { text-align: center }
.right { text-align: right }
code, pre { font: 85%/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace }
code { padding: .2em .4em; border-radius: 6px; background: var(--soft) }
pre { padding: 16px; border-radius: 6px; background: var(--soft); overflow-x: auto }
.added { background: var(--added) }
.removed { background: var(--removed) }
blockquote { padding: 0 1em; border-left: .25em solid var(--line); color: var(--muted) }
blockquote > :last-child, details > :last-child { margin-bottom: 0 }
summary { cursor: pointer }
a { color: var(--link) }
sub, sup { font-size: 75%; line-height: 0; vertical-align: baseline; position: relative; bottom: -.1em }
`

/**
 * A whole page, light or dark as in the reader's system.
 * @param {string} title
 * @param {string} markdown
 */
export function markdownAsPage(title, markdown) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${parseMarkdown(markdown).map(htmlOf).join('\n')}
</body>
</html>
`
}

/**
 * @param {Block} block
 * @returns {string}
 */
function htmlOf(block) {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${inlineHtml(block.text)}</h${block.level}>`
    case 'paragraph':
      return `<p>${inlineHtml(block.text)}</p>`
    case 'code':
      return `<pre>${block.language === 'diff' ? diffHtml(block.text) : escaped(block.text)}</pre>`
    case 'quote':
      return `<blockquote>${block.blocks.map(htmlOf).join('')}</blockquote>`
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${itemHtml(item)}</li>`).join('')}</ul>`
    case 'details':
      return `<details${block.isOpen ? ' open' : ''}><summary>${inlineHtml(block.summary)}</summary>${block.blocks.map(htmlOf).join('')}</details>`
    case 'table':
      return tableHtml(block)
  }
}

/** Each line in the colour that GitHub gives it. @param {string} text */
function diffHtml(text) {
  return text
    .split('\n')
    .map((line) => {
      const colour = line.startsWith('+') ? 'added' : line.startsWith('-') ? 'removed' : null
      return colour === null ? escaped(line) : `<span class="${colour}">${escaped(line)}</span>`
    })
    .join('\n')
}

/** @param {Block[]} blocks */
function itemHtml(blocks) {
  const [first, ...others] = blocks
  const text = first?.kind === 'paragraph' ? inlineHtml(first.text) : blocks.slice(0, 1).map(htmlOf)
  return [text, ...others.map(htmlOf)].flat().join('')
}

/** @param {Extract<Block, { kind: 'table' }>} table */
function tableHtml({ alignments, rows }) {
  const [head = [], ...body] = rows
  /** @param {Inline[][]} cells @param {'th' | 'td'} tag */
  const row = (cells, tag) =>
    `<tr>${cells.map((cell, i) => `<${tag} class="${alignments[i] ?? 'left'}">${inlineHtml(cell)}</${tag}>`).join('')}</tr>`
  const lines = [
    head.some(({ length }) => length > 0) ? `<thead>${row(head, 'th')}</thead>` : '',
    `<tbody>${body.map((cells) => row(cells, 'td')).join('\n')}</tbody>`,
  ]
  return `<div class="wide"><table>${lines.join('')}</table></div>`
}

/** The HTML of inline content. Every opened tag is closed, in order. @param {Inline[]} inline */
function inlineHtml(inline) {
  const open = /** @type {string[]} */ ([])
  let html = ''
  for (const one of inline) {
    if (one.kind === 'text') html += escaped(one.text)
    else if (one.kind === 'break') html += '<br>'
    else if (one.kind === 'open') {
      open.push(one.tag)
      html += one.href === undefined ? `<${one.tag}>` : `<a href="${escaped(one.href)}">`
    } else if (open.includes(one.tag)) {
      for (let tag = open.pop(); tag !== undefined; tag = open.pop()) {
        html += `</${tag}>`
        if (tag === one.tag) break
      }
    }
  }
  return (
    html +
    open
      .reverse()
      .map((tag) => `</${tag}>`)
      .join('')
  )
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
