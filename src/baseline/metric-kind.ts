import type { MetricKind, Score } from '../model/result.ts'
import type { ScoreValue } from '../model/baseline.ts'

export const METRIC_KINDS: readonly MetricKind[] = ['binary', 'rating', 'number', 'enum']

/**
 * The kind of a metric by its scores; null if there are no scores. The most common kind wins; in a
 * tie, the first of `METRIC_KINDS`. Null scores count only if there are no others, because they do
 * not show the kind of a type that this version does not know.
 */
export function kindOfScores(scores: readonly Score[]): MetricKind | null {
  const applicable = scores.filter(({ value }) => value !== null)
  const counted = applicable.length > 0 ? applicable : scores
  const count = (wanted: MetricKind) => counted.filter(({ kind }) => kind === wanted).length
  const [first] = METRIC_KINDS.filter((kind) => count(kind) > 0).sort((a, b) => count(b) - count(a))
  return first ?? null
}

/** Whether a metric of this kind can have this score. */
export function suitsKind(kind: MetricKind, value: ScoreValue): boolean {
  if (value === null) return true
  switch (kind) {
    case 'binary':
      return typeof value === 'boolean'
    case 'rating':
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
    case 'enum':
      return typeof value === 'string'
  }
}
