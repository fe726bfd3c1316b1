import type { Baseline } from './baseline.ts'

/** The file of the input `baseline_file`, as it is before anything is triggered. */
export interface Pin {
  /** Relative to the workspace. */
  readonly file: string
  /** Whether it is written once the evaluation has completed. */
  readonly update: boolean
  /** Null: there is none yet, or none that can be used. */
  readonly found: { readonly text: string; readonly baseline: Baseline } | null
  /** Whether the job compares with what was found; else with the scores that it reads itself. */
  readonly isCompared: boolean
}
