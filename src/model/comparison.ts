import type { Label } from './label.ts'
import type { MetricKind, Score } from './result.ts'

/** What the re-evaluation changed, for the runs and metrics that were evaluated. */
export interface Comparison {
  /** Regressed runs first, then fixed, then unstable, then all others; within each group in the result's order. */
  readonly runs: readonly RunChange[]
  /** In the plan's order; a metric that neither side scored has no kind and is left out. */
  readonly metrics: readonly MetricChange[]
  readonly overall: OverallChange
}

/**
 * `unstable`: the verdict flipped, and flipped back when the run was scored again. `incomparable`: one
 * side has no verdict on the run, or does not have the run.
 */
export type Change = 'regressed' | 'fixed' | 'unstable' | 'unchanged' | 'incomparable'

/** Whether the run passed, by each of its scorings in this job, in order; null: no verdict. */
export type Scorings = readonly (boolean | null)[]

export interface RunChange {
  readonly runId: string
  readonly scenario: string | null
  readonly personality: string | null
  readonly change: Change
  /** Null: no verdict, or no such run on that side. */
  readonly passedBefore: boolean | null
  readonly passedAfter: boolean | null
  /** At least one; more only if the run flipped and the flip was to be confirmed. */
  readonly scorings: Scorings
  /** A person's verdict after the evaluation, which stands above the metrics. */
  readonly review: 'success' | 'failure' | null
  readonly durationSeconds: number | null
  readonly errorMessage: string | null
  /** Every score asked for, as it was and as it is; null where that side has none. */
  readonly scores: readonly ScoreChange[]
}

export interface ScoreChange {
  readonly metricId: string
  readonly metricName: string
  readonly before: Score | null
  readonly after: Score | null
  /** For binary metrics: from pass to fail, from fail to pass. Other kinds never flip, they move. */
  readonly flip: 'to_fail' | 'to_pass' | null
  /** What people expect of the metric on this run, as a value of its kind; absent without a label. */
  readonly expected?: Label
}

interface MetricChangeOf<Kind extends MetricKind, Side> {
  readonly metricId: string
  readonly metricName: string
  readonly kind: Kind
  /** Null: that side has no score of this kind (a rating or number: none that applies). */
  readonly before: Side | null
  readonly after: Side | null
  /** Runs that both sides scored (not applicable on both counts as scored). */
  readonly comparedRuns: number
  /** Those of them on which the judge gave the same score again. */
  readonly agreedRuns: number
  /** Null: labels, or no run with a score that applies on both sides. */
  readonly chance: ChanceTest | null
}

/** Whether chance could explain how a metric's scores changed. */
export interface ChanceTest {
  /** Runs with a score that applies on both sides, and those of them on which it changed. */
  readonly pairedRuns: number
  readonly changedRuns: number
  /** Two-sided; above 0 and at most 1. */
  readonly pValue: number
  /** Corrected for how many metrics of the plan were tested. */
  readonly adjustedPValue: number
  /** With fewer changes in one direction no metric is told from chance by itself. */
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

/** Of the runs that the metric applies to; `count` is at least 1. */
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
  /** From 0 to 1; null where it is not known. These are the rates of the whole result. */
  readonly successRateBefore: number | null
  readonly successRateAfter: number | null
  readonly regressedRuns: number
  readonly fixedRuns: number
  readonly unstableRuns: number
  readonly unchangedRuns: number
  readonly incomparableRuns: number
  /**
   * McNemar's exact two-sided p of the paired verdicts; null if no run is comparable. Where flips were
   * confirmed, the larger p of the first scorings and of the confirmed flips.
   */
  readonly pValue: number | null
  /** Wilson's 95 % interval of the success rate after; null without counts. */
  readonly successRateInterval: { readonly low: number; readonly high: number } | null
}
