import { counted } from '../text/counted.ts'
import { grouped } from '../text/figures.ts'
import { oneLine } from '../text/one-line.ts'
import type { MetricKind } from './result.ts'

/** What is to be evaluated, resolved against the result as it stood before. */
export interface Plan {
  readonly resultId: string
  readonly resultName: string | null
  readonly runIds: readonly string[]
  readonly metrics: readonly PlannedMetric[]
}

export interface PlannedMetric {
  readonly id: string
  /** Null for an ID that the result has not seen yet, and no list names. */
  readonly name: string | null
}

/** A metric of an agent. */
export interface ListedMetric {
  readonly id: string
  readonly name: string
  /** Null if the API did not say it in words that are known. */
  readonly kind: MetricKind | null
}

/** Credits that Cekura bills for one metric on one run (documented rate; overage costs double). */
const CREDITS_PER_EVALUATION = 0.2

export function evaluationsOf(plan: Plan): number {
  return plan.runIds.length * plan.metrics.length
}

/** `3 metrics on 24 runs`. */
export function planSizeText(plan: Plan): string {
  return `${counted(plan.metrics.length, 'metric')} on ${counted(plan.runIds.length, 'run')}`
}

/** `72 evaluations, about 14.4 credits`. */
export function planCostText(plan: Plan): string {
  const evaluations = evaluationsOf(plan)
  const credits = grouped(evaluations * CREDITS_PER_EVALUATION, 1)
  return `${counted(evaluations, 'evaluation')}, about ${credits} credits`
}

/** `Re-evaluating 3 metrics on 24 runs: 72 evaluations, about 14.4 credits`. */
export function describePlan(plan: Plan): string {
  return `Re-evaluating ${planSizeText(plan)}: ${planCostText(plan)}`
}

/** The plan for the log, with every metric and its ID, a line each. */
export function planLines(plan: Plan): string[] {
  const names = plan.metrics.map(({ id, name }) =>
    name === null ? `  metric ${id}` : `  ${oneLine(name)} (${id})`,
  )
  return [describePlan(plan), ...names]
}
