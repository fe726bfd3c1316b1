import { describe, expect, test } from '@jest/globals'
import { createMetric } from '../../simulator/world/metric.js'
import { createRun } from '../../simulator/world/run.js'
import { renderedPage } from '../support/rendered-page.ts'
import { API_KEY, errorOf, runScenario } from '../support/scenario.ts'
import { editStory, resultStory, verdictStory } from '../support/verdict-story.ts'

const story = verdictStory([true, true, true])

/** The problems of a run that must end before any request. */
async function problemsOf(
  inputs: Record<string, string>,
  env: Record<string, string> = {},
): Promise<string> {
  const run = await runScenario({ story, inputs, env })
  expect(run.outputs).toEqual({ outcome: 'invalid_input', passed: 'false' })
  expect(run.requests).toEqual([])
  return errorOf(run)
}

describe('problems', () => {
  test.concurrent(
    'all problems of all inputs come in one report, each with its input',
    async () => {
      const wrong = {
        api_key: 'two words',
        result_id: 'newest',
        run_ids: '101; 102',
        metric_ids: ' ',
        agent_id: 'seven',
        mode: 'again',
        min_success_rate: '90',
        max_regressions: '-1',
        metric_thresholds: 'Politeness',
        timeout: '1h',
        poll_interval: '0',
        max_evaluations: 'many',
        dry_run: 'yes',
        job_summary: '1',
        annotations: 'on',
        pr_comment: 'no',
        junit_file: '../outside.xml',
        json_file: '/etc/report.json',
        share_link: 'tRUE',
        api_url: 'http://api.cekura.ai',
      }
      const run = await runScenario({ story, inputs: wrong })
      const problems = errorOf(run).split('\n').slice(1)
      const named = problems.map((problem) => problem.slice(0, problem.indexOf(':')))
      expect(named.sort()).toEqual(Object.keys(wrong).sort())
      expect(errorOf(run)).toContain('Some inputs cannot be used, so nothing was triggered')
      expect(run.requests).toEqual([])
      const { text } = renderedPage(run.summary)
      for (const name of Object.keys(wrong)) expect(text).toContain(`${name}: `)
    },
  )

  test.concurrent('a problem says what was given and what is accepted', async () => {
    const problems = await problemsOf({ mode: 'again', min_success_rate: '90', dry_run: 'yes' })
    expect(problems).toContain("mode: 'again' is not a mode; use reevaluate, start, wait")
    expect(problems).toContain('was 90% meant?')
    expect(problems).toContain("dry_run: 'yes' is not a boolean; use true or false")
  })

  test.concurrent('a required input that is given but empty never means all', async () => {
    const problems = await problemsOf({ result_id: '', run_ids: '', metric_ids: ' \n ' })
    for (const name of ['result_id', 'run_ids', 'metric_ids']) {
      expect(problems).toContain(`${name}: it is required, but empty`)
    }
  })

  test.concurrent('a missing key names the usual causes', async () => {
    const problems = await problemsOf({ api_key: '' })
    for (const cause of ['secret is not set', 'fork', 'Dependabot'])
      expect(problems).toContain(cause)
  })

  test.concurrent('a key with a line break is refused without being shown', async () => {
    const problems = await problemsOf({ api_key: `${API_KEY}\n` })
    expect(problems).toContain('api_key: it contains a line break')
  })

  test.concurrent('latest needs the agent whose results are meant', async () => {
    expect(await problemsOf({ result_id: 'latest' })).toContain('latest needs agent_id')
  })

  test.concurrent(
    'the key is never sent unencrypted: plain HTTP works only on loopback',
    async () => {
      const problems = await problemsOf({ api_url: 'http://cekura.example' })
      expect(problems).toContain('api_url')
      expect(problems).toContain('would send the key unencrypted')
    },
  )
})

describe('defaults', () => {
  test.concurrent('an optional input that is given but empty is its default', async () => {
    const optional = ['agent_id', 'mode', 'min_success_rate', 'max_regressions', 'timeout']
    const more = ['poll_interval', 'max_evaluations', 'dry_run', 'job_summary', 'annotations']
    const inputs = Object.fromEntries([...optional, ...more].map((name) => [name, '']))
    const run = await runScenario({ story, inputs })
    expect(run.outputs['outcome']).toBe('passed')
    expect(run.triggers).toHaveLength(1)
    expect(run.summary).not.toBe('')
  })

  test.concurrent('CEKURA_API_KEY is used if the input is empty', async () => {
    const run = await runScenario({
      story,
      inputs: { api_key: '' },
      env: { CEKURA_API_KEY: API_KEY },
    })
    expect(run.outputs['outcome']).toBe('passed')
  })

  test.concurrent('the input overrides CEKURA_API_KEY', async () => {
    const run = await runScenario({ story, env: { CEKURA_API_KEY: 'another-key-0123456789' } })
    expect(run.outputs['outcome']).toBe('passed')
    expect(run.log).toContain('::add-mask::another-key-0123456789')
  })
})

