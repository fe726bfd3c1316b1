import { accept, type Checked, refuse, refuseAll } from '../model/checked.ts'
import { parseApiKey, parseApiUrl } from './api-access.ts'
import { parseMetricChoice, parseRunChoice } from './choices.ts'
import { checkConfirmFlips, parseConfirmFlips } from './confirm-flips.ts'
import { INPUT_DEFAULTS, type InputName, type RawInputs } from './input-names.ts'
import type { InputProblem } from './input-problem.ts'
import type { Inputs, ReportChoice, ResultChoice } from './inputs.ts'
import { parseMetricThresholds } from './metric-thresholds.ts'
import { parseMaxRegressions, parseMinSuccessRate } from './run-gates.ts'
import { parseBoolean, parseId, parseMode, parseWholeNumber } from './scalars.ts'
import { parseWorkspacePath } from './workspace-path.ts'

/** A timer takes at most 31 bits of milliseconds. */
const MAX_SECONDS = 2_147_483
const SECONDS = { min: 1, max: MAX_SECONDS, unit: 'seconds' }
const EVALUATIONS = { min: 1, max: 1_000_000_000, unit: 'evaluations' }

export interface ReadInputs {
  /** Null if there are problems. */
  readonly inputs: Inputs | null
  readonly problems: readonly InputProblem[]
  /** Where the reports go, for problems too; the defaults where an input for that has a problem. */
  readonly reports: ReportChoice
}

/** Checks all inputs, and reports the problems of all of them together. */
export function readInputs(given: RawInputs, keyFromEnvironment: string): ReadInputs {
  const problems: InputProblem[] = []

  /** The value; undefined after a problem, and then nobody uses `inputs` but for its reports. */
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
    timeoutMs: seconds('timeout') ?? 0,
    pollIntervalMs: seconds('poll_interval'),
    maxEvaluations: optional('max_evaluations', (t) => parseWholeNumber(t, EVALUATIONS)),
    confirmFlips: optional('confirm_flips', parseConfirmFlips) ?? 0,
    reports: readReportChoice(),
  }
  take('confirm_flips', checkConfirmFlips(inputs.confirmFlips, inputs.mode))
  return { inputs: problems.length === 0 ? inputs : null, problems, reports: inputs.reports }

  function seconds(input: InputName): number | null {
    const value = optional(input, (t) => parseWholeNumber(t, SECONDS))
    return value === null ? null : value * 1000
  }
  function readReportChoice(): ReportChoice {
    return {
      jobSummary: flag('job_summary'),
      annotations: flag('annotations'),
      prComment: flag('pr_comment'),
      commentKey: text('comment_key'),
      githubToken: text('github_token'),
      junitFile: optional('junit_file', parseWorkspacePath) ?? null,
      jsonFile: optional('json_file', parseWorkspacePath) ?? null,
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

/** The runner sets an input that was not given to nothing, too. */
const EMPTY =
  'it is required, but empty: it was not given, or the variable, output or secret that it comes from is not set'

function textOr(given: string | undefined, fallback: string): string {
  const text = given?.trim() ?? ''
  return text === '' ? fallback : text
}
