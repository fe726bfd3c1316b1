import { describe, expect, test } from '@jest/globals'
import { finishedRunsOf } from '../../../src/evaluation/activity.ts'
import { aResult, aRun } from '../../support/results.ts'

const counts = (completed: number | null, total: number | null) => ({
  completed,
  total,
  success: null,
  failed: null,
})

describe('counting finished runs', () => {
  test('goes by the runs in question where they are listed', () => {
    const runs = [aRun('1'), aRun('2', { status: 'evaluating' }), aRun('3')]
    const result = aResult({ status: 'evaluating', runs, counts: counts(9, 10) })
    expect(finishedRunsOf(result, ['1', '2'])).toBe(1)
  })
  test.each([
    [6, 10, 4, 0],
    [7, 10, 4, 1],
    [9, 10, 10, 9],
    [2, 10, 4, 0],
  ])(
    'takes %j of %j completed runs, 4 or all of them asked for, as progress',
    (done, all, n, is) => {
      const asked = Array.from({ length: n }, (_, i) => String(i))
      expect(finishedRunsOf(aResult({ runs: null, counts: counts(done, all) }), asked)).toBe(is)
    },
  )
  test.each([
    [10, 10],
    [null, 10],
    [4, null],
  ])('knows nothing from %j of %j completed runs', (completed, total) => {
    const result = aResult({ runs: null, counts: counts(completed, total) })
    expect(finishedRunsOf(result, ['1', '2'])).toBeNull()
  })
})
