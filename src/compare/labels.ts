import type { MetricKind } from '../model/result.ts'
import type { Comparison, RunChange, ScoreChange } from '../model/comparison.ts'
import { expectedValue, type Label, type Labels, meetsExpectation } from '../model/label.ts'
import {
  agreementShare,
  type AgreementCounts,
  cohensKappa,
  type Estimate,
} from './label-agreement.ts'

/** How far a metric says what people expect, on the evaluated runs that they labelled. */
export interface LabelAgreement {
  readonly metricId: string
  readonly metricName: string
  readonly kind: MetricKind
  readonly labelledRuns: number
  /** Null: that side scored none of them. */
  readonly before: AgreementSide | null
  readonly after: AgreementSide | null
  /** Scores that became what people expect, and those that were and are not any more. */
  readonly towards: number
  readonly away: number
}

export interface AgreementSide {
  readonly agreed: number
  /** Labelled runs that this side scored; at least 1. */
  readonly labelled: number
  readonly share: Estimate
  /** Of a binary metric; without runs that it is said not to apply to. */
  readonly counts: AgreementCounts | null
  /** Null for other kinds, and where there are too few labels or only one verdict. */
  readonly kappa: Estimate | null
}

/** The comparison with what people expect of each score. Labels of other calls change nothing. */
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

/** Whether the score became what people expect, or ceased to be; null: neither, or nobody said. */
export function directionOf(score: ScoreChange): 'towards' | 'away' | null {
  const [before, after] = [agrees(score, 'before'), agrees(score, 'after')]
  if (before === null || after === null || before === after) return null
  return after ? 'towards' : 'away'
}

/** Of each metric that has a label on one of the runs, in the order of the scores. */
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

/** The kind that the label is a value of; a score of another kind can neither meet it nor miss it. */
function kindOf({ before, after }: ScoreChange): MetricKind | undefined {
  return after?.kind ?? before?.kind
}

/** The metrics of which a score is not what it was, the most changes first. */
export function changedMetricIds(runs: readonly RunChange[]): string[] {
  const changes = new Map<string, number>()
  for (const { metricId } of runs.flatMap(({ scores }) => scores.filter(isChanged))) {
    changes.set(metricId, (changes.get(metricId) ?? 0) + 1)
  }
  return [...changes].sort(([, a], [, b]) => b - a).map(([metricId]) => metricId)
}

/** Whether both sides scored, and not the same. */
export function isChanged({ before, after }: ScoreChange): boolean {
  if (before === null || after === null) return false
  return before.kind !== after.kind || before.value !== after.value
}
