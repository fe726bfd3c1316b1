/**
 * @import { Metric } from '../world/metric.js'
 * @import { Score } from '../world/score.js'
 * @import { ResultForm } from '../world/result.js'
 */

/**
 * One entry of a run's evaluation.metrics.
 *
 * @param {Metric} metric
 * @param {Score} score
 * @param {ResultForm['form']} form
 */
export function metricEntry(metric, score, form) {
  return {
    id: BigInt(metric.id),
    name: metric.name,
    [form === 'v1' ? 'type' : 'eval_type']: metric.wireType,
    ...scoreFields(metric, score.value, form),
    explanation: score.explanation,
    extra: score.extra,
    function_name: metric.functionName,
  }
}

/**
 * @param {Metric} metric
 * @param {Score['value']} value
 * @param {ResultForm['form']} form
 */
function scoreFields(metric, value, form) {
  if (metric.kind === 'enum') return { score: null, [metric.labelField]: value }
  if (metric.kind !== 'binary') return { score: value }
  if (form === 'v2') return { passed: value }
  return { score: value === null ? null : value ? 5 : 0 }
}
