import { describe, expect, test } from '@jest/globals'
import { RequestError } from '../../../src/cekura/request-error.ts'
import { Stopped } from '../../../src/job.ts'
import { judgeError } from '../../../src/judge/judge-error.ts'
import type { Unfinished } from '../../../src/judge/judge-error.ts'

const STEP = '- uses: owner/action@v1'
const RESUME = 'To wait for the evaluation without paying again, run this step:'

/** Before anything was planned, read or triggered. */
const EARLY: Unfinished = {
  triggered: 'no',
  status: null,
  unknownWords: [],
  timeoutMs: 90_000,
  resumeStep: null,
}
const UNDER_WAY: Unfinished = { ...EARLY, triggered: 'yes', status: 'evaluating', resumeStep: STEP }

function requestError(status: number | null, message = 'GET /result answered so'): RequestError {
  return new RequestError(message, { status, transient: false, tookEffect: 'no', retryAfterMs: null }) // prettier-ignore
}

describe('A job that its deadline ends', () => {
  test('says so, and comes with the step that waits for what goes on', () => {
    expect(judgeError(new Stopped('deadline'), UNDER_WAY)).toEqual({
      outcome: 'timed_out',
      headline: 'Timed out after 1 min 30 s: the evaluation goes on in Cekura',
      reasons: ['The last status read is “evaluating”'],
      gates: [],
      remedy: RESUME,
      resumeStep: STEP,
    })
  })

  test('has nothing to say of a status that was never read, nor to wait for what was not triggered', () => {
    expect(judgeError(new Stopped('deadline'), { ...EARLY, resumeStep: STEP })).toEqual({
      outcome: 'timed_out',
      headline: 'Timed out after 1 min 30 s: no evaluation was triggered',
      reasons: [],
      gates: [],
      remedy: null,
      resumeStep: null,
    })
  })

  test('names the words that it does not know', () => {
    const unfinished = { ...UNDER_WAY, status: 'mulling', unknownWords: ['mulling', 'musing'] }
    expect(judgeError(new Stopped('deadline'), unfinished).reasons).toEqual([
      'The last status read is “mulling”',
      '“mulling” is a status that this action does not know',
      '“musing” is a status that this action does not know',
    ])
  })
})

describe('A job that is cancelled', () => {
  test('says so, and that what may have been started may go on', () => {
    expect(judgeError(new Stopped('cancel'), { ...UNDER_WAY, triggered: 'unknown' })).toEqual({
      outcome: 'cancelled',
      headline: 'Cancelled: an evaluation may have been started in Cekura',
      reasons: ['The last status read is “evaluating”'],
      gates: [],
      remedy: RESUME,
      resumeStep: STEP,
    })
  })

  test('has no step to offer before there is a plan', () => {
    expect(judgeError(new Stopped('cancel'), EARLY)).toMatchObject({
      headline: 'Cancelled: no evaluation was triggered',
      remedy: null,
      resumeStep: null,
    })
  })
})

describe('A request that failed', () => {
  test('is told in its own words, with what to do about it', () => {
    expect(judgeError(requestError(402, 'POST answered 402: no credits'), EARLY)).toEqual({
      outcome: 'api_error',
      headline: 'POST answered 402: no credits',
      reasons: [],
      gates: [],
      remedy: 'Top up the balance in Cekura, then run the job again.',
      resumeStep: null,
    })
  })

  test.each([
    [400, 'The API names what it does not accept; mend that and run the job again.'],
    [401, 'Check that the secret holds a valid Cekura API key, without blanks around it.'],
    [403, 'The key may not do this: check its project and its scope in Cekura.'],
    [
      404,
      'Check result_id: there is no such result, or it belongs to another project than the key.',
    ],
    [
      429,
      'The rate limit of your Cekura plan is used up: poll less often (poll_interval), or try later.',
    ],
    [500, 'Cekura has trouble; try again later.'],
    [503, 'Cekura has trouble; try again later.'],
    [499, null],
    [null, null],
  ])('with status %p has this remedy: %p', (status, remedy) => {
    expect(judgeError(requestError(status), EARLY).remedy).toBe(remedy)
  })

  test('leaves an evaluation under way, which a step waits for', () => {
    expect(judgeError(requestError(503), UNDER_WAY)).toMatchObject({
      remedy: `Cekura has trouble; try again later. ${RESUME}`,
      resumeStep: STEP,
    })
    expect(judgeError(requestError(null), UNDER_WAY)).toMatchObject({
      remedy: RESUME,
      resumeStep: STEP,
    })
  })
})

describe('A fault of the action itself', () => {
  test('is called that, and asks to be reported', () => {
    expect(judgeError(new TypeError('x is undefined'), EARLY)).toEqual({
      outcome: 'api_error',
      headline: 'The action failed by a fault of its own: x is undefined',
      reasons: [],
      gates: [],
      remedy: 'Please report this, with the log of a run with debug logging.',
      resumeStep: null,
    })
  })

  test('need not be an Error', () => {
    expect(judgeError('torn', EARLY).headline).toBe('The action failed by a fault of its own: torn')
  })

  test('says what the step is for that it prints', () => {
    expect(judgeError(new Error('torn'), UNDER_WAY)).toMatchObject({
      remedy: `Please report this, with the log of a run with debug logging. ${RESUME}`,
      resumeStep: STEP,
    })
  })
})
