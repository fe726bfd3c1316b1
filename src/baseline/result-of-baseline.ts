import type { Result, Run, Score } from '../model/result.ts'
import type { Plan } from '../model/plan.ts'
import {
  type Baseline,
  type BaselineMetric,
  type BaselineRun,
  type RunVerdict,
  type ScoreValue,
  standsSince,
} from '../model/baseline.ts'
import { successBefore } from './success-before.ts'

/**
 * The baseline as a result, to compare `now` with. It has the pinned runs, and the success rate
 * that follows from them. Its `updatedAt` is the time when the baseline of the planned runs last
 * changed.
 */
export function resultOfBaseline(baseline: Baseline, plan: Plan, now: Result): Result {
  const runs = new Map([...baseline.runs].map(([id, run]) => [id, runOf(run, baseline.metrics)]))
  return {
    id: baseline.resultId,
    name: now.name,
    agentId: null,
    agentName: now.agentName,
    status: 'completed',
    createdAt: null,
    updatedAt: standsSince(baseline, plan.runIds),
    ...successBefore(runs, now),
    runs,
    failureReasons: [],
  }
}

function runOf(run: BaselineRun, metrics: Baseline['metrics']): Run {
  const scores = [...run.scores].flatMap(([id, value]) => {
    const metric = metrics.get(id)
    return metric === undefined ? [] : scoreOf(metric, value)
  })
  return {
    id: run.id,
    status: 'completed',
    ...outcomeOf(run.verdict),
    scenario: run.scenario,
    personality: run.personality,
    errorMessage: null,
    durationSeconds: null,
    scores: new Map(scores.map((score) => [score.metricId, score])),
  }
}

function outcomeOf(verdict: RunVerdict | null): Pick<Run, 'success' | 'review'> {
  switch (verdict) {
    case 'success':
    case 'failure':
      return { success: verdict === 'success', review: null }
    case 'reviewed_success':
      return { success: null, review: 'success' }
    case 'reviewed_failure':
      return { success: null, review: 'failure' }
    case null:
      return { success: null, review: null }
  }
}

function scoreOf({ id, name, kind }: BaselineMetric, value: ScoreValue): Score[] {
  const words = { metricId: id, metricName: name, explanation: '' }
  if (value === null) return [{ ...words, kind, value }]
  if (kind === 'binary') return typeof value === 'boolean' ? [{ ...words, kind, value }] : []
  if (kind === 'enum') return typeof value === 'string' ? [{ ...words, kind, value }] : []
  return typeof value === 'number' ? [{ ...words, kind, value }] : []
}
