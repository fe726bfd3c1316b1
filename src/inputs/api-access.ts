import { accept, type Checked, quote, refuse } from '../model/checked.ts'

/**
 * Checks the key. No message quotes the key. An HTTP header can hold only visible ASCII characters.
 */
export function parseApiKey(given: string, fromEnvironment: string): Checked<string> {
  const key = given === '' ? fromEnvironment : given
  if (key.trim() === '') return refuse(MISSING)
  if (/[\r\n]/.test(key)) {
    return refuse('it contains a line break; save the secret again without it')
  }
  if (key !== key.trim()) {
    return refuse('it has spaces before or after it; save the secret again without them')
  }
  if (!/^[\x21-\x7e]+$/.test(key)) {
    return refuse(
      'it contains a space or a character that no key has; copy the key from Cekura again',
    )
  }
  return accept(key)
}

const MISSING = [
  'no key was given, and CEKURA_API_KEY is not set. The usual causes:',
  '- the secret is not set, or has another name than the workflow uses (Settings > Secrets and variables > Actions);',
  '- the workflow runs for a pull request from a fork, which gets no secrets;',
  "- Dependabot started it, which gets Dependabot's own secrets only.",
].join('\n')

const ACCEPTED = 'use an https:// address (http:// on loopback only), such as https://api.cekura.ai'

/**
 * Checks the API's address, and removes slashes at its end. The key is sent there, so the address
 * must use HTTPS.
 */
export function parseApiUrl(text: string): Checked<string> {
  if (!URL.canParse(text)) return refuse(`${quote(text)} is not a URL; ${ACCEPTED}`)
  const url = new URL(text)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    return refuse(`${quote(withoutCredentials(url))} would send the key unencrypted; ${ACCEPTED}`)
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    return refuse(`it contains a user name, a password, a query or a fragment; ${ACCEPTED}`)
  }
  return accept(`${url.origin}${url.pathname.replace(/(?<!\/)\/+$/, '')}`)
}

/** Whether a hostname from a URL is this machine. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}

function withoutCredentials(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname}`
}
