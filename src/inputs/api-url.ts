import { type Parsed, accept, quote, refuse } from './parsed.ts'

const ACCEPTED =
  'it takes an https:// address (http:// on loopback only), such as https://api.cekura.ai'

/** The API's address, without a slash at its end. The key travels to it, hence HTTPS. */
export function parseApiUrl(text: string): Parsed<string> {
  if (!URL.canParse(text)) return refuse(`${quote(text)} is no address; ${ACCEPTED}`)
  const url = new URL(text)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    return refuse(`${quote(withoutCredentials(url))} would send the key unguarded; ${ACCEPTED}`)
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    return refuse(`it holds a user name, a password, a query or a fragment; ${ACCEPTED}`)
  }
  return accept(`${url.origin}${url.pathname.replace(/\/+$/, '')}`)
}

/** Addresses of this machine itself, as they stand in a URL. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}

function withoutCredentials(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname}`
}
