/**
 * The judge's score of one metric on one run. The value is true or false for a binary metric, a
 * number for a rating or a measure, a label for an enum, and null if the metric does not apply.
 *
 * @typedef {boolean | number | string | null} ScoreValue
 *
 * @typedef {object} Score
 * @property {ScoreValue} value
 * @property {string | string[]} explanation
 * @property {Record<string, unknown> | null} extra
 *
 * @typedef {ScoreValue | { value: ScoreValue, explanation?: string | string[], extra?:
 * Record<string, unknown> | null }} ScoreDraft
 *
 * @typedef {Record<string, Score>} Scores by metric ID
 */

/**
 * @param {ScoreDraft} draft
 * @returns {Score}
 */
export function createScore(draft) {
  if (draft === null || typeof draft !== 'object') {
    return { value: draft, explanation: plainExplanation(draft), extra: null }
  }
  const { value, explanation = plainExplanation(value), extra = null } = draft
  return { value, explanation, extra }
}

/**
 * @param {Record<string, ScoreDraft>} drafts
 * @returns {Scores}
 */
export function createScores(drafts) {
  return Object.fromEntries(Object.entries(drafts).map(([id, draft]) => [id, createScore(draft)]))
}

/** @param {ScoreValue} value */
function plainExplanation(value) {
  if (value === null) return 'The call gave no occasion for this metric.'
  if (value === true) return 'The agent did what the metric asks for.'
  if (value === false) return 'The agent did not do what the metric asks for.'
  return typeof value === 'string' ? `The call fits the label ${value}.` : `Measured ${value}.`
}
