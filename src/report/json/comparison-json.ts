import { directionOf } from '../../compare/labels.ts'
import type {
  BinaryTally,
  Distribution,
  LabelCounts,
  MetricChange,
  RunChange,
} from '../../model/comparison.ts'
import type { Score } from '../../model/result.ts'
import type { agreementJson, definitionJson } from './why-json.ts'

interface WhyJson {
  readonly definition: ReturnType<typeof definitionJson>
  readonly agreement: ReturnType<typeof agreementJson>
}

/** @param why whether the metric was edited, and whether it says what people expect */
export function metricJson(metric: MetricChange, why: WhyJson) {
  const shared = {
    id: metric.metricId,
    name: metric.metricName,
    kind: metric.kind,
    compared_runs: metric.comparedRuns,
    agreed_runs: metric.agreedRuns,
    p_value: metric.chance?.pValue ?? null,
    adjusted_p_value: metric.chance?.adjustedPValue ?? null,
    ...why,
  }
  switch (metric.kind) {
    case 'binary':
      return {
        ...shared,
        flips_to_fail: metric.flipsToFail,
        flips_to_pass: metric.flipsToPass,
        before: tallyJson(metric.before),
        after: tallyJson(metric.after),
      }
    case 'enum':
      return { ...shared, before: labelsJson(metric.before), after: labelsJson(metric.after) }
    case 'rating':
    case 'number':
      return {
        ...shared,
        before: distributionJson(metric.before),
        after: distributionJson(metric.after),
      }
  }
}

function tallyJson(tally: BinaryTally | null) {
  if (tally === null) return null
  const { passed, failed, notApplicable } = tally
  return { passed, failed, not_applicable: notApplicable }
}

function distributionJson(distribution: Distribution | null) {
  if (distribution === null) return null
  const { notApplicable, ...figures } = distribution
  return { ...figures, not_applicable: notApplicable }
}

/** A list, because labels can be any text and do not make good keys. */
function labelsJson(labels: LabelCounts | null) {
  if (labels === null) return null
  return {
    counts: [...labels.counts].map(([label, count]) => ({ label, count })),
    not_applicable: labels.notApplicable,
  }
}

export function runJson(run: RunChange) {
  return {
    id: run.runId,
    scenario: run.scenario,
    personality: run.personality,
    change: run.change,
    passed_before: run.passedBefore,
    passed_after: run.passedAfter,
    scorings: run.scorings,
    review: run.review,
    duration_seconds: run.durationSeconds,
    error_message: run.errorMessage,
    scores: run.scores.map((score) => ({
      metric_id: score.metricId,
      metric_name: score.metricName,
      before: scoreJson(score.before),
      after: scoreJson(score.after),
      flip: score.flip,
      expected: score.expected ?? null,
      direction: directionOf(score),
    })),
  }
}

function scoreJson(score: Score | null) {
  if (score === null) return null
  const { kind, value, explanation } = score
  return { kind, value, explanation }
}
