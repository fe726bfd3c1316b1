import type { RunChange, ScoreChange } from '../model/comparison.ts'
import { hasSameValue } from '../model/result.ts'

/** The metrics with a run whose score changed. The metric with the most changes is the first. */
export function changedMetricIds(runs: readonly RunChange[]): string[] {
  const changes = new Map<string, number>()
  for (const { metricId } of runs.flatMap(({ scores }) => scores.filter(isChanged))) {
    changes.set(metricId, (changes.get(metricId) ?? 0) + 1)
  }
  return [...changes].sort(([, a], [, b]) => b - a).map(([metricId]) => metricId)
}

/** Whether both sides have a score, and the scores differ. */
export function isChanged({ before, after }: ScoreChange): boolean {
  return before !== null && after !== null && !hasSameValue(before, after)
}
