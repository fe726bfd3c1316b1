import { gzipSync } from 'node:zlib'
import { allegedJson, json } from '../answer.js'
import { faultKind } from './fault.js'
import { htmlPage } from './refusals.js'

/** @import { Answer } from '../answer.js' */

const megabyte = 1024 * 1024

export const htmlWith200 = faultKind({
  summary: '200 with an HTML page, as from a proxy during a deployment',
  onRequest: 'any',
  options: {},
  answer: () => htmlPage(200),
})

export const emptyBody = faultKind({
  summary: '200 with nothing in it; the request takes effect',
  onRequest: 'any',
  options: {},
  answer: async ({ next }) => ({ ...(await next()), status: 200, body: [] }),
})

export const notJsonObject = faultKind({
  summary: '200 with the JSON (or nearly JSON) `text`: [], null, "ok", NaN, {"id": 1',
  onRequest: 'any',
  options: { text: '[]' },
  answer: async ({ next }, { text }) => {
    await next()
    return allegedJson(text)
  },
})

export const wrongContentType = faultKind({
  summary: 'the right body under the wrong `contentType`',
  onRequest: 'any',
  options: { contentType: 'text/plain' },
  answer: async ({ next }, { contentType }) => {
    const answer = await next()
    return { ...answer, headers: { ...answer.headers, 'content-type': contentType } }
  },
})

export const gzip = faultKind({
  summary: 'the body is compressed, whether or not it was asked for',
  onRequest: 'any',
  options: {},
  answer: async ({ next }) => {
    const answer = await next()
    const { body } = answer
    const whole = Array.isArray(body)
    const packed = whole ? [gzipSync(bytesOf(body))] : members(body)
    return { ...answer, headers: zipped(answer.headers), body: packed }
  },
})

export const gzipBomb = faultKind({
  summary: 'a small compressed JSON object that unpacks to `megabytes`',
  onRequest: 'any',
  options: { megabytes: 1024 },
  answer: async ({ next }, { megabytes }) => {
    const { headers } = await next()
    // A gzip body may consist of several members, so one compressed member can be repeated for any
    // size.
    const filling = gzipSync(Buffer.alloc(megabyte, ' '))
    const body = [gzipSync('{"id":1'), ...Array.from({ length: megabytes }, () => filling)]
    return okAnswer(zipped(headers), [...body, gzipSync('}')])
  },
})

export const oversizedBody = faultKind({
  summary: 'a JSON object of `megabytes`, streamed',
  onRequest: 'any',
  options: { megabytes: 1024 },
  answer: async ({ next }, { megabytes }) => {
    const { headers } = await next()
    return okAnswer(headers, padding(megabytes))
  },
})

/** @param {Answer['body']} body */
function bytesOf(body) {
  return Buffer.concat([...body].map((piece) => Buffer.from(piece)))
}

/** @param {number} megabytes */
function* padding(megabytes) {
  const filling = 'x'.repeat(megabyte)
  yield '{"padding":"'
  for (let sent = 0; sent < megabytes; sent += 1) yield filling
  yield '"}'
}

/**
 * Compresses a stream piece by piece. Each piece is a gzip member.
 *
 * @param {Answer['body']} body
 */
function* members(body) {
  for (const piece of body) yield gzipSync(piece)
}

/** @param {Record<string, string>} headers */
function zipped(headers) {
  return { ...headers, 'content-encoding': 'gzip' }
}

/**
 * @param {Record<string, string>} headers
 * @param {Answer['body']} body
 * @returns {Answer}
 */
function okAnswer(headers, body) {
  return {
    status: 200,
    headers: { ...headers, 'content-type': json },
    body,
    delivery: { manner: 'whole' },
  }
}
