import { createServer as createHttpServer, type IncomingMessage } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { connect, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Certificate } from './certificates.ts'
import { listen, type TestServer } from './servers.ts'

/** A proxy that records its requests, and every byte that clients send through it. */
export interface ConnectProxy extends TestServer {
  readonly asked: readonly Asked[]
  /** Requests without CONNECT, which would show their headers. */
  readonly plain: readonly string[]
  readonly passed: () => Buffer
}

interface Asked {
  readonly authority: string
  readonly headers: IncomingMessage['headers']
}

/** `tunnel` maps each authority to a port on loopback. For others, the proxy answers 502. */
export type Behaviour =
  | { readonly tunnel: Readonly<Record<string, number>>; readonly credentials?: string }
  | { readonly answer: string }
  | { readonly misbehave: (client: Duplex) => void }

export async function startProxy(behaviour: Behaviour, tls?: Certificate): Promise<ConnectProxy> {
  const asked: Asked[] = []
  const plain: string[] = []
  const passed: Buffer[] = []
  const server = tls === undefined ? createHttpServer() : createHttpsServer(tls)
  server.on('request', (request, response) => {
    plain.push(`${request.method ?? ''} ${request.url ?? ''}`)
    response.writeHead(400).end()
  })
  server.on('connect', (request: IncomingMessage, client: Duplex) => {
    const authority = request.url ?? ''
    asked.push({ authority, headers: request.headers })
    client.on('error', () => undefined)
    client.resume()
    client.on('end', () => client.end())
    if ('misbehave' in behaviour) behaviour.misbehave(client)
    else client.write(answerTo(request, behaviour))
    const port = 'tunnel' in behaviour ? behaviour.tunnel[authority] : undefined
    if (port !== undefined) join(client, connect(port, '127.0.0.1'), passed)
  })
  return {
    requests: [],
    asked,
    plain,
    passed: () => Buffer.concat(passed),
    ...(await listen(server)),
  }
}

function answerTo(request: IncomingMessage, behaviour: Exclude<Behaviour, { misbehave: unknown }>) {
  if ('answer' in behaviour) return behaviour.answer
  const { credentials, tunnel } = behaviour
  const wanted = credentials && `Basic ${Buffer.from(credentials).toString('base64')}`
  if (wanted !== undefined && request.headers['proxy-authorization'] !== wanted) {
    return 'HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n'
  }
  if (tunnel[request.url ?? ''] === undefined) return 'HTTP/1.1 502 Bad Gateway\r\n\r\n'
  return 'HTTP/1.1 200 Connection established\r\n\r\n'
}

function join(client: Duplex, target: Socket, passed: Buffer[]): void {
  client.on('data', (chunk: Buffer) => passed.push(chunk))
  client.pipe(target).pipe(client)
  target.on('error', () => client.destroy())
  target.on('close', () => client.destroy())
  client.on('close', () => target.destroy())
}
