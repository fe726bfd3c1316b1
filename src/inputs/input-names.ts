/**
 * The inputs of `action.yml`, each with its default if it is absent or empty. Null: the input has
 * no default.
 */
export const INPUT_DEFAULTS = {
  api_key: null,
  result_id: null,
  run_ids: null,
  metric_ids: null,
  agent_id: '',
  mode: 'reevaluate',
  min_success_rate: '',
  max_regressions: '',
  confirm_flips: '0',
  metric_thresholds: '',
  baseline_file: '',
  update_baseline: 'false',
  timeout: '3600',
  poll_interval: '',
  max_evaluations: '',
  dry_run: 'false',
  job_summary: 'true',
  annotations: 'true',
  pr_comment: 'false',
  comment_key: '',
  github_token: '',
  junit_file: '',
  json_file: '',
  share_link: 'false',
  api_url: 'https://api.cekura.ai',
} as const satisfies Record<string, string | null>

export type InputName = keyof typeof INPUT_DEFAULTS

/** The text that the workflow gave for an input; undefined if it gave none. */
export type RawInputs = (name: InputName) => string | undefined
