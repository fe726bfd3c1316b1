import { describe, expect, test } from '@jest/globals'
import { RequestError } from '../../../src/cekura/request-error.ts'
import { Stopped } from '../../../src/job.ts'
import { judgeError, type Unfinished } from '../../../src/judge/judge-error.ts'

const STEP = '- uses: acme/reevaluate@v1'
const WAIT = 'To wait for the evaluation without paying again, run this step:'
const unfinished: Unfinished = {
  triggered: 'yes',
  status: 'evaluating',
  unknownWords: [],
  timeoutMs: 3_600_000,
  resumeStep: STEP,
}
const idle: Unfinished = { ...unfinished, triggered: 'no', status: null }

function refused(status: number | null): RequestError {
  const facts = { status, transient: false, tookEffect: 'no', retryAfterMs: null } as const
  return new RequestError('GET /results/1/ was refused', facts)
}

describe('A job whose time is up', () => {
  test('says that the evaluation goes on, how it stood, and how to wait for it', () => {
    expect(judgeError(new Stopped('deadline'), unfinished)).toEqual({
      outcome: 'timed_out',
      headline: 'Timed out after 1 h: the evaluation goes on in Cekura',
      reasons: ['The last status read is “evaluating”'],
      gates: [],
      remedy: WAIT,
      resumeStep: STEP,
    })
  })

  test('leaves open what it does not know', () => {
    const unknown = { ...unfinished, triggered: 'unknown', unknownWords: ['musing'] } as const
    expect(judgeError(new Stopped('deadline'), unknown)).toMatchObject({
      headline: 'Timed out after 1 h: an evaluation may have been started in Cekura',
      reasons: [
        'The last status read is “evaluating”',
        '“musing” is a status that this action does not know',
      ],
      resumeStep: STEP,
    })
  })

  test('has nothing to wait for where nothing was triggered', () => {
    expect(judgeError(new Stopped('deadline'), idle)).toEqual({
      outcome: 'timed_out',
      headline: 'Timed out after 1 h: no evaluation was triggered',
      reasons: [],
      gates: [],
      remedy: null,
      resumeStep: null,
    })
  })
})

test('A job that was cancelled says so, and how to wait for what goes on', () => {
  expect(judgeError(new Stopped('cancel'), unfinished)).toMatchObject({
    outcome: 'cancelled',
    headline: 'Cancelled: the evaluation goes on in Cekura',
    remedy: WAIT,
    resumeStep: STEP,
  })
})

describe('A request that failed', () => {
  test.each([
    [400, 'The API names what it does not accept; mend that and run the job again.'],
    [401, 'Check that the secret holds a valid Cekura API key, without blanks around it.'],
    [402, 'Top up the balance in Cekura, then run the job again.'],
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
    [418, null],
    [null, null],
  ])('with %p says what to do', (status, remedy) => {
    expect(judgeError(refused(status), idle)).toEqual({
      outcome: 'api_error',
      headline: 'GET /results/1/ was refused',
      reasons: [],
      gates: [],
      remedy,
      resumeStep: null,
    })
  })

  test('while an evaluation goes on says how to wait for it, too', () => {
    expect(judgeError(refused(502), unfinished)).toMatchObject({
      remedy: `Cekura has trouble; try again later. ${WAIT}`,
      resumeStep: STEP,
    })
    expect(judgeError(refused(null), unfinished)).toMatchObject({ remedy: WAIT, resumeStep: STEP })
  })
})

describe('A fault of our own', () => {
  const fault = {
    outcome: 'api_error',
    reasons: [],
    gates: [],
    remedy: 'Please report this, with the log of a run with debug logging.',
    resumeStep: null,
  }
  test('is told as one, and asks to be reported', () => {
    expect(judgeError(new TypeError('x is no y'), idle)).toEqual({
      ...fault,
      headline: 'The action failed by a fault of its own: x is no y',
    })
    expect(judgeError('text', idle)).toEqual({
      ...fault,
      headline: 'The action failed by a fault of its own: text',
    })
  })
  test('keeps the step that waits for what goes on', () => {
    expect(judgeError(new TypeError('x is no y'), unfinished).resumeStep).toBe(STEP)
  })
})
