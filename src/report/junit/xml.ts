/** An element. It contains text or elements, but never both. */
export interface XmlElement {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string | number>>
  readonly content: string | readonly XmlElement[]
}

/** Writes a well-formed document. It keeps every character that XML allows. */
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

// Characters that are not a `Char` of XML 1.0 (section 2.2). They cannot be written, not even as a
// reference.
const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/**
 * Escapes `>`, too, because of `]]>`. A carriage return becomes a reference, because parsers would
 * make it a line feed.
 */
function escapedText(text: string): string {
  return text.replace(NOT_IN_XML, '\ufffd').replace(/[&<>\r]/g, reference)
}

/** Line feeds and tabs become references, because in attributes parsers would make them spaces. */
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
