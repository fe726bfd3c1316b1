import { describe, expect, test } from '@jest/globals'
import { runChanges } from '../../../src/compare/run-changes.ts'
import type { Run } from '../../../src/cekura/result.ts'
import { aResult, aRun } from '../../support/results.ts'

const PLAN = { resultId: '4711', resultName: null, runIds: ['1'], metrics: [] }

function changeOf(before: Run | null, after: Run | null) {
  const side = (run: Run | null) => aResult({ runs: run === null ? null : [run] })
  return runChanges(side(before), side(after), PLAN)[0]
}

const OLD = { scenario: 'Books', personality: 'Calm', durationSeconds: 60, errorMessage: 'No line' }
const NEW = {
  scenario: 'Cancels',
  personality: 'Loud',
  durationSeconds: 75,
  errorMessage: 'Hung up',
}

describe('A run', () => {
  test('is described as it is now', () => {
    expect(changeOf(aRun('1', OLD), aRun('1', NEW))).toMatchObject(NEW)
  })

  test('is described as it was where the result does not say or has lost it, but for its error', () => {
    const known = { ...OLD, errorMessage: null }
    const silent = aRun('1', { scenario: null })
    expect(changeOf(aRun('1', OLD), silent)).toMatchObject(known)
    expect(changeOf(aRun('1', OLD), null)).toMatchObject(known)
  })

  test('that neither side has is known by its ID only', () => {
    expect(changeOf(null, null)).toEqual({
      runId: '1',
      scenario: null,
      personality: null,
      change: 'incomparable',
      passedBefore: null,
      passedAfter: null,
      review: null,
      durationSeconds: null,
      errorMessage: null,
      scores: [],
    })
  })
})
