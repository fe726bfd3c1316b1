import { clipped, flattened, singleSpaced, visibleText } from '../../text/visible-text.ts'

/**
 * Characters that can begin or end Markdown or HTML syntax, and the beginnings of a line that make
 * it a list or a heading. They are written as character references. A reference means the same in
 * Markdown, in table cells and in raw HTML, and is never part of the syntax.
 */
const SYNTAX = /[\\`*_{}[\]<>&|~"']|^[-+=]|(?<=^\d{1,9})[.)](?= |$)/

/**
 * Characters that GitHub looks for in the text of a finished page: mentions, links to issues and
 * advisories, emoji codes, formulas and bare links. A character reference does not help there. A
 * `<span>` around the character splits the text, so that no piece matches the pattern (GitHub's
 * documentation recommends it for `$`). Text that is copied from the page stays the same.
 */
const TRIGGER = /[@#$]|:(?=\S)|(?<=www)\.|(?<=[a-z])-(?=\d)|(?<=gh|ghsa|cve)-/

/** Seven or more hex digits look like a commit. */
const COMMIT = /[0-9a-f]{7,}/

const SPECIAL = new RegExp(`(${SYNTAX.source})|(${COMMIT.source})|(?:${TRIGGER.source})`, 'gi')

/**
 * Untrusted text as one line of Markdown or HTML. It shows the text as it was written, and nothing
 * in it acts.
 */
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

/** Untrusted text in a monospaced font. */
export function code(text: string, limit = Infinity): string {
  return `<code>${inlineText(text, limit)}</code>`
}

/** A code block for any text. Its fence is longer than every sequence of backticks in the text. */
export function fenced(text: string, language: string): string {
  const content = visibleText(text).trimEnd()
  const longest = Math.max(2, ...Array.from(content.matchAll(/`+/g), ([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${content}\n${fence}`
}

/** Nobody makes a link for people that is longer than this. */
const ADDRESS_LENGTH = 2000

/** A link to a web page. Only the label if the address is not a usable http or https address. */
export function link(label: string, address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || !/^https?:$/.test(url.protocol) || url.href.length > ADDRESS_LENGTH)
    return inlineText(label)
  const target = url.href.replace(/[^\w\-.~:/?#@!$'*+,;=%&]/g, encodeURIComponent)
  return `<a href="${target.replace(/[&']/g, reference)}">${inlineText(label)}</a>`
}

/** A table. The cells are Markdown already. The dashes below the header set the alignment. */
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

/** A collapsed section of the page. Both arguments are Markdown already. */
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
