import { refusal, textAnswer } from '../answer.js'
import { faultKind } from './fault.js'

/** @typedef {number | string | null} RetryAfter */

const deployPage =
  '<!doctype html>\n<html><head><title>We will be right back</title></head>' +
  '<body><h1>We will be right back</h1><p>A new version is on its way.</p></body></html>\n'

export const rateLimited = faultKind({
  summary:
    '429 with the Retry-After `retryAfter`: seconds, which `asDate` turns into an HTTP date, or ' +
    'any other text, or null for none',
  onRequest: 'any',
  options: { retryAfter: /** @type {RetryAfter} */ (1), asDate: false },
  answer: (_, options) => refusal(429, 'Request was throttled.', retryHeader(options)),
})

export const unavailable = faultKind({
  summary: '503 as an HTML page, with `retryAfter` and `asDate` as in rate-limited',
  onRequest: 'any',
  options: { retryAfter: /** @type {RetryAfter} */ (null), asDate: false },
  answer: (_, options) => htmlPage(503, retryHeader(options)),
})

export const serverError = faultKind({
  summary: 'the error `status`, as JSON or as an HTML `page`; the request has no effect',
  onRequest: 'any',
  options: { status: 500, page: /** @type {'json' | 'html'} */ ('json') },
  answer: (_, { status, page }) => errorAnswer(status, page),
})

export const forbidden = faultKind({
  summary: '403, as if the key had been revoked or its scope narrowed',
  onRequest: 'any',
  options: {},
  answer: () => refusal(403, 'This API key may not do this.'),
})

export const notFound = faultKind({
  summary: '404, as if the result had been deleted',
  onRequest: 'any',
  options: {},
  answer: () => refusal(404, 'There is no result with this ID.'),
})

export const redirect = faultKind({
  summary: 'a redirect of `status` to the same path, here or at the origin `to`',
  onRequest: 'any',
  options: { status: 307, to: '' },
  concerns: ({ request }) => !('redirected' in request.query),
  answer: ({ request }, { status, to }) => {
    const search = new URLSearchParams({ ...request.query, redirected: 'yes' })
    const location = `${to}${request.path}?${search.toString()}`
    return textAnswer(status, '', { location, 'content-type': 'text/html; charset=utf-8' })
  },
})

/**
 * @param {number} status
 * @param {'json' | 'html'} [page]
 */
export function errorAnswer(status, page = 'json') {
  return page === 'html' ? htmlPage(status) : refusal(status, 'Something went wrong on our side.')
}

/**
 * @param {number} status
 * @param {Record<string, string>} [headers]
 */
export function htmlPage(status, headers = {}) {
  return textAnswer(status, deployPage, { 'content-type': 'text/html; charset=utf-8', ...headers })
}

/**
 * @param {{ retryAfter: RetryAfter, asDate: boolean }} options
 * @returns {Record<string, string>}
 */
function retryHeader({ retryAfter, asDate }) {
  if (retryAfter === null) return {}
  if (!asDate) return { 'retry-after': String(retryAfter) }
  // A date is for the client's clock, which keeps real time at whatever speed.
  return { 'retry-after': new Date(Date.now() + Number(retryAfter) * 1000).toUTCString() }
}
