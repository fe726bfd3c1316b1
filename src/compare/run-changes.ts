import type { Change, RunChange, ScoreChange, Scorings } from '../model/comparison.ts'
import type { Plan } from '../model/plan.ts'
import { type Result, type Run, runPassed, type Score } from '../model/result.ts'
import { changeOf } from './scorings.ts'

interface NamedMetric {
  readonly id: string
  readonly name: string
}

/**
 * Every planned run once: regressed, fixed, unstable, then all others. Within each group, as in
 * `inResultOrder`.
 */
export function runChanges(
  baseline: Result,
  result: Result,
  plan: Plan,
  scorings: ReadonlyMap<string, Scorings> = new Map(),
): RunChange[] {
  const metrics = namedMetrics(result, plan)
  const changes = inResultOrder(baseline, result, plan).map((runId) =>
    runChange(
      runId,
      baseline.runs?.get(runId),
      result.runs?.get(runId),
      metrics,
      scorings.get(runId) ?? [],
    ),
  )
  const those = (...wanted: Change[]) => changes.filter(({ change }) => wanted.includes(change))
  return [
    ...those('regressed'),
    ...those('fixed'),
    ...those('unstable'),
    ...those('unchanged', 'incomparable'),
  ]
}

/**
 * The planned runs in the result's order. Runs that the result lost come after them, in the
 * baseline's order.
 */
function inResultOrder(baseline: Result, result: Result, plan: Plan): string[] {
  const planned = new Set(plan.runIds)
  const known = [result, baseline].flatMap(({ runs }) => [...(runs?.keys() ?? [])])
  return [...new Set([...known, ...planned])].filter((runId) => planned.has(runId))
}

/**
 * The names of the planned metrics. If the plan does not know a name, it comes from any score after
 * the evaluation.
 */
function namedMetrics(result: Result, plan: Plan): NamedMetric[] {
  const runs = [...(result.runs?.values() ?? [])]
  return plan.metrics.map(({ id, name }) => {
    const score = runs.map(({ scores }) => scores.get(id)).find((found) => found !== undefined)
    return { id, name: name ?? score?.metricName ?? id }
  })
}

function runChange(
  runId: string,
  before: Run | undefined,
  after: Run | undefined,
  metrics: readonly NamedMetric[],
  confirmed: Scorings,
): RunChange {
  const passedBefore = before === undefined ? null : runPassed(before)
  const passedAfter = after === undefined ? null : runPassed(after)
  const scorings = scoringsOf(confirmed, passedAfter, after)
  return {
    runId,
    scenario: after?.scenario ?? before?.scenario ?? null,
    personality: after?.personality ?? before?.personality ?? null,
    change: changeOf(passedBefore, scorings),
    passedBefore,
    passedAfter,
    scorings,
    review: after?.review ?? null,
    durationSeconds: after?.durationSeconds ?? before?.durationSeconds ?? null,
    errorMessage: after?.errorMessage ?? null,
    scores: metrics.map((metric) =>
      scoreChange(metric, before?.scores.get(metric.id), after?.scores.get(metric.id)),
    ),
  }
}

/**
 * A person's verdict overrides all scorings. If the verdict now differs from the last scoring,
 * somebody else scored the run, and that counts as one more scoring.
 */
function scoringsOf(
  confirmed: Scorings,
  passedAfter: boolean | null,
  after: Run | undefined,
): Scorings {
  const isReviewed = (after?.review ?? null) !== null
  if (isReviewed || confirmed.length === 0) return [passedAfter]
  return confirmed.at(-1) === passedAfter ? confirmed : [...confirmed, passedAfter]
}

function scoreChange(
  metric: NamedMetric,
  before: Score | undefined,
  after: Score | undefined,
): ScoreChange {
  return {
    metricId: metric.id,
    metricName: metric.name,
    before: before ?? null,
    after: after ?? null,
    flip: flipOf(before, after),
  }
}

/** A flip is between pass and fail only. A change to or from "not applicable" is not a flip. */
function flipOf(before: Score | undefined, after: Score | undefined): ScoreChange['flip'] {
  if (before?.kind !== 'binary' || after?.kind !== 'binary') return null
  if (before.value === null || after.value === null || before.value === after.value) return null
  return after.value ? 'to_pass' : 'to_fail'
}
