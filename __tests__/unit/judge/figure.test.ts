import { describe, expect, test } from '@jest/globals'
import { distanceBeside, figureBeside, percentBeside } from '../../../src/judge/bound.ts'

describe('A figure beside its bound', () => {
  test.each([
    ['has three digits where they tell it from the bound', 400 / 3, 130, '133'],
    ['and none for zeros', 12.5, 12, '12.5'],
    ['has more where three would not tell', 1296.5, 1297, '1296.5'],
    ['or would make it the bound', 0.3004, 0.3, '0.3004'],
    ['up to what still makes a difference', 2e-12, 0, '0.000000000002'],
    ['is written as the bound if it is the same', 0.1234, 0.1234, '0.1234'],
    ['without what binary fractions add', 12345.600000000002, 12345.6, '12345.6'],
    ['can be large', 1e21, 5, '1e+21'],
    ['larger than its places show', 2e21, 1e21, '2e+21'],
  ])('%s', (_, figure, bound, text) => {
    expect(figureBeside(figure, bound)).toBe(text)
  })
})

describe('A percentage beside its bound', () => {
  test.each([
    ['has one place where it tells it from the bound', 2 / 3, 0.9, '66.7%'],
    ['has more where one would not tell', 2 / 3, 0.6667, '66.667%'],
    ['is written as the bound if it is the same', 0.9375, 0.9375, '93.75%'],
    ['without what binary fractions add', 0.57, 0.57, '57%'],
    ['whichever way they would round it', 0.9374999999999999, 0.9375, '93.75%'],
    ['is all only if it is', 0.9999, 1, '99.99%'],
  ])('%s', (_, share, bound, text) => {
    expect(percentBeside(share, bound)).toBe(text)
  })
})

test('The distance of a figure from its bound comes from the shown figure, without a sign', () => {
  expect(distanceBeside(1296.5, 1500)).toBe('203')
  expect(distanceBeside(3.75, 3.5)).toBe('0.25')
  expect(distanceBeside(0.3004, 0.3)).toBe('0.0004')
})
