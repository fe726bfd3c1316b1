/** `unknown`: a word that the API did not have when this was written. It is waited on like `in_flight`. */
export type Phase = 'in_flight' | 'finished' | 'unknown'

const PHASES: ReadonlyMap<string, Phase> = new Map([
  ['running', 'in_flight'],
  ['evaluating', 'in_flight'],
  ['pending', 'in_flight'],
  ['in_queue', 'in_flight'],
  ['in_progress', 'in_flight'],
  ['scaling_up', 'in_flight'],
  ['completed', 'finished'],
  ['failed', 'finished'],
  ['timeout', 'finished'],
  ['cancelled', 'finished'],
])

/** The phase that a status word, of a result or of a run, stands for. */
export function phaseOf(status: string): Phase {
  return PHASES.get(status) ?? 'unknown'
}
