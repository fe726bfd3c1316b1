import { describe, expect, test } from '@jest/globals'
import { isSameFigure, isWithin, marginOf } from '../../../src/judge/bound.ts'
import { distanceOf, figureBeside, percentBeside } from '../../../src/judge/figure.ts'
import type { Operator } from '../../../src/inputs/gates.ts'

describe('A bound', () => {
  const JUST = 1e-13
  test.each<[Operator, below: boolean, at: boolean, above: boolean]>([
    ['>=', false, true, true],
    ['>', false, false, true],
    ['<=', true, true, false],
    ['<', true, false, false],
    ['==', false, true, false],
  ])('of %s is kept below: %p, at it: %p, above it: %p', (operator, below, at, above) => {
    expect(isWithin(0.4, operator, 0.5)).toBe(below)
    for (const same of [0.5, 0.5 - JUST, 0.5 + JUST]) {
      expect(isWithin(same, operator, 0.5)).toBe(at)
    }
    expect(isWithin(0.6, operator, 0.5)).toBe(above)
    for (const none of [NaN, -NaN]) expect(isWithin(none, operator, 0.5)).toBe(false)
  })

  test('is as close as its figures are large', () => {
    expect(isSameFigure(1e6, 1e6 + 1e-7)).toBe(true)
    expect(isSameFigure(1e6, 1e6 + 1e-5)).toBe(false)
    expect(isSameFigure(1e-3, 1e-3 + 1e-11)).toBe(false)
    expect(isSameFigure(Infinity, Infinity)).toBe(false)
  })

  test('is missed or kept by so much', () => {
    const margin = (figure: number, operator: Operator) =>
      marginOf(figure, operator, 5, (difference) => `${Math.abs(difference)}`)
    expect(margin(5, '>=')).toBe('exactly at the bound')
    expect(margin(5, '>')).toBe('at the bound, which does not suffice')
    expect(margin(7, '>=')).toBe('2 to spare')
    expect(margin(7, '<')).toBe('2 too much')
    expect(margin(4, '>')).toBe('1 short')
  })
})

describe('A figure beside its bound', () => {
  test.each([
    [2, 2, '2'],
    [0.123456, 0.5, '0.12'],
    [0.123456, 0.12, '0.123'],
    [0.12000001, 0.12, '0.12000001'],
    [0.120000000002, 0.12, '0.120000000002'],
    [1e20, 5, '100000000000000000000'],
    [1e21, 5, '1e+21'],
    [1e22, 5, '1e+22'],
    [-3.14159, 0, '-3.14'],
  ])('%d beside %d is %s', (figure, bound, text) => {
    expect(figureBeside(figure, bound)).toBe(text)
  })

  test.each([
    [0.75, 0.75, '75%'],
    [0.9997, 0.9997, '99.97%'],
    [0.9997, 0.5, '99.97%'],
    [2 / 3, 0.6667, '66.667%'],
    [2 / 3, 0.6666666667, '66.666666667%'],
  ])('the share %d beside %d is %s', (share, bound, text) => {
    expect(percentBeside(share, bound)).toBe(text)
  })

  test('a distance is never rounded to none', () => {
    expect(distanceOf(-0.000123)).toBe('0.0001')
    expect(distanceOf(50)).toBe('50')
  })
})
