import { exactId } from './exact-id.js'
import { createScores } from './score.js'
import { dialogue } from './transcript.js'

/**
 * @import { ScoreDraft, Scores } from './score.js'
 * @import { Turn } from './transcript.js'
 *
 * @typedef {{ score: number, explanation: string[] }} ExpectedOutcome
 *
 * @typedef {object} Run one call: as it stands, and what the next evaluation will make of it
 * @property {string} id
 * @property {string} status
 * @property {string | null} errorMessage
 * @property {'success' | 'failure' | null} review a person's verdict, which outranks the metrics
 * @property {{ id: string, name: string } | null} scenario null where it was deleted
 * @property {string} personality
 * @property {number} durationSeconds
 * @property {ExpectedOutcome | Record<string, never> | null} expectedOutcome
 * @property {() => Turn[]} turns called only when the transcript is sent, since it may be long
 * @property {Scores} scores
 * @property {[Scores, ...Scores[]]} rescores what the first evaluation of the run says, the second, and so on; the
 *   last says the same for ever. A metric that is missing keeps its score
 * @property {string} rescoredStatus
 * @property {string | null} rescoredErrorMessage
 * @property {'kept' | 'null' | 'gone'} lostScores what becomes of the scores that were asked for
 *   where the evaluation of the run fails: the old ones stay, turn to null, or disappear
 *
 * @typedef {object} RunDraft
 * @property {string | number | bigint} id
 * @property {string} [status]
 * @property {string | null} [errorMessage]
 * @property {'success' | 'failure' | null} [review]
 * @property {{ id: string | number | bigint, name: string } | null} [scenario]
 * @property {string} [personality]
 * @property {number} [durationSeconds]
 * @property {ExpectedOutcome | Record<string, never> | null} [expectedOutcome]
 * @property {Turn[] | (() => Turn[])} [turns]
 * @property {Record<string, ScoreDraft>} [scores]
 * @property {Record<string, ScoreDraft> | Record<string, ScoreDraft>[]} [rescores]
 * @property {string} [rescoredStatus]
 * @property {string | null} [rescoredErrorMessage]
 * @property {'kept' | 'null' | 'gone'} [lostScores]
 */

const shortCall = dialogue(
  'Thank you for calling, how can I help you today?',
  'Hi, I would like to know your opening hours.',
  'We are open from eight to six, Monday to Friday. Is there anything else?',
  'No, that was all. Thanks!',
)

/**
 * @param {RunDraft} draft
 * @returns {Run}
 */
export function createRun(draft) {
  const { status = 'completed', errorMessage = null, turns = shortCall } = draft
  const scenario =
    draft.scenario === undefined ? { id: 7001, name: 'Asks for the opening hours' } : draft.scenario
  return {
    id: exactId(draft.id),
    status,
    errorMessage,
    review: draft.review ?? null,
    scenario: scenario && { id: exactId(scenario.id), name: scenario.name },
    personality: draft.personality ?? 'Calm caller',
    durationSeconds: draft.durationSeconds ?? 74,
    expectedOutcome: draft.expectedOutcome ?? null,
    turns: typeof turns === 'function' ? turns : () => turns,
    scores: createScores(draft.scores ?? {}),
    rescores: createRescores(draft.rescores ?? {}),
    rescoredStatus: draft.rescoredStatus ?? status,
    rescoredErrorMessage: draft.rescoredErrorMessage ?? errorMessage,
    lostScores: draft.lostScores ?? 'kept',
  }
}

/**
 * @param {Record<string, ScoreDraft> | Record<string, ScoreDraft>[]} draft
 * @returns {[Scores, ...Scores[]]}
 */
function createRescores(draft) {
  const [first = {}, ...others] = Array.isArray(draft) ? draft : [draft]
  return [createScores(first), ...others.map(createScores)]
}

/**
 * A call that never connected: nothing was said, so there is nothing to score.
 *
 * @param {RunDraft & { errorMessage: string }} draft
 */
export function createUnconnectedRun(draft) {
  return createRun({ status: 'failed', turns: [], durationSeconds: 0, ...draft })
}
