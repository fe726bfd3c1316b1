import { accept, type Checked, refuse, refuseAll } from '../model/checked.ts'
import { parseApiKey, parseApiUrl } from './api-access.ts'
import { parseMetricChoice, parseRunChoice } from './choices.ts'
import { checkConfirmFlips, parseConfirmFlips } from './confirm-flips.ts'
import { INPUT_DEFAULTS, type InputName, type RawInputs } from './input-names.ts'
import { parseDistinctFiles } from './distinct-files.ts'
import type { InputProblem } from './input-problem.ts'
import type { Attempt, BaselineChoice, Inputs, ReportChoice, ResultChoice } from './inputs.ts'
import { parseMetricThresholds } from './metric-thresholds.ts'
import { parseMaxRegressions, parseMinSuccessRate } from './run-gates.ts'
import { parseBoolean, parseId, parseMode, parseWholeNumber } from './scalars.ts'
import { parseWorkspacePath } from './workspace-path.ts'

const NO_FILES = { junit_file: null, json_file: null }
/** A timer takes at most 31 bits of milliseconds. */
const MAX_SECONDS = 2_147_483
const SECONDS = { min: 1, max: MAX_SECONDS, unit: 'seconds' }
const EVALUATIONS = { min: 1, max: 1_000_000_000, unit: 'evaluations' }

export interface ReadInputs {
  /** Null if there are problems. */
  readonly inputs: Inputs | null
  readonly problems: readonly InputProblem[]
  /**
   * Where the reports go. Also needed to report problems. If such an input has a problem itself,
   * this holds its default.
   */
  readonly reports: ReportChoice
}

/** Checks all inputs, and collects the problems of all of them. */
export function readInputs(
  given: RawInputs,
  keyFromEnvironment: string,
  attempt: Attempt = 'first',
): ReadInputs {
  const problems: InputProblem[] = []

  /** The value. Undefined after a problem, in which case only `inputs.reports` is used. */
  function take<T>(input: InputName, parsed: Checked<T>): T {
    if (parsed.ok) return parsed.value
    problems.push(...parsed.problems.map((message) => ({ input, message })))
    return undefined as T
  }
  function required<T>(input: InputName, parse: (text: string) => Checked<T>): T {
    const text = given(input)?.trim() ?? ''
    return take(input, text === '' ? refuse(EMPTY) : parse(text))
  }
  function optional<T>(input: InputName, parse: (text: string) => Checked<T>): T | null {
    const text = textOr(given(input), INPUT_DEFAULTS[input] ?? '')
    return text === '' ? null : take(input, parse(text))
  }
  const flag = (input: InputName) =>
    optional(input, parseBoolean) ?? INPUT_DEFAULTS[input] === 'true'
  const text = (input: InputName) => textOr(given(input), '')

  const inputs: Inputs = {
    apiKey: take('api_key', parseApiKey(given('api_key') ?? '', keyFromEnvironment)),
    apiUrl: optional('api_url', parseApiUrl) ?? '',
    result: readResultChoice(),
    runs: required('run_ids', parseRunChoice),
    metrics: required('metric_ids', parseMetricChoice),
    mode: optional('mode', parseMode) ?? 'reevaluate',
    dryRun: flag('dry_run'),
    gates: {
      minSuccessRate: optional('min_success_rate', parseMinSuccessRate),
      maxRegressions: optional('max_regressions', parseMaxRegressions),
      metricThresholds: optional('metric_thresholds', parseMetricThresholds) ?? [],
    },
    baseline: readBaselineChoice(),
    attempt,
    timeoutMs: seconds('timeout') ?? 0,
    pollIntervalMs: seconds('poll_interval'),
    maxEvaluations: optional('max_evaluations', (t) => parseWholeNumber(t, EVALUATIONS)),
    confirmFlips: optional('confirm_flips', parseConfirmFlips) ?? 0,
    reports: readReportChoice(),
  }
  checkRegressionsGate(inputs)
  take('confirm_flips', checkConfirmFlips(inputs.confirmFlips, inputs.mode))
  return { inputs: problems.length === 0 ? inputs : null, problems, reports: inputs.reports }

  function seconds(input: InputName): number | null {
    const value = optional(input, (t) => parseWholeNumber(t, SECONDS))
    return value === null ? null : value * 1000
  }
  function readBaselineChoice(): BaselineChoice | null {
    const update = flag('update_baseline')
    const file = optional('baseline_file', parseWorkspacePath)
    if (update && textOr(given('baseline_file'), '') === '') {
      take('update_baseline', refuse('it needs baseline_file: the path of the file to write'))
    }
    return file === null ? null : { file, update }
  }
  /** Refuses a gate that has no baseline and would compare the new scores with themselves. */
  function checkRegressionsGate({ gates, mode }: Inputs): void {
    if (gates.maxRegressions === null || textOr(given('baseline_file'), '') !== '') return
    if (mode === 'wait') take('max_regressions', refuse(NOTHING_BEFORE))
    else if (attempt !== 'first') take('max_regressions', refuse(scoresOfEarlierAttempt(attempt)))
  }
  function readReportChoice(): ReportChoice {
    const distinct = parseDistinctFiles({
      junit_file: optional('junit_file', parseWorkspacePath) ?? null,
      json_file: optional('json_file', parseWorkspacePath) ?? null,
    })
    // If two reports name one file, neither is written.
    const files = distinct.ok ? distinct.value : NO_FILES
    take('json_file', distinct)
    return {
      jobSummary: flag('job_summary'),
      annotations: flag('annotations'),
      prComment: flag('pr_comment'),
      commentKey: text('comment_key'),
      githubToken: text('github_token'),
      junitFile: files.junit_file,
      jsonFile: files.json_file,
      shareLink: flag('share_link'),
    }
  }
  function readResultChoice(): ResultChoice {
    const agentId = optional('agent_id', (t) => parseId(t, 'agent ID'))
    return required<ResultChoice>('result_id', (id) => {
      if (id.toLowerCase() !== 'latest') {
        const parsed = parseId(id, 'result ID')
        return parsed.ok
          ? accept({ kind: 'id', id: parsed.value })
          : refuseAll(parsed.problems.map((problem) => `${problem}, or latest`))
      }
      if (agentId !== null) return accept({ kind: 'latest', agentId })
      return refuse('latest needs agent_id: the agent whose newest finished result is meant')
    })
  }
}

const NOTHING_BEFORE =
  'in mode wait, the job has not seen the scores from before, so it cannot tell what regressed. Pin a baseline (baseline_file), or leave max_regressions out'

/** Why the scores that the job finds are no measure of regressions. */
export function scoresOfEarlierAttempt(attempt: 'later' | null): string {
  return attempt === 'later'
    ? 'this is a re-run, and the scores that it finds may be those of the attempt before, so it cannot tell what regressed. Pin a baseline (baseline_file), or start a new run of the workflow'
    : 'outside GitHub Actions a re-run looks like a first run, and the scores that it finds may be those of the run before, so it cannot tell what regressed. Pin a baseline (baseline_file); or set the variable GITHUB_RUN_ATTEMPT to 1 where it is certainly no re-run'
}

/** The runner sets an input that was not given to the empty string. */
const EMPTY =
  'it is required, but empty: it was not given, or the variable, output or secret that it comes from is not set'

function textOr(given: string | undefined, fallback: string): string {
  const text = given?.trim() ?? ''
  return text === '' ? fallback : text
}
