import type { Comparison } from './comparison.ts'
import { type Insight, NO_INSIGHT } from './insight.ts'
import type { Pin } from './pin.ts'
import type { Plan } from './plan.ts'
import type { Result } from './result.ts'

/**
 * What the job knows so far. The stages fill it in. The reports of a job that ends early show it.
 */
export interface JobState {
  resultId: string | null
  plan: Plan | null
  underWay: UnderWay
  /** How many evaluations (runs × metrics) this job has triggered, or may have triggered. */
  evaluations: number
  /** Null if no baseline was pinned. */
  pin: Pin | null
  /** What the result is compared with: the pinned baseline, or the result from before this job. */
  baseline: Result | null
  /** The result as it was last read. */
  result: Result | null
  comparison: Comparison | null
  insight: Insight
  /**
   * When the job saw that the evaluation had ended, with or without success; null if it did not see
   * that.
   */
  endedAt: Date | null
  /** The success rate of the finished result, from 0 to 1. */
  successRate: number | null
  readonly warnings: string[]
}

/**
 * Which evaluation is still running at Cekura. `unknown`: the job does not know whether its trigger
 * took effect.
 */
export type UnderWay = 'nothing' | 'ours' | 'somebody_elses' | 'unknown'

export function newJobState(): JobState {
  return {
    resultId: null,
    plan: null,
    underWay: 'nothing',
    evaluations: 0,
    pin: null,
    baseline: null,
    result: null,
    comparison: null,
    insight: NO_INSIGHT,
    endedAt: null,
    successRate: null,
    warnings: [],
  }
}

/** Whether this job has triggered an evaluation. */
export function triggeredBy(
  state: Pick<JobState, 'underWay' | 'evaluations'>,
): 'yes' | 'no' | 'unknown' {
  if (state.underWay === 'unknown') return 'unknown'
  return state.evaluations > 0 ? 'yes' : 'no'
}
