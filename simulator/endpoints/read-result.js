import { resultAnswer } from '../answer.js'
import { resultDetail } from '../wire/result-fields.js'

/**
 * @import { Database } from '../database.js'
 * @import { ApiRequest } from '../request.js'
 * @import { Result } from '../world/result.js'
 */

/**
 * @param {ApiRequest} request
 * @param {Result} result
 * @param {Database} database
 */
export function readResult({ view }, result, database) {
  return resultAnswer(resultDetail(database.read(result, view)), result.runs.length)
}
