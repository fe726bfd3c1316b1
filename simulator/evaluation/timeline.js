/**
 * The course of an evaluation, in milliseconds of the simulated clock.
 *
 * @typedef {object} Timeline
 * @property {number} queueMs how long it waits, with the first status
 * @property {number} runMs how long it then works, with the other statuses in order
 * @property {string[]} statuses if empty, the result shows its old status until the end
 * @property {string} endStatus
 * @property {'steady' | 'bursty' | 'long_last_run'} pattern when the runs finish
 * @property {boolean} visibleProgress false: all runs finish only at the end
 * @property {boolean} flipsRuns false: runs keep their old state, and all change at the end
 * @property {number} atWorkMs how long before its score a run shows that it is at work; before
 * that, it keeps its old state. Infinity: from the trigger on
 * @property {'no' | 'null' | 'gone'} blankScores what the requested scores are before the new
 * scores are there
 * @property {number} finishedShare the share of the runs that get a score before the end
 * @property {number} stragglerMs how long the last run stays in flight after the result has ended
 */

/** @type {Timeline} */
const usual = {
  queueMs: 1_000,
  runMs: 4_000,
  statuses: ['in_queue', 'evaluating'],
  endStatus: 'completed',
  pattern: 'steady',
  visibleProgress: true,
  flipsRuns: true,
  atWorkMs: Infinity,
  blankScores: 'no',
  finishedShare: 1,
  stragglerMs: 0,
}

const brokenOff = ['failed', 'timeout', 'cancelled']

/**
 * @param {Partial<Timeline>} draft
 * @returns {Timeline}
 */
export function createTimeline(draft = {}) {
  const statuses = draft.statuses ?? usual.statuses
  return {
    ...usual,
    flipsRuns: statuses.length > 0,
    finishedShare: brokenOff.includes(draft.endStatus ?? '') ? 0.5 : 1,
    ...draft,
  }
}

/**
 * When each run gets its score, counted from the trigger. Infinite for a run that the evaluation
 * never scores.
 *
 * @param {Timeline} timeline
 * @param {number} count
 * @returns {number[]}
 */
export function scoringTimes(timeline, count) {
  const reached = Math.floor(count * timeline.finishedShare)
  return Array.from({ length: count }, (_, index) => {
    if (index >= reached) return Infinity
    const share = timeline.visibleProgress ? finishedAt(timeline.pattern, index, reached) : 1
    const late = index === count - 1 ? timeline.stragglerMs : 0
    return timeline.queueMs + share * timeline.runMs + late
  })
}

/**
 * @param {Timeline['pattern']} pattern
 * @param {number} index
 * @param {number} count
 */
function finishedAt(pattern, index, count) {
  if (index === count - 1) return 1
  if (pattern === 'long_last_run') return (0.5 * (index + 1)) / (count - 1)
  if (pattern === 'bursty') return Math.ceil(((index + 1) / count) * 4) / 4
  return (index + 1) / count
}

/**
 * The status that the result shows at this time after the trigger; undefined while it still shows
 * its old status.
 *
 * @param {Timeline} timeline
 * @param {number} elapsedMs
 * @returns {string | undefined}
 */
export function wordAt(timeline, elapsedMs) {
  const { queueMs, runMs, statuses, endStatus } = timeline
  if (elapsedMs >= queueMs + runMs) return endStatus
  if (elapsedMs < queueMs || statuses.length < 2) return statuses[0]
  const working = statuses.slice(1)
  return working[Math.floor(((elapsedMs - queueMs) / runMs) * working.length)]
}
