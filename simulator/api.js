import { timingSafeEqual } from 'node:crypto'
import { json, refusal, textAnswer, unknownPath } from './answer.js'
import { evaluateMetrics } from './endpoints/evaluate-metrics.js'
import { listMetrics } from './endpoints/list-metrics.js'
import { listResults } from './endpoints/list-results.js'
import { metricHistory } from './endpoints/metric-history.js'
import { readMetric } from './endpoints/read-metric.js'
import { readResult } from './endpoints/read-result.js'
import { shareResult } from './endpoints/share-result.js'
import { routeOf } from './routes.js'

/**
 * @import { Answer } from './answer.js'
 * @import { Clock } from './clock.js'
 * @import { Database } from './database.js'
 * @import { ApiRequest } from './request.js'
 */

/**
 * The API without its faults: one request in, one answer out.
 *
 * @param {object} parts
 * @param {Database} parts.database
 * @param {Clock} parts.clock
 * @param {string} parts.apiKey
 * @returns {(request: ApiRequest) => Answer}
 */
export function createApi({ database, clock, apiKey }) {
  return (request) => {
    const route = routeOf(request.path)
    if (!route) return routeOf(`${request.path}/`) ? toFinalSlash(request) : unknownPath()
    return (
      unauthorized(request, apiKey) ??
      wrongMethod(request, route.method) ??
      wrongBody(request) ??
      answer(request, route)
    )
  }

  /**
   * @param {ApiRequest} request
   * @param {import('./routes.js').Route} route
   */
  function answer(request, { kind, id, version }) {
    if (kind === 'list') return listResults(request, database)
    if (kind === 'metrics') return listMetrics(request, database)
    if (kind === 'metric' || kind === 'history') {
      const metric = database.metrics.get(id)
      if (!metric) return refusal(404, 'There is no metric with this ID.')
      return kind === 'metric' ? readMetric(metric) : metricHistory(request, metric)
    }
    const result = database.find(id)
    if (!result) return refusal(404, 'There is no result with this ID.')
    if (kind === 'trigger') return evaluateMetrics(request, result, database)
    if (kind === 'share') return shareResult(request, clock)
    return readResult(request, result, version, database)
  }
}

/** @param {ApiRequest} request */
function toFinalSlash({ path, query }) {
  const search = new URLSearchParams(query).toString()
  const location = `${path}/${search && `?${search}`}`
  return textAnswer(301, '', { location, 'content-type': 'text/html; charset=utf-8' })
}

/**
 * @param {ApiRequest} request
 * @param {string} apiKey
 */
function unauthorized({ headers }, apiKey) {
  const given = headers['x-cekura-api-key']
  if (given === undefined || given === '') return refusal(401, 'No API key was sent.')
  const [a, b] = [Buffer.from(String(given)), Buffer.from(apiKey)]
  if (a.length === b.length && timingSafeEqual(a, b)) return undefined
  return refusal(403, 'This API key is not valid.')
}

/**
 * @param {ApiRequest} request
 * @param {string} method
 */
function wrongMethod(request, method) {
  if (request.method === method) return undefined
  return refusal(405, `Method "${request.method}" is not allowed here.`, { allow: method })
}

/** @param {ApiRequest} request */
function wrongBody({ method, headers, body, text }) {
  if (method !== 'POST') return undefined
  const type = String(headers['content-type'] ?? '')
  if (type.split(';')[0]?.trim().toLowerCase() !== json) {
    return refusal(415, `Media type "${type}" is not supported.`)
  }
  return typeof body === 'string' && body === text
    ? refusal(400, 'The request body is not valid JSON.')
    : undefined
}
