import { request, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http'
import type { Socket } from 'node:net'

export interface HttpRequest {
  readonly url: URL
  readonly method: string
  readonly headers: OutgoingHttpHeaders
  readonly body?: string | undefined
}

/**
 * Sends one request on a connection of its own, and resolves with the answer's head. A redirect is an
 * answer like any other. Aborting the signal also ends a body that is still being read.
 */
export function sendRequest(
  socket: Socket,
  { url, method, headers, body }: HttpRequest,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    // Without an agent, so never on a kept connection: one that the server has just given up would
    // break after a POST was sent, and leave open whether that took effect.
    const sent = request({
      createConnection: () => socket,
      method,
      path: `${url.pathname}${url.search}`,
      headers: { Host: url.host, ...headers },
      signal,
    })
    sent.once('response', resolve)
    sent.on('error', reject)
    sent.end(body)
  })
}
