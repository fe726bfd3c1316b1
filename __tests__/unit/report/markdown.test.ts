import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  code,
  details,
  fenced,
  inlineText,
  link,
  multilineText,
  table,
} from '../../../src/report/markdown/markdown.ts'
import { flattened, visibleText } from '../../../src/text/visible-text.ts'
import { HOSTILE_FRAGMENTS, hostileText } from '../../support/hostile-text.ts'
import { GITHUB_PATTERNS, type Page, renderedPage } from '../../support/rendered-page.ts'

const RUNS = { numRuns: 250 }

/** The renderer decides about white space at the ends of a text, and about how much of it. */
function read(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function expectPlain(markdown: string, allowed: readonly string[]): Page {
  const page = renderedPage(markdown)
  expect(page.elements.filter((name) => !['span', ...allowed].includes(name))).toEqual([])
  expect(page.attributes).toEqual([])
  expect(page.comments).toEqual([])
  for (const text of page.plainTexts) {
    expect(GITHUB_PATTERNS.filter((pattern) => pattern.test(text))).toEqual([])
  }
  return page
}

describe('inlineText', () => {
  test('shows each known trick as it was written, in its own paragraph', () => {
    for (const text of HOSTILE_FRAGMENTS) {
      expect(read(renderedPage(inlineText(text)).text)).toBe(flattened(text))
      expectPlain(inlineText(text), ['p'])
    }
  })

  test('shows any text as it was written, in a paragraph, and adds nothing to the page', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(read(expectPlain(inlineText(text), ['p']).text)).toBe(flattened(text))
      }),
      RUNS,
    )
  })

  test('keeps any two texts in their cells of a table', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (one, other) => {
        const markdown = table(
          ['A', 'B'],
          ['left', 'right'],
          [[inlineText(one), inlineText(other)]],
        )
        const page = renderedPage(markdown)
        expect(page.elements.filter((name) => name !== 'span')).toEqual([
          'table',
          'thead',
          'tr',
          'th',
          'th',
          'tbody',
          'tr',
          'td',
          'td',
        ])
        expect(read(page.text)).toBe(read(`A B ${flattened(one)} ${flattened(other)}`))
      }),
      RUNS,
    )
  })

  test('keeps any text inside its summary, heading, list or quote', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const inline = inlineText(text)
        const markdown = [
          details(`<b>${inline}</b>`, `> ${inline}`),
          `## ${inline}`,
          `- ${inline}`,
          `<sub>${inline}</sub>`,
        ].join('\n\n')
        const allowed = ['details', 'summary', 'b', 'blockquote', 'p', 'h2', 'ul', 'li', 'sub']
        const page = expectPlain(markdown, allowed)
        const expected = read(Array(5).fill(flattened(text)).join(' '))
        expect(read(page.text.replace(/\n/g, ' ')).replaceAll(' ', '')).toBe(
          expected.replaceAll(' ', ''),
        )
      }),
      RUNS,
    )
  })

  test('does not change ordinary words', () => {
    expect(inlineText('Was the agent polite? Yes, 3 of 4 times (75%)!')).toBe(
      'Was the agent polite? Yes, 3 of 4 times (75%)!',
    )
  })

  test('says how much a limit leaves out', () => {
    expect(inlineText('abcdefghij', 4)).toBe('abcd… (6 more characters)')
  })
})

describe('multilineText', () => {
  test('keeps the lines of any text separate, and shows them as they were written', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const page = expectPlain(`> ${multilineText(text)}`, ['blockquote', 'p', 'br'])
        const lines = visibleText(text).trim().split(/\n+/)
        expect(page.elements.filter((name) => name === 'br')).toHaveLength(lines.length - 1)
        expect(page.text.replace(/\s+/g, '')).toBe(visibleText(text).replace(/\s+/g, ''))
      }),
      RUNS,
    )
  })
})

describe('code', () => {
  test('reads any text as it was written', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const page = expectPlain(`run ${code(text)}`, ['p', 'code'])
        expect(read(page.text)).toBe(read(`run ${flattened(text)}`))
      }),
      RUNS,
    )
  })
})

test('a joiner that is kept on one line is not shown as a code on another', () => {
  const text = '❤\ufe0f\u200d\ufe0f'
  expect(renderedPage(multilineText(text)).text).toBe(visibleText(text))
})

describe('fenced', () => {
  test('contains any text, line by line', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const page = renderedPage(`before\n\n${fenced(text, 'text')}\n\nafter`)
        expect(page.elements).toEqual(['p', 'pre', 'code', 'p'])
        expect(page.text).toBe(`before\n${visibleText(text).trimEnd()}\n\nafter`)
      }),
      RUNS,
    )
  })
})

describe('link', () => {
  test('leads to its address, with any label', () => {
    fc.assert(
      fc.property(hostileText, (label) => {
        const page = renderedPage(`See ${link(label, 'https://app.example/r/1?a=b&c=d|e#f')}`)
        expect(page.addresses).toEqual(['https://app.example/r/1?a=b&c=d%7Ce#f'])
        expect(page.elements.filter((name) => name !== 'span')).toEqual(['p', 'a'])
      }),
      RUNS,
    )
  })

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'not a link',
    '',
    `https://a.example/${'x'.repeat(2000)}`,
  ])('shows only its label for %j', (address) => {
    expect(link('Open', address)).toBe('Open')
  })

  test('cannot be broken out of by its address', () => {
    fc.assert(
      fc.property(hostileText, (tail) => {
        const page = renderedPage(`See ${link('here', `https://app.example/${tail}`)}`)
        expect(page.elements.filter((name) => name !== 'a')).toEqual(['p'])
        expect(page.text).toBe('See here')
      }),
      RUNS,
    )
  })
})
