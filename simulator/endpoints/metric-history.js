import { jsonAnswer } from '../answer.js'
import { historyEntry } from '../wire/metric-definition.js'
import { pageOf } from './page.js'

/**
 * @import { ApiRequest } from '../request.js'
 * @import { Metric } from '../world/metric.js'
 */

/**
 * @param {ApiRequest} request
 * @param {Metric} metric
 */
export function metricHistory(request, metric) {
  const oldestFirst = metric.versions.map((version, index) => ({ version, number: index + 1 }))
  const listed = pageOf(request, oldestFirst.toReversed(), ({ version, number }) =>
    historyEntry(version, metric, number),
  )
  return 'page' in listed ? jsonAnswer(200, listed.page) : listed.refused
}
