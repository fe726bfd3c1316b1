import { createServer } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { once } from 'node:events'
import { createApi } from './api.js'
import { createClock } from './clock.js'
import { createDatabase } from './database.js'
import { deliver } from './delivery.js'
import { withFaults } from './faults/chain.js'
import { receive } from './request.js'
import { routeOf } from './routes.js'

/**
 * @import { IncomingMessage, Server, ServerResponse } from 'node:http'
 * @import { Clock } from './clock.js'
 * @import { Evaluation } from './evaluation/evaluation.js'
 * @import { Fault } from './faults/chain.js'
 * @import { ApiRequest } from './request.js'
 * @import { World } from './world/world.js'
 *
 * @typedef {Pick<ApiRequest, 'kind' | 'method' | 'path' | 'query' | 'headers' | 'body' | 'text'> &
 * { atMs: number, status: number }} ReceivedRequest atMs is real time since the start. The status
 * is 0 until an answer is sent
 *
 * @typedef {object} Simulator
 * @property {string} url
 * @property {string} apiKey
 * @property {ReceivedRequest[]} requests every request, in the order of arrival
 * @property {Evaluation[]} evaluations the evaluations that took effect
 * @property {() => number | null} balance credits left
 * @property {Promise<void>} closed settles when the server is closed, whoever closed it
 * @property {() => Promise<void>} close
 *
 * @typedef {object} SimulatorOptions
 * @property {World} world
 * @property {string} [apiKey]
 * @property {Fault[]} [faults]
 * @property {number} [speed] how many times faster than real time the simulated time passes
 * @property {number} [skewMs] how far the server's clock is ahead
 * @property {Clock} [clock] in place of speed and skewMs
 * @property {number} [maxLifetimeMs] the real time after which the simulator closes itself
 * @property {number} [port]
 * @property {{ key: string, cert: string }} [tls] serve HTTPS
 */

/**
 * @param {SimulatorOptions} options
 * @returns {Promise<Simulator>}
 */
export async function startSimulator(options) {
  const { world, apiKey = 'simulated-key-0123456789abcdef', faults = [], port = 0 } = options
  const clock = options.clock ?? createClock(options)
  const database = createDatabase(world, clock)
  const life = new AbortController()
  const surroundings = { clock, database, signal: life.signal }
  const answer = withFaults(faults, createApi({ database, clock, apiKey }), surroundings)
  const startedAt = performance.now()
  /** @type {ReceivedRequest[]} */
  const requests = []

  const server = options.tls ? createTlsServer(options.tls) : createServer()
  server.on('request', (message, response) => {
    serve(message, response).catch(() => response.destroy())
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  // A simulator that nobody closes must not keep its process alive.
  server.unref()
  const url = `${options.tls ? 'https' : 'http'}://127.0.0.1:${portOf(server)}`
  const closed = once(server, 'close').then(() => undefined)
  const lifetime = setTimeout(() => void close(), options.maxLifetimeMs ?? 600_000).unref()

  /**
   * @param {IncomingMessage} message
   * @param {ServerResponse} response
   */
  async function serve(message, response) {
    const atMs = performance.now() - startedAt
    const received = await receive(message, url)
    const kind = routeOf(received.path)?.kind ?? 'other'
    const { method, path, query, headers, body, text } = received
    const record = { kind, method, path, query, headers, body, text, atMs, status: 0 }
    requests.push(record)
    const ready = await answer({ ...received, kind })
    if (ready.delivery.manner !== 'silence') record.status = ready.status
    await deliver(response, ready, surroundings)
  }

  function close() {
    clearTimeout(lifetime)
    life.abort()
    server.close()
    server.closeAllConnections()
    return closed
  }

  return {
    url,
    apiKey,
    requests,
    evaluations: database.evaluations,
    balance: database.balance,
    closed,
    close,
  }
}

/** @param {Server} server */
function portOf(server) {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return address.port
}
