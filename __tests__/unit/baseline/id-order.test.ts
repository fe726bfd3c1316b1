import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { compareIds } from '../../../src/baseline/id-order.ts'
import { idArbitrary } from './arbitrary-baselines.ts'

describe('compareIds', () => {
  test('orders like whole numbers, even if they are equal as floats', () => {
    fc.assert(
      fc.property(idArbitrary, idArbitrary, (a, b) => {
        const [left, right] = [BigInt(a), BigInt(b)]
        expect(Math.sign(compareIds(a, b))).toBe(left < right ? -1 : left > right ? 1 : 0)
      }),
    )
  })

  test('puts the shorter spelling of a number first', () => {
    expect(['007', '10', '07', '7', '0', '00'].toSorted(compareIds)).toEqual([
      '0',
      '00',
      '7',
      '07',
      '007',
      '10',
    ])
  })
})
