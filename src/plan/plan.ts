import { counted } from '../text/counted.ts'
import { grouped } from '../text/grouped.ts'

/** What is to be evaluated, resolved against the result as it stood before. */
export interface Plan {
  readonly resultId: string
  readonly resultName: string | null
  readonly runIds: readonly string[]
  readonly metrics: readonly PlannedMetric[]
}

export interface PlannedMetric {
  readonly id: string
  /** Null for an ID that the result has not seen yet. */
  readonly name: string | null
}

/** Credits that Cekura bills for one metric on one run (documented rate; overage costs double). */
const CREDITS_PER_EVALUATION = 0.2

export function evaluationsOf(plan: Plan): number {
  return plan.runIds.length * plan.metrics.length
}

export function creditsOf(plan: Plan): number {
  return evaluationsOf(plan) * CREDITS_PER_EVALUATION
}

/** `Re-evaluating 3 metrics on 24 runs: 72 evaluations, about 14.4 credits`. */
export function describePlan(plan: Plan): string {
  const metrics = counted(plan.metrics.length, 'metric')
  const runs = counted(plan.runIds.length, 'run')
  const evaluations = counted(evaluationsOf(plan), 'evaluation')
  const credits = grouped(creditsOf(plan), 1)
  return `Re-evaluating ${metrics} on ${runs}: ${evaluations}, about ${credits} credits`
}
