import { findMetric } from '../model/find-metric.ts'
import type { MetricThreshold } from '../model/gates.ts'
import { type Score, scoredMetrics } from '../model/result.ts'
import { chooseStatistic, type StatisticName, STATISTICS } from '../model/statistic.ts'
import type { GateResult } from '../model/verdict.ts'
import { counted, firstFew } from '../text/counted.ts'
import { pointsOf } from '../text/figures.ts'
import { distanceBeside, figureBeside, isWithin, marginOf, percentBeside } from './bound.ts'
import { type FinishedEvaluation, uncheckable } from './gate.ts'
import { lacksScore } from './missing-scores.ts'

const RUNS_NAMED = 10

/** Holds a statistic of one metric's scores, on the runs that were evaluated, to a bound. */
export function checkMetricThreshold(
  threshold: MetricThreshold,
  { baseline, result, runIds }: FinishedEvaluation,
): GateResult {
  const refuse = (why: string) => uncheckable('metric_thresholds', threshold.asGiven, why)
  const known = result.runs
  if (known === null) return refuse("the API's answer lists no runs")
  const evaluated = [...new Set(runIds)]
  const runs = evaluated.map((id) => known.get(id)).filter((run) => run !== undefined)

  const metric = findMetric(threshold.metric, scoredMetrics(runs), 'the evaluated runs have')
  if (!metric.ok) return refuse(metric.problems.join('; '))
  const { id, kind } = metric.value
  const scores = runs.map((run) => run.scores.get(id)).filter((score) => score !== undefined)
  const unscored = evaluated.filter((runId) =>
    lacksScore(known.get(runId), baseline?.runs?.get(runId), id),
  )
  if (unscored.length > 0) {
    const which = `${counted(unscored.length, 'evaluated run')} (${firstFew(unscored, RUNS_NAMED)})`
    return refuse(`no score of it on ${which}`)
  }
  const kinds = [...new Set(scores.map((score) => score.kind))].sort()
  if (kinds.length > 1) return refuse(`its scores are of several kinds: ${kinds.join(', ')}`)

  const statistic = chooseStatistic(threshold, kind)
  if (!statistic.ok) return refuse(statistic.problems.join('; '))
  const figure = STATISTICS[statistic.value].compute(scores)
  if (figure === null) return refuse('it does not apply to any of the evaluated runs')
  if (!Number.isFinite(figure)) return refuse(`its ${statistic.value} is not a finite number`)
  return checked(threshold, statistic.value, figure, scores)
}

function checked(
  { operator, bound, asGiven }: MetricThreshold,
  name: StatisticName,
  figure: number,
  scores: readonly Score[],
): GateResult {
  const { isShare, label } = STATISTICS[name]
  const shown = isShare ? percentBeside(figure, bound) : figureBeside(figure, bound)
  const applicable = scores.filter(({ value }) => value !== null).length
  return {
    input: 'metric_thresholds',
    asked: asGiven,
    found: `${label} ${shown} over ${counted(applicable, 'run')}`,
    margin: marginOf(
      figure,
      operator,
      bound,
      isShare ? pointsOf : () => distanceBeside(figure, bound),
    ),
    held: isWithin(figure, operator, bound),
  }
}
