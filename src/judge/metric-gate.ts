import type { Run, Score } from '../cekura/result.ts'
import type { MetricThreshold, Statistic } from '../inputs/gates.ts'
import { counted, firstFew } from '../text/counted.ts'
import { pointsOf } from '../text/percent.ts'
import { isWithin, marginOf } from './bound.ts'
import { distanceOf, figureBeside, percentBeside } from './figure.ts'
import { uncheckable } from './finished-evaluation.ts'
import type { FinishedEvaluation } from './finished-evaluation.ts'
import { findMetric } from './find-metric.ts'
import { chooseStatistic, statisticOf } from './statistic.ts'
import type { GateResult } from './verdict.ts'

const RUNS_NAMED = 10

/** Holds a statistic of one metric's scores, on the runs that were evaluated, to a bound. */
export function checkMetricThreshold(
  threshold: MetricThreshold,
  { result, runIds }: FinishedEvaluation,
): GateResult {
  const refuse = (why: string) => uncheckable('metric_thresholds', threshold.asGiven, why)
  const known = result.runs
  if (known === null) return refuse("the API's answer lists no runs")
  const evaluated = [...new Set(runIds)]
  const runs = evaluated.map((id) => known.get(id)).filter((run) => run !== undefined)

  const metric = findMetric(threshold.metric, runs)
  if (!metric.ok) return refuse(metric.why)
  const scores = runs.map((run) => run.scores.get(metric.metricId)).filter((s) => s !== undefined)
  const unscored = evaluated.filter((id) => lacksScore(known.get(id), metric.metricId))
  if (unscored.length > 0) {
    const which = `${counted(unscored.length, 'evaluated run')} (${firstFew(unscored, RUNS_NAMED)})`
    return refuse(`no score of it on ${which}`)
  }
  const kinds = [...new Set(scores.map(({ kind }) => kind))].sort()
  if (kinds.length > 1) return refuse(`its scores are of several kinds: ${kinds.join(', ')}`)

  const choice = chooseStatistic(threshold, metric.kind)
  if (!choice.ok) return refuse(choice.why)
  const figure = statisticOf(choice.statistic, scores)
  if (figure === null) return refuse('it applies to none of the evaluated runs')
  if (!Number.isFinite(figure)) return refuse(`its ${choice.statistic} is not a finite number`)
  return checked(threshold, choice.statistic, figure, scores)
}

/** Unless the call itself never came to its end: then there is nothing to score. */
function lacksScore(run: Run | undefined, metricId: string): boolean {
  if (run === undefined) return true
  return !run.scores.has(metricId) && run.status === 'completed'
}

function checked(
  { operator, bound, asGiven }: MetricThreshold,
  statistic: Statistic,
  figure: number,
  scores: readonly Score[],
): GateResult {
  const isRate = statistic === 'pass_rate'
  const shown = isRate ? percentBeside(figure, bound) : figureBeside(figure, bound)
  const applicable = scores.filter(({ value }) => value !== null).length
  const name = isRate ? 'pass rate' : statistic
  return {
    input: 'metric_thresholds',
    asked: asGiven,
    found: `${name} ${shown} over ${counted(applicable, 'run')}`,
    margin: marginOf(figure, operator, bound, isRate ? pointsOf : distanceOf),
    held: isWithin(figure, operator, bound),
  }
}
