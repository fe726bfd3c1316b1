import { changedMetricIds } from '../compare/changed-metrics.ts'
import { evaluationsOf } from '../model/plan.ts'
import { decimalOf } from '../text/figures.ts'
import type { Report } from './report.ts'
import { runCountsOf } from './run-counts.ts'

/** The outputs of `action.yml`, as text. An unknown output is not set. */
export function outputsOf(report: Report): ReadonlyMap<string, string> {
  const { verdict, result, comparison } = report
  const counts = runCountsOf(report)
  const outputs = new Map<string, string | number | null | undefined>([
    ['outcome', verdict.outcome],
    ['passed', String(verdict.outcome === 'passed')],
    ['result_id', report.resultId],
    ['status', result?.status],
    ['success_rate', shareOrNull(report.successRate)],
    ['total_runs', counts.total],
    ['success_runs', counts.success],
    ['failed_runs', counts.failed],
    ['evaluations', evaluationsTriggered(report)],
    ['result_url', report.shareLink],
  ])
  if (comparison !== null) {
    const { successRateBefore: before, successRateAfter: after } = comparison.overall
    outputs.set('previous_success_rate', shareOrNull(before))
    if (before !== null && after !== null) {
      outputs.set('success_rate_change', decimalOf(after - before))
    }
    for (const change of ['regressed', 'fixed', 'unstable'] as const) {
      const runs = comparison.runs.filter((run) => run.change === change)
      outputs.set(`${change}_run_ids`, JSON.stringify(runs.map((run) => run.runId)))
    }
    outputs.set('changed_metric_ids', editedMetricIds(report))
  }
  return new Map(
    [...outputs].flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[name, String(value)]],
    ),
  )
}

/**
 * Null unless it is known for every metric with changed scores, because a reader would think that a
 * partial list is complete.
 */
function editedMetricIds({ comparison, insight: { definitions } }: Report): string | null {
  const changed = changedMetricIds(comparison?.runs ?? [])
  const kinds = changed.map((id) => definitions.get(id)?.kind ?? 'unclear')
  if (kinds.includes('unclear')) return null
  return JSON.stringify(changed.filter((_, index) => kinds[index]?.startsWith('edited')))
}

function shareOrNull(share: number | null): string | null {
  return share === null ? null : decimalOf(share)
}

/**
 * How many evaluations the job triggered. For a dry run: how many it would trigger. Null without a
 * plan.
 */
function evaluationsTriggered({ plan, evaluations, verdict }: Report): number | null {
  if (plan === null) return null
  return verdict.outcome === 'planned' ? evaluationsOf(plan) : evaluations
}
