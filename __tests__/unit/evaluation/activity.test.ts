import { describe, expect, test } from '@jest/globals'
import { activityOf, finishedRunsOf, idsInQuestion } from '../../../src/evaluation/activity.ts'
import { aResult, aRun, binary } from '../../support/results.ts'

const counts = (completed: number | null, total: number | null) => ({
  completed,
  total,
  success: null,
  failed: null,
})

describe('counting finished runs', () => {
  test('uses the runs in question if they are listed', () => {
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
    'reads %j of %j completed runs as progress, if 4 or all of them were requested',
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

describe('the runs in question', () => {
  const scored = [binary('7', true)]
  const runs = [
    aRun('1', { scores: scored }),
    aRun('2', { status: 'in_progress', scores: [] }),
    aRun('3', { status: 'evaluating', scores: scored }),
    aRun('4', { status: 'failed', scores: [] }),
  ]
  test('are the given runs, stuck or not', () => {
    expect(idsInQuestion(aResult({ runs }), ['2'])).toEqual(['2'])
    expect(activityOf(aResult({ runs }), ['2']).inFlight).toBe(true)
  })
  test('are all except calls that never ended, if none was given', () => {
    expect(idsInQuestion(aResult({ runs }), null)).toEqual(['1', '3', '4'])
    expect(activityOf(aResult({ runs: runs.slice(0, 2) }), null).inFlight).toBe(false)
  })
  test('are all runs while the result itself is at work', () => {
    const busy = aResult({ status: 'running', runs })
    expect(idsInQuestion(busy, null)).toEqual(['1', '2', '3', '4'])
  })
  test('are none if the answer lists none', () => {
    expect(idsInQuestion(aResult({ runs: null }), null)).toEqual([])
  })
})
