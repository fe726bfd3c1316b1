import { createServer as createHttpServer, type RequestListener } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import {
  type AddressInfo,
  createServer as createTcpServer,
  type Server,
  type Socket,
} from 'node:net'
import type { Certificate } from './certificates.ts'

/** A server on loopback, with everything that it received. */
export interface TestServer {
  readonly port: number
  readonly requests: readonly SeenRequest[]
  /** The number of connections so far. */
  readonly connections: () => number
  /** The connections that are still open. */
  readonly open: () => number
}

export interface SeenRequest {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

const running: (() => Promise<void>)[] = []

/** For `afterEach`. */
export async function stopServers(): Promise<void> {
  await Promise.all(running.splice(0).map((stop) => stop()))
}

/** A server that answers a request after its body has arrived. */
export async function serve(answer: RequestListener, tls?: Certificate): Promise<TestServer> {
  const requests: SeenRequest[] = []
  const listener: RequestListener = (request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request
      requests.push({ method, path, headers, body: Buffer.concat(chunks).toString() })
      answer(request, response)
    })
  }
  const server = tls === undefined ? createHttpServer(listener) : createHttpsServer(tls, listener)
  return { requests, ...(await listen(server)) }
}

/**
 * A server that hands over bare connections. It reads what they receive, because Node does not
 * notice the end of unread data.
 */
export async function serveTcp(connected: (socket: Socket) => void): Promise<TestServer> {
  const server = createTcpServer((socket) => {
    connected(socket)
    socket.resume()
  })
  return { requests: [], ...(await listen(server)) }
}

/** A server that counts its connections, and cuts them when the test ends. */
export async function listen(server: Server): Promise<Omit<TestServer, 'requests'>> {
  const sockets = new Set<Socket>()
  let connections = 0
  server.on('connection', (socket) => {
    connections++
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
  })
  server.on('tlsClientError', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  running.push(
    () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => {
          resolve()
        })
      }),
  )
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => connections,
    open: () => sockets.size,
  }
}

/** A port on which nothing listens. */
export async function unusedPort(): Promise<number> {
  const server = createTcpServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/**
 * Resolves as soon as `holds` is true. It polls, because the other side of a socket needs some
 * time.
 */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve))
}
