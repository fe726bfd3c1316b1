import { fetch, ProxyAgent, type RequestInit } from 'undici'
import { chooseProxy } from './choose-proxy.ts'

/**
 * What @actions/github sends by, as its option `request: { fetch }`: it goes through the proxy of the
 * environment by the same rules as requests to the API. Load it with the toolkit only: undici is large.
 * @param apiUrl GitHub's API, as `GITHUB_API_URL` has it
 * @throws {TransportError} if the environment holds no address of a proxy
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
