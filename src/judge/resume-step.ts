import { INPUT_DEFAULTS } from '../inputs/input-names.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { Plan } from '../plan/plan.ts'

/**
 * The workflow step that waits for the evaluation of `plan` and judges it by the same gates. It names
 * metrics and failed runs by ID, since what the inputs stood for may have changed by then.
 * @param action as in `uses`: `owner/repository@v1`
 */
export function resumeStep(inputs: Inputs, plan: Plan, action: string): string {
  const { gates } = inputs
  const lines = [
    `- uses: ${action}`,
    '  with:',
    '    api_key: ${{ secrets.CEKURA_API_KEY }}',
    `    result_id: '${plan.resultId}'`,
    `    run_ids: '${inputs.runs.kind === 'all' ? 'all' : plan.runIds.join(', ')}'`,
    `    metric_ids: '${plan.metrics.map((metric) => metric.id).join(', ')}'`,
    '    mode: wait',
  ]
  if (inputs.apiUrl !== INPUT_DEFAULTS.api_url) {
    lines.push(`    api_url: '${inputs.apiUrl.replaceAll("'", "''")}'`)
  }
  if (gates.minSuccessRate !== null) {
    lines.push(`    min_success_rate: '${gates.minSuccessRate.asGiven}'`)
  }
  if (gates.metricThresholds.length > 0) {
    const thresholds = gates.metricThresholds.map((threshold) => `      ${threshold.asGiven}`)
    lines.push('    metric_thresholds: |', ...thresholds)
  }
  if (gates.maxRegressions !== null) {
    lines.push(
      '    # max_regressions compares with the scores from before, which a resumed job lacks',
    )
  }
  return lines.join('\n')
}
