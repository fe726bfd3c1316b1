import { resultAnswer } from '../answer.js'
import { resultDetail } from '../wire/result-fields.js'

/**
 * @import { Database } from '../database.js'
 * @import { ApiRequest } from '../request.js'
 * @import { ApiVersion } from '../wire/metric-entry.js'
 * @import { Result } from '../world/result.js'
 */

/**
 * @param {ApiRequest} request
 * @param {Result} result
 * @param {ApiVersion} version the version in the path
 * @param {Database} database
 */
export function readResult({ view }, result, version, database) {
  return resultAnswer(resultDetail(database.read(result, view), version), result.runs.length)
}
