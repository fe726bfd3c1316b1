import { jsonAnswer } from '../answer.js'
import { metricSummary } from '../wire/metric-definition.js'

/**
 * @import { Database } from '../database.js'
 * @import { ApiRequest } from '../request.js'
 */

/**
 * All metrics of an agent, including metrics that no result has used yet. The account has one
 * project.
 *
 * @param {ApiRequest} request
 * @param {Database} database
 */
export function listMetrics({ query }, database) {
  const { agent_id: agentId, project_id: projectId } = query
  for (const [name, value] of Object.entries({ agent_id: agentId, project_id: projectId })) {
    if (value !== undefined && !/^\d+$/.test(value)) {
      return jsonAnswer(400, { [name]: ['Enter a number.'] })
    }
  }
  return jsonAnswer(200, database.metricsOf(agentId).map(metricSummary))
}
