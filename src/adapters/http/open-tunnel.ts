import { request, type IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { TransportError } from '../../cekura/transport.ts'
import type { Proxy } from './choose-proxy.ts'

/**
 * Asks a proxy for a tunnel (CONNECT), so that the proxy never sees what is sent through it.
 * @throws {TransportError} with `sent: 'no'`, if the proxy refuses; or the signal's reason
 */
export function openTunnel(
  socket: Socket,
  proxy: Proxy,
  target: URL,
  signal: AbortSignal,
): Promise<Socket> {
  // An IPv6 address keeps its brackets here.
  const authority = `${target.hostname}:${target.port === '' ? '443' : target.port}`
  return new Promise((resolve, reject) => {
    const connect = request({
      createConnection: () => socket,
      method: 'CONNECT',
      path: authority,
      headers: { Host: authority, ...credentials(proxy.url) },
      signal,
    })
    connect.once('connect', (answer: IncomingMessage, _socket: unknown, early: Buffer) => {
      if (answer.statusCode !== 200) {
        socket.destroy()
        reject(refusal(answer, proxy, authority))
        return
      }
      if (early.length > 0) socket.unshift(early)
      resolve(socket)
    })
    connect.once('error', (error: NodeJS.ErrnoException) => {
      reject(signal.aborted ? (signal.reason as Error) : noAnswer(error, proxy, authority))
    })
    connect.end()
  })
}

function credentials(proxy: URL): { 'Proxy-Authorization'?: string } {
  if (proxy.username === '' && proxy.password === '') return {}
  const login = `${decoded(proxy.username)}:${decoded(proxy.password)}`
  return { 'Proxy-Authorization': `Basic ${Buffer.from(login).toString('base64')}` }
}

/** The part as it is if it cannot be decoded, because a password may contain a single %. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** Answers of a proxy that may change soon. With any other answer, the proxy refuses for good. */
const MAY_PASS: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504])

function refusal(answer: IncomingMessage, proxy: Proxy, authority: string): TransportError {
  const { statusCode = 0, statusMessage = '' } = answer
  return new TransportError(
    `${proxy.name} gives no tunnel to ${authority}: it answered ${String(statusCode)} ` +
      `${statusMessage.slice(0, 100)}; nothing was sent to the API. ${remedy(statusCode)}`,
    { sent: 'no', transient: MAY_PASS.has(statusCode) },
  )
}

function remedy(status: number): string {
  if (status === 407) {
    return 'It wants credentials: http://user:password@host:port, with special characters percent-encoded'
  }
  if (MAY_PASS.has(status)) return 'Check that the proxy can reach the host'
  return 'Have the host allowed there, or exempt it with NO_PROXY'
}

function noAnswer(error: NodeJS.ErrnoException, proxy: Proxy, authority: string): TransportError {
  const { code = '', message } = error
  const isNoHttp = code.startsWith('HPE_')
  const reason = isNoHttp
    ? 'its answer is not HTTP'
    : code === 'ECONNRESET'
      ? 'it hung up'
      : message
  return new TransportError(
    `${proxy.name} gives no tunnel to ${authority}: ${reason} (${code}); nothing was sent to the API. ` +
      'Check the variable, and that the proxy runs',
    { sent: 'no', transient: !isNoHttp },
  )
}
