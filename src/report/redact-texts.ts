/**
 * Plain data with every text in it redacted. The same object if no text changes. Call this before
 * rendering, because a secret that is escaped or cut no longer looks like the secret.
 */
export function redactTexts<T>(data: T, redact: (text: string) => string): T {
  return redacted(data, redact) as T
}

function redacted(data: unknown, redact: (text: string) => string): unknown {
  if (typeof data === 'string') return redact(data)
  if (typeof data !== 'object' || data === null) return data
  if (Array.isArray(data)) return mapped(data, redact) ?? data
  if (data instanceof Map) {
    const entries = mapped([...(data as ReadonlyMap<unknown, unknown>)], redact)
    return entries === null ? data : new Map(entries)
  }
  const values = mapped(Object.values(data), redact)
  return values === null
    ? data
    : Object.fromEntries(Object.keys(data).map((name, index) => [name, values[index]]))
}

/** Null if nothing changes, so that a large result is not copied. */
function mapped<T>(items: readonly T[], redact: (text: string) => string): T[] | null {
  const changed = items.map((item) => redactTexts(item, redact))
  return changed.every((item, index) => item === items[index]) ? null : changed
}
