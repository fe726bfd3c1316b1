/**
 * How requests reach the API: over HTTP in `adapters/axios-transport.ts`, or through a model in the
 * simulation.
 */
export type Transport = (
  request: TransportRequest,
  signal: AbortSignal,
) => Promise<TransportResponse>

export interface TransportRequest {
  readonly method: 'GET' | 'POST'
  /** The path below the API's root, with the query: `/test_framework/v2/results/1/`. */
  readonly path: string
  /** Sent as JSON. */
  readonly body?: unknown
}

export interface TransportResponse {
  readonly status: number
  /** The names are in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  /**
   * The decompressed body. Reading it can fail with a `TransportError`. A reader that stops before
   * the end ends the transfer.
   */
  readonly body: AsyncIterable<Uint8Array>
}

/** The request got no complete and readable answer. The message is for the reader of the log. */
export class TransportError extends Error {
  /** `no`: the request certainly never reached the API. */
  readonly sent: 'no' | 'maybe'
  /** Whether the same request could succeed later without anybody fixing anything. */
  readonly transient: boolean

  constructor(message: string, facts: { sent: 'no' | 'maybe'; transient: boolean }) {
    super(message)
    this.name = 'TransportError'
    this.sent = facts.sent
    this.transient = facts.transient
  }
}
