import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { type DefaultTreeAdapterMap, defaultTreeAdapter as tree, parseFragment } from 'parse5'

type Node = DefaultTreeAdapterMap['node']

/** A Markdown page as a reader sees it, after a GFM renderer and an HTML parser. */
export interface Page {
  readonly html: string
  /** All text, in order, without the tags. */
  readonly text: string
  /**
   * Each piece of text outside code, links and comments. GitHub looks for mentions in these pieces.
   */
  readonly plainTexts: readonly string[]
  /** The names of all elements, in order. */
  readonly elements: readonly string[]
  readonly comments: readonly string[]
  /** The values of `href` and `src`. */
  readonly addresses: readonly string[]
  /** The names of all attributes. */
  readonly attributes: readonly string[]
}

const SKIPPED_BY_GITHUB: ReadonlySet<string> = new Set(['a', 'code', 'pre'])

export function renderedPage(markdown: string): Page {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  })
  const found = {
    texts: [] as string[],
    plainTexts: [] as string[],
    elements: [] as string[],
    comments: [] as string[],
    addresses: [] as string[],
    attributes: [] as string[],
  }
  const walk = (node: Node, skipped: boolean): void => {
    if (tree.isTextNode(node)) {
      found.texts.push(node.value)
      if (!skipped) found.plainTexts.push(node.value)
    }
    if (tree.isCommentNode(node)) found.comments.push(node.data)
    if (tree.isElementNode(node)) {
      found.elements.push(node.tagName)
      for (const { name, value } of node.attrs) {
        found.attributes.push(name)
        if (name === 'href' || name === 'src') found.addresses.push(value)
      }
    }
    if ('childNodes' in node) {
      const inside = skipped || SKIPPED_BY_GITHUB.has(node.nodeName)
      for (const child of node.childNodes) walk(child, inside)
    }
  }
  walk(parseFragment(html), false)
  const { texts, ...rest } = found
  return { html, text: texts.join(''), ...rest }
}

/**
 * Patterns within one piece of text that GitHub turns into links, notices, pictures or formulas.
 */
export const GITHUB_PATTERNS: readonly RegExp[] = [
  /@[a-z0-9]/i,
  /#\d/,
  /\bGH-\d/i,
  /\b(?:GHSA|CVE)-/i,
  /\b[0-9a-f]{7,40}\b/i,
  /:[\w+-]+:/,
  /\$.*\$/s,
  /https?:\/\//i,
  /\bwww\./i,
  /\bmailto:\S/i,
]
