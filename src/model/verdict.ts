/** How the job ended. This is the output `outcome`. */
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

/** The verdict on the job. It is made once, before any report. */
export interface Verdict {
  readonly outcome: Outcome
  /** What happened: one sentence without a full stop. */
  readonly headline: string
  /**
   * Why: one sentence for each reason, the most important first. Empty if the headline says
   * everything.
   */
  readonly reasons: readonly string[]
  /**
   * Every gate that the user set. Empty if there is none, or if the job ended before it checked
   * gates.
   */
  readonly gates: readonly GateResult[]
  /** What the reader of the log should do now; null if nothing. */
  readonly remedy: string | null
  /**
   * A workflow step in YAML that waits for the evaluation that is still running; null if none is.
   */
  readonly resumeStep: string | null
}

export interface GateResult {
  /** The input that sets the gate. */
  readonly input: 'min_success_rate' | 'max_regressions' | 'metric_thresholds'
  /** The gate as the user set it: `success rate >= 90%`. */
  readonly asked: string
  /** The value that the job found, such as `87.5%`, or why the job cannot check the gate. */
  readonly found: string
  /**
   * The distance between value and bound, such as `2.5 points short`; null if the job cannot check
   * the gate, or if the distance says nothing.
   */
  readonly margin: string | null
  readonly held: boolean
}

/** Whether the outcome leaves the job green. */
export function isGreen(outcome: Outcome): boolean {
  return GREEN.includes(outcome)
}

const GREEN: readonly Outcome[] = ['passed', 'started', 'planned']
