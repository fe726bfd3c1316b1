import { InvalidInput } from '../inputs/input-problem.ts'
import { oneLine } from '../text/one-line.ts'
import { findMetric } from '../model/find-metric.ts'
import type { MetricThreshold } from '../model/gates.ts'
import type { ListedMetric, Plan } from '../model/plan.ts'
import type { MetricKind, Result } from '../model/result.ts'
import { chooseStatistic } from '../model/statistic.ts'

export interface KnownMetric {
  readonly id: string
  readonly name: string | null
  /** Null where it is not known, or not the same on all runs. */
  readonly kind: MetricKind | null
}

/**
 * Refuses thresholds that nothing can meet, as what was read already shows: the metric is neither planned
 * nor scored on a planned run, or its kind has no such statistic. Nobody should pay for a typing mistake.
 * @throws {InvalidInput} with every threshold that cannot be checked
 */
export function requireCheckable(
  thresholds: readonly MetricThreshold[],
  metrics: readonly KnownMetric[],
): void {
  const problems = thresholds.flatMap((threshold) => {
    const found = findMetric(threshold.metric, metrics, 'the result and the plan have')
    const checked =
      found.ok && found.value.kind !== null ? chooseStatistic(threshold, found.value.kind) : found
    return checked.ok ? [] : [`${oneLine(threshold.asGiven)}: ${checked.problems.join('; ')}`]
  })
  if (problems.length === 0) return
  throw new InvalidInput(problems.map((message) => ({ input: 'metric_thresholds', message })))
}

/**
 * The planned metrics, and the others that a planned run has a score of.
 * @param plan with the runs that the gates will be held to
 * @param listed the metrics of the result's agent; null if nobody asked for them
 * @returns null where the API lists no runs, so that nothing is known of their metrics
 */
export function knownMetrics(
  plan: Plan,
  { runs }: Result,
  listed: readonly ListedMetric[] | null,
): readonly KnownMetric[] | null {
  if (runs === null) return null
  const scores = plan.runIds.flatMap((id) => [...(runs.get(id)?.scores.values() ?? [])])
  const names = new Map<string, string | null>(plan.metrics.map(({ id, name }) => [id, name]))
  const kinds = new Map<string, Set<MetricKind>>()
  for (const { metricId, metricName, kind } of scores) {
    if (names.get(metricId) === undefined) names.set(metricId, metricName)
    kinds.set(metricId, (kinds.get(metricId) ?? new Set()).add(kind))
  }
  return [...names].map(([id, name]) => {
    const [kind = null, ...others] = kinds.get(id) ?? []
    const listedKind = listed?.find((metric) => metric.id === id)?.kind ?? null
    return { id, name, kind: others.length > 0 ? null : (kind ?? listedKind) }
  })
}
