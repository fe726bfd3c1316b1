import { describe, expect, test } from '@jest/globals'
import { successTallyOf } from '../../../src/compare/success-rate.ts'
import { aResult, aRun } from '../../support/results.ts'

const RUNS = [
  aRun('1', { success: true }),
  aRun('2', { success: false }),
  aRun('3', { success: true }),
]

const tallyOf = (success: number | null, total: number | null) =>
  successTallyOf(aResult({ runs: RUNS, counts: { success, total, completed: null, failed: null } }))

describe('The successes', () => {
  test.each([
    [0, 1],
    [1, 1],
    [22, 24],
  ])('of %d of %d runs are as the API counts them', (successes, total) => {
    expect(tallyOf(successes, total)).toEqual({ successes, total })
  })

  test.each([
    [null, 24],
    [22, null],
    [null, null],
    [1.5, 24],
    [22, 24.5],
    [-1, 24],
    [0, 0],
    [25, 24],
  ])('are counted by the verdicts of the runs if %p of %p is impossible', (success, total) => {
    expect(tallyOf(success, total)).toEqual({ successes: 2, total: 3 })
  })

  test('are a share of all runs, including runs without a verdict', () => {
    const runs = [...RUNS, aRun('4', { success: null })]
    expect(successTallyOf(aResult({ runs }))).toEqual({ successes: 2, total: 4 })
  })

  test('are not known if neither the API nor any run has them', () => {
    expect(successTallyOf(aResult({ runs: [aRun('1', { success: null })] }))).toBeNull()
    expect(successTallyOf(aResult({ runs: null }))).toBeNull()
  })
})
