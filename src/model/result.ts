/**
 * A Cekura result: one shape for all the forms that the API sends. All IDs are strings, because
 * they may not fit into a float.
 */
export interface Result {
  readonly id: string | null
  readonly name: string | null
  readonly agentId: string | null
  readonly agentName: string | null
  /** The API's word, which this version may not know. */
  readonly status: string
  /** ISO 8601, as sent. */
  readonly createdAt: string | null
  /** ISO 8601, as sent. */
  readonly updatedAt: string | null
  /**
   * As sent: a share from 0 to 1, or a percentage from 0 to 100. `compare/success-rate.ts` decides
   * which.
   */
  readonly rawSuccessRate: number | null
  readonly counts: RunCounts
  /** By run ID, in the order of the answer; null if the answer lists no runs. */
  readonly runs: ReadonlyMap<string, Run> | null
  readonly failureReasons: readonly FailureReason[]
}

/** A count is null if the API did not send it. */
export interface RunCounts {
  readonly total: number | null
  readonly completed: number | null
  readonly success: number | null
  readonly failed: number | null
}

/** Why a result failed, in the API's words. */
export interface FailureReason {
  readonly description: string
  readonly affectedRuns: number | null
}

/** One call: a scenario played by a personality. */
export interface Run {
  readonly id: string
  readonly status: string
  /** The verdict of the metrics; null if there is none yet. */
  readonly success: boolean | null
  /** A person's verdict, which overrides the metrics; null if nobody reviewed the run. */
  readonly review: 'success' | 'failure' | null
  readonly scenario: string | null
  readonly personality: string | null
  readonly errorMessage: string | null
  readonly durationSeconds: number | null
  /** By metric ID, in the order of the answer. */
  readonly scores: ReadonlyMap<string, Score>
}

interface ScoreOf<Kind, Value> {
  readonly metricId: string
  readonly metricName: string
  readonly kind: Kind
  /** Null: the metric does not apply to the run. */
  readonly value: Value | null
  /** The judge's words: untrusted text of any length. */
  readonly explanation: string
}

/**
 * One metric's score of one run. Each metric has its own scale or unit, and the API does not send
 * it.
 */
export type Score =
  ScoreOf<'binary', boolean> | ScoreOf<'rating' | 'number', number> | ScoreOf<'enum', string>

export type MetricKind = Score['kind']

/** A score of another kind is another score, whatever its value. */
export function hasSameValue(one: Score | null, other: Score | null): boolean {
  return one?.kind === other?.kind && one?.value === other?.value
}

export interface ScoredMetric {
  readonly id: string
  readonly name: string
  readonly kind: MetricKind
}

/**
 * Every metric that scored at least one of the runs. Its name and kind come from its first score.
 */
export function scoredMetrics(runs: Iterable<Run>): readonly ScoredMetric[] {
  const metrics = new Map<string, ScoredMetric>()
  for (const { scores } of runs) {
    for (const { metricId: id, metricName: name, kind } of scores.values()) {
      if (!metrics.has(id)) metrics.set(id, { id, name, kind })
    }
  }
  return [...metrics.values()]
}

/** Whether the run passed. A person's review overrides the metrics. Null: there is no verdict. */
export function runPassed(run: Run): boolean | null {
  return run.review === null ? run.success : run.review === 'success'
}
