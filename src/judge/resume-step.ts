import { INPUT_DEFAULTS, type InputName } from '../inputs/input-names.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { JobState } from '../model/job-state.ts'
import { REPOSITORY } from '../repository.ts'

/**
 * The workflow step that waits for the evaluation under way, with the same gates and reports. It
 * names metrics and failed runs by ID, because names and `failed` may mean something else by then.
 * @param action the action, as a workflow names it in `uses`: `owner/repository@v1`
 */
export function resumeStep(inputs: Inputs, state: JobState, action: string): string {
  const { gates } = inputs
  const lines = [
    `- uses: ${action}`,
    '  with:',
    '    api_key: ${{ secrets.CEKURA_API_KEY }}',
    ...Object.entries(givenInputs(inputs, state)).map(([name, value]) => `    ${name}: ${value}`),
  ]
  if (gates.metricThresholds.length > 0) {
    const thresholds = gates.metricThresholds.map((threshold) => `      ${threshold.asGiven}`)
    lines.push('    metric_thresholds: |', ...thresholds)
  }
  if (gates.maxRegressions !== null && inputs.baseline === null) {
    lines.push(
      '    # max_regressions needs a baseline_file: a resumed job does not have the scores from before',
    )
  }
  return lines.join('\n')
}

/** The action, as this workflow names it. */
export function actionReference(env: Readonly<Record<string, string | undefined>>): string {
  const { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = env
  return repository ? `${repository}@${ref ?? 'v1'}` : `${REPOSITORY}@v1`
}

/**
 * The inputs that matter for the outcome and its reports, as YAML. Inputs with their default value
 * are left out.
 */
function givenInputs(inputs: Inputs, state: JobState): Partial<Record<InputName, string>> {
  const { result, runs, metrics, gates, reports } = inputs
  const runIds = state.plan?.runIds ?? (runs.kind === 'ids' ? runs.ids : [])
  const metricIds =
    state.plan?.metrics.map(({ id }) => id) ?? (metrics.kind === 'listed' ? metrics.wanted : [])
  const isEveryRun = runs.kind === 'all' && !leavesRunsOut(state)
  const resultId = state.resultId ?? (result.kind === 'id' ? result.id : result.kind)
  const given: Partial<Record<InputName, string | null>> = {
    result_id: quoted(resultId),
    agent_id: resultId === 'latest' && result.kind === 'latest' ? quoted(result.agentId) : null,
    run_ids: quoted(isEveryRun || runIds.length === 0 ? runs.kind : runIds.join(', ')),
    metric_ids: quoted(metricIds.length === 0 ? 'all' : metricIds.join(', ')),
    mode: 'wait',
    api_url: unlessDefault('api_url', inputs.apiUrl),
    baseline_file: inputs.baseline && quoted(inputs.baseline.file),
    update_baseline: inputs.baseline?.update === true ? 'true' : null,
    max_regressions:
      inputs.baseline === null || gates.maxRegressions === null
        ? null
        : String(gates.maxRegressions),
    min_success_rate: gates.minSuccessRate && quoted(gates.minSuccessRate.asGiven),
    timeout: unlessDefault('timeout', String(inputs.timeoutMs / 1000)),
    poll_interval: inputs.pollIntervalMs === null ? null : String(inputs.pollIntervalMs / 1000),
    job_summary: reports.jobSummary ? null : 'false',
    annotations: reports.annotations ? null : 'false',
    pr_comment: reports.prComment ? 'true' : null,
    comment_key: unlessDefault('comment_key', reports.commentKey),
    junit_file: reports.junitFile && quoted(reports.junitFile),
    json_file: reports.jsonFile && quoted(reports.jsonFile),
    share_link: reports.shareLink ? 'true' : null,
  }
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  )
}

/** Whether the plan leaves out runs that `all` might wait for, such as stuck runs. */
function leavesRunsOut({ plan, baseline, result }: JobState): boolean {
  const planned = new Set(plan?.runIds)
  const known = [baseline, result].flatMap((seen) => [...(seen?.runs?.keys() ?? [])])
  return plan !== null && known.some((runId) => !planned.has(runId))
}

function unlessDefault(name: InputName, value: string): string | null {
  return value === INPUT_DEFAULTS[name] ? null : quoted(value)
}

/** The text as a YAML string on one line. */
function quoted(text: string): string {
  return /[^\x20-\x7e]/.test(text) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`
}
