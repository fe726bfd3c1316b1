import { createRun } from '../../world/run.js'
import { conversation } from './conversation.js'
import { judgeCall, judgeCallAgain } from './judge.js'
import { errands, personalities } from './patients.js'

/**
 * @import { Run, RunDraft } from '../../world/run.js'
 * @import { ReadBack } from './conversation.js'
 *
 * @typedef {object} Peculiarity how one call differs from the usual, good call
 * @property {ReadBack} [readBack]
 * @property {RunDraft['review']} [review]
 * @property {boolean} [judgeMoved] the same prompt gives another verdict the next time
 */

export const firstRunId = 86301

/**
 * 24 runs: every errand with every personality.
 *
 * @param {Record<string, Peculiarity>} peculiarities by run ID
 * @param {{ promptWasEdited: boolean }} edit
 * @returns {Run[]}
 */
export function clinicCalls(peculiarities, { promptWasEdited }) {
  const calls = errands.flatMap((errand) => personalities.map((who) => ({ errand, who })))
  return calls.map(({ errand, who }, index) => {
    const id = String(firstRunId + index)
    const { review = null, ...peculiar } = peculiarities[id] ?? {}
    const readBack = errand.agreed === '' ? 'not_asked' : (peculiar.readBack ?? 'full')
    const turns = conversation(errand, who, readBack)
    const reached = readBack !== 'none'
    return createRun({
      id,
      scenario: { id: errand.id, name: errand.scenario },
      personality: who,
      durationSeconds: 58 + turns.length * 6 + (index % 7),
      turns,
      review,
      expectedOutcome: {
        score: reached ? 100 : 60,
        explanation: [
          reached ? 'The caller got what they called for.' : 'The caller hangs up unsure.',
        ],
      },
      scores: judgeCall(errand, readBack, index, 'before'),
      rescores: peculiar.judgeMoved
        ? judgeCallAgain(errand, readBack, index)
        : judgeCall(errand, readBack, index, promptWasEdited ? 'after' : 'before'),
    })
  })
}
