import type { MetricKind } from '../model/result.ts'
import type { Comparison, RunChange, ScoreChange } from '../model/comparison.ts'
import { expectedValue, type Label, type Labels, meetsExpectation } from '../model/label.ts'
import {
  agreementShare,
  type AgreementCounts,
  cohensKappa,
  type Estimate,
} from './label-agreement.ts'

/** How often a metric says what people expect, on the evaluated runs that have a label. */
export interface LabelAgreement {
  readonly metricId: string
  readonly metricName: string
  readonly kind: MetricKind
  readonly labelledRuns: number
  /** Null: that side scored none of the labelled runs. */
  readonly before: AgreementSide | null
  readonly after: AgreementSide | null
  /** How many scores meet their label only now, and how many met it only before. */
  readonly towards: number
  readonly away: number
}

export interface AgreementSide {
  readonly agreed: number
  /** How many labelled runs this side scored; at least 1. */
  readonly labelled: number
  readonly share: Estimate
  /**
   * For binary metrics, without the runs that the metric does not apply to. Null for other kinds.
   */
  readonly counts: AgreementCounts | null
  /** Null for other kinds, with too few labels, or if all verdicts are the same. */
  readonly kappa: Estimate | null
}

/**
 * Adds what people expect to each score of the comparison. Labels of other calls change nothing.
 */
export function withLabels(comparison: Comparison, labels: Labels): Comparison {
  return { ...comparison, runs: labelledRuns(comparison.runs, labels) }
}

export function labelledRuns(runs: readonly RunChange[], labels: Labels): readonly RunChange[] {
  if (labels.size === 0) return runs
  return runs.map((run) => ({
    ...run,
    scores: run.scores.map((score) => withLabel(score, labels.get(score.metricId)?.get(run.runId))),
  }))
}

function withLabel(score: ScoreChange, label: Label | undefined): ScoreChange {
  const kind = kindOf(score)
  if (label === undefined || kind === undefined) return score
  const expected = expectedValue(kind, label)
  return expected === null ? score : { ...score, expected }
}

/**
 * Whether the score meets its label only now (`towards`) or only before (`away`). Null: neither, or
 * the score has no label.
 */
export function directionOf(score: ScoreChange): 'towards' | 'away' | null {
  const [before, after] = [agrees(score, 'before'), agrees(score, 'after')]
  if (before === null || after === null || before === after) return null
  return after ? 'towards' : 'away'
}

/** The agreement of each metric that has a label on one of the runs, in the order of the scores. */
export function labelAgreements(runs: readonly RunChange[]): LabelAgreement[] {
  const labelled = new Map<string, ScoreChange[]>()
  for (const score of runs.flatMap(({ scores }) => scores)) {
    if (score.expected === undefined) continue
    const known = labelled.get(score.metricId)
    if (known === undefined) labelled.set(score.metricId, [score])
    else known.push(score)
  }
  return [...labelled.values()].flatMap(agreementOf)
}

function agreementOf(scores: readonly ScoreChange[]): LabelAgreement[] {
  const [first] = scores
  const kind = first === undefined ? undefined : kindOf(first)
  if (first === undefined || kind === undefined) return []
  const directions = scores.map(directionOf)
  return [
    {
      metricId: first.metricId,
      metricName: first.metricName,
      kind,
      labelledRuns: scores.length,
      before: sideOf(scores, 'before'),
      after: sideOf(scores, 'after'),
      towards: directions.filter((direction) => direction === 'towards').length,
      away: directions.filter((direction) => direction === 'away').length,
    },
  ]
}

type Side = 'before' | 'after'

function sideOf(scores: readonly ScoreChange[], side: Side): AgreementSide | null {
  const scored = scores.filter((score) => agrees(score, side) !== null)
  const agreed = scored.filter((score) => agrees(score, side)).length
  const share = agreementShare(agreed, scored.length)
  if (share === null) return null
  const isBinary = scored.every((score) => score[side]?.kind === 'binary')
  const counts = isBinary ? countsOf(scored, side) : null
  const kappa = counts === null ? null : cohensKappa(counts)
  return { agreed, labelled: scored.length, share, counts, kappa }
}

function countsOf(scores: readonly ScoreChange[], side: Side): AgreementCounts {
  const count = (judge: boolean, people: boolean) =>
    scores.filter((score) => score[side]?.value === judge && score.expected === people).length
  return {
    truePasses: count(true, true),
    falsePasses: count(true, false),
    trueFails: count(false, false),
    falseFails: count(false, true),
  }
}

function agrees(score: ScoreChange, side: Side): boolean | null {
  const { expected } = score
  const scored = score[side]
  if (expected === undefined || scored === null || scored.kind !== kindOf(score)) return null
  return meetsExpectation(scored, expected)
}

/**
 * The kind of the label's value. A score of another kind can neither meet the label nor miss it.
 */
function kindOf({ before, after }: ScoreChange): MetricKind | undefined {
  return after?.kind ?? before?.kind
}
