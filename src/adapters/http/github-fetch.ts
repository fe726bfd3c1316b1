import { fetch, ProxyAgent, type RequestInit } from 'undici'
import { chooseProxy } from './choose-proxy.ts'

/**
 * How @actions/github sends by the proxy of the environment, for its option `request: { fetch }`, by the
 * same rules as requests to the API. Undefined where it sends directly.
 */
export function fetchThroughProxy(
  apiUrl: string,
  env: NodeJS.ProcessEnv,
): ((url: string, init?: RequestInit) => ReturnType<typeof fetch>) | undefined {
  const proxy = chooseProxy(new URL(apiUrl), env)
  if (proxy === null) return undefined
  const dispatcher = new ProxyAgent(proxy.url.href)
  return (url, init) => fetch(url, { ...init, dispatcher })
}
