import { describe, expect, test } from '@jest/globals'
import { bar, decimal, movement, points, pValue } from '../../../src/report/figures.ts'

describe('A figure of the report', () => {
  test.each([
    [0, '0'],
    [4.5, '4.5'],
    [1234.567, '1,234.57'],
    [0.01, '0.01'],
    [0.0032149, '0.00321'],
    [-0.0032149, '-0.00321'],
    [0.00999999, '0.01'],
    [1e-7, '0.0000001'],
    [1e-300, '0'],
    [1.5e300, '1.5e+300'],
  ])('of %d is %s', (value, text) => {
    expect(decimal(value)).toBe(text)
  })

  test('that has changed says which way, and how far', () => {
    expect(movement(12.5)).toBe('▲ 12.5')
    expect(movement(-0.004)).toBe('▼ 0.004')
    expect(movement(0)).toBe('no change')
    expect(points(-0.0833)).toBe('▼ 8.3 points')
    expect(points(0.00001)).toBe('▲ under 0.1 points')
    expect(points(0)).toBe('no change')
  })

  test.each([
    [1, 'p = 1'],
    [0.9999, 'p = 1'],
    [0.125, 'p = 0.13'],
    [0.031, 'p = 0.031'],
    [0.001, 'p = 0.001'],
    [0.00099, 'p < 0.001'],
  ])('for a probability of %d is %s', (p, text) => {
    expect(pValue(p)).toBe(text)
  })

  test.each([
    [0, '░░░░░░░░░░'],
    [0.001, '█░░░░░░░░░'],
    [0.5, '█████░░░░░'],
    [0.999, '█████████░'],
    [1, '██████████'],
  ])('for a share of %d is the bar %s', (share, text) => {
    expect(bar(share)).toBe(text)
  })
})
