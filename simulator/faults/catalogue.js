import * as bodies from './broken-bodies.js'
import * as connections from './broken-connections.js'
import * as lists from './lists.js'
import * as refusals from './refusals.js'
import * as replicas from './replicas.js'

/** All faults, by the names that tests and the command line use. */
export const faultKinds = {
  'stale-reads': replicas.staleReads,
  'flapping-reads': replicas.flappingReads,
  'trigger-answers-completed': replicas.triggerAnswersCompleted,
  'trigger-answers-old-time': replicas.triggerAnswersOldTime,
  'unknown-status-word': replicas.unknownStatusWord,

  'trigger-answer-lost': connections.triggerAnswerLost,
  'trigger-lost': connections.triggerLost,

  'list-order': lists.listOrder,
  'endless-pages': lists.endlessPages,

  'rate-limited': refusals.rateLimited,
  unavailable: refusals.unavailable,
  'server-error': refusals.serverError,
  forbidden: refusals.forbidden,
  'not-found': refusals.notFound,
  redirect: refusals.redirect,
  'v2-unknown': refusals.v2Unknown,
  'strange-share-link': refusals.strangeShareLink,
  'refused-with': refusals.refusedWith,

  slow: connections.slow,
  'reset-before-answer': connections.resetBeforeAnswer,
  'reset-mid-body': connections.resetMidBody,
  'cut-body': connections.cutBody,
  'stalled-headers': connections.stalledHeaders,
  'stalled-body': connections.stalledBody,
  'drip-body': connections.dripBody,

  'html-with-200': bodies.htmlWith200,
  'empty-body': bodies.emptyBody,
  'not-json-object': bodies.notJsonObject,
  'wrong-content-type': bodies.wrongContentType,
  gzip: bodies.gzip,
  'gzip-bomb': bodies.gzipBomb,
  'oversized-body': bodies.oversizedBody,
}
