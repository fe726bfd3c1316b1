import type { Result, Run, Score } from '../model/result.ts'
import { isId } from '../inputs/scalars.ts'
import { quote } from '../model/checked.ts'
import type { Plan } from '../model/plan.ts'
import type {
  Baseline,
  BaselineMetric,
  BaselineRun,
  RunVerdict,
  ScoreValue,
} from '../model/baseline.ts'
import { inIdOrder } from './id-order.ts'
import { kindOfScores, suitsKind } from './metric-kind.ts'
import { utcSeconds, utcSecondsOf } from './utc-seconds.ts'

/**
 * The baseline after a completed evaluation. Planned runs and metrics get what the evaluation says.
 * All others keep what the previous baseline says. A planned score that the evaluation did not give
 * stays, too. A score is dropped if its metric has a different kind now, because nothing can be
 * compared with it.
 * @param previous ignored if it belongs to another result
 * @param finishedAt when the job saw that the evaluation had finished; used for a result without
 * `updated_at`
 * @param versions the known versions of the metrics' definitions, by metric ID
 * @throws {Error} if the result has nothing to put into a baseline
 */
export function baselineOf(
  previous: Baseline | null,
  result: Result,
  plan: Plan,
  finishedAt: Date,
  versions: ReadonlyMap<string, string> = new Map(),
): Baseline {
  const before = previous?.resultId === plan.resultId ? previous : null
  const evaluated = evaluatedRuns(result, plan)
  const metrics = new Map(before?.metrics)
  for (const metric of evaluatedMetrics(evaluated, plan, versions)) {
    metrics.set(metric.id, withVersion(metric, before, plan, evaluated))
  }

  const evaluatedAt = utcSecondsOf(result.updatedAt ?? '') ?? utcSeconds(finishedAt)
  const planned = new Set(plan.metrics.map(({ id }) => id))
  const runs = new Map<string, BaselineRun>()
  for (const run of before?.runs.values() ?? []) {
    runs.set(run.id, { ...run, scores: suitable(run.scores, metrics) })
  }
  for (const run of evaluated) {
    runs.set(run.id, updatedRun(runs.get(run.id), run, planned, metrics, evaluatedAt))
  }
  for (const id of [...metrics.keys(), ...runs.keys()]) {
    if (!isId(id))
      throw new Error(`a baseline holds IDs of digits only, and ${quote(id)} is not one`)
  }
  return { resultId: plan.resultId, metrics, runs }
}

/**
 * If the version is not known, the earlier version stays if all of the scores stay. If runs that were
 * not evaluated keep their scores, one version holds for all only if it is the same.
 */
function withVersion(
  metric: BaselineMetric,
  before: Baseline | null,
  { runIds }: Plan,
  evaluatedRuns: readonly Run[],
): BaselineMetric {
  const kept = before?.metrics.get(metric.id)?.version ?? null
  if (metric.version === null) {
    const isUnchanged = ({ id, scores }: Run) => {
      const score = scores.get(metric.id)
      return score === undefined || before?.runs.get(id)?.scores.get(metric.id) === valueOf(score)
    }
    return { ...metric, version: evaluatedRuns.every(isUnchanged) ? kept : null }
  }
  const isSame = kept === metric.version
  const evaluated = new Set(runIds)
  const isKept = ({ id, scores }: BaselineRun) => !evaluated.has(id) && scores.has(metric.id)
  const isMixed = !isSame && [...(before?.runs.values() ?? [])].some(isKept)
  return isMixed ? { ...metric, version: null } : metric
}

function evaluatedRuns(result: Result, plan: Plan): Run[] {
  const planned = [...new Set(plan.runIds)].flatMap((id) => result.runs?.get(id) ?? [])
  if (planned.length === 0) {
    throw new Error('the result lists none of the evaluated runs, so there is nothing to keep')
  }
  return inIdOrder(planned)
}

/** The runs are in the order of their IDs, so that the order of the answer decides nothing. */
function evaluatedMetrics(
  evaluated: readonly Run[],
  plan: Plan,
  versions: ReadonlyMap<string, string>,
): BaselineMetric[] {
  return plan.metrics.flatMap(({ id }) => {
    const scores = evaluated.flatMap((run) => run.scores.get(id) ?? [])
    const kind = kindOfScores(scores)
    const [first] = scores
    if (kind === null || first === undefined) return []
    return [{ id, name: first.metricName, kind, version: versions.get(id) ?? null }]
  })
}

function updatedRun(
  before: BaselineRun | undefined,
  run: Run,
  planned: ReadonlySet<string>,
  metrics: ReadonlyMap<string, BaselineMetric>,
  evaluatedAt: string,
): BaselineRun {
  const now = [...run.scores.values()].filter(({ metricId }) => planned.has(metricId))
  const scores = new Map([
    ...(before?.scores ?? []),
    ...suitable(new Map(now.map((score) => [score.metricId, valueOf(score)])), metrics),
  ])
  const verdict = verdictOf(run)
  const isSame = before?.verdict === verdict && hasEqualScores(before.scores, scores)
  return {
    id: run.id,
    scenario: run.scenario,
    personality: run.personality,
    verdict,
    scores,
    since: isSame ? before.since : evaluatedAt,
  }
}

function suitable(
  scores: BaselineRun['scores'],
  metrics: ReadonlyMap<string, BaselineMetric>,
): BaselineRun['scores'] {
  return new Map(
    [...scores].filter(([id, value]) => {
      const metric = metrics.get(id)
      return metric !== undefined && suitsKind(metric.kind, value)
    }),
  )
}

/** The value with 0 for -0, because JSON has no -0. */
function valueOf({ value }: Score): ScoreValue {
  return value === 0 ? 0 : value
}

export function verdictOf({ success, review }: Run): RunVerdict | null {
  if (review !== null) return `reviewed_${review}`
  if (success === null) return null
  return success ? 'success' : 'failure'
}

function hasEqualScores(a: BaselineRun['scores'], b: BaselineRun['scores']): boolean {
  return a.size === b.size && [...a].every(([id, value]) => b.has(id) && b.get(id) === value)
}
