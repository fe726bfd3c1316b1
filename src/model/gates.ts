import type { StatisticName } from './statistic.ts'

/** The gates that the user set. */
export interface Gates {
  readonly minSuccessRate: SuccessRateGate | null
  readonly maxRegressions: number | null
  readonly metricThresholds: readonly MetricThreshold[]
}

export function hasGates({ minSuccessRate, maxRegressions, metricThresholds }: Gates): boolean {
  return minSuccessRate !== null || maxRegressions !== null || metricThresholds.length > 0
}

export interface SuccessRateGate {
  /** From 0 to 1. */
  readonly minimum: number
  /** As the user wrote the rate: `90%` or `0.9`. */
  readonly asGiven: string
}

export const OPERATORS = ['>=', '<=', '==', '>', '<'] as const
export type Operator = (typeof OPERATORS)[number]

export interface MetricThreshold {
  /** Name or ID. */
  readonly metric: string
  /** Null: the default statistic of the metric's kind. */
  readonly statistic: StatisticName | null
  readonly operator: Operator
  /** In the metric's unit; a percentage is divided by 100 (`90%` is 0.9). */
  readonly bound: number
  /** Whether the bound was written with a `%`. Only a share can have such a bound. */
  readonly isPercentage: boolean
  /** The line as the user wrote it, without spaces around it. */
  readonly asGiven: string
}
