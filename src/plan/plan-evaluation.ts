import type { Inputs } from '../inputs/inputs.ts'
import type { JobContext } from '../job.ts'
import type { Plan } from '../model/plan.ts'
import type { Result } from '../model/result.ts'
import { knownMetrics, requireCheckable } from './check-gates.ts'
import { describeLeftOut } from './choose-runs.ts'
import { listUnseenMetrics } from './list-unseen-metrics.ts'
import { makePlan } from './make-plan.ts'
import { readGateLabels } from './read-gate-labels.ts'
import { standingPlan } from './standing-plan.ts'

export interface Planned {
  readonly plan: Plan
  /** The runs and metrics that the gates check, even if no run is to be evaluated. */
  readonly judged: Plan
}

/**
 * Plans the evaluation, with all the checks that can be made before anything is paid for.
 * @param before the result before the evaluation
 * @throws {InvalidInput} if the inputs do not fit the result
 * @throws {RequestError} if the API fails for too long
 */
export async function planEvaluation(
  job: JobContext,
  inputs: Inputs,
  resultId: string,
  before: Result,
): Promise<Planned> {
  const listed = await listUnseenMetrics(job, inputs.metrics, before)
  const plan = makePlan(inputs, resultId, before, listed)
  job.state.plan = plan
  const judged = plan.runIds.length === 0 ? standingPlan(plan, before) : plan

  const metrics = knownMetrics(judged, before, listed)
  if (metrics !== null) {
    const { metricThresholds } = inputs.gates
    const isPaid = inputs.mode !== 'wait'
    if (isPaid) requireCheckable(metricThresholds, metrics)
    await readGateLabels(job, metricThresholds, metrics, judged.runIds, isPaid)
  }
  const leftOut = describeLeftOut(inputs.runs, before)
  if (leftOut !== null) job.log.info(leftOut)
  return { plan, judged }
}
