/** Time and chance for all code that waits. `adapters/system-clock.ts` is the real clock. */
export interface Clock {
  /** Milliseconds on a clock that only goes forward. */
  readonly nowMs: () => number
  /** The time of day, for dates that the API sends or wants. */
  readonly date: () => Date
  /** Calls back once, after `delayMs`. The function that it returns cancels the call. */
  readonly after: (delayMs: number, callback: () => void) => () => void
  /** A number from 0 (included) to 1 (excluded). */
  readonly random: () => number
}

/** Resolves after `delayMs`, or rejects with the signal's reason as soon as it is aborted. */
export function sleep(clock: Clock, delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const callOff = clock.after(delayMs, () => {
      signal.removeEventListener('abort', stop)
      resolve()
    })
    const stop = () => {
      callOff()
      reject(signal.reason as Error)
    }
    signal.addEventListener('abort', stop, { once: true })
  })
}
