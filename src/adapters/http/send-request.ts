import { request, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http'
import type { Socket } from 'node:net'

export interface HttpRequest {
  readonly url: URL
  readonly method: string
  readonly headers: OutgoingHttpHeaders
  readonly body?: string | undefined
}

/**
 * Sends one request on its own connection, and resolves with the head of the answer. A redirect is
 * an answer like any other. If the signal aborts, a body that is still being read ends, too.
 */
export function sendRequest(
  socket: Socket,
  { url, method, headers, body }: HttpRequest,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    // There is no agent, so no connection is used twice. The server may just have closed a kept
    // connection. Then it would break after a POST was sent, and it would not be known whether the
    // POST took effect.
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
