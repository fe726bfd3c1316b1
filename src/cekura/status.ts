import type { components } from './wire.ts'

/** `unknown`: a word that this version does not know. The job waits as it does for `in_flight`. */
export type Phase = 'in_flight' | 'finished' | 'unknown'

/** A new word of the contract does not compile until it has a phase here. */
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

/** The status of a finished result. */
export type FinishedStatus = {
  [Status in keyof PhaseOf]: PhaseOf[Status] extends 'finished' ? Status : never
}[keyof PhaseOf]

const PHASE_BY_STATUS: ReadonlyMap<string, Phase> = new Map(Object.entries(PHASES))

/** The phase of a status word, for a result or a run. */
export function phaseOf(status: string): Phase {
  return PHASE_BY_STATUS.get(status) ?? 'unknown'
}
