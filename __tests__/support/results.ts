import type { Result, Run, Score } from '../../src/model/result.ts'

/** A completed result. All fields that a test does not give have a simple value. */
export function aResult(
  given: Partial<Omit<Result, 'runs'>> & { readonly runs?: readonly Run[] | null } = {},
): Result {
  const { runs = [], ...rest } = given
  return {
    id: '4711',
    name: 'Nightly',
    agentId: null,
    agentName: 'Dental clinic',
    status: 'completed',
    createdAt: null,
    updatedAt: null,
    rawSuccessRate: null,
    counts: { total: null, completed: null, success: null, failed: null },
    failureReasons: [],
    ...rest,
    runs: runs === null ? null : new Map(runs.map((run) => [run.id, run])),
  }
}

/** A completed run that passed. */
export function aRun(
  id: string,
  given: Partial<Omit<Run, 'id' | 'scores'>> & { readonly scores?: readonly Score[] } = {},
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

type OfMetric = Partial<Pick<Score, 'metricId' | 'metricName' | 'explanation'>>

const POLITENESS = { metricId: '7', metricName: 'Politeness', explanation: '' }

/**
 * A score of the metric Politeness (7), or of the given metric. Null: the metric does not apply.
 */
export function aBinary(value: boolean | null, given: OfMetric = {}): Score {
  return { ...POLITENESS, kind: 'binary', value, ...given }
}

export function aRating(value: number | null, given: OfMetric = {}): Score {
  return { ...POLITENESS, kind: 'rating', value, ...given }
}

export function aNumber(value: number | null, given: OfMetric = {}): Score {
  return { ...POLITENESS, kind: 'number', value, ...given }
}

export function aLabel(value: string | null, given: OfMetric = {}): Score {
  return { ...POLITENESS, kind: 'enum', value, ...given }
}

/** A binary score of the metric with this ID. */
export function binary(metricId: string, value: boolean | null, explanation = ''): Score {
  return aBinary(value, { metricId, metricName: `Metric ${metricId}`, explanation })
}
