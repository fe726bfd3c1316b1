import { routeOf } from '../routes.js'
import { faultKind } from './fault.js'

/** @import { Exchange } from './fault.js' */

export const staleReads = faultKind({
  summary: 'reads answer from before the last trigger, for `times` reads or `forMs`',
  onRequest: 'read',
  options: {},
  concerns: wasTriggered,
  answer: ({ next }) => next({ replica: 'lagging' }),
})

export const flappingReads = faultKind({
  summary: 'every other read answers from before the last trigger, as from a second replica',
  onRequest: 'read',
  options: {},
  concerns: wasTriggered,
  answer: ({ next, turn }) => next(turn % 2 === 0 ? { replica: 'lagging' } : {}),
})

export const triggerAnswersCompleted = faultKind({
  summary: 'the trigger takes effect, but its answer still shows the result from before',
  onRequest: 'trigger',
  options: {},
  answer: ({ next }) => next({ replica: 'lagging' }),
})

export const triggerAnswersOldTime = faultKind({
  summary: 'the answer to the trigger shows what it did, with the updated_at from before it',
  onRequest: 'trigger',
  options: {},
  answer: ({ next }) => next({ oldUpdatedAt: true }),
})

export const unknownStatusWord = faultKind({
  summary: 'the result shows `word` as its status',
  onRequest: 'read',
  options: { word: 'rescoring' },
  answer: ({ next }, { word }) => next({ status: word }),
})

/** @param {Exchange} exchange */
function wasTriggered({ request, database }) {
  const id = routeOf(request.path)?.id
  return database.evaluations.some((evaluation) => evaluation.resultId === id)
}
