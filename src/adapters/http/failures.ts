import { TransportError } from '../../cekura/transport.ts'

/** What a connection was to be made to, in the words of messages. */
export interface Peer {
  /** `api.cekura.ai:443`, `the proxy proxy.example:3128 (from HTTPS_PROXY)`. */
  readonly name: string
  /** What to look at if it cannot be reached. */
  readonly advice: string
}

/** No connection was made, so nothing was sent. */
export function notConnected(error: unknown, peer: Peer): TransportError {
  const { code, message } = systemError(error)
  const reason = CONNECT_REASONS[code] ?? message
  return new TransportError(
    `no connection to ${peer.name}: ${reason}${code === '' ? '' : ` (${code})`}. ${peer.advice}`,
    { sent: 'no', transient: true },
  )
}

/** The connection broke after the request had gone out: it may have been acted on. */
export function brokenOff(error: unknown, host: string): TransportError {
  const { code, message } = systemError(error)
  const reason = breakReason(code)
  return new TransportError(
    `${host} ${reason ?? `failed: ${message}`}${code === '' ? '' : ` (${code})`}`,
    // What is unknown may be a fault of our own, which would only happen again.
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
  if (code.startsWith('HPE_')) return 'sent something that is no HTTP'
  if (code === 'ETIMEDOUT') return 'stopped answering'
  // Errors of the system are E and a word; those of node begin with ERR_.
  const isCut = /^E(?!RR_)/.test(code) || code === 'ERR_STREAM_PREMATURE_CLOSE'
  return isCut ? 'closed the connection before its answer was complete' : null
}

/** Code and message alone: the errors of sockets and of axios hold much more, up to the key. */
export function systemError(error: unknown): { readonly code: string; readonly message: string } {
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown }
  return {
    code: typeof code === 'string' ? code : '',
    message: typeof message === 'string' && message !== '' ? message : 'the reason is unknown',
  }
}
