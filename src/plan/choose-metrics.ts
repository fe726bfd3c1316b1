import { isId } from '../inputs/scalars.ts'
import type { MetricChoice } from '../inputs/inputs.ts'
import { type Checked, accept, refuse, refuseAll } from '../model/checked.ts'
import { findMetric } from '../model/find-metric.ts'
import type { PlannedMetric } from '../model/plan.ts'
import type { Result } from '../model/result.ts'

/** The metrics to evaluate, at least one; names stand for the metrics that the result has. */
export function chooseMetrics(
  choice: MetricChoice,
  result: Result,
): Checked<readonly PlannedMetric[]> {
  const known = metricsOf(result)
  if (choice.kind === 'all') {
    return known.length > 0
      ? accept(known)
      : refuse('the result has no metric yet, so all would be none; use metric IDs')
  }
  const found = choice.wanted.map((wanted) => chooseMetric(wanted, known))
  const problems = found.flatMap((metric) => (metric.ok ? [] : metric.problems))
  if (problems.length > 0) return refuseAll(problems)
  const byId = new Map(found.flatMap((m) => (m.ok ? [[m.value.id, m.value] as const] : [])))
  return accept([...byId.values()])
}

/** Every metric that any run of the result has a score of. */
function metricsOf(result: Result): readonly PlannedMetric[] {
  const metrics = new Map<string, PlannedMetric>()
  for (const run of result.runs?.values() ?? []) {
    for (const { metricId, metricName } of run.scores.values()) {
      if (!metrics.has(metricId)) metrics.set(metricId, { id: metricId, name: metricName })
    }
  }
  return [...metrics.values()]
}

/** An ID that the result has not seen yet is a new metric on old calls. */
function chooseMetric(wanted: string, known: readonly PlannedMetric[]): Checked<PlannedMetric> {
  const found = findMetric(wanted, known, 'the result has')
  return !found.ok && isId(wanted) ? accept({ id: wanted, name: null }) : found
}
