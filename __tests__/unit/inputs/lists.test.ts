import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseMetricChoice, parseRunChoice } from '../../../src/inputs/choices.ts'
import { anyText } from '../../support/any-text.ts'

describe('run_ids', () => {
  test.each([
    ['101', ['101']],
    ['101,102', ['101', '102']],
    ['101, 102', ['101', '102']],
    ['101 102', ['101', '102']],
    ['101\n102\r\n', ['101', '102']],
    ['101,\n102,\n', ['101', '102']],
    ['[101, 102]', ['101', '102']],
    ['["101", "102"]', ['101', '102']],
    ['[\n  101\n]', ['101']],
    ['101, 101, 102', ['101', '102']],
  ])('reads %j', (text, ids) => {
    expect(parseRunChoice(text)).toEqual({ ok: true, value: { kind: 'ids', ids } })
  })

  test('keeps IDs exact that are too large for a float', () => {
    const ids = ['9007199254740993', '9223372036854775807']
    for (const text of [ids.join(), `[${ids.join()}]`]) {
      expect(parseRunChoice(text)).toEqual({ ok: true, value: { kind: 'ids', ids } })
    }
  })

  test.each(['0', '-1', '007', '1.5', '18446744073709551615', '1e3'])(
    'refuses %s, which is not a positive whole number of at most 19 digits',
    (text) => {
      expect(parseRunChoice(text)).toMatchObject({ ok: false })
    },
  )

  test.each(['all', 'ALL', 'failed'])('reads the word %s', (word) => {
    expect(parseRunChoice(word)).toEqual({ ok: true, value: { kind: word.toLowerCase() } })
  })

  test.each([
    '1e3',
    '1.0',
    '-1',
    '0x10',
    '١٢',
    '１２',
    '1_000',
    'run',
    'all, 1',
    '[1e3]',
    '[1',
    '{}',
    '[[1]]',
    '[null]',
    ',',
    '[]',
    '123456789012345678901',
  ])('refuses %j, and says what is accepted', (text) => {
    expect(parseRunChoice(text)).toMatchObject({ ok: false, problems: [expect.any(String)] })
  })

  test('never throws, and never makes up an ID', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const parsed = parseRunChoice(text)
        if (!parsed.ok || parsed.value.kind !== 'ids') return
        for (const id of parsed.value.ids) expect(text).toContain(id)
      }),
    )
  })

  test('reads back thousands of IDs from any of its forms', () => {
    const ids = fc.uniqueArray(fc.bigInt({ min: 1n, max: 2n ** 63n - 1n }), {
      minLength: 1,
      maxLength: 5000,
    })
    const form = fc.constantFrom(
      (texts: string[]) => texts.join(','),
      (texts: string[]) => texts.join('\n'),
      (texts: string[]) => texts.join(' '),
      (texts: string[]) => `[${texts.join(', ')}]`,
      (texts: string[]) => JSON.stringify(texts),
    )
    fc.assert(
      fc.property(ids, form, (numbers, write) => {
        const texts = numbers.map(String)
        expect(parseRunChoice(write(texts))).toEqual({
          ok: true,
          value: { kind: 'ids', ids: texts },
        })
      }),
      { numRuns: 30 },
    )
  })
})

describe('metric_ids', () => {
  test.each([
    ['7, Politeness', ['7', 'Politeness']],
    ['Asks for the date\nBooks the slot', ['Asks for the date', 'Books the slot']],
    ['7 8\t9', ['7', '8', '9']],
    ['["Greets, then asks", 7]', ['Greets, then asks', '7']],
    ['[9007199254740993]', ['9007199254740993']],
    ['Ping [1, 2]', ['Ping [1', '2]']],
    ['a, a', ['a']],
  ])('reads %j', (text, wanted) => {
    expect(parseMetricChoice(text)).toEqual({ ok: true, value: { kind: 'listed', wanted } })
  })

  test('does not change numbers inside names', () => {
    expect(parseMetricChoice('["Rule 1e3, \\"12\\" and 007"]')).toEqual({
      ok: true,
      value: { kind: 'listed', wanted: ['Rule 1e3, "12" and 007'] },
    })
  })

  test('reads the word all, and refuses it in a list', () => {
    expect(parseMetricChoice('All')).toEqual({ ok: true, value: { kind: 'all' } })
    expect(parseMetricChoice('all, 7')).toMatchObject({ ok: false })
  })

  test.each([',', '[]', '[""]', '[{"id": 7}]', '["a"'])('refuses %j', (text) => {
    expect(parseMetricChoice(text)).toMatchObject({ ok: false })
  })
})
