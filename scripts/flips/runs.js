/** @typedef {import('./theory.js').Run} Run */
/**
 * What a job compares with: a baseline in which a person has seen to every verdict, or whatever one
 * earlier scoring said.
 *
 * @typedef {'reviewed' | 'one scoring'} Before
 */

/**
 * Nothing changed, and they pass but for the judge's errors.
 *
 * @param {number} count @param {number} errorRate @param {Before} [before]
 */
export function passing(count, errorRate, before = 'reviewed') {
  return alike(count, before === 'reviewed' ? 1 : 1 - errorRate, 1 - errorRate)
}

/**
 * Nothing changed, and they fail but for the judge's errors.
 *
 * @param {number} count @param {number} errorRate @param {Before} [before]
 */
export function failing(count, errorRate, before = 'reviewed') {
  return alike(count, before === 'reviewed' ? 0 : errorRate, errorRate)
}

/**
 * They passed, and really fail now.
 *
 * @param {number} count @param {number} errorRate @param {Before} [before]
 */
export function regressed(count, errorRate, before = 'reviewed') {
  return alike(count, before === 'reviewed' ? 1 : 1 - errorRate, errorRate)
}

/**
 * Nothing changed, but the judge passes them half of the time; who reviewed them let them pass.
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
