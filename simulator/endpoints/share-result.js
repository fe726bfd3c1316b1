import { randomUUID } from 'node:crypto'
import { jsonAnswer } from '../answer.js'

/**
 * @import { Clock } from '../clock.js'
 * @import { ApiRequest } from '../request.js'
 */

const isoDateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i

/**
 * @param {ApiRequest} request
 * @param {Clock} clock
 */
export function shareResult({ body, view }, clock) {
  const expireAt = body && typeof body === 'object' && 'expire_at' in body ? body.expire_at : null
  const problem = problemOf(expireAt, clock)
  if (problem) return jsonAnswer(400, { expire_at: [problem] })
  const token = randomUUID().replaceAll('-', '')
  const link = view.shareLink ?? `https://dashboard.cekura.ai/shared/results/${token}`
  return jsonAnswer(200, { token, shareable_link: link })
}

/**
 * @param {unknown} expireAt
 * @param {Clock} clock
 */
function problemOf(expireAt, clock) {
  if (expireAt === null) return 'This field is required.'
  if (typeof expireAt !== 'string' || !isoDateTime.test(expireAt)) return 'Not an ISO 8601 time.'
  const moment = Date.parse(expireAt)
  if (Number.isNaN(moment)) return 'There is no such time.'
  return moment <= clock.now() ? 'This moment is in the past.' : undefined
}
