import type { Result, Run, Score } from '../../src/cekura/result.ts'

/** A completed result; what a test does not name is as plain as can be. */
export function aResult(
  given: Partial<Omit<Result, 'runs'>> & { runs?: readonly Run[] | null } = {},
): Result {
  const { runs = [], ...rest } = given
  return {
    id: '4711',
    name: 'Nightly',
    agentName: 'Dental clinic',
    status: 'completed',
    updatedAt: null,
    rawSuccessRate: null,
    counts: { total: null, completed: null, success: null, failed: null },
    failureReasons: [],
    ...rest,
    runs: runs === null ? null : new Map(runs.map((run) => [run.id, run])),
  }
}

export function aRun(
  id: string,
  given: Partial<Omit<Run, 'id' | 'scores'>> & { scores?: readonly Score[] } = {},
): Run {
  const { scores = [], ...rest } = given
  return {
    status: 'completed',
    success: true,
    review: null,
    scenario: `Scenario ${id}`,
    personality: null,
    errorMessage: null,
    durationSeconds: null,
    ...rest,
    id,
    scores: new Map(scores.map((score) => [score.metricId, score])),
  }
}

export function binary(metricId: string, value: boolean | null, explanation = ''): Score {
  return { metricId, metricName: `Metric ${metricId}`, kind: 'binary', value, explanation }
}
