import { connect as connectTcp, isIP, type Socket } from 'node:net'
import { TransportError } from '../../cekura/transport.ts'
import { TimeLimitError, withTimeLimit } from '../../clock/time-limit.ts'
import { systemClock } from '../system-clock.ts'
import { chooseProxy, type Proxy } from './choose-proxy.ts'
import { withoutBrackets } from './exempt-hosts.ts'
import { notConnected, type Peer } from './failures.ts'
import { openTunnel } from './open-tunnel.ts'
import { tlsFailure } from './tls-failure.ts'

/** The limit for resolving the name, TCP, the tunnel of a proxy and TLS together. */
const CONNECT_LIMIT_MS = 10_000
/**
 * By default, Node tries the next address of a host after 250 ms, which is too soon for a slow
 * network.
 */
const NEXT_ADDRESS_AFTER_MS = 3_000

/**
 * A connection that is ready to send to `url`, through a proxy if the environment names one.
 * @throws {TransportError} with `sent: 'no'`; or the signal's reason
 */
export async function openConnection(
  url: URL,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<Socket> {
  const proxy = chooseProxy(url, env)
  try {
    return await withTimeLimit(systemClock, CONNECT_LIMIT_MS, signal, (limited) =>
      proxy === null
        ? connectTo(url, { name: url.host, advice: DIRECT }, limited)
        : connectThrough(proxy, url, limited),
    )
  } catch (error) {
    throw error instanceof TimeLimitError ? tooSlow(url, proxy) : error
  }
}

const DIRECT = 'Check api_url, and whether this runner must go through a proxy (HTTPS_PROXY)'

async function connectTo(url: URL, peer: Peer, signal: AbortSignal): Promise<Socket> {
  const isSecure = url.protocol === 'https:'
  const socket = connectTcp({
    host: withoutBrackets(url.hostname),
    port: Number(url.port === '' ? (isSecure ? 443 : 80) : url.port),
    noDelay: true,
    autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_AFTER_MS,
  })
  await untilReady(socket, 'connect', peer, signal)
  return isSecure ? secure(socket, url, peer, signal) : socket
}

async function connectThrough(proxy: Proxy, url: URL, signal: AbortSignal): Promise<Socket> {
  const advice = 'Check the variable, and that the proxy runs'
  const toProxy = await connectTo(proxy.url, { name: proxy.name, advice }, signal)
  const tunnel = await openTunnel(toProxy, proxy, url, signal)
  const peer = { name: `${url.host} through ${proxy.name}`, advice: 'Check api_url and the proxy' }
  return secure(tunnel, url, peer, signal)
}

async function secure(socket: Socket, url: URL, peer: Peer, signal: AbortSignal): Promise<Socket> {
  const host = withoutBrackets(url.hostname)
  // Loaded on demand, because it takes 6 ms and plain HTTP on loopback does not need it.
  const { connect } = await import('node:tls')
  const tls = connect({
    socket,
    host,
    servername: isIP(host) === 0 ? host : '',
    ALPNProtocols: ['http/1.1'],
    // Explicit, so that NODE_TLS_REJECT_UNAUTHORIZED cannot expose the key to a stranger.
    rejectUnauthorized: true,
  })
  await untilReady(tls, 'secureConnect', peer, signal)
  return tls
}

function untilReady(
  socket: Socket,
  ready: 'connect' | 'secureConnect',
  peer: Peer,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const abandon = () => {
      socket.destroy()
      reject(signal.reason as Error)
    }
    if (signal.aborted) abandon()
    signal.addEventListener('abort', abandon, { once: true })
    // This listener stays, because an error without a listener would end the process.
    socket.on('error', (error) => {
      signal.removeEventListener('abort', abandon)
      reject(tlsFailure(error, peer.name) ?? notConnected(error, peer))
    })
    socket.once(ready, () => {
      signal.removeEventListener('abort', abandon)
      resolve()
    })
  })
}

function tooSlow(url: URL, proxy: Proxy | null): TransportError {
  const way = proxy === null ? '' : ` through ${proxy.name}`
  const advice = proxy === null ? DIRECT : 'Check that the proxy runs and may connect there'
  return new TransportError(
    `no connection to ${url.host}${way} within ${String(CONNECT_LIMIT_MS / 1000)} s. ${advice}`,
    { sent: 'no', transient: true },
  )
}
