import { isId } from '../inputs/scalars.ts'
import type { MetricChoice } from '../inputs/inputs.ts'
import { type Checked, accept, refuse, refuseAll } from '../model/checked.ts'
import { findMetric, isCalled } from '../model/find-metric.ts'
import type { ListedMetric, PlannedMetric } from '../model/plan.ts'
import { type Result, scoredMetrics } from '../model/result.ts'

/**
 * The metrics to evaluate, at least one. IDs and names stand for the metrics that the result has, or else
 * for those listed.
 * @param listed the metrics of the result's agent; null if they are not known, and then an ID that the
 * result does not have is taken as given
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
      : refuse('the result has no metric yet, so all would be none; use metric IDs')
  }
  const found = choice.wanted.map((wanted) => chooseMetric(wanted, known, listed))
  const problems = found.flatMap((metric) => (metric.ok ? [] : metric.problems))
  if (problems.length > 0) return refuseAll(problems)
  const byId = new Map(found.flatMap((m) => (m.ok ? [[m.value.id, m.value] as const] : [])))
  return accept([...byId.values()])
}

/** Every metric that any run of the result has a score of. */
export function metricsOf(result: Result): readonly PlannedMetric[] {
  return scoredMetrics(result.runs?.values() ?? []).map(({ id, name }) => ({ id, name }))
}

/** One that the result has not seen yet is a new metric on old calls. */
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
