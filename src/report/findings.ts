import type { Comparison } from '../compare/comparison.ts'
import { metricChanges } from '../compare/metric-changes.ts'
import { runChanges } from '../compare/run-changes.ts'
import type { Outcome } from '../judge/verdict.ts'
import type { Report } from './report.ts'

const ENDED: ReadonlySet<Outcome> = new Set(['passed', 'gate_failed', 'evaluation_failed'])

/**
 * The runs and metrics of an evaluation that came to its end, for the reports that machines read: a
 * job that only waits has them too, with nothing before. Null if the evaluation did not end.
 */
export function findingsOf(report: Report): Pick<Comparison, 'runs' | 'metrics'> | null {
  const { comparison, result, plan, verdict } = report
  if (comparison !== null) return comparison
  if (result === null || plan === null || !ENDED.has(verdict.outcome)) return null
  const runs = runChanges({ ...result, runs: null }, result, plan)
  return { runs, metrics: metricChanges(runs, plan) }
}
