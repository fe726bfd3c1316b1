import { labelledRuns } from '../compare/labels.ts'
import { metricChanges } from '../compare/metric-changes.ts'
import { runChanges } from '../compare/run-changes.ts'
import type { Comparison } from '../model/comparison.ts'
import { type JobState, triggeredBy } from '../model/job-state.ts'
import type { Outcome, Verdict } from '../model/verdict.ts'

/**
 * Everything that the reports show, as one value. It is made after the verdict, and never changes.
 */
export interface Report extends Readonly<JobState> {
  readonly verdict: Verdict
  /** The duration of the whole job. */
  readonly elapsedMs: number
  /** A link to the result that anybody can open; null if there is none. */
  readonly shareLink: string | null
  /** The file of the baseline and what changed in it, once it is written; absent or null if it is not. */
  readonly baselineWritten?: string | null
}

/**
 * The comparison for the reports that people read. Also null if nothing was evaluated and no
 * baseline is pinned: then the result is compared with itself, which only the gates need.
 */
export function toldComparison(report: Report): Comparison | null {
  const isStanding = triggeredBy(report) === 'no' && report.pin?.isCompared !== true
  return isStanding ? null : report.comparison
}

const ENDED: ReadonlySet<Outcome> = new Set(['passed', 'gate_failed', 'evaluation_failed'])

/**
 * The runs and metrics of a completed evaluation, for the reports that programs read. A job that
 * only waits has them, too, without the scores from before. Null if the evaluation did not complete.
 */
export function findingsOf(report: Report): Pick<Comparison, 'runs' | 'metrics'> | null {
  const { comparison, result, plan, verdict } = report
  if (comparison !== null) return comparison
  if (result?.status !== 'completed' || plan === null || !ENDED.has(verdict.outcome)) return null
  const changes = runChanges({ ...result, runs: null }, result, plan)
  const runs = labelledRuns(changes, report.insight.labels)
  return { runs, metrics: metricChanges(runs, plan) }
}
