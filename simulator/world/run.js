import { exactId } from './exact-id.js'
import { createScores } from './score.js'
import { dialogue } from './transcript.js'

/**
 * @import { ScoreDraft, Scores } from './score.js'
 * @import { Turn } from './transcript.js'
 *
 * @typedef {{ score: number, explanation: string[] }} ExpectedOutcome
 *
 * @typedef {object} Run one call: its current state, and the outcome of its next evaluations
 * @property {string} id
 * @property {string} status
 * @property {string | null} errorMessage
 * @property {'success' | 'failure' | null} review a person's verdict, which overrides the metrics
 * @property {{ id: string, name: string } | null} scenario null if the scenario was deleted
 * @property {string} personality
 * @property {number} durationSeconds
 * @property {ExpectedOutcome | Record<string, never> | null} expectedOutcome
 * @property {() => Turn[]} turns called only when the transcript is sent, because it may be long
 * @property {Scores} scores
 * @property {[Scores, ...Scores[]]} rescores the scores of the first evaluation of the run, the
 * second, and so on; the last ones are used for all further evaluations. A metric without an entry
 * keeps its score
 * @property {string} rescoredStatus
 * @property {string | null} rescoredErrorMessage
 * @property {'kept' | 'null' | 'gone'} lostScores what happens to the requested scores if the
 * evaluation of the run fails: they stay, become null, or disappear
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
 * A call that never connected. Nobody spoke, so there is nothing to score.
 *
 * @param {RunDraft & { errorMessage: string }} draft
 */
export function createUnconnectedRun(draft) {
  return createRun({ status: 'failed', turns: [], durationSeconds: 0, ...draft })
}
