import type { Comparison } from '../model/comparison.ts'
import type { Labels } from '../model/label.ts'
import type { Result } from '../model/result.ts'
import type { GateResult } from '../model/verdict.ts'

/** The finished evaluation that the gates check. */
export interface FinishedEvaluation {
  /** Null: there is no baseline. */
  readonly baseline: Result | null
  readonly result: Result
  /** From 0 to 1; null if the result has no success rate. */
  readonly successRate: number | null
  /** Null: there is nothing to compare with. */
  readonly comparison: Comparison | null
  /** The runs that were evaluated. */
  readonly runIds: readonly string[]
  /** What people expect, for each metric whose labels were read. Absent: no labels were read. */
  readonly labels?: Labels
}

/** A gate that fails because the value that it checks is not known. */
export function uncheckable(input: GateResult['input'], asked: string, why: string): GateResult {
  return { input, asked, found: `cannot be checked: ${why}`, margin: null, held: false }
}
