/** A request to GitHub that was not answered as it should be. */
export class GitHubError extends Error {
  /** Null if there was no answer. */
  readonly status: number | null
  readonly isRateLimit: boolean
  /** How long GitHub asks to wait; null if it does not say. */
  readonly retryAfterMs: number | null

  constructor(
    message: string,
    facts: {
      readonly status: number | null
      readonly isRateLimit?: boolean
      readonly retryAfterMs?: number | null
    },
  ) {
    super(message)
    this.name = 'GitHubError'
    this.status = facts.status
    this.isRateLimit = facts.isRateLimit ?? false
    this.retryAfterMs = facts.retryAfterMs ?? null
  }
}

/**
 * Whether the same request may succeed a little later. Not where GitHub limits the rate and does not
 * say for how long: its documentation asks to wait at least a minute then.
 */
export function mayPass({ status, isRateLimit, retryAfterMs }: GitHubError): boolean {
  return isRateLimit ? retryAfterMs !== null : status === null || status >= 500
}
