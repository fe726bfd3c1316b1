import type { Result } from '../cekura/result.ts'
import type { Comparison } from '../compare/comparison.ts'
import type { GateResult } from './verdict.ts'

/** What the gates are held against. */
export interface FinishedEvaluation {
  readonly result: Result
  /** Null: there is no baseline. */
  readonly comparison: Comparison | null
  /** From 0 to 1; null if the result carries none. */
  readonly successRate: number | null
  /** The runs that were evaluated. */
  readonly runIds: readonly string[]
}

/** A gate that does not hold because what it asks for is not known. */
export function uncheckable(input: GateResult['input'], asked: string, why: string): GateResult {
  return { input, asked, found: `cannot be checked: ${why}`, margin: null, held: false }
}
