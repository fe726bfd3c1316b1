/**
 * How long a `Retry-After` header asks to wait: seconds or an HTTP date (RFC 9110, section 10.2.3).
 * A date in the past is 0. Null for anything else.
 */
export function parseRetryAfterMs(header: string | undefined, now: Date): number | null {
  const text = header?.trim() ?? ''
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000
  if (!/^[A-Za-z]{3,9},? /.test(text)) return null
  const dateMs = Date.parse(text)
  return Number.isNaN(dateMs) ? null : Math.max(0, dateMs - now.getTime())
}
