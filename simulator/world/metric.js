import { exactId } from './exact-id.js'
import { createScore } from './score.js'

/**
 * @import { ScoreDraft, Score } from './score.js'
 *
 * @typedef {'binary' | 'rating' | 'numeric' | 'enum'} MetricKind
 *
 * @typedef {object} Metric
 * @property {string} id
 * @property {string} name
 * @property {MetricKind} kind
 * @property {string} wireType the API's word for the kind; there are three for binary metrics
 * @property {string | null} functionName
 * @property {'enum' | 'value'} labelField where an enum's label is sent
 * @property {(runId: string) => Score} judge scores a run that has no score of its own prepared
 *
 * @typedef {object} MetricDraft
 * @property {string | number | bigint} id
 * @property {string} [name]
 * @property {MetricKind} [kind]
 * @property {string} [wireType]
 * @property {string | null} [functionName]
 * @property {'enum' | 'value'} [labelField]
 * @property {(runId: string) => ScoreDraft} [judge]
 */

/** @type {Record<MetricKind, string>} */
const wireTypes = {
  binary: 'binary_qualitative',
  rating: 'continuous_qualitative',
  numeric: 'numeric',
  enum: 'enum',
}

/** @type {Record<MetricKind, ScoreDraft>} */
const firstScores = { binary: true, rating: 80, numeric: 640, enum: 'resolved' }

/**
 * @param {MetricDraft} draft
 * @returns {Metric}
 */
export function createMetric(draft) {
  const { kind = 'binary', functionName = null, labelField = 'enum' } = draft
  const id = exactId(draft.id)
  const judge = draft.judge ?? (() => firstScores[kind])
  return {
    id,
    name: draft.name ?? `Metric ${id}`,
    kind,
    wireType: draft.wireType ?? wireTypes[kind],
    functionName,
    labelField,
    judge: (runId) => createScore(judge(runId)),
  }
}
