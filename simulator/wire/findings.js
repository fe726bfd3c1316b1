/**
 * @import { ResultState } from '../evaluation/result-state.js'
 * @import { Tally } from '../evaluation/tally.js'
 */

/**
 * @param {ResultState} state
 * @param {Tally} sums
 */
export function overallEvaluation({ metrics }, { values }) {
  const summaries = [...values].flatMap(([id, scores]) => {
    const metric = metrics.get(id)
    if (!metric) return []
    const score = mean(scores)
    const median = metric.kind === 'numeric' ? { p50: percentile(scores, 0.5) } : {}
    const summary = { id: BigInt(id), name: metric.name, type: metric.wireType, score, ...median }
    return [/** @type {const} */ ([id, summary])]
  })
  return { metric_summary: new Map(summaries) }
}

/**
 * @param {Tally} sums
 * @param {'object' | 'array'} shape
 */
export function failedReasons({ errors }, shape) {
  if (errors.size === 0) return null
  const mostFirst = [...errors].sort(([, a], [, b]) => b.length - a.length)
  const issues = mostFirst.map(([description, runIds], index) => ({
    rank: index + 1,
    description,
    run_ids: runIds.map(BigInt),
    affected_count: runIds.length,
  }))
  return shape === 'array' ? issues : { issues }
}

/** @param {Tally} sums */
export function aiSummary({ failures, total, errors }) {
  if (failures === 0) return null
  const [firstError] = errors.keys()
  return {
    what_happened: `${failures} of ${total} calls did not go as they should.`,
    why_it_happened: firstError ?? 'The agent left out what a metric asks for.',
    how_to_fix: firstError
      ? 'Look into the connection of the agent before judging its words.'
      : 'Read the explanations of the failed metrics and adjust the agent or the metric.',
  }
}

/** @param {number[]} values */
function mean(values) {
  return values.length === 0 ? null : values.reduce((sum, v) => sum + v, 0) / values.length
}

/**
 * @param {number[]} values
 * @param {number} share
 */
function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) * share)] ?? null
}
