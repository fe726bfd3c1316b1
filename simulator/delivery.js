import { once } from 'node:events'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/**
 * @import { ServerResponse } from 'node:http'
 * @import { Answer } from './answer.js'
 * @import { Clock } from './clock.js'
 *
 * @typedef {{ clock: Clock, signal: AbortSignal }} Surroundings
 */

/** How much of a streamed body a broken answer uses. */
const sampleBytes = 256 * 1024

/**
 * Sends an answer as its delivery says. An answer that never completes ends when the client or the
 * simulator closes the connection.
 *
 * @param {ServerResponse} response
 * @param {Answer} answer
 * @param {Surroundings} surroundings
 */
export async function deliver(response, answer, surroundings) {
  const { delivery } = answer
  if (delivery.manner === 'silence') return
  if (delivery.manner === 'whole') return sendWhole(response, answer)
  if (delivery.manner === 'drip') return sendDrops(response, answer, delivery, surroundings)
  const body = sample(answer.body)
  if (delivery.manner === 'cut') return sendCut(response, answer, body, delivery.framing)
  const share = delivery.bodyShare
  if (share !== null) await sendPart(response, answer, body, share)
  if (delivery.manner === 'reset') response.socket?.resetAndDestroy()
}

/**
 * @param {ServerResponse} response
 * @param {Answer} answer
 */
async function sendWhole(response, { status, headers, body }) {
  if (Array.isArray(body)) {
    const bytes = sample(body, Infinity)
    response.writeHead(status, { ...headers, 'content-length': bytes.length }).end(bytes)
    return
  }
  response.writeHead(status, headers)
  // Small pieces are joined to the size of a socket's write, because a generator often yields only
  // a few bytes.
  await pipeline(Readable.from(gathered(body), { objectMode: false }), response)
}

/**
 * @param {ServerResponse} response
 * @param {Answer} answer
 * @param {{ bytes: number, everyMs: number }} drops
 * @param {Surroundings} surroundings
 */
async function sendDrops(response, { status, headers, body }, drops, { clock, signal }) {
  const bytes = sample(body)
  response.writeHead(status, { ...headers, 'content-length': bytes.length })
  response.flushHeaders()
  for (let sent = 0; sent < bytes.length && !response.closed; sent += drops.bytes) {
    await clock.wait(drops.everyMs, signal)
    response.write(bytes.subarray(sent, sent + drops.bytes))
  }
  response.end()
}

/**
 * @param {ServerResponse} response
 * @param {Answer} answer
 * @param {Buffer} body
 * @param {'length' | 'chunked'} framing
 */
async function sendCut(response, { status, headers }, body, framing) {
  const length = framing === 'length' ? { 'content-length': body.length + 1 } : {}
  response.writeHead(status, { ...headers, ...length })
  await written(response, body.subarray(0, Math.ceil(body.length / 2)))
  // The connection ends normally, but too early. A chunked body lacks its last chunk.
  response.socket?.end()
}

/**
 * @param {ServerResponse} response
 * @param {Answer} answer
 * @param {Buffer} body
 * @param {number} share
 */
async function sendPart(response, { status, headers }, body, share) {
  response.writeHead(status, { ...headers, 'content-length': body.length })
  response.flushHeaders()
  await written(response, body.subarray(0, Math.floor(body.length * share)))
}

/**
 * @param {ServerResponse} response
 * @param {Buffer} bytes
 */
async function written(response, bytes) {
  if (bytes.length > 0 && !response.write(bytes)) await once(response, 'drain')
  // Waits until the bytes are sent, because a reset discards the socket's buffer.
  await new Promise((resolve) => setTimeout(resolve, 20))
}

/**
 * @param {Answer['body']} body
 * @param {number} [most]
 */
function sample(body, most = sampleBytes) {
  const pieces = []
  let size = 0
  for (const piece of body) {
    const bytes = Buffer.from(piece)
    pieces.push(bytes)
    size += bytes.length
    if (size >= most) break
  }
  return Buffer.concat(pieces)
}

/** @param {Answer['body']} body */
function* gathered(body) {
  /** @type {Buffer[]} */
  let pieces = []
  let size = 0
  for (const piece of body) {
    const bytes = Buffer.from(piece)
    pieces.push(bytes)
    size += bytes.length
    if (size < 64 * 1024) continue
    yield Buffer.concat(pieces, size)
    pieces = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(pieces, size)
}
