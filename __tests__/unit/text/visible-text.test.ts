import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { clipped, flattened, visibleText } from '../../../src/text/visible-text.ts'
import { hostileText } from '../../support/hostile-text.ts'

describe('visibleText', () => {
  test.each([
    ['a right-to-left override', 'exe.\u202efdp', 'exe.[U+202E]fdp'],
    ['an isolate', '\u2066a\u2069', '[U+2066]a[U+2069]'],
    ['a zero-width space', 'pay\u200bpal', 'pay[U+200B]pal'],
    ['a joiner between Latin letters', 'pay\u200dpal', 'pay[U+200D]pal'],
    ['a row of zero-width characters, once', `a${'\u200b'.repeat(57)}b`, 'a[U+200B×57]b'],
    ['letters written in tags', 'a\u{e0041}', 'a[U+E0041]'],
    ['data hidden in variation selectors', 'a\ufe00\ufe01\ufe02', 'a\ufe00[U+FE01][U+FE02]'],
    ['an escape sequence', '\u001b[31mred', '␛[31mred'],
    ['a null', 'a\0b', 'a␀b'],
    ['a delete', 'a\u007fb', 'a␡b'],
    ['a lone surrogate', 'a\ud800b', 'a\ufffdb'],
    ['a noncharacter', 'a\uffffb', 'a[U+FFFF]b'],
    ['a soft hyphen', 'a\u00adb', 'a[U+00AD]b'],
  ])('shows %s', (_, text, shown) => {
    expect(visibleText(text)).toBe(shown)
  })

  test.each([
    ['an emoji of several people', '👩‍👩‍👧'],
    ['a skin tone in a joined emoji', '👩🏽‍🚀'],
    ['a coloured heart', '❤️'],
    ['a Persian word that needs its non-joiner', 'می‌خواهم'],
    ['a Hindi conjunct', 'क्‍ष'],
    ['combining accents', 'e\u0301'],
    ['Hebrew', 'שלום'],
  ])('leaves %s as it is', (_, text) => {
    expect(visibleText(text)).toBe(text)
  })

  test('turns all line breaks into one kind', () => {
    expect(visibleText('a\r\nb\rc\u2028d\u2029e\u0085f\vg\fh')).toBe('a\nb\nc\nd\ne\nf\ng\nh')
  })

  test('leaves nothing in any text that hides, reorders or controls', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(visibleText(text)).not.toMatch(
          /(?![\n\t])[\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/u,
        )
      }),
    )
  })

  test('changes nothing when it is done twice', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(visibleText(visibleText(text))).toBe(visibleText(text))
      }),
    )
  })
})

describe('flattened', () => {
  test('puts any text on one line without extra spaces', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(flattened(text)).not.toMatch(/^\s|\s$|\s\s|[\n\t]/)
      }),
    )
  })
})

describe('clipped', () => {
  test('does not change a text that is short enough', () => {
    expect(clipped('abc', 3)).toBe('abc')
  })

  test('counts what it leaves out, and cuts no character in two', () => {
    expect(clipped('ab😀cd', 3)).toBe('ab… (4 more characters)')
  })
})
