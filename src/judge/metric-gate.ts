import { findMetric } from '../model/find-metric.ts'
import type { MetricThreshold } from '../model/gates.ts'
import { expectedValue } from '../model/label.ts'
import { scoredMetrics } from '../model/result.ts'
import {
  chooseStatistic,
  type LabelledScore,
  type StatisticName,
  STATISTICS,
} from '../model/statistic.ts'
import type { GateResult } from '../model/verdict.ts'
import { counted, firstFew } from '../text/counted.ts'
import { pointsOf } from '../text/figures.ts'
import { distanceBeside, figureBeside, isWithin, marginOf, percentBeside } from './bound.ts'
import { type FinishedEvaluation, uncheckable } from './gate.ts'
import { lacksScore } from './missing-scores.ts'

const RUNS_NAMED = 10

/** Checks a statistic of one metric's scores, on the evaluated runs, against a bound. */
export function checkMetricThreshold(
  threshold: MetricThreshold,
  { baseline, result, runIds, labels }: FinishedEvaluation,
): GateResult {
  const refuse = (why: string) => uncheckable('metric_thresholds', threshold.asGiven, why)
  const known = result.runs
  if (known === null) return refuse("the API's answer lists no runs")
  const evaluated = [...new Set(runIds)]
  const runs = evaluated.map((id) => known.get(id)).filter((run) => run !== undefined)

  const metric = findMetric(threshold.metric, scoredMetrics(runs), 'the evaluated runs have')
  if (!metric.ok) return refuse(metric.problems.join('; '))
  const { id, kind } = metric.value
  const expected = labels?.get(id)
  const scored = runs.flatMap((run) => {
    const score = run.scores.get(id)
    const label = expected?.get(run.id)
    if (score === undefined) return []
    return [{ score, expected: label === undefined ? null : expectedValue(score.kind, label) }]
  })
  const unscored = evaluated.filter((runId) =>
    lacksScore(known.get(runId), baseline?.runs?.get(runId), id),
  )
  if (unscored.length > 0) {
    const which = `${counted(unscored.length, 'evaluated run')} (${firstFew(unscored, RUNS_NAMED)})`
    return refuse(`no score of it on ${which}`)
  }
  const kinds = [...new Set(scored.map(({ score }) => score.kind))].sort()
  if (kinds.length > 1) return refuse(`its scores are of several kinds: ${kinds.join(', ')}`)

  const statistic = chooseStatistic(threshold, kind)
  if (!statistic.ok) return refuse(statistic.problems.join('; '))
  const isAgreement = statistic.value === 'agreement'
  if (isAgreement && expected === undefined) return refuse('what people expect was not read')
  const figure = STATISTICS[statistic.value].compute(scored)
  if (figure === null) {
    return refuse(
      isAgreement
        ? 'people have labelled none of the evaluated runs for it'
        : 'it does not apply to any of the evaluated runs',
    )
  }
  if (!Number.isFinite(figure)) return refuse(`its ${statistic.value} is not a finite number`)
  return checked(threshold, statistic.value, figure, scored)
}

function checked(
  { operator, bound, asGiven }: MetricThreshold,
  name: StatisticName,
  figure: number,
  scores: readonly LabelledScore[],
): GateResult {
  const { isShare, label } = STATISTICS[name]
  const shown = isShare ? percentBeside(figure, bound) : figureBeside(figure, bound)
  const runs =
    name === 'agreement'
      ? counted(scores.filter(({ expected }) => expected !== null).length, 'labelled run')
      : counted(scores.filter(({ score }) => score.value !== null).length, 'run')
  return {
    input: 'metric_thresholds',
    asked: asGiven,
    found: `${label} ${shown} over ${runs}`,
    margin: marginOf(
      figure,
      operator,
      bound,
      isShare ? pointsOf : () => distanceBeside(figure, bound),
    ),
    held: isWithin(figure, operator, bound),
  }
}
