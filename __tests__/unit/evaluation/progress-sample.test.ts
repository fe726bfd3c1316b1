import { describe, expect, test } from '@jest/globals'
import { progressSampleOf } from '../../../src/evaluation/progress-sample.ts'
import { aResult, aRun } from '../../support/results.ts'

const RUN_IDS = ['1', '2', '3']
const HIDDEN = { elapsedMs: 10_500, finishedRuns: null, totalRuns: null }

function read(finishedRuns: number, status = 'evaluating') {
  const runs = RUN_IDS.map((id, index) =>
    aRun(id, { status: index < finishedRuns ? 'completed' : status }),
  )
  return aResult({ status, runs })
}

describe('A sample of progress', () => {
  test('counts the finished runs while work goes on', () => {
    for (const finishedRuns of [0, 2]) {
      expect(progressSampleOf(read(finishedRuns), RUN_IDS, 'in_flight', 10_500)).toEqual({
        elapsedMs: 10_500,
        finishedRuns,
        totalRuns: 3,
      })
    }
  })

  test('says nothing if the status may be from before', () => {
    expect(progressSampleOf(read(3, 'completed'), RUN_IDS, 'unproven', 10_500)).toEqual(HIDDEN)
    const partial = aResult({ runs: [aRun('1'), aRun('2')] })
    expect(progressSampleOf(partial, RUN_IDS, 'unproven', 10_500)).toEqual(HIDDEN)
  })

  test('says nothing if all runs look finished while the result is at work', () => {
    const busy = aResult({ status: 'evaluating', runs: RUN_IDS.map((id) => aRun(id)) })
    expect(progressSampleOf(busy, RUN_IDS, 'in_flight', 10_500)).toEqual(HIDDEN)
  })

  test('says nothing if the answer shows no progress', () => {
    const blind = aResult({ status: 'evaluating', runs: null })
    expect(progressSampleOf(blind, RUN_IDS, 'in_flight', 10_500)).toEqual(HIDDEN)
  })
})
