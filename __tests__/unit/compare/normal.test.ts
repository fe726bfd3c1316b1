import { describe, expect, test } from '@jest/globals'
import { normalTail, Z_95 } from '../../../src/compare/normal.ts'

describe("The normal distribution's tail", () => {
  // scipy.stats.norm.sf(z)
  test.each([
    [0, 0.5],
    [0.5, 0.308537538725987],
    [1, 0.158655253931457],
    [2.9999, 0.00135034128295493],
    [3, 0.00134989803163009],
    [6, 9.86587645037695e-10],
    [10, 7.61985302416052e-24],
    [30, 4.906713927148187e-198],
  ])('above %d is %d', (z, tail) => {
    expect(normalTail(z) / tail).toBeCloseTo(1, 11)
  })

  test('is 2.5% above the quantile of 95% intervals', () => {
    expect(normalTail(Z_95)).toBeCloseTo(0.025, 15)
  })

  test('is 0 if it is smaller than any float', () => {
    expect(normalTail(50)).toBe(0)
    expect(normalTail(1e200)).toBe(0)
  })
})
