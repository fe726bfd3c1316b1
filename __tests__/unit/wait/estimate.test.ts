import { describe, expect, test } from '@jest/globals'
import { estimateRestMs } from '../../../src/wait/estimate.ts'
import { describeProgress } from '../../../src/wait/progress.ts'
import { aResult } from '../../support/results.ts'

const seen = (finishedRuns: number | null, totalRuns: number | null) =>
  estimateRestMs([{ elapsedMs: 30_000, finishedRuns, totalRuns }])

describe('the estimate of the rest', () => {
  test('takes the rest of the runs to go as the finished ones did', () => {
    expect(seen(6, 24)).toBe(90_000)
  })

  test.each([
    ['nothing was polled', estimateRestMs([])],
    ['no progress is visible', seen(null, null)],
    ['too few runs have finished', seen(2, 24)],
    ['all runs have finished', seen(24, 24)],
  ])('is not made while %s', (_when, restMs) => {
    expect(restMs).toBeNull()
  })
})

describe('a line of progress', () => {
  const result = aResult({ status: 'evaluating' })

  test('tells the status, the runs and the rest', () => {
    expect(describeProgress(result, 14, 24, 40_000)).toBe(
      'evaluating: 14 of 24 runs finished, about 40 s left',
    )
  })

  test('leaves out what is not known', () => {
    expect(describeProgress(result, 14, 24, null)).toBe('evaluating: 14 of 24 runs finished')
    expect(describeProgress(result, null, 24, null)).toBe('evaluating')
  })
})
