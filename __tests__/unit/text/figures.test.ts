import { describe, expect, test } from '@jest/globals'
import {
  figureOf,
  movementOf,
  pointsOf,
  pValueOf,
  shareMovementOf,
} from '../../../src/text/figures.ts'

describe('A figure of a report', () => {
  test.each([
    [0, '0'],
    [4.5, '4.5'],
    [4.267, '4.27'],
    [87.25, '87.3'],
    [1238.57, '1,239'],
    [1234567, '1,234,567'],
    [0.01, '0.01'],
    [0.0032149, '0.00321'],
    [-0.0032149, '-0.00321'],
    [0.00999999, '0.01'],
    [1e-7, '0.0000001'],
    [1e-300, '0'],
    [1.5e300, '1.5e+300'],
  ])('of %d is %s', (value, text) => {
    expect(figureOf(value)).toBe(text)
  })

  test('that has changed says which way, and how far', () => {
    expect(movementOf(0, 12.5)).toBe('+12.5')
    expect(movementOf(0.004, 0)).toBe('-0.004')
    expect(movementOf(3, 3)).toBe('no change')
  })

  test('that has changed shows no more places than the figure itself, unless it needs them', () => {
    expect(movementOf(893.8, 980.1)).toBe('+86')
    expect(movementOf(3.7521, 3.8562)).toBe('+0.1')
    expect(movementOf(893.8, 893.4)).toBe('-0.4')
  })
})

describe('A share of a report', () => {
  test('says how far it is from another, in points', () => {
    expect(pointsOf(-0.025)).toBe('2.5 points')
    expect(pointsOf(0.01)).toBe('1 point')
    expect(pointsOf(2 / 3 - 0.6667)).toBe('0.003 points')
  })

  test('that has changed says which way, and how far', () => {
    expect(shareMovementOf(-0.0833)).toBe('-8.3 points')
    expect(shareMovementOf(0.042)).toBe('+4.2 points')
    expect(shareMovementOf(0.00001)).toBe('+0.001 points')
    expect(shareMovementOf(0)).toBe('no change')
  })
})

test.each([
  [1, 'p = 1'],
  [0.9999, 'p = 1'],
  [0.125, 'p = 0.13'],
  [0.031, 'p = 0.031'],
  [0.001, 'p = 0.001'],
  [0.00099, 'p < 0.001'],
])('A p-value of %d is written as %s', (p, text) => {
  expect(pValueOf(p)).toBe(text)
})
