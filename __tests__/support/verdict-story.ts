import { createMetric } from '../../simulator/world/metric.js'
import { createResult, type ResultDraft } from '../../simulator/world/result.js'
import { createRun } from '../../simulator/world/run.js'
import { createWorld, type World } from '../../simulator/world/world.js'

/** The world of a scenario: a simulated account, and one of its results. */
export interface SmallStory {
  readonly world: World
  readonly resultId: string
}

/** A metric that no result has used yet. */
export const unseenMetric = createMetric({ id: 60, name: 'Says goodbye' })

const politeness = createMetric({ id: 51, name: 'Politeness' })

/**
 * Result 4711 with the runs 101, 102, … `before` are the verdicts of the metric Politeness (51)
 * before, `after` are its verdicts in the next evaluation.
 */
export function verdictStory(
  before: readonly (boolean | null)[],
  after: readonly (boolean | null)[] = before,
  draft: Partial<ResultDraft> = {},
): SmallStory {
  const runs = before.map((passed, index) =>
    createRun({
      id: 101 + index,
      scores: { 51: passed },
      rescores: { 51: after[index] ?? null },
    }),
  )
  return resultStory({ metrics: [politeness], runs, ...draft })
}

/**
 * Run 102 regresses, run 103 is fixed, two runs pass as before. The evaluation takes five seconds.
 */
export function editStory(draft: Partial<ResultDraft> = {}): SmallStory {
  return verdictStory([true, true, false, true], [true, false, true, true], draft)
}

export function resultStory(draft: Omit<ResultDraft, 'id'> & Partial<ResultDraft>): SmallStory {
  const result = createResult({ id: 4711, ...draft })
  return {
    world: createWorld({ results: [result], metrics: [unseenMetric] }),
    resultId: result.id,
  }
}
