import type { Label } from './label.ts'
import type { MetricKind, Score } from './result.ts'

/** What the re-evaluation changed on the runs and metrics that it evaluated. */
export interface Comparison {
  /**
   * Regressed runs first, then fixed, then unstable, then all others. Within each group, in the
   * result's order.
   */
  readonly runs: readonly RunChange[]
  /** In the plan's order. A metric that neither side scored has no kind, so it is left out. */
  readonly metrics: readonly MetricChange[]
  readonly overall: OverallChange
}

/**
 * `unstable`: the verdict flipped, and flipped back when the run was scored again. `incomparable`:
 * one of the two sides has no verdict on the run, or does not have the run.
 */
export type Change = 'regressed' | 'fixed' | 'unstable' | 'unchanged' | 'incomparable'

/** Whether the run passed in each of its scorings in this job, in order. Null: no verdict. */
export type Scorings = readonly (boolean | null)[]

export interface RunChange {
  readonly runId: string
  readonly scenario: string | null
  readonly personality: string | null
  readonly change: Change
  /** Null: that side has no verdict on the run, or does not have the run. */
  readonly passedBefore: boolean | null
  readonly passedAfter: boolean | null
  /** At least one scoring. More only if the run flipped and the job confirms flips. */
  readonly scorings: Scorings
  /** A person's verdict after the evaluation. It overrides the metrics. */
  readonly review: 'success' | 'failure' | null
  readonly durationSeconds: number | null
  readonly errorMessage: string | null
  /** Every planned score, before and after. A side is null if it does not have the score. */
  readonly scores: readonly ScoreChange[]
}

export interface ScoreChange {
  readonly metricId: string
  readonly metricName: string
  readonly before: Score | null
  readonly after: Score | null
  /** For binary metrics: from pass to fail, or from fail to pass. Null for all other kinds. */
  readonly flip: 'to_fail' | 'to_pass' | null
  /**
   * What people expect of the metric on this run, as a value of its kind. Absent if nobody labelled
   * the run.
   */
  readonly expected?: Label
}

interface MetricChangeOf<Kind extends MetricKind, Side> {
  readonly metricId: string
  readonly metricName: string
  readonly kind: Kind
  /** Null: that side has no score of this kind. For a rating or number: no score that applies. */
  readonly before: Side | null
  readonly after: Side | null
  /** How many runs both sides scored. “Not applicable” on both sides counts as scored. */
  readonly comparedRuns: number
  /** How many of the compared runs got the same score again. */
  readonly agreedRuns: number
  /** Null: the scores are labels, or no run has a score that applies on both sides. */
  readonly chance: ChanceTest | null
}

/** Whether chance could explain how a metric's scores changed. */
export interface ChanceTest {
  /** How many runs have a score that applies on both sides, and on how many of those it changed. */
  readonly pairedRuns: number
  readonly changedRuns: number
  /** Two-sided; above 0 and at most 1. */
  readonly pValue: number
  /** The p-value after correction for the number of metrics that were tested. */
  readonly adjustedPValue: number
  /** The fewest changes in one direction that can be significant for a metric by itself. */
  readonly leastTellingChanges: number
}

export type MetricChange =
  | (MetricChangeOf<'binary', BinaryTally> & {
      readonly flipsToFail: number
      readonly flipsToPass: number
    })
  | MetricChangeOf<'rating' | 'number', Distribution>
  | MetricChangeOf<'enum', LabelCounts>

export interface BinaryTally {
  readonly passed: number
  readonly failed: number
  readonly notApplicable: number
}

/** Statistics over the runs that the metric applies to. `count` is at least 1. */
export interface Distribution {
  readonly count: number
  readonly notApplicable: number
  readonly mean: number
  readonly min: number
  readonly p50: number
  readonly p95: number
  readonly max: number
}

export interface LabelCounts {
  readonly counts: ReadonlyMap<string, number>
  readonly notApplicable: number
}

export interface OverallChange {
  /** The success rate of the whole result, from 0 to 1; null if it is not known. */
  readonly successRateBefore: number | null
  readonly successRateAfter: number | null
  readonly regressedRuns: number
  readonly fixedRuns: number
  readonly unstableRuns: number
  readonly unchangedRuns: number
  readonly incomparableRuns: number
  /**
   * McNemar's exact two-sided p of the paired verdicts; null if no run is comparable. If flips were
   * confirmed, this is the larger of two p-values: that of the first scorings and that of the
   * confirmed flips.
   */
  readonly pValue: number | null
  /** Wilson's 95% interval of the success rate after the evaluation; null without counts. */
  readonly successRateInterval: { readonly low: number; readonly high: number } | null
}
