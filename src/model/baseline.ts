import type { MetricKind } from './result.ts'

/**
 * What later evaluations of a result are compared with, however often it is scored again. People
 * keep it in a file, which `render-baseline.ts` writes and `read-baseline.ts` reads.
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
  /** Which version of the metric's definition the scores were made with; null if it is not known. */
  readonly version: string | null
}

export interface BaselineRun {
  readonly id: string
  readonly scenario: string | null
  readonly personality: string | null
  readonly verdict: RunVerdict | null
  /** By metric ID. Null: the metric does not apply to the run. No entry: it was not scored. */
  readonly scores: ReadonlyMap<string, ScoreValue>
  /** When the verdict and the scores became what they are: UTC, `2026-11-24T09:30:00Z`. */
  readonly since: string
}

/** In the words of the API's `evaluation_status`; the reviewed ones are a person's verdict. */
export const RUN_VERDICTS = ['success', 'failure', 'reviewed_success', 'reviewed_failure'] as const

export type RunVerdict = (typeof RUN_VERDICTS)[number]

export type ScoreValue = boolean | number | string | null

/** How large a file may be: about 60,000 runs with ten metrics each. */
export const MAX_BASELINE_BYTES = 32 * 1024 * 1024

/** Since when the baseline of these runs is what it is; null if it has none of them. */
export function standsSince(baseline: Baseline, runIds: readonly string[]): string | null {
  const times = runIds.flatMap((id) => baseline.runs.get(id)?.since ?? [])
  return times.reduce<string | null>(
    (last, time) => (last === null || time > last ? time : last),
    null,
  )
}
