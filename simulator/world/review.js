import { exactId } from './exact-id.js'

/**
 * What a person expects a metric to say about one call.
 *
 * @typedef {number | boolean | string | null} ReviewValue 5 or 0 for a binary metric, or a label
 *
 * @typedef {object} Review
 * @property {string} id
 * @property {'Run' | 'CallLog'} source the kind of call; a CallLog is not a run of a result
 * @property {string} sourceId
 * @property {ReviewValue} expected
 * @property {ReviewValue} actual what the metric said when the person looked
 * @property {string} feedback
 * @property {number} createdAtMs
 *
 * @typedef {object} ReviewDraft
 * @property {string | number | bigint} id
 * @property {'Run' | 'CallLog'} [source]
 * @property {string | number | bigint} sourceId
 * @property {ReviewValue} expected
 * @property {ReviewValue} [actual]
 * @property {string} [feedback]
 * @property {number} [createdAtMs]
 */

const twoHours = 2 * 60 * 60 * 1000

/**
 * @param {ReviewDraft} draft
 * @returns {Review}
 */
export function createReview(draft) {
  return {
    id: exactId(draft.id),
    source: draft.source ?? 'Run',
    sourceId: exactId(draft.sourceId),
    expected: draft.expected,
    actual: draft.actual ?? draft.expected,
    feedback: draft.feedback ?? '',
    createdAtMs: draft.createdAtMs ?? Date.now() - twoHours,
  }
}
