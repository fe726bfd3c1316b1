/** Time and chance, as everything that waits sees them; `adapters/system-clock.ts` is the real one. */
export interface Clock {
  /** Milliseconds on a clock that only goes forward. */
  readonly nowMs: () => number
  /** The time of day, for dates that the API sends or wants. */
  readonly date: () => Date
  /** Calls back once, after `delayMs`; the function returned calls it off. */
  readonly after: (delayMs: number, callback: () => void) => () => void
  /** From 0 up to, but without, 1. */
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
