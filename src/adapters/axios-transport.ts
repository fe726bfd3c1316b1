import axios, { AxiosHeaders, type AxiosAdapter } from 'axios'
import type { IncomingMessage } from 'node:http'
import { type Transport, TransportError } from '../cekura/transport.ts'
import { brokenOff } from './http/failures.ts'
import { openConnection } from './http/open-connection.ts'
import { readChunks } from './http/read-chunks.ts'
import { sendRequest } from './http/send-request.ts'

/**
 * Sends requests to the API with the key. The key goes nowhere else: redirects are not followed,
 * and a proxy sees only an encrypted tunnel.
 */
export function createAxiosTransport(
  apiUrl: string,
  apiKey: string,
  env: NodeJS.ProcessEnv = process.env,
): Transport {
  const host = new URL(apiUrl).host
  const client = axios.create({
    adapter: createAdapter(env),
    baseURL: apiUrl,
    allowAbsoluteUrls: false,
    headers: {
      Accept: 'application/json',
      'Accept-Encoding': 'gzip',
      'User-Agent': 'cekura-reevaluate-metrics',
      'X-CEKURA-API-KEY': apiKey,
    },
    responseType: 'stream',
  })
  return async ({ method, path, body }, signal) => {
    try {
      const answer = await client.request<IncomingMessage>({
        method,
        url: path,
        data: body,
        signal,
      })
      return {
        status: answer.status,
        headers: AxiosHeaders.from(answer.headers as AxiosHeaders).toJSON(true),
        body: readChunks(answer.data, host, signal),
      }
    } catch (error) {
      // No error of axios leaves this file, because such errors hold the request with the key.
      signal.throwIfAborted()
      throw error instanceof TransportError ? error : brokenOff(error, host)
    }
  }
}

/**
 * The adapter that axios sends with. The adapter of axios itself returns a proxy's refusal as the
 * API's answer. When it fails, it does not say whether anything was sent. And it waits forever for
 * a silent proxy.
 */
function createAdapter(env: NodeJS.ProcessEnv): AxiosAdapter {
  return async (config) => {
    const signal = config.signal as AbortSignal
    const url = new URL(axios.getUri(config))
    const socket = await openConnection(url, env, signal)
    const answer = await sendRequest(
      socket,
      {
        url,
        method: config.method?.toUpperCase() ?? 'GET',
        headers: config.headers.toJSON(),
        body: config.data as string | undefined,
      },
      signal,
    )
    return {
      data: answer,
      status: answer.statusCode ?? 0,
      statusText: answer.statusMessage ?? '',
      headers: new AxiosHeaders(answer.headers as Record<string, string | string[]>),
      config,
    }
  }
}
