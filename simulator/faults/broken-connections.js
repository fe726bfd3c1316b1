import { faultKind } from './fault.js'
import { errorAnswer, htmlPage, retryHeader } from './refusals.js'

/**
 * @import { Answer, Delivery } from '../answer.js'
 *
 * @import { RetryAfter } from './refusals.js'
 *
 * @typedef {'reset' | 'silence' | '500' | '502' | '503' | '504'} Loss how an answer gets lost
 * @typedef {{ how: Loss, retryAfter: RetryAfter }} LossOptions
 */

export const resetBeforeAnswer = faultKind({
  summary: 'the connection is reset before a byte of the answer; the request has no effect',
  onRequest: 'any',
  options: {},
  answer: () => lost({ how: 'reset', retryAfter: null }),
})

export const stalledHeaders = faultKind({
  summary: 'the request takes effect, and the answer never begins',
  onRequest: 'any',
  options: {},
  answer: async ({ next }) => delivered(await next(), { manner: 'silence' }),
})

export const resetMidBody = faultKind({
  summary: 'the connection is reset after `bodyShare` of the body',
  onRequest: 'any',
  options: { bodyShare: 0.5 },
  answer: async ({ next }, { bodyShare }) =>
    delivered(await next(), { manner: 'reset', bodyShare }),
})

export const cutBody = faultKind({
  summary: 'the connection ends early: half of a body whose `framing` (length, chunked) says more',
  onRequest: 'any',
  options: { framing: /** @type {'length' | 'chunked'} */ ('length') },
  answer: async ({ next }, { framing }) => delivered(await next(), { manner: 'cut', framing }),
})

export const stalledBody = faultKind({
  summary: 'the body stops after `bodyShare` of it, and the connection stays open',
  onRequest: 'any',
  options: { bodyShare: 0.5 },
  answer: async ({ next }, { bodyShare }) =>
    delivered(await next(), { manner: 'stall', bodyShare }),
})

export const dripBody = faultKind({
  summary: 'the body arrives `bytes` at a time, `everyMs`',
  onRequest: 'any',
  options: { bytes: 16, everyMs: 250 },
  answer: async ({ next }, { bytes, everyMs }) =>
    delivered(await next(), { manner: 'drip', bytes, everyMs }),
})

export const slow = faultKind({
  summary: 'the answer begins only after `ms`; the request takes effect at once',
  onRequest: 'any',
  options: { ms: 2_000 },
  answer: async ({ next, clock, signal }, { ms }) => {
    const answer = await next()
    await clock.wait(ms, signal)
    return answer
  },
})

export const triggerAnswerLost = faultKind({
  summary:
    'the trigger takes effect, and its answer is lost: `how` is reset, silence, or the status of ' +
    'a gateway (500, 502, 503, 504), which may ask to be tried again after `retryAfter` seconds',
  onRequest: 'trigger',
  options: /** @type {LossOptions} */ ({ how: 'reset', retryAfter: null }),
  answer: async ({ next }, options) => {
    const answer = await next()
    // A refused trigger took no effect, so its answer is not lost.
    return answer.status < 300 ? lost(options) : answer
  },
})

export const triggerLost = faultKind({
  summary: 'the trigger takes no effect, and looks just as if its answer was lost',
  onRequest: 'trigger',
  options: /** @type {LossOptions} */ ({ how: '504', retryAfter: null }),
  answer: (_, options) => lost(options),
})

/**
 * @param {Answer} answer
 * @param {Delivery} delivery
 * @returns {Answer}
 */
function delivered(answer, delivery) {
  return { ...answer, delivery }
}

/**
 * @param {LossOptions} options
 * @returns {Answer}
 */
function lost({ how, retryAfter }) {
  if (how === 'silence') return { ...errorAnswer(504), status: 0, delivery: { manner: 'silence' } }
  if (how === 'reset') {
    return { ...errorAnswer(502), status: 0, delivery: { manner: 'reset', bodyShare: null } }
  }
  return htmlPage(Number(how), retryHeader({ retryAfter, asDate: false }))
}
