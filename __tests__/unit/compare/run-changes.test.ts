import { describe, expect, test } from '@jest/globals'
import { runChanges } from '../../../src/compare/run-changes.ts'
import type { Run } from '../../../src/model/result.ts'
import { aPlan } from '../../support/plans.ts'
import { aResult, aRun } from '../../support/results.ts'

function changeOf(before: Run | null, after: Run | null) {
  const side = (run: Run | null) => aResult({ runs: run === null ? null : [run] })
  return runChanges(side(before), side(after), aPlan({ metrics: [] }))[0]
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

  test('keeps its description from before, but not its error, if the result now has none', () => {
    const known = { ...OLD, errorMessage: null }
    const silent = aRun('1', { scenario: null })
    expect(changeOf(aRun('1', OLD), silent)).toMatchObject(known)
    expect(changeOf(aRun('1', OLD), null)).toMatchObject(known)
  })

  test('that neither side has is shown with its ID only', () => {
    expect(changeOf(null, null)).toEqual({
      runId: '1',
      scenario: null,
      personality: null,
      change: 'incomparable',
      passedBefore: null,
      passedAfter: null,
      scorings: [null],
      review: null,
      durationSeconds: null,
      errorMessage: null,
      scores: [],
    })
  })
})
