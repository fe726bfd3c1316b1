/** A request to the API that failed, with the facts that decide what to do next. */
export class RequestError extends Error {
  /** The HTTP status; null if no answer came. */
  readonly status: number | null
  /** Whether the same request could succeed later. */
  readonly transient: boolean
  /** Whether the request took effect at Cekura: certainly not, perhaps, or certainly. */
  readonly tookEffect: 'no' | 'maybe' | 'yes'
  /** How long the API asked to wait; null if it did not. */
  readonly retryAfterMs: number | null

  constructor(
    message: string,
    facts: {
      status: number | null
      transient: boolean
      tookEffect: 'no' | 'maybe' | 'yes'
      retryAfterMs: number | null
    },
  ) {
    super(message)
    this.name = 'RequestError'
    this.status = facts.status
    this.transient = facts.transient
    this.tookEffect = facts.tookEffect
    this.retryAfterMs = facts.retryAfterMs
  }
}
