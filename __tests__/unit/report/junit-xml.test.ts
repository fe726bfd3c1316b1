import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseStringPromise } from 'xml2js'
import { xmlDocument } from '../../../src/report/junit/xml.ts'
import { hostileText } from '../../support/hostile-text.ts'
import { rewritten } from '../../support/libxml.ts'

interface Item {
  readonly _?: string
  readonly $: { readonly value: string }
}

/** XML 1.0, production 2. */
function isXmlCharacter(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  const ranges = [
    [0x9, 0xa],
    [0xd, 0xd],
    [0x20, 0xd7ff],
    [0xe000, 0xfffd],
    [0x10000, 0x10ffff],
  ] as const
  return ranges.some(([low, high]) => code >= low && code <= high)
}

function asXmlHoldsIt(text: string): string {
  return Array.from(text, (one) => (isXmlCharacter(one) ? one : '\ufffd')).join('')
}

/**
 * The text after our writer, libxml and sax. It is put between fences, because xml2js drops text
 * that is only white space.
 */
async function roundTrip(texts: readonly string[]): Promise<readonly Item[]> {
  const document = xmlDocument({
    tag: 'root',
    attributes: {},
    content: texts.map((text) => ({
      tag: 'item',
      attributes: { value: text },
      content: `[${text}]`,
    })),
  })
  const parsed = (await parseStringPromise(await rewritten(document), {
    explicitCharkey: true,
  })) as { root: { item: readonly Item[] } }
  return parsed.root.item
}

describe('xmlDocument', () => {
  test('keeps every character that XML allows, in text and in attributes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileText, { minLength: 1, maxLength: 60 }), async (texts) => {
        const items = await roundTrip(texts)
        const expected = texts.map(asXmlHoldsIt)
        expect(items.map((item) => item.$.value)).toEqual(expected)
        expect(items.map((item) => item._)).toEqual(expected.map((text) => `[${text}]`))
      }),
      { numRuns: 12 },
    )
  })

  test.each([
    ['a control character', '\u001b[31m', '\ufffd[31m'],
    ['a lone surrogate', 'a\ud800b', 'a\ufffdb'],
    ['a character that is none', '\ufffe\uffff', '\ufffd\ufffd'],
    ['the end of a CDATA section', ']]>', ']]>'],
    ['line ends', '\r\n\t\r', '\r\n\t\r'],
    ['what looks like a reference', '&amp;&#10;', '&amp;&#10;'],
  ])('writes %s', async (_, text, expected) => {
    const [item] = await roundTrip([text])
    expect(item).toEqual({ $: { value: expected }, _: `[${expected}]` })
  })

  test('puts each element on its own line, and does not change text', () => {
    const leaf = { tag: 'b', attributes: { n: 1 }, content: 'one\ntwo' }
    expect(xmlDocument({ tag: 'a', attributes: {}, content: [leaf] })).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<a>\n  <b n="1">one\ntwo</b>\n</a>\n',
    )
  })
})
