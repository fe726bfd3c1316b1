import { jsonAnswer } from '../answer.js'
import { metricDetail } from '../wire/metric-definition.js'

/** @import { Metric } from '../world/metric.js' */

/** @param {Metric} metric */
export function readMetric(metric) {
  return jsonAnswer(200, metricDetail(metric))
}
