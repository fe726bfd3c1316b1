import { clipped, flattened, singleSpaced, visibleText } from '../../text/visible-text.ts'

/**
 * Characters that Markdown or HTML syntax can begin or end with, and what makes a list or a heading
 * of a line at its start. They are written as character references, which mean the same in Markdown,
 * in table cells and in raw HTML, and which no construct is made of.
 */
const SYNTAX = /[\\`*_{}[\]<>&|~"']|^[-+=]|(?<=^\d{1,9})[.)](?= |$)/

/**
 * Characters that GitHub looks for in the text of a finished page: mentions, links to issues and
 * advisories, emoji codes, formulas; and what bare links are recognised by. A reference does not
 * help there, but a `<span>` around the character keeps the pattern out of any one piece of text
 * (GitHub's documentation advises it for `$`), and what is copied from the page stays as it was.
 */
const TRIGGER = /[@#$]|:(?=\S)|(?<=www)\.|(?<=[a-z])-(?=\d)|(?<=gh|ghsa|cve)-/

/** Seven hex digits and more look like a commit. */
const COMMIT = /[0-9a-f]{7,}/

const SPECIAL = new RegExp(`(${SYNTAX.source})|(${COMMIT.source})|(?:${TRIGGER.source})`, 'gi')

/** Untrusted text as one line of Markdown or HTML that reads as what was written, and does nothing. */
export function inlineText(text: string, limit = Infinity): string {
  return escaped(clipped(flattened(text), limit))
}

/** Like `inlineText`, with the text's own line breaks kept as `<br>`. */
export function multilineText(text: string, limit = Infinity): string {
  return clipped(visibleText(text).trim(), limit)
    .split(/\n+/)
    .map((line) => escaped(singleSpaced(line)))
    .join('<br>')
}

/** Untrusted text in a monospaced face. */
export function code(text: string, limit = Infinity): string {
  return `<code>${inlineText(text, limit)}</code>`
}

/** A code block that holds any text; its fence is longer than every row of backticks inside. */
export function fenced(text: string, language: string): string {
  const content = visibleText(text).trimEnd()
  const longest = Math.max(2, ...Array.from(content.matchAll(/`+/g), ([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${content}\n${fence}`
}

/** Longer addresses are not links that somebody made for people. */
const ADDRESS_LENGTH = 2000

/** A link to a web page; the label alone if the address is not a usable one of http or https. */
export function link(label: string, address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || !/^https?:$/.test(url.protocol) || url.href.length > ADDRESS_LENGTH)
    return inlineText(label)
  const target = url.href.replace(/[^\w\-.~:/?#@!$'*+,;=%&]/g, encodeURIComponent)
  return `<a href="${target.replace(/[&']/g, reference)}">${inlineText(label)}</a>`
}

/** Cells are Markdown already; the header's dashes say how they align. */
export function table(
  header: readonly string[],
  alignments: readonly Alignment[],
  rows: readonly (readonly string[])[],
): string {
  return [header, alignments.map((alignment) => DASHES[alignment]), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

export type Alignment = 'left' | 'center' | 'right'

const DASHES = { left: ':--', center: ':-:', right: '--:' } as const

/** A part of the page that opens on a click; both arguments are Markdown already. */
export function details(summary: string, body: string): string {
  return `<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`
}

function escaped(line: string): string {
  return line.replace(SPECIAL, (found: string, syntax?: string, commit?: string) => {
    if (syntax !== undefined) return reference(syntax)
    if (commit !== undefined) return commit.replace(/(.{6})(.)/g, '$1<span>$2</span>')
    return `<span>${found}</span>`
  })
}

function reference(character: string): string {
  return NAMED[character] ?? `&#${character.charCodeAt(0)};`
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
