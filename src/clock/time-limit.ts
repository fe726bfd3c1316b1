import type { Clock } from './clock.ts'

/** A piece of work took longer than its limit. */
export class TimeLimitError extends Error {
  readonly limitMs: number

  constructor(limitMs: number) {
    super(`no complete answer within ${String(limitMs / 1000)} s`)
    this.name = 'TimeLimitError'
    this.limitMs = limitMs
  }
}

/**
 * Runs `work` with a signal that aborts when `outer` aborts, or with a `TimeLimitError` after
 * `limitMs`. It ends at that moment even if the work ignores the signal.
 */
export async function withTimeLimit<T>(
  clock: Clock,
  limitMs: number,
  outer: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  outer.throwIfAborted()
  const inner = new AbortController()
  const stop = () => {
    inner.abort(outer.reason)
  }
  outer.addEventListener('abort', stop, { once: true })
  const callOff = clock.after(limitMs, () => {
    inner.abort(new TimeLimitError(limitMs))
  })
  const aborted = new Promise<never>((_resolve, reject) => {
    inner.signal.addEventListener('abort', () => {
      reject(inner.signal.reason as Error)
    })
  })
  try {
    return await Promise.race([work(inner.signal), aborted])
  } finally {
    callOff()
    outer.removeEventListener('abort', stop)
  }
}
