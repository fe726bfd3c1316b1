import { createAxiosTransport } from '../../../src/adapters/axios-transport.ts'
import {
  type Transport,
  TransportError,
  type TransportRequest,
} from '../../../src/cekura/transport.ts'
import { spellingsFound } from './spellings.ts'

/** A key whose spellings (URL, base64, JSON) all differ. */
export const API_KEY = 'k3y+with/odd=signs&"quotes"%41~9f8e7d'

export function transportTo(apiUrl: string, env: NodeJS.ProcessEnv = {}): Transport {
  return createAxiosTransport(apiUrl, API_KEY, env)
}

export const READ: TransportRequest = { method: 'GET', path: '/v1/results/1/' }
export const TRIGGER: TransportRequest = {
  method: 'POST',
  path: '/v1/results/1/evaluate_metrics/',
  body: { run_ids: ['1'] },
}

export const patient = (): AbortSignal => new AbortController().signal

/** Sends a request, and reads the answer to its end. */
export async function ask(transport: Transport, request: TransportRequest, signal = patient()) {
  const { status, headers, body } = await transport(request, signal)
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return { status, headers, text: Buffer.concat(chunks).toString() }
}

/**
 * The error that `work` ends with. This checks that the error does not contain the key in any
 * spelling.
 */
export async function failureOf(work: Promise<unknown>): Promise<TransportError> {
  const error = await work.then(
    () => {
      throw new Error('it succeeded')
    },
    (reason: unknown) => reason,
  )
  const found = spellingsFound(error, API_KEY)
  if (found.length > 0) throw new Error(`the error holds the key: ${found.join(', ')}`)
  if (!(error instanceof TransportError)) throw error
  return error
}

/** The facts that decide about a retry: `{ sent, transient }`. */
export function factsOf({ sent, transient }: TransportError) {
  return { sent, transient }
}

export const NOT_SENT_MAY_PASS = { sent: 'no', transient: true } as const
export const NOT_SENT_FOR_GOOD = { sent: 'no', transient: false } as const
export const PERHAPS_SENT = { sent: 'maybe', transient: true } as const
