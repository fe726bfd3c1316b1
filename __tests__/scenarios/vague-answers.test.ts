import { describe, expect, test } from '@jest/globals'
import { type Habit, withHabits } from '../../simulator/habits/with-habits.js'
import { createMetric } from '../../simulator/world/metric.js'
import { createRun } from '../../simulator/world/run.js'
import { runScenario } from '../support/scenario.ts'
import { resultStory, type SmallStory } from '../support/verdict-story.ts'

function under(story: SmallStory, ...habits: Habit[]): SmallStory {
  return { ...story, world: withHabits(story.world, habits) }
}

const politeness = createMetric({ id: 51, name: 'Politeness' })
const ending = createMetric({ id: 52, name: 'How it ended', kind: 'enum' })

describe('however the API words a result', () => {
  const story = resultStory({
    metrics: [politeness, ending],
    runs: [
      createRun({ id: 101, scores: { 51: true, 52: 'booked' } }),
      createRun({
        id: 102,
        scores: { 51: true, 52: 'booked' },
        rescores: { 51: false, 52: 'lost' },
      }),
    ],
  })

  test.concurrent.each([
    ['labels in score', { name: 'worded', labelField: 'score', form: 'v1' }],
    ['booleans in score', { name: 'worded', binaryScores: 'boolean', form: 'v1' }],
    ['flags and counts as words', { name: 'worded', flags: 'string', counts: 'string' }],
    ['null wherever it can be', { name: 'worded', nulls: 'many', failedReasons: 'array' }],
  ] satisfies [string, Habit][])('the verdict is the same: %s', async (_what, habit) => {
    const inputs = { metric_thresholds: '51 >= 50%' }
    const run = await runScenario({ story: under(story, habit), inputs })
    expect(run.outputs).toMatchObject({
      outcome: 'passed',
      success_rate: '0.5',
      regressed_run_ids: '["102"]',
    })
    expect(run.log).toMatch(/booked/)
  })
})
