/** The fields that a reader does not need, and that the API may send as null. */
const dispensable = new Set([
  'name',
  'agent',
  'agent_name',
  'run_as_text',
  'is_cronjob',
  'run_type',
  'total_duration',
  'overall_evaluation',
  'failed_reasons',
  'ai_summary',
  'scenario',
  'scenario_name',
  'personality_name',
  'error_message',
  'duration',
  'executed_at',
  'expected_outcome',
  'transcript',
  'transcript_object',
  'explanation',
  'extra',
  'function_name',
])

/**
 * @template {object} Fields
 * @param {Fields} fields
 * @returns {Fields}
 */
export function nulled(fields) {
  /** @type {[string, unknown][]} */
  const entries = Object.entries(fields)
  /** @type {Record<string, unknown>} */
  const sent = Object.fromEntries(
    entries.map(([name, value]) => [name, dispensable.has(name) ? null : value]),
  )
  return /** @type {Fields} */ (sent)
}
