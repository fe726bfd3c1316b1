const IN_FLIGHT: ReadonlySet<string> = new Set([
  'running',
  'evaluating',
  'pending',
  'in_queue',
  'in_progress',
  'scaling_up',
])
const FINISHED: ReadonlySet<string> = new Set(['completed', 'failed', 'timeout', 'cancelled'])

/** `unknown`: a word that the API did not have when this was written. It is waited on like `in_flight`. */
export type Phase = 'in_flight' | 'finished' | 'unknown'

/** The phase that a status word, of a result or of a run, stands for. */
export function phaseOf(status: string): Phase {
  if (FINISHED.has(status)) return 'finished'
  return IN_FLIGHT.has(status) ? 'in_flight' : 'unknown'
}
