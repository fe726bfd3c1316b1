import { timestamp } from './timestamp.js'

/**
 * @import { Metric } from '../world/metric.js'
 * @import { MetricDefinition, MetricVersion } from '../world/metric-version.js'
 * @import { Review } from '../world/review.js'
 */

/**
 * A metric in the list of an agent's metrics.
 *
 * @param {Metric} metric
 */
export function metricSummary(metric) {
  const { id, name, wireType, functionName, versions } = metric
  const newest = versions[versions.length - 1] ?? versions[0]
  return {
    id: BigInt(id),
    name,
    eval_type: wireType,
    function_name: functionName,
    ...definitionFields(newest.definition),
    created_at: timestamp(versions[0].savedAtMs),
    updated_at: timestamp(newest.savedAtMs),
  }
}

/** @param {Metric} metric */
export function metricDetail(metric) {
  return {
    ...metricSummary(metric),
    reviews: metric.reviews.map((review) => reviewFields(review, metric)),
  }
}

/**
 * An item of a metric's history: a saved definition.
 *
 * @param {MetricVersion} version
 * @param {Metric} metric
 * @param {number} number
 */
export function historyEntry(
  { id, savedAtMs, change, savedBy, reason, definition },
  metric,
  number,
) {
  return {
    history_id: BigInt(id),
    history_date: timestamp(savedAtMs),
    history_type: change,
    history_user: savedBy,
    history_change_reason: reason,
    version_id: BigInt(id),
    version_name: `v${number}`,
    id: BigInt(metric.id),
    name: metric.name,
    eval_type: metric.wireType,
    ...definitionFields(definition),
  }
}

/** @param {MetricDefinition} definition */
function definitionFields(definition) {
  return {
    type: definition.type,
    description: definition.description,
    prompt: definition.prompt,
    custom_code: definition.customCode,
    evaluation_trigger: definition.evaluationTrigger,
    evaluation_trigger_prompt: definition.evaluationTriggerPrompt,
    llm_provider: definition.llmProvider,
  }
}

/**
 * @param {Review} review
 * @param {Metric} metric
 */
function reviewFields(review, metric) {
  return {
    id: BigInt(review.id),
    test_set: {
      id: BigInt(review.id) + 40_000n,
      source_model: review.source,
      source_id: review.sourceId,
    },
    metric: BigInt(metric.id),
    expected_value: review.expected,
    actual_value: review.actual,
    explanation: '',
    feedback: review.feedback,
    created_at: timestamp(review.createdAtMs),
    updated_at: timestamp(review.createdAtMs),
  }
}
