import type { MetricKind } from './result.ts'

/**
 * The scores and verdicts that later evaluations of a result are compared with, however often the
 * result is scored again. People keep the baseline in a file, which `render-baseline.ts` writes and
 * `read-baseline.ts` reads.
 */
export interface Baseline {
  readonly resultId: string
  /** By ID. */
  readonly metrics: ReadonlyMap<string, BaselineMetric>
  /** By ID. */
  readonly runs: ReadonlyMap<string, BaselineRun>
}

export interface BaselineMetric {
  readonly id: string
  readonly name: string
  readonly kind: MetricKind
  /** The version of the metric's definition that made the scores; null if it is not known. */
  readonly version: string | null
}

export interface BaselineRun {
  readonly id: string
  readonly scenario: string | null
  readonly personality: string | null
  readonly verdict: RunVerdict | null
  /**
   * By metric ID. Null: the metric does not apply to the run. No entry: the metric did not score
   * the run.
   */
  readonly scores: ReadonlyMap<string, ScoreValue>
  /** When the verdict and the scores last changed: UTC, `2026-11-24T09:30:00Z`. */
  readonly since: string
}

/**
 * The words of the API's `evaluation_status`. The words that begin with `reviewed` are a person's
 * verdict.
 */
export const RUN_VERDICTS = ['success', 'failure', 'reviewed_success', 'reviewed_failure'] as const

export type RunVerdict = (typeof RUN_VERDICTS)[number]

export type ScoreValue = boolean | number | string | null

/** The largest file that is read: about 60,000 runs with ten metrics each. */
export const MAX_BASELINE_BYTES = 32 * 1024 * 1024

/** When the baseline of these runs last changed; null if it has none of them. */
export function standsSince(baseline: Baseline, runIds: readonly string[]): string | null {
  const times = runIds.flatMap((id) => baseline.runs.get(id)?.since ?? [])
  return times.reduce<string | null>(
    (last, time) => (last === null || time > last ? time : last),
    null,
  )
}
