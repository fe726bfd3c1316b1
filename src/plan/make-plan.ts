import { InvalidInput, type InputProblem } from '../inputs/input-problem.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { evaluationsOf, type ListedMetric, type Plan } from '../model/plan.ts'
import type { Result } from '../model/result.ts'
import { grouped } from '../text/figures.ts'
import { chooseMetrics } from './choose-metrics.ts'
import { chooseRuns } from './choose-runs.ts'

/**
 * The plan that the inputs mean for this result, with `all`, `failed` and names resolved.
 * @param listed the metrics of the result's agent; null if the job did not read them
 * @throws {InvalidInput} if the inputs do not fit the result, or if the plan exceeds
 * `max_evaluations`
 */
export function makePlan(
  inputs: Inputs,
  resultId: string,
  result: Result,
  listed: readonly ListedMetric[] | null = null,
): Plan {
  const runs = chooseRuns(inputs.runs, result)
  const metrics = chooseMetrics(inputs.metrics, result, listed)
  if (!runs.ok || !metrics.ok) {
    const problems: InputProblem[] = []
    if (!runs.ok) runs.problems.forEach((message) => problems.push({ input: 'run_ids', message }))
    if (!metrics.ok) {
      metrics.problems.forEach((message) => problems.push({ input: 'metric_ids', message }))
    }
    throw new InvalidInput(problems)
  }
  const plan = {
    resultId,
    resultName: result.name,
    runIds: runs.value,
    metrics: metrics.value,
    ...confirmationsFrom(inputs),
  }
  checkCost(plan, inputs)
  return plan
}

function confirmationsFrom({ confirmFlips, maxEvaluations }: Inputs): Pick<Plan, 'confirmations'> {
  return confirmFlips === 0 ? {} : { confirmations: { rounds: confirmFlips, maxEvaluations } }
}

function checkCost(plan: Plan, { mode, maxEvaluations }: Inputs): void {
  const evaluations = evaluationsOf(plan)
  if (mode === 'wait' || maxEvaluations === null || evaluations <= maxEvaluations) return
  const size = `${grouped(plan.runIds.length)} runs × ${grouped(plan.metrics.length)} metrics`
  const message = `the plan is ${size} = ${grouped(evaluations)} evaluations, more than the ${grouped(maxEvaluations)} allowed; nothing was triggered`
  throw new InvalidInput([{ input: 'max_evaluations', message }])
}
