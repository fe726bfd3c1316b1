import { describe, expect, test } from '@jest/globals'
import { RequestError } from '../../../src/cekura/request-error.ts'
import { Stopped } from '../../../src/job.ts'
import { judgeError } from '../../../src/judge/judge-error.ts'
import { resumeStep } from '../../../src/judge/resume-step.ts'
import { type JobState, newJobState } from '../../../src/model/job-state.ts'
import { inputsFrom } from '../../support/inputs.ts'
import { aPlan } from '../../support/plans.ts'
import { aResult, aRun } from '../../support/results.ts'

const ACTION = 'owner/action@v1'
const INPUTS = inputsFrom({ timeout: '90' })
const RESUME = 'To wait for the evaluation without paying again, run this step:'

/** The state before anything is planned, read or triggered. */
const EARLY = newJobState()
const UNDER_WAY: JobState = {
  ...EARLY,
  resultId: '4711',
  plan: aPlan(),
  underWay: 'ours',
  evaluations: 1,
  result: aResult({ status: 'evaluating' }),
}
const STEP = resumeStep(INPUTS, UNDER_WAY, ACTION)

function judge(error: unknown, state: JobState) {
  return judgeError(error, INPUTS, state, ACTION)
}

function requestError(status: number | null, message = 'GET /result answered so'): RequestError {
  return new RequestError(message, { status, transient: false, tookEffect: 'no', retryAfterMs: null }) // prettier-ignore
}

describe('A job that its deadline ends', () => {
  test('says so, with the step that waits for the running evaluation', () => {
    expect(judge(new Stopped('deadline'), UNDER_WAY)).toEqual({
      outcome: 'timed_out',
      headline: 'Timed out after 1 min 30 s: the evaluation goes on in Cekura',
      reasons: ['The last status read is “evaluating”'],
      gates: [],
      remedy: RESUME,
      resumeStep: STEP,
    })
  })

  test('has no status if none was read, and no step if nothing was triggered', () => {
    expect(judge(new Stopped('deadline'), { ...EARLY, plan: aPlan() })).toEqual({
      outcome: 'timed_out',
      headline: 'Timed out after 1 min 30 s: no evaluation was triggered',
      reasons: [],
      gates: [],
      remedy: null,
      resumeStep: null,
    })
  })

  test('between an evaluation and its confirmation does not say that nothing was triggered', () => {
    const state: JobState = { ...UNDER_WAY, underWay: 'nothing' }
    expect(judge(new Stopped('deadline'), state)).toMatchObject({
      headline:
        'Timed out after 1 min 30 s: the evaluation has ended, but its flips are not confirmed',
      resumeStep: null,
    })
  })

  test('names unknown status words', () => {
    const result = aResult({ status: 'mulling', runs: [aRun('1', { status: 'musing' })] })
    expect(judge(new Stopped('deadline'), { ...UNDER_WAY, result }).reasons).toEqual([
      'The last status read is “mulling”',
      '“mulling” is a status that this action does not know',
      '“musing” is a status that this action does not know',
    ])
  })
})

describe('A job that is cancelled', () => {
  test('says so, and that an evaluation may have been started', () => {
    expect(judge(new Stopped('cancel'), { ...UNDER_WAY, underWay: 'unknown' })).toEqual({
      outcome: 'cancelled',
      headline: 'Cancelled: an evaluation may have been started in Cekura',
      reasons: ['The last status read is “evaluating”'],
      gates: [],
      remedy: RESUME,
      resumeStep: STEP,
    })
  })

  test('says that the evaluation of somebody else goes on, with the step that waits for it', () => {
    const state: JobState = { ...EARLY, resultId: '4711', underWay: 'somebody_elses' }
    const headline =
      'Timed out after 1 min 30 s: no evaluation was triggered by this job; another one goes on in Cekura'
    const waiting = inputsFrom({ timeout: '90', mode: 'wait' })
    expect(judgeError(new Stopped('deadline'), waiting, state, ACTION)).toMatchObject({
      headline,
      remedy: RESUME,
      resumeStep: resumeStep(waiting, state, ACTION),
    })
    expect(judge(new Stopped('deadline'), state)).toMatchObject({ headline, resumeStep: null })
  })

  test('has no step if nothing was triggered', () => {
    expect(judge(new Stopped('cancel'), EARLY)).toMatchObject({
      headline: 'Cancelled: no evaluation was triggered',
      remedy: null,
      resumeStep: null,
    })
  })
})

describe('A request that failed', () => {
  test('is reported with its own message, and with what to do about it', () => {
    expect(judge(requestError(402, 'POST answered 402: no credits'), EARLY)).toEqual({
      outcome: 'api_error',
      headline: 'POST answered 402: no credits',
      reasons: [],
      gates: [],
      remedy: 'Top up the balance in Cekura, then run the job again.',
      resumeStep: null,
    })
  })

  test.each([
    [400, 'The API names what it does not accept; correct that, then run the job again.'],
    [401, 'Check that the secret holds a valid Cekura API key, without spaces around it.'],
    [403, 'The key may not do this: check its project and its scope in Cekura.'],
    [
      404,
      'Check result_id: there is no such result, or it belongs to another project than the key.',
    ],
    [
      429,
      'The rate limit of your Cekura plan is used up: poll less often (poll_interval), or try later.',
    ],
    [500, 'Cekura has a problem; try again later.'],
    [503, 'Cekura has a problem; try again later.'],
    [499, null],
    [null, null],
  ])('with status %p has this remedy: %p', (status, remedy) => {
    expect(judge(requestError(status), EARLY).remedy).toBe(remedy)
  })

  test('has a step that waits for an evaluation under way', () => {
    expect(judge(requestError(503), UNDER_WAY)).toMatchObject({
      remedy: `Cekura has a problem; try again later. ${RESUME}`,
      resumeStep: STEP,
    })
    expect(judge(requestError(null), UNDER_WAY)).toMatchObject({
      remedy: RESUME,
      resumeStep: STEP,
    })
  })
})

describe('A fault of the action itself', () => {
  test('is reported as such, with the request to report it', () => {
    expect(judge(new TypeError('x is undefined'), EARLY)).toEqual({
      outcome: 'api_error',
      headline: 'The action failed because of an error of its own: x is undefined',
      reasons: [],
      gates: [],
      remedy: 'Please report this, with the log of a run with debug logging.',
      resumeStep: null,
    })
  })

  test('can be any thrown value', () => {
    expect(judge('torn', EARLY).headline).toBe(
      'The action failed because of an error of its own: torn',
    )
  })

  test('says what the printed step is for', () => {
    expect(judge(new Error('torn'), UNDER_WAY)).toMatchObject({
      remedy: `Please report this, with the log of a run with debug logging. ${RESUME}`,
      resumeStep: STEP,
    })
  })
})