describe('booleans', () => {
  test.concurrent.each(['true', 'TRUE'])('as YAML 1.2 reads them, %s is true', async (dry_run) => {
    const run = await runScenario({ story, inputs: { dry_run } })
    expect(run.outputs['outcome']).toBe('planned')
  })

  test.concurrent.each(['False'])('as YAML 1.2 reads them, %s is false', async (job_summary) => {
    const run = await runScenario({ story, inputs: { job_summary, dry_run: 'true' } })
    expect(run.outputs['outcome']).toBe('planned')
    expect(run.summary).toBe('')
  })

  test.concurrent.each(['yes', 'tRUE'])(
    'as YAML 1.2 reads them, %s is not a boolean',
    async (dry_run) => {
      expect(await problemsOf({ dry_run })).toContain('dry_run')
    },
  )
})

describe('lists', () => {
  const forms = {
    commas: ['101,103', '51,60'],
    'Windows line breaks': ['101\r\n103', '51\r\n60'],
    'a JSON array of numbers': ['[101, 103]', '[51, 60]'],
    'a JSON array over lines': ['[\n  101,\n  103\n]', '[\n  "51",\n  60\n]'],
    doubles: ['101, 103, 101', '51, 60, 51'],
  }
  test.concurrent.each(Object.entries(forms))(
    'with %s reach the API as arrays of strings',
    async (_form, [runIds = '', metricIds = '']) => {
      const inputs = { run_ids: runIds, metric_ids: metricIds }
      const run = await runScenario({ story, inputs })
      expect(run.triggers.map(({ body }) => body)).toEqual([
        { run_ids: ['101', '103'], metric_ids: ['51', '60'] },
      ])
      expect(run.outputs['evaluations']).toBe('4')
    },
  )

  test.concurrent('a list without any item is refused', async () => {
    const problems = await problemsOf({ run_ids: ',', metric_ids: '[]' })
    expect(problems).toContain('run_ids: it names no run')
    expect(problems).toContain('metric_ids: it names no metric')
  })
})

describe('IDs', () => {
  const [runId, otherId, metricId] = ['9007199254740993', '9007199254740992', '9223372036854775807']
  const metrics = [createMetric({ id: metricId, name: 'Exactness' })]
  const runs = [runId, otherId].map((id) =>
    createRun({ id, scores: { [metricId]: true }, rescores: { [metricId]: id !== runId } }),
  )

  test.concurrent('of more than 53 bits stay exact from the inputs to the outputs', async () => {
    const run = await runScenario({
      story: resultStory({ id: '9007199254740995', metrics, runs }),
      inputs: { run_ids: `[${runId}]`, metric_ids: metricId },
    })
    expect(run.requests[0]?.path).toBe('/test_framework/v2/results/9007199254740995/')
    expect(run.triggers[0]?.body).toEqual({ run_ids: [runId], metric_ids: [metricId] })
    expect(run.outputs['result_id']).toBe('9007199254740995')
    expect(run.outputs['regressed_run_ids']).toBe(`["${runId}"]`)
  })

  test.concurrent('of more than 53 bits stay exact if the API lists them in an array', async () => {
    const run = await runScenario({
      story: resultStory({ id: '9007199254740995', metrics, runs, runsShape: 'array' }),
    })
    expect(run.triggers[0]?.body).toEqual({ run_ids: [runId, otherId], metric_ids: [metricId] })
    expect(run.outputs['regressed_run_ids']).toBe(`["${runId}"]`)
  })
})

test.concurrent(
  'a mistake in the inputs costs nothing: nothing is read and nothing triggered',
  async () => {
    const run = await runScenario({ story: editStory(), inputs: { timeout: 'long' } })
    expect({ requests: run.requests, evaluations: run.evaluations }).toEqual({
      requests: [],
      evaluations: [],
    })
  },
)
