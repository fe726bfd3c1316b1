import type { Result } from './cekura/result.ts'
import type { Comparison } from './compare/comparison.ts'
import type { Plan } from './plan/plan.ts'

/** What the job has come to know, for the reports of a job that ends early too. */
export interface Facts {
  resultId: string | null
  plan: Plan | null
  triggered: 'yes' | 'no' | 'unknown'
  baseline: Result | null
  /** The last one read. */
  result: Result | null
  comparison: Comparison | null
  successRate: number | null
  readonly warnings: string[]
}

export function noFacts(): Facts {
  return {
    resultId: null,
    plan: null,
    triggered: 'no',
    baseline: null,
    result: null,
    comparison: null,
    successRate: null,
    warnings: [],
  }
}
