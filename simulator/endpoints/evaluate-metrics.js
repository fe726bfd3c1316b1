import { jsonAnswer, refusal, resultAnswer } from '../answer.js'
import { resultSummary } from '../wire/result-fields.js'

/**
 * @import { Database } from '../database.js'
 * @import { ApiRequest } from '../request.js'
 * @import { Result, RunList } from '../world/result.js'
 */

/**
 * @param {ApiRequest} request
 * @param {Result} result
 * @param {Database} database
 */
export function evaluateMetrics({ body, view }, result, database) {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) {
    return jsonAnswer(400, { non_field_errors: ['The request body is not a JSON object.'] })
  }
  const fields = /** @type {Record<string, unknown>} */ (body)
  const problems = {
    run_ids: problemOf(fields['run_ids'], (ids) => unknownRuns(ids, result.runs)),
    metric_ids: problemOf(fields['metric_ids'], (ids) =>
      ids.filter((id) => !database.metrics.has(id)),
    ),
  }
  if (problems.run_ids || problems.metric_ids) return jsonAnswer(400, problems)
  const [runIds, metricIds] = [idsOf(fields['run_ids']), idsOf(fields['metric_ids'])]
  if (!database.evaluate(result, runIds, metricIds)) {
    return refusal(400, 'Insufficient balance for this operation')
  }
  return resultAnswer(resultSummary(database.read(result, view)), result.runs.length)
}

/** @param {unknown} list a list that was checked already */
function idsOf(list) {
  return [...new Set(Array.isArray(list) ? list.map(String) : [])]
}

/**
 * @param {unknown} list
 * @param {(ids: string[]) => string[]} unknownAmong
 * @returns {string[] | Record<string, string[]> | undefined} in the API's shape of field errors
 */
function problemOf(list, unknownAmong) {
  if (list === undefined) return ['This field is required.']
  if (!Array.isArray(list)) return ['A list of IDs is expected.']
  if (list.length === 0) return ['This list may not be empty.']
  const strange = list.flatMap((item, index) => (typeof item === 'string' ? [] : [index]))
  if (strange.length > 0) {
    return Object.fromEntries(strange.map((index) => [String(index), ['Not a valid string.']]))
  }
  const unknown = unknownAmong(list.map(String))
  if (unknown.length === 0) return undefined
  return unknown.map((id) => `Invalid pk "${id}": no such object.`)
}

/**
 * @param {string[]} ids
 * @param {RunList} runs
 */
function unknownRuns(ids, runs) {
  const missing = new Set(ids)
  for (let index = 0; index < runs.length && missing.size > 0; index += 1) {
    missing.delete(runs.at(index)?.id ?? '')
  }
  return [...missing]
}
