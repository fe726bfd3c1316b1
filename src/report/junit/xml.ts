/** An element of a document without mixed content: it holds text or elements. */
export interface XmlElement {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string | number>>
  readonly content: string | readonly XmlElement[]
}

/** Writes a document; it is well-formed and keeps every character of the text that XML can hold. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}\n`
}

function written({ tag, attributes, content }: XmlElement, indent: string): string {
  const pairs = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`)
  const start = `${indent}<${tag}${pairs.join('')}`
  if (content.length === 0) return `${start}/>`
  if (typeof content === 'string') return `${start}>${escapedText(content)}</${tag}>`
  const children = content.map((child) => written(child, `${indent}  `))
  return `${start}>\n${children.join('\n')}\n${indent}</${tag}>`
}

// What is no `Char` of XML 1.0 (section 2.2) cannot be written at all, not even as a reference.
const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** `>` too, because of `]]>`; a carriage return as a reference, or parsers make it a line feed. */
function escapedText(text: string): string {
  return text.replace(NOT_IN_XML, '\ufffd').replace(/[&<>\r]/g, reference)
}

/** In attributes parsers make a blank of any line feed or tab that is no reference. */
function escaped(value: string | number): string {
  return escapedText(String(value)).replace(/["\n\t]/g, reference)
}

const NAMED = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
])

function reference(character: string): string {
  return NAMED.get(character) ?? `&#${character.charCodeAt(0)};`
}
