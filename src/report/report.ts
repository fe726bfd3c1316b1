import { labelledRuns } from '../compare/labels.ts'
import { metricChanges } from '../compare/metric-changes.ts'
import { runChanges } from '../compare/run-changes.ts'
import type { Comparison } from '../model/comparison.ts'
import { type JobState, triggeredBy } from '../model/job-state.ts'
import type { Outcome, Verdict } from '../model/verdict.ts'

/** Everything that the reports show, as one value: made when the verdict is, and never changed after. */
export interface Report extends Readonly<JobState> {
  readonly verdict: Verdict
  /** Of the whole job. */
  readonly elapsedMs: number
  /** A link to the result that anybody can open; null if none was made. */
  readonly shareLink: string | null
  /** The file of the baseline and what changed in it, once it is written; absent or null if it is not. */
  readonly baselineWritten?: string | null
}

/**
 * The comparison for the reports that people read. Null, too, where nothing was evaluated and nothing
 * is pinned: the result is compared with itself then, which only the gates ask for.
 */
export function toldComparison(report: Report): Comparison | null {
  const isStanding = triggeredBy(report) === 'no' && report.pin?.isCompared !== true
  return isStanding ? null : report.comparison
}

const ENDED: ReadonlySet<Outcome> = new Set(['passed', 'gate_failed', 'evaluation_failed'])

/**
 * The runs and metrics of an evaluation that completed, for the reports that machines read: a
 * job that only waits has them too, with nothing before. Null if the evaluation did not.
 */
export function findingsOf(report: Report): Pick<Comparison, 'runs' | 'metrics'> | null {
  const { comparison, result, plan, verdict } = report
  if (comparison !== null) return comparison
  if (result?.status !== 'completed' || plan === null || !ENDED.has(verdict.outcome)) return null
  const changes = runChanges({ ...result, runs: null }, result, plan)
  const runs = labelledRuns(changes, report.insight.labels)
  return { runs, metrics: metricChanges(runs, plan) }
}
