import type { Result } from '../cekura/result.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { InputProblem } from '../inputs/read-inputs.ts'
import { chooseMetrics } from './choose-metrics.ts'
import { chooseRuns } from './choose-runs.ts'
import { type Plan, evaluationsOf } from './plan.ts'

export type MadePlan =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly problems: readonly InputProblem[] }

/** What the inputs mean for this result: `all`, `failed` and names resolved, the cost guard checked. */
export function makePlan(inputs: Inputs, resultId: string, result: Result): MadePlan {
  const runs = chooseRuns(inputs.runs, result)
  const metrics = chooseMetrics(inputs.metrics, result)
  if (!runs.ok || !metrics.ok) {
    const ofRuns = runs.ok ? [] : runs.problems
    const ofMetrics = metrics.ok ? [] : metrics.problems
    return {
      ok: false,
      problems: [
        ...ofRuns.map((message) => ({ input: 'run_ids' as const, message })),
        ...ofMetrics.map((message) => ({ input: 'metric_ids' as const, message })),
      ],
    }
  }
  const plan = { resultId, resultName: result.name, runIds: runs.value, metrics: metrics.value }
  const evaluations = evaluationsOf(plan)
  if (
    inputs.mode !== 'wait' &&
    inputs.maxEvaluations !== null &&
    evaluations > inputs.maxEvaluations
  ) {
    const message = `the plan is ${String(plan.runIds.length)} runs × ${String(plan.metrics.length)} metrics = ${String(evaluations)} evaluations, more than the ${String(inputs.maxEvaluations)} allowed; nothing was triggered`
    return { ok: false, problems: [{ input: 'max_evaluations', message }] }
  }
  return { ok: true, plan }
}
