import type { components } from './wire.ts'

type WireResult = components['schemas']['ResultDetail']
type WireRun = components['schemas']['Run']

/**
 * Which fields to keep while reading a large result: those that `decodeResult` reads. A new field
 * of the contract does not compile until it is listed here.
 */
const OF_RESULT: Readonly<Record<keyof WireResult, boolean>> = {
  id: true,
  name: true,
  agent: true,
  agent_name: true,
  status: true,
  success_rate: true,
  total_runs_count: true,
  completed_runs_count: true,
  success_runs_count: true,
  failed_runs_count: true,
  met_expected_outcome_count: false,
  total_expected_outcome_count: false,
  run_as_text: false,
  is_cronjob: false,
  run_type: false,
  total_duration: false,
  created_at: true,
  updated_at: true,
  overall_evaluation: false,
  failed_reasons: true,
  ai_summary: false,
  runs: true,
}

/** The same for `decodeRun`. */
const OF_RUN: Readonly<Record<keyof WireRun, boolean>> = {
  id: true,
  status: true,
  success: true,
  evaluation_status: true,
  scenario: true,
  scenario_name: true,
  personality_name: true,
  error_message: true,
  duration: true,
  executed_at: false,
  expected_outcome: false,
  evaluation: true,
  transcript: false,
  transcript_object: false,
}

export const KEPT_OF_RESULT: ReadonlySet<string> = kept(OF_RESULT)
export const KEPT_OF_RUN: ReadonlySet<string> = kept(OF_RUN)

function kept(fields: Readonly<Record<string, boolean>>): ReadonlySet<string> {
  return new Set(Object.keys(fields).filter((field) => fields[field]))
}
