import { jsonAnswer, streamedAnswer } from '../answer.js'
import { resultDetail } from '../wire/result-fields.js'

/**
 * @import { Database } from '../database.js'
 * @import { ApiRequest } from '../request.js'
 * @import { Result } from '../world/result.js'
 */

/** Up to here the answer is made whole, and sent with its length. */
const mostRunsAtOnce = 500

/**
 * @param {ApiRequest} request
 * @param {Result} result
 * @param {Database} database
 */
export function readResult({ view }, result, database) {
  const detail = resultDetail(database.read(result, view))
  return result.runs.length > mostRunsAtOnce ? streamedAnswer(detail) : jsonAnswer(200, detail)
}
