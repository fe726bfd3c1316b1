import { counted } from '../text/counted.ts'
import { grouped } from '../text/figures.ts'
import { oneLine } from '../text/one-line.ts'
import type { MetricKind } from './result.ts'

/** What to evaluate: the inputs, resolved against the result from before. */
export interface Plan {
  readonly resultId: string
  readonly resultName: string | null
  readonly runIds: readonly string[]
  readonly metrics: readonly PlannedMetric[]
  /** Absent: the job does not confirm flips. */
  readonly confirmations?: Confirmations
}

export interface Confirmations {
  /** How many more times each run whose verdict flips is scored; at least 1. */
  readonly rounds: number
  /** The most evaluations that this job may trigger, confirmations included. Null: no limit. */
  readonly maxEvaluations: number | null
}

export interface PlannedMetric {
  readonly id: string
  /** Null if neither the result nor the agent's list of metrics names the ID. */
  readonly name: string | null
}

/** A metric of an agent. */
export interface ListedMetric {
  readonly id: string
  readonly name: string
  /** Null if the API used a word that this version does not know. */
  readonly kind: MetricKind | null
}

/** Credits that Cekura bills for one metric on one run (documented rate; overage costs double). */
const CREDITS_PER_EVALUATION = 0.2

/** How many evaluations the plan has, without confirmations. */
export function evaluationsOf(plan: Plan): number {
  return plan.runIds.length * plan.metrics.length
}

/** The most evaluations that confirmations add: the number if every run flips and stays flipped. */
function mostConfirmationsOf(plan: Plan, { rounds, maxEvaluations }: Confirmations): number {
  const evaluations = evaluationsOf(plan)
  const most = rounds * evaluations
  if (maxEvaluations === null) return most
  const left = Math.max(0, maxEvaluations - evaluations)
  return Math.min(most, left - (left % Math.max(1, plan.metrics.length)))
}

/** `3 metrics on 24 runs`. */
export function planSizeText(plan: Plan): string {
  return `${counted(plan.metrics.length, 'metric')} on ${counted(plan.runIds.length, 'run')}`
}

/** `72 evaluations, about 14.4 credits`. */
export function planCostText(plan: Plan): string {
  const evaluations = evaluationsOf(plan)
  return `${counted(evaluations, 'evaluation')}, about ${creditsText(evaluations)}`
}

function creditsText(evaluations: number): string {
  const credits = grouped(evaluations * CREDITS_PER_EVALUATION, 1)
  return credits === '1' ? '1 credit' : `${credits} credits`
}

/**
 * `Re-evaluating 3 metrics on 24 runs: 72 evaluations, about 14.4 credits`. If the job confirms
 * flips, the text also says how many evaluations that may add.
 */
export function describePlan(plan: Plan, doing = 'Re-evaluating'): string {
  const planned = `${doing} ${planSizeText(plan)}: ${planCostText(plan)}`
  if (plan.confirmations === undefined) return planned
  const most = mostConfirmationsOf(plan, plan.confirmations)
  return most === 0
    ? `${planned}; max_evaluations leaves no evaluations to confirm flips`
    : `${planned}; to confirm flips, at most ${grouped(most)} more, about ${creditsText(most)}`
}

/** The plan for the log: a line for the whole, and a line for every metric with its ID. */
export function planLines(plan: Plan, doing?: string): string[] {
  const names = plan.metrics.map(({ id, name }) =>
    name === null ? `  metric ${id}` : `  ${oneLine(name)} (${id})`,
  )
  return [describePlan(plan, doing), ...names]
}
