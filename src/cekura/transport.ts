/** How requests reach the API: `adapters/axios-transport.ts` over HTTP, a model in simulations. */
export type Transport = (
  request: TransportRequest,
  signal: AbortSignal,
) => Promise<TransportResponse>

export interface TransportRequest {
  readonly method: 'GET' | 'POST'
  /** From the API's root on, with query: `/test_framework/v2/results/1/`. */
  readonly path: string
  /** Sent as JSON. */
  readonly body?: unknown
}

export interface TransportResponse {
  readonly status: number
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>
  /**
   * Decompressed. Reading it can fail with a `TransportError`; whoever stops before its end ends the
   * transfer.
   */
  readonly body: AsyncIterable<Uint8Array>
}

/** The request got no complete answer, or none that can be read. The message is for the person at the log. */
export class TransportError extends Error {
  /** `no`: it is certain that the request never reached the API. */
  readonly sent: 'no' | 'maybe'
  /** Whether the same request could succeed later, without anybody mending something. */
  readonly transient: boolean

  constructor(message: string, facts: { sent: 'no' | 'maybe'; transient: boolean }) {
    super(message)
    this.name = 'TransportError'
    this.sent = facts.sent
    this.transient = facts.transient
  }
}
