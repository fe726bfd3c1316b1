import { describe, expect, test } from '@jest/globals'
import { estimateRestMs } from '../../../src/evaluation/estimate.ts'

const seen = (finishedRuns: number | null, totalRuns: number | null) =>
  estimateRestMs([{ elapsedMs: 30_000, finishedRuns, totalRuns }])

describe('the estimate of the rest', () => {
  test('assumes that the other runs take as long as the finished runs', () => {
    expect(seen(6, 24)).toBe(90_000)
    expect(seen(2, 20)).toBe(270_000)
  })

  test.each([
    ['nothing was polled', estimateRestMs([])],
    ['no progress is visible', seen(null, null)],
    ['nobody says of how many', seen(6, null)],
    ['nobody says how many have finished', seen(null, 24)],
    ['too few runs have finished', seen(2, 24)],
    ['all runs have finished', seen(24, 24)],
    ['there are none', seen(0, 0)],
  ])('is not made while %s', (_when, restMs) => {
    expect(restMs).toBeNull()
  })
})
