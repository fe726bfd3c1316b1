import { parseApiKey } from './api-key.ts'
import { parseApiUrl } from './api-url.ts'
import { parseId } from './id.ts'
import { INPUT_DEFAULTS, type InputName, type RawInputs } from './input-names.ts'
import type { Inputs, ResultChoice } from './inputs.ts'
import { parseMaxRegressions } from './parse-max-regressions.ts'
import { parseMetricChoice } from './metric-choice.ts'
import { parseMetricThresholds } from './parse-metric-thresholds.ts'
import { type Parsed, accept, refuse, refuseAll } from './parsed.ts'
import { parseRunChoice } from './run-choice.ts'
import { parseBoolean, parseMode, parseWholeNumber } from './scalars.ts'
import { parseMinSuccessRate } from './parse-min-success-rate.ts'
import { parseWorkspacePath } from './workspace-path.ts'

/** Timers hold 31 bits of milliseconds. */
const MAX_SECONDS = 2_147_483
const SECONDS = { min: 1, max: MAX_SECONDS, unit: 'seconds' }
const EVALUATIONS = { min: 1, max: 1_000_000_000, unit: 'evaluations' }

export interface InputProblem {
  readonly input: InputName
  readonly message: string
}

export type ReadInputs =
  | { readonly ok: true; readonly inputs: Inputs }
  | { readonly ok: false; readonly problems: readonly InputProblem[] }

/** Checks all inputs, and reports the problems of all of them together. */
export function readInputs(given: RawInputs, keyFromEnvironment: string): ReadInputs {
  const problems: InputProblem[] = []

  /** The parsed value, or, after noting the problems, none; nobody sees it once there are problems. */
  function take<T>(input: InputName, parsed: Parsed<T>): T {
    if (parsed.ok) return parsed.value
    problems.push(...parsed.problems.map((message) => ({ input, message })))
    return undefined as T
  }
  function required<T>(input: InputName, parse: (text: string) => Parsed<T>): T {
    const text = given(input)?.trim() ?? ''
    return take(input, text === '' ? refuse(EMPTY) : parse(text))
  }
  function optional<T>(input: InputName, parse: (text: string) => Parsed<T>): T | null {
    const text = textOr(given(input), INPUT_DEFAULTS[input] ?? '')
    return text === '' ? null : take(input, parse(text))
  }
  const flag = (input: InputName) => optional(input, parseBoolean) === true
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
    reports: {
      jobSummary: flag('job_summary'),
      annotations: flag('annotations'),
      prComment: flag('pr_comment'),
      commentKey: text('comment_key'),
      githubToken: text('github_token'),
      junitFile: optional('junit_file', parseWorkspacePath),
      jsonFile: optional('json_file', parseWorkspacePath),
      shareLink: flag('share_link'),
    },
  }
  return problems.length === 0 ? { ok: true, inputs } : { ok: false, problems }

  function seconds(input: InputName): number | null {
    const value = optional(input, (t) => parseWholeNumber(t, SECONDS))
    return value === null ? null : value * 1000
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
  'it is required, but empty: it was not given, or the variable, output or secret behind it is not set'

function textOr(given: string | undefined, fallback: string): string {
  const text = given?.trim() ?? ''
  return text === '' ? fallback : text
}
