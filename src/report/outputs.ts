import { changedMetricIds } from '../compare/labels.ts'
import { evaluationsOf } from '../model/plan.ts'
import { decimalOf } from '../text/figures.ts'
import type { Report } from './report.ts'
import { runCountsOf } from './run-counts.ts'

/** The outputs of `action.yml` that the report knows, as text. What is not known is not set. */
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

/** Null where it is not known of every metric that changed a score: a part would be taken for the whole. */
function editedMetricIds({ comparison, insight: { definitions } }: Report): string | null {
  const changed = changedMetricIds(comparison?.runs ?? [])
  const kinds = changed.map((id) => definitions.get(id)?.kind ?? 'unclear')
  if (kinds.includes('unclear')) return null
  return JSON.stringify(changed.filter((_, index) => kinds[index]?.startsWith('edited')))
}

function shareOrNull(share: number | null): string | null {
  return share === null ? null : decimalOf(share)
}

/** Of a dry run, those that it would trigger. Null where there is no plan. */
function evaluationsTriggered({ plan, evaluations, verdict }: Report): number | null {
  if (plan === null) return null
  return verdict.outcome === 'planned' ? evaluationsOf(plan) : evaluations
}
