import { type CekuraApi, createCekuraApi } from './cekura/api.ts'
import type { Clock } from './clock/clock.ts'
import type { Inputs } from './inputs/inputs.ts'
import { type JobState, newJobState } from './model/job-state.ts'
import type { World } from './world.ts'

/** What all stages share. */
export interface JobContext {
  readonly api: CekuraApi
  readonly clock: Clock
  readonly log: Log
  /** Aborts at the deadline or when the job is cancelled. Its reason is a `Stopped`. */
  readonly signal: AbortSignal
  /** The deadline, on the clock's `nowMs`. */
  readonly endsAtMs: number
  /** A fixed interval between polls; null for the adaptive interval. */
  readonly pollIntervalMs: number | null
  readonly state: JobState
}

export interface Log {
  readonly info: (text: string) => void
  /** The reports show the warning, too. */
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

/** A job whose time runs until `end` is called. */
export interface StartedJob extends JobContext {
  readonly end: () => void
}

export function startJob(world: World, inputs: Inputs, startedAtMs: number): StartedJob {
  const { runner, clock, cancelled } = world
  const state = newJobState()
  const endsAtMs = startedAtMs + inputs.timeoutMs
  const stop = new AbortController()
  const cancel = () => {
    stop.abort(new Stopped('cancel'))
  }
  const callOff = clock.after(endsAtMs - clock.nowMs(), () => {
    stop.abort(new Stopped('deadline'))
  })
  if (cancelled.aborted) cancel()
  cancelled.addEventListener('abort', cancel, { once: true })
  return {
    api: createCekuraApi(world.connect(inputs.apiUrl, inputs.apiKey), clock),
    clock,
    log: {
      info: runner.info,
      warning: (text) => {
        state.warnings.push(text)
        runner.annotate({ level: 'warning', title: '', message: text })
      },
    },
    signal: stop.signal,
    endsAtMs,
    pollIntervalMs: inputs.pollIntervalMs,
    state,
    end: () => {
      callOff()
      cancelled.removeEventListener('abort', cancel)
    },
  }
}
