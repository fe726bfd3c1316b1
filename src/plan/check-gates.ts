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
  /** Null if the kind is not known, or not the same on all runs. */
  readonly kind: MetricKind | null
}

/**
 * Refuses thresholds that nothing can meet, because nobody should pay for a typing mistake. That is
 * a threshold whose metric is neither planned nor scored on a planned run, or whose metric has no
 * such statistic.
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
 * The planned metrics, and all other metrics that scored a planned run.
 * @param plan the plan, with the runs that the gates check
 * @param listed the metrics of the result's agent; null if the job did not read them
 * @returns null if the API lists no runs, because then their metrics are not known
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
