import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { newestResultId } from '../../../src/plan/newest-result.ts'
import { aResult } from '../../support/results.ts'

function listed(id: string | null, createdAt: string | null) {
  return aResult({ id, createdAt })
}

test('the newest result is the one that was created last, whatever the order of the list', () => {
  const results = [
    listed('7', '2026-11-03T10:00:00Z'),
    listed('9', '2026-11-01T10:00:00Z'),
    listed('8', '2026-11-03T10:00:00.000001Z'),
    listed('6', '2026-11-03T11:59:59+02:00'),
  ]
  const orders = fc.shuffledSubarray(results, { minLength: results.length })
  fc.assert(
    fc.property(orders, (order) => {
      expect(newestResultId(order)).toEqual({ ok: true, value: '8' })
    }),
  )
})

test('of two results with the same time, the newest has the higher ID', () => {
  const at = '2026-11-03T10:00:00Z'
  expect(newestResultId([listed('99', at), listed('100', at), listed('98', at)])).toEqual({
    ok: true,
    value: '100',
  })
})

test('an empty list has no newest result', () => {
  expect(newestResultId([])).toEqual({ ok: true, value: null })
})

test('a single result needs no time', () => {
  expect(newestResultId([listed('7', null)])).toEqual({ ok: true, value: '7' })
})

test.each([null, 'yesterday'])('created at %s: the newest result is not known', (createdAt) => {
  const found = newestResultId([listed('7', '2026-11-03T10:00:00Z'), listed('8', createdAt)])
  expect(found).toEqual({
    ok: false,
    problems: [
      expect.stringContaining(
        "the agent's list does not show which result is the latest: 1 result without a created_at",
      ),
    ],
  })
})

test.each([
  [null, 'without an exact ID'],
  ['latest', "with the ID 'latest'"],
])('a newest result with the ID %s is refused: no older result replaces it', (id, words) => {
  const found = newestResultId([
    listed('7', '2026-11-03T10:00:00Z'),
    listed(id, '2026-11-04T10:00:00Z'),
  ])
  expect(found).toEqual({ ok: false, problems: [expect.stringContaining(words)] })
})
