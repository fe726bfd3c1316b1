import { describe, expect, test } from '@jest/globals'
import { retryDelayMs } from '../../../src/clock/retry-delay.ts'

const least = () => 0
const most = () => 0.999_999

describe('the delay before a request is repeated', () => {
  test('doubles with each failure, up to 30 s, and up to half of it is random', () => {
    const failures = [1, 2, 3, 4, 5, 50]
    expect(failures.map((count) => retryDelayMs(count, null, least))).toEqual([
      1_000, 2_000, 4_000, 8_000, 15_000, 15_000,
    ])
    expect(failures.map((count) => Math.round(retryDelayMs(count, null, most)))).toEqual([
      2_000, 4_000, 8_000, 16_000, 30_000, 30_000,
    ])
  })

  test('is never shorter than the API asked for', () => {
    expect(retryDelayMs(1, 60_000, least)).toBe(60_000)
    expect(retryDelayMs(1, 60_000, most)).toBeGreaterThan(60_000)
  })

  test('is not shortened by an API that asks for less', () => {
    expect(retryDelayMs(4, 1_000, least)).toBe(8_000)
  })
})
