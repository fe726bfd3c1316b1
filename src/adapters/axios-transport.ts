import axios, { AxiosError } from 'axios'
import type { Readable } from 'node:stream'
import { type Transport, TransportError } from '../cekura/transport.ts'

/** Sends requests to the API with the key, which goes nowhere else: no redirect is followed. */
export function createAxiosTransport(apiUrl: string, apiKey: string): Transport {
  const client = axios.create({
    baseURL: apiUrl,
    headers: { 'X-CEKURA-API-KEY': apiKey, Accept: 'application/json' },
    maxRedirects: 0,
    responseType: 'stream',
    validateStatus: () => true,
  })
  return async ({ method, path, body }, signal) => {
    try {
      const response = await client.request<Readable>({ method, url: path, data: body, signal })
      return {
        status: response.status,
        headers: headersOf(response.headers),
        body: readable(response.data),
      }
    } catch (error) {
      throw asTransportError(error)
    }
  }
}

function headersOf(headers: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  )
}

async function* readable(stream: Readable): AsyncIterable<Uint8Array> {
  try {
    for await (const chunk of stream) yield chunk as Uint8Array
  } catch (error) {
    throw asTransportError(error)
  }
}

/** Nothing of these left this machine: the connection was never made. */
const NEVER_CONNECTED: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
])

function asTransportError(error: unknown): TransportError {
  const { code, message } =
    error instanceof AxiosError || error instanceof Error
      ? { code: (error as NodeJS.ErrnoException).code ?? '', message: error.message }
      : { code: '', message: String(error) }
  const sent = NEVER_CONNECTED.has(code) ? 'no' : 'maybe'
  return new TransportError(message, { sent, transient: true })
}
