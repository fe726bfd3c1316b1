import { describe, expect, test } from '@jest/globals'
import { successTallyOf } from '../../../src/compare/success-tally.ts'
import { aResult, aRun } from '../snapshots.ts'

const runs = [
  aRun({ id: '1', success: true }),
  aRun({ id: '2', success: false }),
  aRun({ id: '3', success: null }),
]
const byRuns = { successes: 1, total: 3 }

function tallyOf(success: number | null, total: number | null) {
  const counts = { success, total, completed: null, failed: null }
  return successTallyOf(aResult({ counts, runs }))
}

describe('How many runs succeeded', () => {
  test.each([
    [0, 1],
    [1, 1],
    [7, 24],
  ])("is what the API's counts say: %d of %d", (successes, total) => {
    expect(tallyOf(successes, total)).toEqual({ successes, total })
  })

  test.each([
    ['no successes are told', null, 3],
    ['no total is told', 3, null],
    ['nothing is told', null, null],
    ['there are more successes than runs', 4, 3],
    ['there are no runs', 0, 0],
    ['there are fewer than no successes', -1, 3],
    ['there are fewer than no runs', -4, -3],
    ['successes are broken', 1.5, 3],
    ['runs are broken', 1, 2.5],
  ])('is counted by the verdicts of the runs where %s', (_when, success, total) => {
    expect(tallyOf(success, total)).toEqual(byRuns)
  })

  test('is not known without a verdict of any run', () => {
    expect(successTallyOf(aResult({ runs: [aRun({ success: null })] }))).toBeNull()
    expect(successTallyOf(aResult({ runs: [] }))).toBeNull()
    expect(successTallyOf(aResult())).toBeNull()
  })
})
