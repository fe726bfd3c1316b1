import { refusal, textAnswer, unknownPath } from '../answer.js'
import { faultKind } from './fault.js'

/** @typedef {number | string | null} RetryAfter */

const deployPage =
  '<!doctype html>\n<html><head><title>We will be right back</title></head>' +
  '<body><h1>We will be right back</h1><p>A new version is on its way.</p></body></html>\n'

export const rateLimited = faultKind({
  summary:
    '429 with the Retry-After `retryAfter`: seconds, which `asDate` turns into an HTTP date; or ' +
    'rest, the seconds until forMs is over; or any other text, or null for none',
  onRequest: 'any',
  options: { retryAfter: /** @type {RetryAfter} */ (1), asDate: false },
  answer: ({ restMs }, { retryAfter, asDate }) => {
    const asked = retryAfter === 'rest' ? Math.ceil(restMs / 1_000) : retryAfter
    return refusal(429, 'Request was throttled.', retryHeader({ retryAfter: asked, asDate }))
  },
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

export const v2Unknown = faultKind({
  summary: '404 for every path of v2, as a `page` (html or json) of a server that only has v1',
  onRequest: 'any',
  options: { page: /** @type {'html' | 'json'} */ ('html') },
  concerns: ({ request }) => request.path.startsWith('/test_framework/v2/'),
  answer: (_, { page }) => unknownPath(page),
})

export const strangeShareLink = faultKind({
  summary: 'the share link is made, and its address is `link`',
  onRequest: 'share',
  options: { link: 'javascript:alert(1)' },
  answer: ({ next }, { link }) => next({ shareLink: link }),
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

export const refusedWith = faultKind({
  summary: 'the error `status` with the body `text` of type `contentType`; no effect',
  onRequest: 'any',
  options: { status: 400, text: 'Bad request', contentType: 'text/plain; charset=utf-8' },
  answer: (_, { status, text, contentType }) =>
    textAnswer(status, text, { 'content-type': contentType }),
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
export function retryHeader({ retryAfter, asDate }) {
  if (retryAfter === null) return {}
  if (!asDate) return { 'retry-after': String(retryAfter) }
  // A date uses real time, because the client's clock runs in real time at any speed.
  return { 'retry-after': new Date(Date.now() + Number(retryAfter) * 1000).toUTCString() }
}
