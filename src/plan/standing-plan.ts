import type { Plan } from '../model/plan.ts'
import type { Result } from '../model/result.ts'
import { endedRunIds } from './choose-runs.ts'

/**
 * What the gates check if no run failed, so that nothing is evaluated: all runs of the result that
 * ended, and the planned metrics that the result has.
 */
export function standingPlan(plan: Plan, result: Result): Plan {
  const runs = [...(result.runs?.values() ?? [])]
  const metrics = plan.metrics.filter(({ id }) => runs.some(({ scores }) => scores.has(id)))
  return { ...plan, runIds: endedRunIds(result), metrics }
}
