import { TransportError } from '../../cekura/transport.ts'
import { isLoopback } from '../../inputs/api-access.ts'
import { isExempt } from './exempt-hosts.ts'

/** A proxy to tunnel through. */
export interface Proxy {
  readonly url: URL
  /** The name for messages, without the credentials. */
  readonly name: string
}

/**
 * The proxy for a URL, by the variables that curl reads: `https_proxy` before `HTTPS_PROXY`, and
 * `no_proxy` before `NO_PROXY`. Null for a direct connection. Loopback always gets a direct
 * connection, and so does plain HTTP, which is accepted only for loopback.
 * @throws {TransportError} if the variable is not the address of a proxy
 */
export function chooseProxy(url: URL, env: NodeJS.ProcessEnv): Proxy | null {
  const variable = ['https_proxy', 'HTTPS_PROXY'].find((name) => (env[name] ?? '') !== '')
  if (variable === undefined || url.protocol !== 'https:' || isLoopback(url.hostname)) return null
  const noProxy = [env['no_proxy'], env['NO_PROXY']].find((names) => names) ?? ''
  if (isExempt(url, noProxy)) return null
  const proxy = parseProxy(env[variable] ?? '')
  if (proxy === null) {
    // The message does not quote the value, because it may contain a password.
    throw new TransportError(
      `the variable ${variable} is not the address of a proxy; it takes http://host:port or ` +
        'https://host:port, with user:password@ before the host if needed',
      { sent: 'no', transient: false },
    )
  }
  return { url: proxy, name: `the proxy ${proxy.host} (from ${variable})` }
}

function parseProxy(text: string): URL | null {
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`
  if (!URL.canParse(address)) return null
  const proxy = new URL(address)
  return proxy.protocol === 'http:' || proxy.protocol === 'https:' ? proxy : null
}
