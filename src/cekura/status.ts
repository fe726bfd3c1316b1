import type { components } from './wire.ts'

/** `unknown`: a word that the API did not have when this was written. It is waited on like `in_flight`. */
export type Phase = 'in_flight' | 'finished' | 'unknown'

/** A word that the contract gains does not compile until its phase is decided here. */
const PHASES = {
  running: 'in_flight',
  evaluating: 'in_flight',
  pending: 'in_flight',
  in_queue: 'in_flight',
  in_progress: 'in_flight',
  scaling_up: 'in_flight',
  completed: 'finished',
  failed: 'finished',
  timeout: 'finished',
  cancelled: 'finished',
} as const satisfies Record<components['schemas']['KnownStatus'], Phase>

type PhaseOf = typeof PHASES

/** The status of a result that came to its end. */
export type FinishedStatus = {
  [Status in keyof PhaseOf]: PhaseOf[Status] extends 'finished' ? Status : never
}[keyof PhaseOf]

const PHASE_BY_STATUS: ReadonlyMap<string, Phase> = new Map(Object.entries(PHASES))

/** The phase that a status word, of a result or of a run, stands for. */
export function phaseOf(status: string): Phase {
  return PHASE_BY_STATUS.get(status) ?? 'unknown'
}
