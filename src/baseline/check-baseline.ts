import type { Result } from '../model/result.ts'
import { quote } from '../model/checked.ts'
import type { Plan, PlannedMetric } from '../model/plan.ts'
import { counted, firstFew } from '../text/counted.ts'
import type { Baseline } from '../model/baseline.ts'
import { kindOfScores } from './metric-kind.ts'

const MOST_NAMED = 20

/**
 * Why the job cannot compare the plan with the baseline, and what to do about it. Empty if the job
 * can.
 * @param result the result before the evaluation
 */
export function checkBaseline(baseline: Baseline, plan: Plan, result: Result): readonly string[] {
  if (baseline.resultId !== plan.resultId) {
    return [
      `it is the baseline of result ${baseline.resultId}, but this job evaluates result ${plan.resultId}: give the file of that result, or write this file again with update_baseline: true`,
    ]
  }
  return [
    ...missing('run', runsMissing(baseline, plan), 'run_ids'),
    ...missing('metric', metricsMissing(baseline, plan), 'metric_ids'),
    ...plan.metrics.flatMap((metric) => kindChanged(metric, baseline, result)),
  ]
}

function missing(what: string, names: readonly string[], input: string): string[] {
  if (names.length === 0) return []
  const them = names.length === 1 ? 'it' : 'them'
  return [
    `it lacks ${counted(names.length, what)} of this evaluation: ${firstFew(names, MOST_NAMED)}. Leave ${them} out of ${input}, or add ${them} with update_baseline: true`,
  ]
}

function runsMissing({ runs }: Baseline, plan: Plan): string[] {
  return plan.runIds.filter((id) => !runs.has(id))
}

/**
 * A metric is also missing if the baseline has no score of it for any run that this job evaluates.
 */
function metricsMissing({ metrics, runs }: Baseline, plan: Plan): string[] {
  const planned = plan.runIds.flatMap((id) => runs.get(id) ?? [])
  const has = ({ id }: PlannedMetric) =>
    metrics.has(id) && (planned.length === 0 || planned.some(({ scores }) => scores.has(id)))
  return plan.metrics.filter((metric) => !has(metric)).map(nameOf)
}

function kindChanged(metric: PlannedMetric, baseline: Baseline, result: Result): string[] {
  const before = baseline.metrics.get(metric.id)?.kind
  const scores = [...(result.runs?.values() ?? [])].flatMap(
    (run) => run.scores.get(metric.id) ?? [],
  )
  const now = kindOfScores(scores)
  if (before === undefined || now === null || before === now) return []
  // Null scores do not show the kind of a metric whose type this version does not know.
  if (scores.every(({ value }) => value === null)) return []
  return [
    `the metric ${nameOf(metric)} was of the kind ${before} and is of the kind ${now} now, so the scores cannot be compared: update them with update_baseline: true`,
  ]
}

function nameOf({ id, name }: PlannedMetric): string {
  return name === null ? id : `${quote(name)} (${id})`
}
