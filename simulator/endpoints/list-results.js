import { jsonAnswer, refusal } from '../answer.js'
import { resultSummary } from '../wire/result-fields.js'

/**
 * @import { Database } from '../database.js'
 * @import { ApiRequest } from '../request.js'
 */

const usualPageSize = 10
const largestPageSize = 100

/**
 * @param {ApiRequest} request
 * @param {Database} database
 */
export function listResults({ path, query, origin, view }, database) {
  const { agent_id: agentId, page = '1', page_size: asked } = query
  if (agentId !== undefined && !/^\d+$/.test(agentId)) {
    return jsonAnswer(400, { agent_id: ['Enter a number.'] })
  }
  const size = pageSize(asked)
  const results = database.list(agentId)
  const pages = Math.max(1, Math.ceil(results.length / size))
  const number = Number(page)
  if (!Number.isInteger(number) || number < 1 || number > pages) {
    return refusal(404, 'There is no such page.')
  }
  const shown = results.slice((number - 1) * size, number * size)
  return jsonAnswer(200, {
    count: results.length,
    next: number < pages ? pageUrl(number + 1) : null,
    previous: number > 1 ? pageUrl(number - 1) : null,
    results: shown.map((result) => resultSummary(database.read(result, view))),
  })

  /** @param {number} target */
  function pageUrl(target) {
    const search = new URLSearchParams({ ...query, page: String(target) })
    return `${origin}${path}?${search.toString()}`
  }
}

/** @param {string | undefined} asked */
function pageSize(asked) {
  const size = Number(asked ?? usualPageSize)
  return Number.isInteger(size) && size > 0 ? Math.min(size, largestPageSize) : usualPageSize
}
