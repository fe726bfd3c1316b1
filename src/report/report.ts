import type { Result } from '../cekura/result.ts'
import type { Comparison } from '../compare/comparison.ts'
import type { Verdict } from '../judge/verdict.ts'
import type { Plan } from '../plan/plan.ts'

/**
 * Everything that the renderers show, as one value: made when the verdict is, and never changed by
 * them. Null where the job did not get that far.
 */
export interface Report {
  readonly verdict: Verdict
  readonly resultId: string | null
  readonly plan: Plan | null
  /** Whether an evaluation was triggered by this job; `unknown` if the request was cut off. */
  readonly triggered: 'yes' | 'no' | 'unknown'
  readonly baseline: Result | null
  /** The finished result; or the last one read, where the job ended before. */
  readonly result: Result | null
  readonly comparison: Comparison | null
  /** From 0 to 1; null unless the finished result carries one. */
  readonly successRate: number | null
  readonly warnings: readonly string[]
  /** Of the whole job. */
  readonly elapsedMs: number
  /** A link to the result that anybody may open; null if none was made. */
  readonly shareLink: string | null
}
