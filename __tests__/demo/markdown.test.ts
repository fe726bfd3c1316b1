import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse as parseHtml, defaultTreeAdapter as tree, type DefaultTreeAdapterMap } from 'parse5'
import { markdownAsPage } from '../../demo/markdown-page.js'
import { markdownAsText } from '../../demo/markdown-text.js'
import { createProgressLine } from '../../demo/progress-line.js'
import { renderedPage } from '../support/rendered-page.ts'

const GOLDEN = join(import.meta.dirname, '..', 'golden')
const PAGES = readdirSync(GOLDEN).filter((name) => name.endsWith('.md'))

function read(name: string): string {
  return readFileSync(join(GOLDEN, name), 'utf8')
}

/** The text without spaces, because renderers may add or drop spaces. */
function wordsOf(text: string): string {
  return text.replaceAll(/\s+/g, '')
}

interface Found {
  text: string
  readonly elements: Set<string>
  readonly attributes: Set<string>
  readonly addresses: string[]
}

function readPage(html: string): Found {
  const found: Found = { text: '', elements: new Set(), attributes: new Set(), addresses: [] }
  const walk = (node: DefaultTreeAdapterMap['node']): void => {
    if (tree.isTextNode(node)) found.text += node.value
    if (tree.isElementNode(node)) {
      found.elements.add(node.tagName)
      for (const { name, value } of node.attrs) {
        found.attributes.add(name)
        if (name === 'href') found.addresses.push(value)
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(walk)
  }
  const body = /<body>.*<\/body>/s.exec(html)?.[0] ?? ''
  walk(parseHtml(body))
  return found
}

const HARMLESS =
  'html head body h2 h3 p b i em strong code sub sup kbd s del br a ul li pre blockquote details summary div span table thead tbody tr th td'.split(
    ' ',
  )

describe.each(PAGES)('the report %s', (name) => {
  const markdown = read(name)
  const reference = renderedPage(markdown)

  test('reads on the page of the demo as on GitHub', () => {
    const { text, elements, attributes, addresses } = readPage(markdownAsPage('x', markdown))
    expect(wordsOf(text)).toBe(wordsOf(reference.text))
    expect(HARMLESS).toEqual(expect.arrayContaining([...elements]))
    expect(['class', 'href']).toEqual(expect.arrayContaining([...attributes]))
    expect(addresses).toEqual(reference.addresses)
  })

  test('fits into a terminal, without a tag', () => {
    const lines = markdownAsText(markdown, 100).split('\n')
    expect(lines.filter((line) => line.length > 400)).toEqual([])
    expect(lines.join('\n')).not.toMatch(/&#?\w+;<|<\/?(?:b|sub|br|span)>(?!.*&lt;)/)
  })
})

test('a terminal shows tables in columns, and collapsed sections opened', () => {
  const markdown = `## ✅ Passed &amp; done

<details>
<summary><b>2 runs</b>, one failing</summary>

| Scenario | Run | Verdict |
| :-- | --: | :-: |
| Books &#124; cancels | <code>7</code> | ✅ |
| Moves an<br>appointment | 1,042 | no verdict |

> It said: &#34;Tuesday&#34;.<br>Agreed was Thursday.

</details>

- One with [a link](https://cekura.ai/x)
- Two, **bold**

\`\`\`yaml
- uses: ./
  with:
\`\`\`

<sub>The end</sub>
`
  expect(markdownAsText(markdown, 80)).toBe(`✅ Passed & done

▾ 2 runs, one failing

  Scenario            Run    Verdict
  ───────────────   ─────   ──────────
  Books | cancels       7       ✅

  Moves an          1,042   no verdict
  appointment

  │ It said: "Tuesday".
  │ Agreed was Thursday.

• One with a link (https://cekura.ai/x)
• Two, bold

    - uses: ./
      with:

The end`)
})

test('a table gets narrower until it fits', () => {
  const markdown = `| Name | What |\n| :-- | :-- |\n| a | ${'long words '.repeat(20)}|`
  for (const line of markdownAsText(markdown, 40).split('\n')) {
    expect(line.length).toBeLessThanOrEqual(40)
  }
})

test('text from other people does not act on a terminal or on the page', () => {
  const hostile =
    'a &#27;[31m&#7; <script>alert(1)</script> <a href="javascript:alert(1)">x</a> <img src=x>'
  expect(markdownAsText(hostile, 100)).toBe('a [31m alert(1) x')
  const { elements, addresses } = readPage(markdownAsPage('<b>', hostile))
  expect([...elements].sort()).toEqual(
    ['a', 'body', 'head', 'html', 'p'].filter((e) => elements.has(e)),
  )
  expect(addresses).toEqual([])
  expect(markdownAsPage('</title><script>', '')).not.toContain('<script>')
})

test('the page fetches nothing, and follows the colours of the system', () => {
  const page = markdownAsPage('Summary', read('gate-failed.summary.md'))
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  expect(page).toContain('@media (prefers-color-scheme: dark)')
  expect(page).not.toMatch(/<link|<script|url\(|@import/)
})

describe('the line of progress', () => {
  function written(isTTY: boolean): string {
    let text = ''
    const line = createProgressLine({
      isTTY,
      write: (piece: string | Uint8Array) => {
        text += String(piece)
        return true
      },
    })
    line.clear()
    line.show(1)
    line.show(12)
    line.clear()
    line.clear()
    return text
  }

  test('is rewritten in place, and disappears at the end', () => {
    const shown = written(true)
    // eslint-disable-next-line no-control-regex
    expect(shown.replaceAll(/\u001b\[\w+/g, '')).toBe('\r… 1 s\r… 12 s\r')
    expect(shown.endsWith('\r\u001b[K')).toBe(true)
  })

  test('does not exist if the output is not a terminal', () => {
    expect(written(false)).toBe('')
  })
})
