import { exactId } from './exact-id.js'
import { createVersions } from './metric-version.js'
import { createReview } from './review.js'
import { createScore } from './score.js'

/**
 * @import { MetricVersion, VersionDraft } from './metric-version.js'
 * @import { Noise } from './noise.js'
 * @import { Review, ReviewDraft } from './review.js'
 * @import { ScoreDraft, Score } from './score.js'
 *
 * @typedef {'binary' | 'rating' | 'numeric' | 'enum'} MetricKind
 *
 * @typedef {object} Metric
 * @property {string} id
 * @property {string} name
 * @property {MetricKind} kind
 * @property {string} wireType the API's word for the kind; binary metrics have three words
 * @property {string | null} functionName
 * @property {string | null} agentId null: the metric belongs to the agents whose results have it,
 * or else to all agents
 * @property {(runId: string) => Score} judge scores a run that has no prepared score
 * @property {(runId: string) => boolean} skips whether the metric never scores a run, even if asked
 * to
 * @property {Noise | null} noise
 * @property {[MetricVersion, ...MetricVersion[]]} versions oldest first
 * @property {Review[]} reviews
 *
 * @typedef {object} MetricDraft
 * @property {string | number | bigint} id
 * @property {string} [name]
 * @property {MetricKind} [kind]
 * @property {string} [wireType]
 * @property {string | null} [functionName]
 * @property {string | number | bigint} [agentId]
 * @property {(runId: string) => ScoreDraft} [judge]
 * @property {(runId: string) => boolean} [skips]
 * @property {Noise | null} [noise]
 * @property {VersionDraft[]} [versions]
 * @property {ReviewDraft[]} [reviews]
 */

/** @type {Record<MetricKind, string>} */
const wireTypes = {
  binary: 'binary_qualitative',
  rating: 'continuous_qualitative',
  numeric: 'numeric',
  enum: 'enum',
}

/** @type {Record<MetricKind, ScoreDraft>} */
const firstScores = { binary: true, rating: 4, numeric: 640, enum: 'resolved' }

/**
 * @param {MetricDraft} draft
 * @returns {Metric}
 */
export function createMetric(draft) {
  const { kind = 'binary', functionName = null, noise = null } = draft
  const id = exactId(draft.id)
  const judge = draft.judge ?? (() => firstScores[kind])
  return {
    id,
    name: draft.name ?? `Metric ${id}`,
    kind,
    wireType: draft.wireType ?? wireTypes[kind],
    functionName,
    agentId: draft.agentId === undefined ? null : exactId(draft.agentId),
    judge: (runId) => createScore(judge(runId)),
    skips: draft.skips ?? (() => false),
    noise,
    versions: createVersions(id, draft.versions ?? []),
    reviews: (draft.reviews ?? []).map(createReview),
  }
}
