import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import type { Simulator } from '../../simulator/server.js'

export interface RawAnswer {
  status: number
  headers: IncomingHttpHeaders
  text: string
  body: unknown
  /** Whether the body was complete. */
  complete: boolean
}

export interface RawCall {
  method?: string
  path: string
  json?: unknown
  text?: string
  headers?: Record<string, string>
  timeoutMs?: number
}

/**
 * Sends one request on its own connection, with node:http alone, so that tests see every fault as
 * it is. Rejects if no answer begins.
 */
export function call(simulator: Simulator, options: RawCall): Promise<RawAnswer> {
  const text = options.text ?? (options.json === undefined ? '' : JSON.stringify(options.json))
  const method = options.method ?? (text === '' ? 'GET' : 'POST')
  const headers = {
    'x-cekura-api-key': simulator.apiKey,
    ...(text === '' ? {} : { 'content-type': 'application/json' }),
    ...options.headers,
  }
  return new Promise((resolve, reject) => {
    const url = new URL(options.path, simulator.url)
    const signal = AbortSignal.timeout(options.timeoutMs ?? 10_000)
    let begun = false
    const outgoing = httpRequest(url, { method, headers, agent: false, signal }, (incoming) => {
      begun = true
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('error', () => undefined)
      incoming.on('close', () => {
        const received = Buffer.concat(chunks).toString('utf8')
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          text: received,
          body: parsed(received),
          complete: incoming.complete,
        })
      })
    })
    outgoing.on('error', (error) => {
      if (!begun) reject(error)
    })
    outgoing.end(text)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

export const resultsPath = '/test_framework/v1/results/'
export const resultsPathV2 = '/test_framework/v2/results/'
export const metricsPath = '/test_framework/v2/metrics/'

export function readResult(simulator: Simulator, id: string, options: Partial<RawCall> = {}) {
  return call(simulator, { path: `${resultsPath}${id}/`, ...options })
}

export function trigger(
  simulator: Simulator,
  id: string,
  runIds: unknown,
  metricIds: unknown,
  options: Partial<RawCall> = {},
) {
  const json = { run_ids: runIds, metric_ids: metricIds }
  return call(simulator, { path: `${resultsPath}${id}/evaluate_metrics/`, json, ...options })
}
