import { describe, expect, test } from '@jest/globals'
import { type Operator, OPERATORS } from '../../../src/model/gates.ts'
import { isSameFigure, isWithin, marginOf } from '../../../src/judge/bound.ts'

const THIRD = 0.1 + 0.2

describe('Two figures are the same', () => {
  test.each([
    [0.3, THIRD],
    [57, 0.57 * 100],
    [0, 1e-13],
    [1e6, 1e6 + 1e-7],
    [-1e6, -1e6 - 1e-7],
    [1e-13, 2e-13],
  ])('if they differ only because of binary fractions: %d and %d', (a, b) => {
    expect(isSameFigure(a, b)).toBe(true)
    expect(isSameFigure(b, a)).toBe(true)
  })

  test.each([
    [0.6667, 2 / 3],
    [0, 1e-11],
    [1, 1 + 1e-11],
    [1e6, 1e6 + 1e-5],
    [0.5, -0.5],
    [NaN, NaN],
    [1, Infinity],
    [Infinity, Infinity],
    [Infinity, -Infinity],
  ])('and otherwise different, also if one is not finite: %d and %d', (a, b) => {
    expect(isSameFigure(a, b)).toBe(false)
    expect(isSameFigure(b, a)).toBe(false)
  })
})

describe('A figure is within its bound', () => {
  test.each([
    [4, ['<=', '<']],
    [5, ['>=', '<=', '==']],
    [6, ['>=', '>']],
    [NaN, []],
    [Infinity, ['>=', '>']],
    [-Infinity, ['<=', '<']],
  ] as const)('%d within 5 by these operators only: %j', (figure, operators) => {
    expect(OPERATORS.filter((operator) => isWithin(figure, operator, 5))).toEqual(operators)
  })

  test('exactly at the bound, despite floating-point errors', () => {
    const held = OPERATORS.filter((operator) => isWithin(THIRD, operator, 0.3))
    expect(held).toEqual(['>=', '<=', '=='])
    expect(OPERATORS.filter((operator) => isWithin(0.3, operator, THIRD))).toEqual(held)
  })
})

describe('The margin says how far a figure is from its bound', () => {
  test.each<[number, Operator, string]>([
    [5, '>=', 'exactly at the bound'],
    [5, '<=', 'exactly at the bound'],
    [5, '==', 'exactly at the bound'],
    [5, '>', 'at the bound, which is not enough'],
    [5, '<', 'at the bound, which is not enough'],
    [7, '>', '2 to spare'],
    [7, '<', '2 too much'],
    [7, '==', '2 too much'],
    [3, '<=', '-2 to spare'],
    [3, '>=', '-2 short'],
    [3, '==', '-2 short'],
  ])('%d %s 5: %s', (figure, operator, margin) => {
    expect(marginOf(figure, operator, 5, String)).toBe(margin)
  })
})
