import { errands, personalities } from './patients.js'

/**
 * @import { ReviewDraft } from '../../world/review.js'
 * @import { ReadBack } from './conversation.js'
 * @import { Peculiarity } from './calls.js'
 */

const firstReviewId = 61_001
const enough = 20

/**
 * What the steady judge of the first prompt says about a call.
 * @type {Record<ReadBack, boolean>}
 */
const saysFirstPrompt = { full: true, misread: true, aside: false, none: false, not_asked: true }

/**
 * What people who listened to the calls expect of the metric that checks whether the agent reads
 * the appointment back: labels of twenty runs, a label of a run of another result, and a label of a
 * call log.
 *
 * @param {number} firstRunId
 * @param {Record<string, Peculiarity>} peculiarities by run ID
 * @returns {ReviewDraft[]}
 */
export function readBackLabels(firstRunId, peculiarities) {
  const calls = errands.flatMap((errand) => personalities.map(() => errand))
  const labelled = calls.flatMap((errand, index) => {
    const runId = String(firstRunId + index)
    const { readBack = 'full', review } = peculiarities[runId] ?? {}
    if (errand.agreed === '') return []
    const isRight = readBack === 'full' || readBack === 'aside' || review === 'success'
    return [{ runId, expected: isRight ? 5 : 0, actual: saysFirstPrompt[readBack] ? 5 : 0 }]
  })
  const ofRuns = labelled.slice(0, enough).map(({ runId, expected, actual }, index) => ({
    id: firstReviewId + index,
    sourceId: runId,
    expected,
    actual,
    feedback: expected === actual ? '' : 'I listened to the call, and the metric is wrong here.',
  }))
  return [
    ...ofRuns,
    { id: firstReviewId + 100, sourceId: 80_001, expected: 0 },
    { id: firstReviewId + 101, source: 'CallLog', sourceId: firstRunId, expected: 0 },
  ]
}
