/**
 * @import { IncomingMessage } from 'node:http'
 * @import { View } from './database.js'
 *
 * @typedef {'trigger' | 'read' | 'list' | 'share' | 'metrics' | 'metric' | 'history' | 'other'}
 * RequestKind
 *
 * @typedef {object} ApiRequest
 * @property {RequestKind} kind
 * @property {string} method
 * @property {string} path
 * @property {Record<string, string>} query
 * @property {Record<string, string | string[] | undefined>} headers
 * @property {unknown} body the parsed body if it is JSON, or else its text; undefined if it is
 * empty
 * @property {string} text the body as received
 * @property {string} origin the origin that the client used
 * @property {View} view
 */

/** A request with thousands of IDs is much smaller than this. */
const maxBodyBytes = 16 * 1024 * 1024

/**
 * @param {IncomingMessage} message
 * @param {string} origin
 * @returns {Promise<Omit<ApiRequest, 'kind'>>}
 */
export async function receive(message, origin) {
  const url = new URL(message.url ?? '/', origin)
  const text = await bodyText(message)
  return {
    method: message.method ?? 'GET',
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: message.headers,
    body: parsed(text),
    text,
    origin,
    view: {},
  }
}

/** @param {IncomingMessage} message */
async function bodyText(message) {
  /** @type {Buffer[]} */
  const chunks = []
  let size = 0
  for await (const chunk of /** @type {AsyncIterable<Buffer>} */ (message)) {
    size += chunk.length
    if (size > maxBodyBytes) throw new Error('The request body is too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/**
 * @param {string} text
 * @returns {unknown}
 */
function parsed(text) {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
