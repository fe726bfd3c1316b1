import { JsonText, jsonChunks, jsonText } from './wire/json-text.js'

/**
 * How an answer leaves the server. Everything but 'whole' is a fault.
 *
 * @typedef {{ manner: 'whole' }
 *   | { manner: 'silence' }
 *   | { manner: 'reset', bodyShare: number | null }
 *   | { manner: 'cut', framing: 'length' | 'chunked' }
 *   | { manner: 'stall', bodyShare: number }
 *   | { manner: 'drip', bytes: number, everyMs: number }} Delivery
 *
 * @typedef {object} Answer
 * @property {number} status
 * @property {Record<string, string>} headers
 * @property {Iterable<string | Uint8Array>} body an array is short and is sent with its length;
 * anything else is streamed
 * @property {Delivery} delivery
 */

export const json = 'application/json'

/**
 * @param {number} status
 * @param {object} value
 * @param {Record<string, string>} [headers]
 * @returns {Answer}
 */
export function jsonAnswer(status, value, headers = {}) {
  return textAnswer(status, jsonText(value), { 'content-type': json, ...headers })
}

/** An answer with up to this many runs is made as a whole, and sent with its length. */
const mostRunsAtOnce = 500

/**
 * The answer with a result. A large result is streamed, because its runs may not fit into memory.
 *
 * @param {object} value
 * @param {number} runCount
 * @returns {Answer}
 */
export function resultAnswer(value, runCount) {
  if (runCount <= mostRunsAtOnce) return jsonAnswer(200, value)
  return { ...textAnswer(200, '', { 'content-type': json }), body: jsonChunks(value) }
}

/**
 * @param {number} status
 * @param {string} text
 * @param {Record<string, string>} headers
 * @returns {Answer}
 */
export function textAnswer(status, text, headers) {
  return { status, headers, body: text === '' ? [] : [text], delivery: { manner: 'whole' } }
}

/**
 * A refusal in the API's usual words.
 *
 * @param {number} status
 * @param {string} detail
 * @param {Record<string, string>} [headers]
 */
export function refusal(status, detail, headers) {
  return jsonAnswer(status, { detail }, headers)
}

/** @param {'html' | 'json'} [page] the answer to a path that no route knows */
export function unknownPath(page = 'html') {
  if (page === 'json') return refusal(404, 'Not found.')
  const text =
    '<!doctype html>\n<html lang="en"><head><title>Not Found</title></head><body><h1>Not Found</h1>' +
    '<p>The requested resource was not found on this server.</p></body></html>\n'
  return textAnswer(404, text, { 'content-type': 'text/html; charset=utf-8' })
}

/** @param {string} text the text that a server sends as JSON; it may not be JSON */
export function allegedJson(text) {
  return jsonAnswer(200, new JsonText(text))
}
