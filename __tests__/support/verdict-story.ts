import { createMetric } from '../../simulator/world/metric.js'
import { createResult, type ResultDraft } from '../../simulator/world/result.js'
import { createRun } from '../../simulator/world/run.js'
import { createWorld, type World } from '../../simulator/world/world.js'

/** What a scenario is about: a simulated account, and one result of it. */
export interface SmallStory {
  readonly world: World
  readonly resultId: string
}

/** A metric that no result has seen yet. */
export const unseenMetric = createMetric({ id: 60, name: 'Says goodbye' })

const politeness = createMetric({ id: 51, name: 'Politeness' })

/**
 * Result 4711: runs 101, 102, … that the metric Politeness (51) passed or not before, and passes or
 * not when it is evaluated again.
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

/** One regressed (102), one fixed (103), two that pass as before; five seconds of evaluation. */
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
