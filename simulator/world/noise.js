import { chance } from '../chance.js'

/**
 * @import { Score } from './score.js'
 *
 * @typedef {object} Occasion one scoring of one run by one metric
 * @property {string} runId
 * @property {string} metricId
 * @property {number} evaluation 1 for the first evaluation of the result, and so on
 *
 * @typedef {(score: Score, occasion: Occasion) => Score} Noise changes the score that a steady
 * judge would give
 */

/**
 * A judge of binary metrics that errs by chance. With the probability `flipRate`, a scoring says
 * the opposite of a steady judge. On borderline runs, the probability is `borderlineRate`. All
 * scorings are independent, and the seed decides them.
 *
 * @param {object} options
 * @param {number | string} options.seed
 * @param {number} options.flipRate
 * @param {Iterable<string>} [options.borderlineRunIds]
 * @param {number} [options.borderlineRate]
 * @returns {Noise}
 */
export function noisyJudge({ seed, flipRate, borderlineRunIds = [], borderlineRate = 0.5 }) {
  for (const rate of [flipRate, borderlineRate]) {
    if (!(rate >= 0 && rate <= 1)) throw new Error(`Not a probability: ${rate}`)
  }
  const borderline = new Set(borderlineRunIds)
  return (score, { runId, metricId, evaluation }) => {
    if (typeof score.value !== 'boolean') return score
    const probability = borderline.has(runId) ? borderlineRate : flipRate
    if (chance(seed, evaluation, runId, metricId) >= probability) return score
    const explanation = score.value
      ? 'This time the judge misses what it found before.'
      : 'This time the judge is content with what it has heard.'
    return { ...score, value: !score.value, explanation }
  }
}
