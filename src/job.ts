import type { CekuraApi } from './cekura/api.ts'
import type { Clock } from './clock/clock.ts'

/** What the stages that talk to the API share. */
export interface Job {
  readonly api: CekuraApi
  readonly clock: Clock
  readonly log: Log
  /** Aborted at the deadline and when the job is cancelled, with a `Stopped` as its reason. */
  readonly signal: AbortSignal
  /** The deadline, on the clock's `nowMs`. */
  readonly endsAtMs: number
  /** A fixed interval between polls; null for the adaptive one. */
  readonly pollIntervalMs: number | null
}

export interface Log {
  readonly info: (text: string) => void
  /** Also kept for the reports. */
  readonly warning: (text: string) => void
}

/** The job was stopped from outside: by its deadline, or by a signal of the runner. */
export class Stopped extends Error {
  readonly by: 'deadline' | 'cancel'

  constructor(by: 'deadline' | 'cancel') {
    super(by === 'deadline' ? 'the time is up' : 'the job was cancelled')
    this.name = 'Stopped'
    this.by = by
  }
}
