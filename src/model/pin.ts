import type { Baseline } from './baseline.ts'

/** The file of the input `baseline_file`, as it is before the job triggers anything. */
export interface Pin {
  /** Relative to the workspace. */
  readonly file: string
  /** Whether the job writes the file after the evaluation has completed. */
  readonly update: boolean
  /** Null: there is no file yet, or the file cannot be used. */
  readonly found: { readonly text: string; readonly baseline: Baseline } | null
  /**
   * Whether the job compares with the baseline in the file. Otherwise it compares with the scores
   * that it reads itself.
   */
  readonly isCompared: boolean
}
