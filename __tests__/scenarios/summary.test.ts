import { expect, test } from '@jest/globals'
import { metricEdit } from '../../simulator/stories/metric-edit.js'
import { renderedPage } from '../support/rendered-page.ts'
import { runScenario } from '../support/scenario.ts'
import { editStory } from '../support/verdict-story.ts'

test.concurrent(
  'the summary shows the verdict, the rate, the counts, what was evaluated, and how long it took',
  async () => {
    const run = await runScenario({ story: metricEdit() })
    const { text } = renderedPage(run.summary)
    expect(text).toMatch(/^✅ Passed: 21 of 24 runs succeed \(87\.5%\), up from 83\.3%/)
    expect(text).toContain('4 metrics on 24 runs: 96 evaluations, about 19.2 credits')
    expect(text).toContain('Brightside Dental: nightly regression · result 23117')
    expect(text).toMatch(/took \d+ s/)
  },
)

test.concurrent('the summary of a failure begins with the failure', async () => {
  const run = await runScenario({ story: editStory(), inputs: { min_success_rate: '90%' } })
  expect(renderedPage(run.summary).text).toMatch(/^❌ Gate failed: 3 of 4 runs succeed \(75%\)/)
})

test.concurrent('no summary is written if it is turned off', async () => {
  const run = await runScenario({ story: editStory(), inputs: { job_summary: 'false' } })
  expect(run.outputs['outcome']).toBe('passed')
  expect(run.summary).toBe('')
})

test.concurrent(
  'a summary that cannot be written is a warning, and changes nothing else',
  async () => {
    const run = await runScenario({
      story: editStory(),
      env: { GITHUB_STEP_SUMMARY: '/nowhere/summary' },
    })
    expect(run.outputs['outcome']).toBe('passed')
    expect(run.log).toMatch(/^::warning::The job summary could not be written/m)
  },
)
