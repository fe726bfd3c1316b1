import type { Gates } from '../model/gates.ts'

/** The inputs of the action after all checks; `action.yml` says what each one means. */
export interface Inputs {
  readonly apiKey: string
  /** Without a slash at its end. */
  readonly apiUrl: string
  readonly result: ResultChoice
  readonly runs: RunChoice
  readonly metrics: MetricChoice
  readonly mode: Mode
  readonly dryRun: boolean
  readonly gates: Gates
  /** Null: the job compares with the scores that the result has before the job. */
  readonly baseline: BaselineChoice | null
  readonly attempt: Attempt
  readonly timeoutMs: number
  /** A fixed interval between polls; null for the adaptive interval. */
  readonly pollIntervalMs: number | null
  readonly maxEvaluations: number | null
  /**
   * How many more times the job scores a run whose verdict flipped. Above 0 only in mode
   * `reevaluate`.
   */
  readonly confirmFlips: number
  readonly reports: ReportChoice
}

/** A later attempt finds the scores that the one before it left; null: it may be one. */
export type Attempt = 'first' | 'later' | null

export type ResultChoice =
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'latest'; readonly agentId: string }

export type RunChoice =
  | { readonly kind: 'all' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ids'; readonly ids: readonly string[] }

/**
 * `wanted`: IDs and names as given, without repeated items. Only the result shows which item is an
 * ID and which is a name.
 */
export type MetricChoice =
  { readonly kind: 'all' } | { readonly kind: 'listed'; readonly wanted: readonly string[] }

export const MODES = ['reevaluate', 'start', 'wait'] as const
export type Mode = (typeof MODES)[number]

export interface BaselineChoice {
  /** Relative to the workspace, inside it. */
  readonly file: string
  /** Whether the job writes the file after the evaluation has completed. */
  readonly update: boolean
}

export interface ReportChoice {
  readonly jobSummary: boolean
  readonly annotations: boolean
  readonly prComment: boolean
  /** Empty: the default comment. */
  readonly commentKey: string
  /** Empty: no token. */
  readonly githubToken: string
  /** Relative to the workspace, inside it. */
  readonly junitFile: string | null
  readonly jsonFile: string | null
  readonly shareLink: boolean
}
