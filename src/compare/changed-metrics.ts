import type { RunChange } from '../model/comparison.ts'
import { hasSameValue } from '../model/result.ts'

/** The metrics with a run whose score changed. The metric with the most changes is the first. */
export function changedMetricIds(runs: readonly RunChange[]): string[] {
  const changes = new Map<string, number>()
  for (const { metricId, before, after } of runs.flatMap(({ scores }) => scores)) {
    if (before === null || after === null || hasSameValue(before, after)) continue
    changes.set(metricId, (changes.get(metricId) ?? 0) + 1)
  }
  return [...changes].sort(([, a], [, b]) => b - a).map(([metricId]) => metricId)
}
