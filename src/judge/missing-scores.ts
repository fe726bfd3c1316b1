import { quote } from '../model/checked.ts'
import type { Plan, PlannedMetric } from '../model/plan.ts'
import { type Result, type Run, runPassed } from '../model/result.ts'
import { counted, firstFew } from '../text/counted.ts'

const RUNS_NAMED = 10
const METRICS_NAMED = 10

/** The evaluated plan and its result. Null: there is no baseline. */
interface Evaluated {
  readonly baseline: Result | null
  readonly result: Result
  readonly plan: Plan
}

/**
 * The requested metrics that have no score on any evaluated run. “Does not apply” counts as a
 * score, unless the metric had other scores before and has only “does not apply” now. The list is
 * empty if the API lists no runs, because then nothing is known.
 */
export function unscoredMetrics({ baseline, result, plan }: Evaluated): readonly PlannedMetric[] {
  const { runs } = result
  if (runs === null || plan.runIds.length === 0) return []
  return plan.metrics.filter(({ id }) => {
    if (plan.runIds.some((runId) => hasValue(runs.get(runId), id))) return false
    const hadValue = plan.runIds.some((runId) => hasValue(baseline?.runs?.get(runId), id))
    const isJudged = (run: Run | undefined) => run?.status === 'completed' && run.scores.has(id)
    return hadValue || !plan.runIds.some((runId) => isJudged(runs.get(runId)))
  })
}

/**
 * How many of the evaluated runs have no new score after an evaluation that did not complete, and how
 * many of those passed before; null if there are none. The scores that they still show are from
 * before, so the reports do not compare them.
 */
export function describeUnscoredRuns({ baseline, result, plan }: Evaluated): string | null {
  const { runs } = result
  if (runs === null) return null
  const isScored = (run: Run | undefined) =>
    run?.status === 'completed' && plan.metrics.some(({ id }) => run.scores.has(id))
  const unscored = plan.runIds.filter((runId) => !isScored(runs.get(runId)))
  if (unscored.length === 0) return null
  const passed = unscored.filter((runId) => {
    const before = baseline?.runs?.get(runId)
    return before !== undefined && runPassed(before) === true
  })
  const before = baseline === null ? '' : ` (${passed.length} of them passed before)`
  return `Not scored: ${unscored.length} of ${counted(plan.runIds.length, 'evaluated run')}${before}`
}

/**
 * A text about the metrics that have scores, but not on every evaluated run; null if there are no
 * such metrics.
 */
export function describePartlyScored(evaluated: Evaluated): string | null {
  const { baseline, result, plan } = evaluated
  const { runs } = result
  if (runs === null) return null
  const unscored = unscoredMetrics(evaluated)
  const partly = plan.metrics.flatMap((metric) => {
    if (unscored.includes(metric)) return []
    const lacking = plan.runIds.filter((runId) =>
      lacksScore(runs.get(runId), baseline?.runs?.get(runId), metric.id),
    )
    if (lacking.length === 0) return []
    const which = `${counted(lacking.length, 'run')} (${firstFew(lacking, RUNS_NAMED)})`
    return [`${metricWords(metric)} on ${which}`]
  })
  if (partly.length === 0) return null
  return `Some requested scores are missing: ${firstFew(partly, METRICS_NAMED)}. Look at these runs in Cekura. For these metrics, the reports cover only the other runs`
}

/**
 * Whether an evaluated run lacks a score that it should have. The run completed and has no score.
 * Or it had a score before, and its evaluation did not complete. A call that never completed has
 * nothing to score.
 */
export function lacksScore(
  run: Run | undefined,
  before: Run | undefined,
  metricId: string,
): boolean {
  if (run === undefined) return true
  if (run.status === 'completed') return !run.scores.has(metricId)
  // A score that such a run still shows is from before.
  return hasValue(before, metricId) && (before?.status === 'completed' || !hasValue(run, metricId))
}

/** `'Empathy' (8802)`. */
export function metricWords({ id, name }: PlannedMetric): string {
  return name === null ? `metric ${id}` : `${quote(name)} (${id})`
}

function hasValue(run: Run | undefined, metricId: string): boolean {
  return (run?.scores.get(metricId)?.value ?? null) !== null
}
