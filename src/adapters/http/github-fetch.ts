import { fetch, ProxyAgent, type RequestInit } from 'undici'
import { chooseProxy } from './choose-proxy.ts'

/**
 * The `fetch` that @actions/github sends with, as its option `request: { fetch }`. It uses the
 * proxy of the environment, by the same rules as requests to the API. Load this file only with the
 * toolkit, because undici is large.
 * @param apiUrl GitHub's API, as in `GITHUB_API_URL`
 * @throws {TransportError} if the variable for the proxy is not an address
 */
export function createGitHubFetch(
  apiUrl: string,
  env: NodeJS.ProcessEnv,
): (url: string, init?: RequestInit) => ReturnType<typeof fetch> {
  const proxy = chooseProxy(new URL(apiUrl), env)
  if (proxy === null) return fetch
  const dispatcher = new ProxyAgent(proxy.url.href)
  return (url, init) => fetch(url, { ...init, dispatcher })
}
