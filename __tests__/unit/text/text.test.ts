import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { counted, firstFew } from '../../../src/text/counted.ts'
import { decimalOf, grouped, percentOf } from '../../../src/text/figures.ts'
import { oneLine } from '../../../src/text/one-line.ts'
import { cutTo, padTo, widthOf } from '../../../src/text/width.ts'
import { anyText } from '../../support/any-text.ts'

describe('A decimal', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [1, '1'],
    [100, '100'],
    [0.5, '0.5'],
    [2 / 3, '0.666667'],
    [-0.125, '-0.125'],
    [1e-7, '0'],
    [-1e-7, '0'],
    [1e-6, '0.000001'],
    [0.1 + 0.2, '0.3'],
  ])('of %d is %s', (figure, text) => {
    expect(decimalOf(figure)).toBe(text)
  })

  test('is plain and within half a unit of its sixth place', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (share) => {
        const text = decimalOf(share)
        expect(text).toMatch(/^(?:0|-?(?:1|0\.\d{0,5}[1-9]))$|^1$/)
        expect(Math.abs(Number(text) - share)).toBeLessThanOrEqual(5.000001e-7)
      }),
    )
  })

  test('is refused for numbers without one', () => {
    expect(() => decimalOf(NaN)).toThrow(RangeError)
    expect(() => decimalOf(Infinity)).toThrow(RangeError)
  })
})

describe('A grouped figure', () => {
  test.each([
    [0, 0, '0'],
    [-0, 0, '0'],
    [999, 0, '999'],
    [1000, 0, '1,000'],
    [-1234567, 0, '-1,234,567'],
    [1234.5678, 2, '1,234.57'],
    [1234567.000125, 6, '1,234,567.000125'],
    [14.399999999999999, 1, '14.4'],
    [1e21, 0, '1e+21'],
    [Infinity, 2, 'Infinity'],
  ])('of %d, to %d places, is %s', (figure, places, text) => {
    expect(grouped(figure, places)).toBe(text)
  })

  test('of a count is what the runtime writes for English', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (count) => {
        expect(grouped(count)).toBe(count.toLocaleString('en-US'))
      }),
    )
  })
})

describe('A percentage', () => {
  test.each([
    [0, '0%'],
    [1, '100%'],
    [22 / 24, '91.7%'],
    [0.57, '57%'],
    [2999 / 3000, '99.97%'],
    [0.0001, '0.01%'],
  ])('of %d is %s', (share, text) => {
    expect(percentOf(share)).toBe(text)
  })
})

test('A list names its first items and counts the rest', () => {
  expect(firstFew(['1', '2', '3'], 2)).toBe('1, 2 and 1 more')
  expect(firstFew(['1', '2'], 2)).toBe('1, 2')
  expect(counted(1, 'run')).toBe('1 run')
  expect(counted(0, 'run')).toBe('0 runs')
})

describe('One line of untrusted text', () => {
  test.each([
    ['a\r\nb\n\n c', 'a b c'],
    ['\u001b[31mred\u001b[0m', 'red'],
    ['\u001b]8;;https://evil.example\u0007link\u001b]8;;\u001b\\', 'link'],
    ['\u009b2Jcleared', 'cleared'],
    ['nul\u0000 bell\u0007', 'nul bell'],
    ['right\u202eleft\u2069', 'right left'],
    ['line\u2028paragraph\u2029end', 'line paragraph end'],
    ['half \ud83d', 'half \ufffd'],
    ['👩‍👩‍👧 family', '👩‍👩‍👧 family'],
  ])('of %j is %j', (text, line) => {
    expect(oneLine(text)).toBe(line)
  })

  test('never holds a control character or a line break', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        '\u001b',
        '[',
        ']',
        '\u0007',
        '\r',
        '\n',
        '1',
        'm',
        '\u009b',
        '\u2028',
        'é',
      ),
    })
    fc.assert(
      fc.property(text, (given) => {
        expect(oneLine(given)).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
      }),
    )
  })
})

describe('Width', () => {
  test.each([
    ['abc', 3],
    ['é', 1],
    ['e\u0301', 1],
    ['日本語', 6],
    ['한국', 4],
    ['👍', 2],
    ['👩‍👩‍👧', 2],
    ['🇩🇪', 2],
    ['❤️', 2],
    ['→…', 2],
    ['', 0],
  ])('of %j is %d columns', (text, width) => {
    expect(widthOf(text)).toBe(width)
  })

  test('is the width up to which text is padded', () => {
    expect(padTo('日本', 6)).toBe('日本  ')
    expect(padTo('too long', 3)).toBe('too long')
  })

  test.each([
    ['short', 5, 'short'],
    ['longer', 5, 'long…'],
    ['two words', 5, 'two…'],
    ['日本語', 6, '日本語'],
    ['日本語', 5, '日本…'],
    ['日本語', 4, '日…'],
    ['👩‍👩‍👧👩‍👩‍👧', 3, '👩‍👩‍👧…'],
  ])('of %j is cut to %d columns as %j', (text, width, cut) => {
    expect(cutTo(text, width)).toBe(cut)
  })

  test('is never exceeded by a cut, however many accents are stacked', () => {
    fc.assert(
      fc.property(anyText(), fc.integer({ min: 1, max: 30 }), (text, width) => {
        expect(widthOf(cutTo(text, width))).toBeLessThanOrEqual(width)
      }),
    )
    expect(cutTo(`a${'\u0301'.repeat(100_000)}`, 10).length).toBeLessThan(200)
  })
})
