import { nulled } from './nulls.js'

/**
 * @import { Metric } from '../world/metric.js'
 * @import { ResultForm } from '../world/result-form.js'
 * @import { Score } from '../world/score.js'
 *
 * @typedef {'v1' | 'v2'} ApiVersion
 */

/**
 * One entry of a run's evaluation.metrics.
 *
 * @param {Metric} metric
 * @param {Score} score
 * @param {ResultForm} form
 * @param {ApiVersion} path the version in the path of the request
 */
export function metricEntry(metric, score, form, path) {
  const version = form.form === 'by_path' ? path : form.form
  const entry = {
    id: BigInt(metric.id),
    name: metric.name,
    [version === 'v1' ? 'type' : 'eval_type']: metric.wireType,
    ...scoreFields(metric, score.value, form, version),
    explanation: score.explanation,
    extra: score.extra,
    function_name: metric.functionName,
  }
  return form.nulls === 'many' ? nulled(entry) : entry
}

/**
 * @param {Metric} metric
 * @param {Score['value']} value
 * @param {ResultForm} form
 * @param {ApiVersion} version
 */
function scoreFields(metric, value, { labelField, binaryScores }, version) {
  if (metric.kind === 'enum') return { score: null, [labelField]: value }
  if (metric.kind !== 'binary') return { score: value }
  if (version === 'v2') return { passed: value }
  return { score: value === null || binaryScores === 'boolean' ? value : value ? 5 : 0 }
}
