import type { Result, Run, Score } from '../../src/cekura/result.ts'

/** Snapshots for tests: what a test does not name is as empty as the API can leave it. */
export function aResult({
  runs,
  ...rest
}: Partial<Omit<Result, 'runs'>> & { runs?: readonly Run[] | null } = {}): Result {
  return {
    id: '900',
    name: null,
    agentName: null,
    status: 'completed',
    updatedAt: null,
    rawSuccessRate: null,
    counts: { total: null, completed: null, success: null, failed: null },
    runs: runs === null || runs === undefined ? null : new Map(runs.map((run) => [run.id, run])),
    failureReasons: [],
    ...rest,
  }
}

export function aRun({
  scores = [],
  ...rest
}: Partial<Omit<Run, 'scores'>> & { scores?: readonly Score[] } = {}): Run {
  return {
    id: '1',
    status: 'completed',
    success: true,
    review: null,
    scenario: null,
    personality: null,
    errorMessage: null,
    durationSeconds: null,
    scores: new Map(scores.map((score) => [score.metricId, score])),
    ...rest,
  }
}

type Words = Partial<Pick<Score, 'metricId' | 'metricName' | 'explanation'>>

const words = { metricId: '7', metricName: 'Politeness', explanation: '' }

export function aBinary(value: boolean | null, rest: Words = {}): Score {
  return { ...words, kind: 'binary', value, ...rest }
}

export function aRating(value: number | null, rest: Words = {}): Score {
  return { ...words, kind: 'rating', value, ...rest }
}

export function aNumber(value: number | null, rest: Words = {}): Score {
  return { ...words, kind: 'number', value, ...rest }
}

export function aLabel(value: string | null, rest: Words = {}): Score {
  return { ...words, kind: 'enum', value, ...rest }
}
