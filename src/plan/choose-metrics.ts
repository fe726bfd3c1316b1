import { isId } from '../inputs/scalars.ts'
import type { MetricChoice } from '../inputs/inputs.ts'
import { type Checked, accept, refuse, refuseAll } from '../model/checked.ts'
import { findMetric, isCalled } from '../model/find-metric.ts'
import type { ListedMetric, PlannedMetric } from '../model/plan.ts'
import { type Result, scoredMetrics } from '../model/result.ts'

/**
 * The metrics to evaluate, at least one. An ID or a name stands for a metric of the result, or else
 * for a listed metric.
 * @param listed the metrics of the result's agent. Null if they are not known; then an ID that the
 * result does not have is accepted as given
 */
export function chooseMetrics(
  choice: MetricChoice,
  result: Result,
  listed: readonly ListedMetric[] | null = null,
): Checked<readonly PlannedMetric[]> {
  const known = metricsOf(result)
  if (choice.kind === 'all') {
    return known.length > 0
      ? accept(known)
      : refuse('the result has no metric yet, so all selects nothing; use metric IDs')
  }
  const found = choice.wanted.map((wanted) => chooseMetric(wanted, known, listed))
  const problems = found.flatMap((metric) => (metric.ok ? [] : metric.problems))
  if (problems.length > 0) return refuseAll(problems)
  const byId = new Map(found.flatMap((m) => (m.ok ? [[m.value.id, m.value] as const] : [])))
  return accept([...byId.values()])
}

/** Every metric that scored at least one run of the result. */
export function metricsOf(result: Result): readonly PlannedMetric[] {
  return scoredMetrics(result.runs?.values() ?? []).map(({ id, name }) => ({ id, name }))
}

/** Finds one metric. It may be new to the result: a new metric can score old calls. */
function chooseMetric(
  wanted: string,
  known: readonly PlannedMetric[],
  listed: readonly ListedMetric[] | null,
): Checked<PlannedMetric> {
  if (listed !== null && !known.some((metric) => isCalled(metric, wanted))) {
    const ids = new Set(known.map(({ id }) => id))
    const all = [...known, ...listed.filter(({ id }) => !ids.has(id))]
    const found = findMetric(wanted, all, 'the result and its agent have')
    return found.ok ? accept({ id: found.value.id, name: found.value.name }) : found
  }
  const found = findMetric(wanted, known, 'the result has')
  return !found.ok && isId(wanted) ? accept({ id: wanted, name: null }) : found
}
