import { describe, expect, test } from '@jest/globals'
import { decodeSavedDefinition } from '../../../src/cekura/decode-history.ts'
import { decodeLabels } from '../../../src/cekura/decode-labels.ts'
import { expectedValue } from '../../../src/model/label.ts'

function review(sourceId: unknown, expected: unknown, rest: object = {}) {
  return {
    test_set: { source_model: 'Run', source_id: sourceId },
    expected_value: expected,
    ...rest,
  }
}

function labels(...reviews: unknown[]): [string, unknown][] {
  return [...decodeLabels('51', { id: 51, name: 'Politeness', reviews })]
}

describe('decodeLabels', () => {
  test('reads what people expect of each run, in every form', () => {
    expect(
      labels(
        review('1', 5),
        review(2, 0),
        review('3', true),
        review('4', 'booked'),
        review('5', 3.5),
      ),
    ).toEqual([
      ['1', 5],
      ['2', 0],
      ['3', true],
      ['4', 'booked'],
      ['5', 3.5],
    ])
  })

  test('leaves out calls that are not runs, reviews that expect nothing, and reviews of another metric', () => {
    const log = { test_set: { source_model: 'CallLog', source_id: '1' }, expected_value: 5 }
    const nothing = [null, '', ' ', [], {}].map((expected) => review('2', expected))
    const strange = [null, 7, {}, { test_set: 9, expected_value: 5 }, review('x', 5)]
    expect(labels(log, ...nothing, ...strange, review('3', 5, { metric: 52 }))).toEqual([])
    expect([...decodeLabels('51', { reviews: null })]).toEqual([])
  })

  test('the newest of several for one run counts, in any order', () => {
    const old = review('1', 5, { id: 9, updated_at: '2026-11-01T00:00:00Z' })
    const now = review('1', 0, { id: 8, updated_at: '2026-11-02T00:00:00Z' })
    expect(labels(old, now)).toEqual([['1', 0]])
    expect(labels(now, old)).toEqual([['1', 0]])
    const [first, second] = [review('1', 5, { id: 1 }), review('1', 0, { id: 2 })]
    expect(labels(first, second)).toEqual(labels(second, first))
  })
})

test.each([
  ['binary', 5, true],
  ['binary', '5.0', true],
  ['binary', 'Pass', true],
  ['binary', true, true],
  ['binary', 0, false],
  ['binary', 'false', false],
  ['binary', 'failed', false],
  ['binary', 1, null],
  ['binary', 'unclear', null],
  ['rating', '4.5', 4.5],
  ['rating', true, null],
  ['rating', 'high', null],
  ['enum', 'booked', 'booked'],
  ['enum', 5, '5'],
  ['enum', ' ', null],
] as const)('to a %s metric, %j stands for %j', (kind, label, value) => {
  expect(expectedValue(kind, label)).toBe(value)
})

describe('decodeSavedDefinition', () => {
  const entry = { history_id: 7, history_date: '2026-11-01T00:00:00.123456+00:00', prompt: 'Kind?' }

  test('reads the definition, but not the person who saved it', () => {
    const read = decodeSavedDefinition({ ...entry, history_user: 'Robin', description: null })
    expect(read).toMatchObject({ version: '7', fields: { prompt: 'Kind?', description: '' } })
    expect(JSON.stringify(read)).not.toContain('Robin')
  })

  test.each([null, 3, {}, { ...entry, history_id: null }, { ...entry, history_date: 'soon' }])(
    'is null without an ID or a time (%#)',
    (value) => {
      expect(decodeSavedDefinition(value)).toBeNull()
    },
  )
})
