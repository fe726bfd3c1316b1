import { expect, test } from '@jest/globals'
import { createMetric } from '../../simulator/world/metric.js'
import { createRun } from '../../simulator/world/run.js'
import { runScenario } from '../support/scenario.ts'
import { resultStory } from '../support/verdict-story.ts'

test.concurrent('a long log is printed to its end, although its reader is slow', async () => {
  const ids = Array.from({ length: 3_000 }, (_, index) => 1_000 + index)
  const metrics = ids.map((id) => createMetric({ id, name: `Says ${id}. `.repeat(15) }))
  const scores = Object.fromEntries(ids.map((id) => [id, true]))
  const run = await runScenario({
    story: resultStory({ metrics, runs: [createRun({ id: 101, scores, rescores: scores })] }),
    onStart: ({ stdout }) => {
      // When the long table begins, the test stops reading for longer than the process would stay.
      stdout?.once('data', () => {
        stdout.pause()
        setTimeout(() => stdout.resume(), 2_000)
      })
    },
  })
  expect(run.log.length).toBeGreaterThan(200_000)
  expect(run.log.trimEnd()).toMatch(/\nPassed: .*$/)
})
