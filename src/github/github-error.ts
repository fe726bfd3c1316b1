/** A request to GitHub that failed. */
export class GitHubError extends Error {
  /** The HTTP status; null if there was no answer. */
  readonly status: number | null
  readonly isRateLimit: boolean
  /** How long GitHub asks to wait; null if GitHub does not say. */
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
 * Whether the same request may succeed a little later. It may not if GitHub limits the rate and
 * does not say for how long, because GitHub's documentation then asks to wait at least a minute.
 */
export function mayPass({ status, isRateLimit, retryAfterMs }: GitHubError): boolean {
  return isRateLimit ? retryAfterMs !== null : status === null || status >= 500
}
