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
  const reason = BREAK_REASONS[code] ?? BREAK_REASONS[code.split('_')[0] ?? ''] ?? message
  return new TransportError(`${host} ${reason}${code === '' ? '' : ` (${code})`}`, {
    sent: 'maybe',
    transient: true,
  })
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

const CUT = 'closed the connection before its answer was complete'

/** By the whole code, or by its first word. */
const BREAK_REASONS: Readonly<Record<string, string>> = {
  ECONNRESET: CUT,
  EPIPE: CUT,
  ECONNABORTED: CUT,
  ERR_STREAM_PREMATURE_CLOSE: CUT,
  ETIMEDOUT: 'stopped answering',
  HPE: 'sent something that is no HTTP',
  Z: 'sent a body whose compression is broken',
}

/** Code and message alone: the errors of sockets and of axios hold much more, up to the key. */
export function systemError(error: unknown): { readonly code: string; readonly message: string } {
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown }
  return {
    code: typeof code === 'string' ? code : '',
    message: typeof message === 'string' && message !== '' ? message : 'the reason is unknown',
  }
}
