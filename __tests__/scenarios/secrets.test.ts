import { describe, expect, test } from '@jest/globals'
import { createMetric } from '../../simulator/world/metric.js'
import { createRun } from '../../simulator/world/run.js'
import { renderedPage } from '../support/rendered-page.ts'
import { API_KEY, errorOf, messagesOf, runScenario } from '../support/scenario.ts'
import { editStory, resultStory } from '../support/verdict-story.ts'

// Every scenario checks that the key is masked first, and that no printed or written text contains
// it.

const debugging = { ACTIONS_STEP_DEBUG: 'true', RUNNER_DEBUG: '1' }

test.concurrent('the key is masked before anything else, and so is the token', async () => {
  const run = await runScenario({ story: editStory() })
  const [first, second] = run.log.split('\n')
  expect(first).toBe(`::add-mask::${API_KEY}`)
  expect(second).toBe('::add-mask::ghs_the_token_of_the_workflow')
})

test.concurrent('the key of the environment is masked too', async () => {
  const run = await runScenario({
    story: editStory(),
    inputs: { api_key: '', github_token: '' },
    env: { CEKURA_API_KEY: API_KEY },
  })
  expect(messagesOf(run, 'add-mask')).toEqual([API_KEY])
})

test.concurrent('a key that cannot be used is masked, too', async () => {
  const run = await runScenario({ story: editStory(), inputs: { api_key: ` ${API_KEY} ` } })
  expect(run.outputs['outcome']).toBe('invalid_input')
  expect(messagesOf(run, 'add-mask')[0]).toBe(` ${API_KEY} `)
})

describe('with debug logging, the log does not contain the key', () => {
  test.concurrent('of a run that passes', async () => {
    const run = await runScenario({ story: editStory(), env: debugging })
    expect(run.outputs['outcome']).toBe('passed')
  })

  test.concurrent('of a run whose connections break', async () => {
    const run = await runScenario({
      story: editStory(),
      faults: [{ name: 'reset-before-answer', onRequest: 'any', times: 2 }],
      env: debugging,
    })
    expect(run.outputs['outcome']).toBe('passed')
  })

  test.concurrent('of a run that the API refuses', async () => {
    const run = await runScenario({
      story: editStory(),
      faults: [{ name: 'forbidden' }],
      env: debugging,
    })
    expect(run.outputs['outcome']).toBe('api_error')
  })
})

test.concurrent(
  'a key that the API quotes is kept out of the log, outputs and summary',
  async () => {
    const spelled = [API_KEY, encodeURIComponent(API_KEY), Buffer.from(API_KEY).toString('base64')]
    const explanation = `The agent said ${spelled.join(' and ')}.`
    const run = await runScenario({
      story: resultStory({
        name: `Calls about ${API_KEY}`,
        metrics: [createMetric({ id: 51, name: `Never says ${API_KEY}` })],
        runs: [
          createRun({
            id: 101,
            personality: API_KEY,
            scores: { 51: true },
            rescores: { 51: { value: false, explanation } },
          }),
        ],
      }),
      inputs: { max_regressions: '0' },
    })
    expect(run.outputs['outcome']).toBe('gate_failed')
    expect(run.log).toContain('Never says ***')
    expect(renderedPage(run.summary).text).toContain('The agent said *** and *** and ***')
  },
)

test.concurrent('a redirect is not followed, so that the key stays with the API', async () => {
  const run = await runScenario({
    story: editStory(),
    faults: [{ name: 'redirect', onRequest: 'read', to: 'https://elsewhere.example' }],
  })
  expect(run.outputs['outcome']).toBe('api_error')
  expect(run.requests).toHaveLength(1)
  expect(errorOf(run)).toContain('a redirect to https://elsewhere.example')
  expect(errorOf(run)).toContain('not followed')
})
