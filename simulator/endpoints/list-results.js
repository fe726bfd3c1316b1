import { jsonAnswer } from '../answer.js'
import { resultSummary } from '../wire/result-fields.js'
import { pageOf } from './page.js'

/**
 * @import { Database } from '../database.js'
 * @import { ApiRequest } from '../request.js'
 */

/**
 * @param {ApiRequest} request
 * @param {Database} database
 */
export function listResults(request, database) {
  const { agent_id: agentId } = request.query
  if (agentId !== undefined && !/^\d+$/.test(agentId)) {
    return jsonAnswer(400, { agent_id: ['Enter a number.'] })
  }
  const listed = pageOf(request, database.list(agentId), (result) =>
    resultSummary(database.read(result, request.view)),
  )
  return 'page' in listed ? jsonAnswer(200, listed.page) : listed.refused
}
