/** @typedef {import('./theory.js').Run} Run */
/**
 * What a job compares with: a baseline in which a person has reviewed every verdict, or the
 * verdicts of one earlier scoring.
 *
 * @typedef {'reviewed' | 'one scoring'} Before
 */

/**
 * Runs that did not change, and that pass except for the judge's errors.
 *
 * @param {number} count @param {number} errorRate @param {Before} [before]
 */
export function passing(count, errorRate, before = 'reviewed') {
  return alike(count, before === 'reviewed' ? 1 : 1 - errorRate, 1 - errorRate)
}

/**
 * Runs that did not change, and that fail except for the judge's errors.
 *
 * @param {number} count @param {number} errorRate @param {Before} [before]
 */
export function failing(count, errorRate, before = 'reviewed') {
  return alike(count, before === 'reviewed' ? 0 : errorRate, errorRate)
}

/**
 * Runs that passed before and really fail now.
 *
 * @param {number} count @param {number} errorRate @param {Before} [before]
 */
export function regressed(count, errorRate, before = 'reviewed') {
  return alike(count, before === 'reviewed' ? 1 : 1 - errorRate, errorRate)
}

/**
 * Runs that did not change, but that the judge passes half of the time. The reviewer let them pass.
 *
 * @param {number} count @param {Before} [before]
 */
export function borderline(count, before = 'reviewed') {
  return alike(count, before === 'reviewed' ? 1 : 0.5, 0.5)
}

/** @param {number} count @param {number} passedBefore @param {number} passes @returns {Run[]} */
function alike(count, passedBefore, passes) {
  return Array.from({ length: count }, () => ({ passedBefore, passes }))
}
