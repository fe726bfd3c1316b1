import { describe, expect, test } from '@jest/globals'
import {
  judgePlanned,
  judgeProblems,
  judgeStanding,
  judgeStarted,
} from '../../../src/judge/judge-early.ts'
import { aPlan } from '../../support/plans.ts'
import { aResult } from '../../support/results.ts'

const plan = aPlan({ runIds: ['1', '2'] })

describe('The verdict on a job that evaluates nothing', () => {
  test('of a dry run says what would be triggered', () => {
    expect(judgePlanned(plan)).toEqual({
      outcome: 'planned',
      headline:
        'Dry run, nothing was triggered: would re-evaluate 1 metric on 2 runs: 2 evaluations, about 0.4 credits',
      reasons: [],
      gates: [],
      remedy: null,
      resumeStep: null,
    })
  })

  test('of mode start says what was started, and how to get the verdict later', () => {
    expect(judgeStarted(plan, '- uses: acme/reevaluate@v1')).toEqual({
      outcome: 'started',
      headline: 'Started without waiting for the end: 1 metric on 2 runs',
      reasons: [],
      gates: [],
      remedy: 'To wait for the end and get the verdict, run this step later:',
      resumeStep: '- uses: acme/reevaluate@v1',
    })
  })

  test('of run_ids: failed without a failed run is the verdict on the result as it is', () => {
    const standing = {
      outcome: 'gate_failed',
      headline: 'Gate failed: 2 of 3 runs succeed (66.7%)',
      reasons: ['min_success_rate asks for more'],
      gates: [],
      remedy: 'Mend it',
      resumeStep: null,
    } as const
    expect(judgeStanding(aResult({ id: '4711' }), standing)).toEqual({
      ...standing,
      headline:
        'No run of result 4711 has failed, so nothing was triggered. Gate failed: 2 of 3 runs succeed (66.7%)',
    })
  })

  test('of run_ids: failed without a failed run needs no ID in the answer', () => {
    const standing = judgePlanned(plan)
    expect(judgeStanding(aResult({ id: null }), standing).headline).toBe(
      `No run of the result has failed, so nothing was triggered. ${standing.headline}`,
    )
  })

  test('on inputs that cannot be used names each of them', () => {
    const problem = { input: 'mode', message: 'it is no mode' } as const
    const other = { input: 'timeout', message: 'it is no time' } as const
    expect(judgeProblems([problem])).toEqual({
      outcome: 'invalid_input',
      headline: 'An input cannot be used, so nothing was triggered',
      reasons: ['mode: it is no mode'],
      gates: [],
      remedy: null,
      resumeStep: null,
    })
    expect(judgeProblems([problem, other])).toMatchObject({
      headline: 'Some inputs cannot be used, so nothing was triggered',
      reasons: ['mode: it is no mode', 'timeout: it is no time'],
    })
  })
})
