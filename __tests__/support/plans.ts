import type { Plan, PlannedMetric } from '../../src/model/plan.ts'

/** A plan for result 4711. By default, it has run 1 and the metric Politeness (7). */
export function aPlan(given: Partial<Plan> = {}): Plan {
  return {
    resultId: '4711',
    resultName: 'Nightly',
    runIds: ['1'],
    metrics: plannedMetrics('7'),
    ...given,
  }
}

export function plannedMetrics(...ids: readonly string[]): PlannedMetric[] {
  return ids.map((id) => ({ id, name: id === '7' ? 'Politeness' : `Metric ${id}` }))
}
