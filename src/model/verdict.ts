/** How the job ended; the output `outcome`. */
export type Outcome =
  | 'passed'
  | 'gate_failed'
  | 'evaluation_failed'
  | 'timed_out'
  | 'api_error'
  | 'invalid_input'
  | 'cancelled'
  | 'started'
  | 'planned'

/** The judgement of the job: made once, before anything is rendered. */
export interface Verdict {
  readonly outcome: Outcome
  /** One sentence, without a full stop at its end: what happened. */
  readonly headline: string
  /** Why, one sentence each, the most important first; empty where the headline says it all. */
  readonly reasons: readonly string[]
  /** Every gate that was asked for; empty if none was, or if the evaluation did not get that far. */
  readonly gates: readonly GateResult[]
  /** What to do now, for the person at the log; null where nothing needs doing. */
  readonly remedy: string | null
  /** The step of a workflow, in YAML, that waits for what goes on; null where nothing does. */
  readonly resumeStep: string | null
}

export interface GateResult {
  /** The input that asked for it. */
  readonly input: 'min_success_rate' | 'max_regressions' | 'metric_thresholds'
  /** As it was asked for: `success rate >= 90%`. */
  readonly asked: string
  /** What was found, `87.5%`; or why it could not be checked. */
  readonly found: string
  /** By how much it was kept or missed, `2.5 points short`; null if it could not be checked, or says nothing. */
  readonly margin: string | null
  readonly held: boolean
}

/** Whether the outcome leaves the job green. */
export function isGreen(outcome: Outcome): boolean {
  return GREEN.includes(outcome)
}

const GREEN: readonly Outcome[] = ['passed', 'started', 'planned']
