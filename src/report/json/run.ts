import type { Score } from '../../cekura/result.ts'
import type { RunChange } from '../../compare/comparison.ts'

export function runJson(run: RunChange) {
  return {
    id: run.runId,
    scenario: run.scenario,
    personality: run.personality,
    change: run.change,
    passed_before: run.passedBefore,
    passed_after: run.passedAfter,
    review: run.review,
    duration_seconds: run.durationSeconds,
    error_message: run.errorMessage,
    scores: run.scores.map(({ metricId, metricName, before, after, flip }) => ({
      metric_id: metricId,
      metric_name: metricName,
      before: scoreJson(before),
      after: scoreJson(after),
      flip,
    })),
  }
}

function scoreJson(score: Score | null) {
  if (score === null) return null
  const { kind, value, explanation } = score
  return { kind, value, explanation }
}
