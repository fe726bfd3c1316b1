import { TransportError } from '../../cekura/transport.ts'

/** The other end of a connection, for messages. */
export interface Peer {
  /** `api.cekura.ai:443`, `the proxy proxy.example:3128 (from HTTPS_PROXY)`. */
  readonly name: string
  /** What to check if the peer cannot be reached. */
  readonly advice: string
}

/** The error if no connection was made, so that nothing was sent. */
export function notConnected(error: unknown, peer: Peer): TransportError {
  const { code, message } = systemError(error)
  const reason = CONNECT_REASONS[code] ?? message
  return new TransportError(
    `no connection to ${peer.name}: ${reason}${code === '' ? '' : ` (${code})`}. ${peer.advice}`,
    { sent: 'no', transient: true },
  )
}

/**
 * The error if the connection broke after the request was sent, so that the request may have taken
 * effect.
 */
export function brokenOff(error: unknown, host: string): TransportError {
  const { code, message } = systemError(error)
  const reason = breakReason(code)
  return new TransportError(
    `${host} ${reason ?? `failed: ${message}`}${code === '' ? '' : ` (${code})`}`,
    // An unknown error may be a bug in this action, which would only happen again.
    { sent: 'maybe', transient: reason !== null },
  )
}

const NO_NAME = 'its name cannot be resolved'
const NO_ROUTE = 'no network route leads there'

const CONNECT_REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'it is refused, as nothing listens there',
  ENOTFOUND: NO_NAME,
  EAI_AGAIN: NO_NAME,
  EHOSTUNREACH: NO_ROUTE,
  ENETUNREACH: NO_ROUTE,
  EADDRNOTAVAIL: NO_ROUTE,
  ETIMEDOUT: 'nothing answers there',
  ECONNRESET: 'it was closed while it was being made',
  EPIPE: 'it was closed while it was being made',
}

function breakReason(code: string): string | null {
  if (code.startsWith('Z_')) return 'sent a body whose compression is broken'
  if (code.startsWith('HPE_')) return 'sent something that is not HTTP'
  if (code === 'ETIMEDOUT') return 'stopped answering'
  // System errors are E and a word. Errors of Node begin with ERR_.
  const isCut = /^E(?!RR_)/.test(code) || code === 'ERR_STREAM_PREMATURE_CLOSE'
  return isCut ? 'closed the connection before its answer was complete' : null
}

/**
 * Only the code and the message of an error. Errors of sockets and of axios hold much more, even
 * the key.
 */
export function systemError(error: unknown): { readonly code: string; readonly message: string } {
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown }
  return {
    code: typeof code === 'string' ? code : '',
    message: typeof message === 'string' && message !== '' ? message : 'the reason is unknown',
  }
}
