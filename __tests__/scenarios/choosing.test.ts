import { describe, expect, test } from '@jest/globals'
import type { Fault } from '../../simulator/faults/chain.js'
import { createMetric } from '../../simulator/world/metric.js'
import { createResult } from '../../simulator/world/result.js'
import { createRun } from '../../simulator/world/run.js'
import { createWorld } from '../../simulator/world/world.js'
import { errorOf, messagesOf, runScenario } from '../support/scenario.ts'
import { editStory, resultStory, unseenMetric, verdictStory } from '../support/verdict-story.ts'

const metrics = [
  createMetric({ id: 51, name: 'Politeness' }),
  createMetric({ id: 52, name: 'Reads the appointment back' }),
  createMetric({ id: 53, name: 'Repeats, if asked' }),
]
const passing = { 51: true, 52: true, 53: true }

/** Runs with every status and verdict. */
const mixed = resultStory({
  metrics,
  runs: [
    createRun({ id: 101, scores: passing }),
    createRun({ id: 102, scores: { ...passing, 51: false } }),
    createRun({ id: 103, scores: {}, status: 'failed', errorMessage: 'The line was busy.' }),
    createRun({ id: 104, scores: passing, status: 'cancelled' }),
    createRun({ id: 105, scores: passing, status: 'timeout' }),
    createRun({ id: 106, scores: { ...passing, 52: false }, review: 'success' }),
    createRun({ id: 107, scores: passing, review: 'failure' }),
  ],
})

/** The evaluation that these inputs trigger. */
async function ordered(inputs: Record<string, string>, story = mixed) {
  const run = await runScenario({ story, inputs })
  expect(run.outputs['outcome']).toBe('passed')
  expect(run.triggers).toHaveLength(1)
  return run.triggers[0]?.body as { run_ids: string[]; metric_ids: string[] }
}

/** The problem that ends the job after its first reads. */
async function refusal(inputs: Record<string, string>, story = mixed): Promise<string> {
  const run = await runScenario({ story, inputs })
  expect(run.outputs).toMatchObject({ outcome: 'invalid_input', result_id: story.resultId })
  const others = run.requests.filter(({ kind }) => kind !== 'metrics')
  expect(others.map(({ kind }) => kind)).toEqual(['read'])
  return errorOf(run)
}

describe('run_ids', () => {
  test.concurrent('all stands for every run that ended completed or failed', async () => {
    const { run_ids } = await ordered({ run_ids: 'all' })
    expect(run_ids).toEqual(['101', '102', '103', '106', '107'])
  })

  test.concurrent(
    'failed stands for all of these that did not succeed, and a review overrides the metrics',
    async () => {
      const { run_ids } = await ordered({ run_ids: 'Failed' })
      expect(run_ids).toEqual(['102', '103', '107'])
    },
  )

  test.concurrent('failed with none failed triggers nothing, passes, and says so', async () => {
    const run = await runScenario({
      story: verdictStory([true, true]),
      inputs: { run_ids: 'failed' },
    })
    expect(run.outputs).toMatchObject({ outcome: 'passed', success_rate: '1', evaluations: '0' })
    expect(run.requests.map(({ kind }) => kind)).toEqual(['read'])
    expect(run.log).toContain('No run of result 4711 has failed, so nothing was triggered')
    expect(run.summary).toContain('nothing was triggered')
  })

  test.concurrent(
    'an ID that the result does not have is refused, and those it has are listed',
    async () => {
      const problem = await refusal({ run_ids: '101, 999, 998' })
      expect(problem).toContain('run_ids: the result has no run 999, 998; it has 101, 102, 103')
    },
  )

  test.concurrent('IDs are sent as given if the API lists no runs', async () => {
    const { run_ids } = await ordered(
      { run_ids: '104 102', metric_ids: '51' },
      editStory({ runsShape: 'null' }),
    )
    expect(run_ids).toEqual(['104', '102'])
  })

  test.concurrent('all is refused if the API lists no runs', async () => {
    const problem = await refusal({ metric_ids: '51' }, editStory({ runsShape: 'absent' }))
    expect(problem).toContain('run_ids: the API lists no runs of this result')
  })
})

describe('metric_ids', () => {
  test.concurrent('all stands for every metric of the result', async () => {
    const { metric_ids } = await ordered({})
    expect(metric_ids).toEqual(['51', '52', '53'])
  })

  test.concurrent('names and IDs can be mixed, ignoring case', async () => {
    const { metric_ids } = await ordered({ metric_ids: 'READS the appointment BACK\n51' })
    expect(metric_ids).toEqual(['52', '51'])
  })

  test.concurrent('a name with a comma in it is given in a JSON array', async () => {
    const { metric_ids } = await ordered({ metric_ids: '["Repeats, if asked"]' })
    expect(metric_ids).toEqual(['53'])
  })

  test.concurrent('an ID that the result has not used yet is sent as given', async () => {
    const { metric_ids } = await ordered({ metric_ids: `Politeness, ${unseenMetric.id}` })
    expect(metric_ids).toEqual(['51', '60'])
  })

  test.concurrent(
    'a name that the result does not have is refused, with those it has and the nearest',
    async () => {
      const problem = await refusal({ metric_ids: 'Politness' })
      expect(problem).toContain("metric_ids: the result and its agent have no metric 'Politness'")
      for (const { name } of metrics) expect(problem).toContain(`'${name}'`)
      expect(problem).toContain("Did you mean 'Politeness'?")
    },
  )

  test.concurrent('a name of several metrics is refused, with their IDs', async () => {
    const twins = [71, 72].map((id) => createMetric({ id, name: 'Empathy' }))
    const runs = [createRun({ id: 101, scores: { 71: true, 72: false } })]
    const problem = await refusal({ metric_ids: 'empathy' }, resultStory({ metrics: twins, runs }))
    expect(problem).toContain("'empathy' is the name of several metrics; use an ID: 71, 72")
  })

  test.concurrent('problems with runs and with metrics are reported together', async () => {
    const problem = await refusal({ run_ids: '999', metric_ids: 'Politness' })
    expect(problem).toContain('run_ids: ')
    expect(problem).toContain('metric_ids: ')
  })
})

describe('result_id: latest', () => {
  const runs = [createRun({ id: 101, scores: { 51: true } })]
  /** The newest first; all results belong to agent 401. */
  function listOf(statuses: readonly string[]) {
    const results = statuses.map((status, index) =>
      createResult({
        id: 9_000 - index,
        status,
        metrics: metrics.slice(0, 1),
        runs,
        createdAtMs: Date.now() - (index + 1) * 3_600_000,
      }),
    )
    const others = createResult({ id: 9_999, agentId: 402, metrics: [], runs: [] })
    return { world: createWorld({ results: [others, ...results] }), resultId: 'latest' }
  }

  test.concurrent('stands for the newest finished result of the agent', async () => {
    const story = listOf(['running', 'pending', 'failed', 'completed'])
    const run = await runScenario({ story, inputs: { agent_id: '401' } })
    expect(run.outputs).toMatchObject({ outcome: 'passed', result_id: '8998' })
    expect(run.requests.map(({ kind }) => kind).slice(0, 3)).toEqual(['list', 'read', 'trigger'])
    expect(run.requests[0]?.query).toMatchObject({ agent_id: '401' })
    expect(run.log).toContain('The newest finished result of agent 401 is 8998')
  })

  test.concurrent.each(['oldest', 'shuffled'] as const)(
    'goes by created_at if the list is %s',
    async (order) => {
      const story = listOf([...Array.from({ length: 60 }, () => 'completed'), 'running'])
      const faults = [{ name: 'list-order', order }] satisfies Fault[]
      const inputs = { agent_id: '401', dry_run: 'true' }
      const run = await runScenario({ story, faults, inputs })
      expect(run.outputs).toMatchObject({ outcome: 'planned', result_id: '9000' })
    },
  )

  test.concurrent('stops if the list begins again', async () => {
    const story = listOf(Array.from({ length: 60 }, () => 'completed'))
    const faults = [{ name: 'endless-pages' }] satisfies Fault[]
    const run = await runScenario({ story, faults, inputs: { agent_id: '401', dry_run: 'true' } })
    expect(run.outputs).toMatchObject({ outcome: 'planned', result_id: '9000' })
    expect(run.requests.filter(({ kind }) => kind === 'list')).toHaveLength(3)
  })

  test.concurrent('stops after 40 pages, with a warning', async () => {
    const story = listOf(Array.from({ length: 2_001 }, () => 'completed'))
    const run = await runScenario({ story, inputs: { agent_id: '401', dry_run: 'true' } })
    expect(run.outputs).toMatchObject({ outcome: 'planned', result_id: '9000' })
    expect(run.requests.filter(({ kind }) => kind === 'list')).toHaveLength(40)
    expect(messagesOf(run, 'warning')).toEqual([
      expect.stringContaining('did not end after 40 pages. The newest of the 2,000 results'),
    ])
  })

  test.concurrent('reads all pages', async () => {
    const story = listOf([...Array.from({ length: 120 }, () => 'running'), 'completed'])
    const run = await runScenario({ story, inputs: { agent_id: '401' } })
    expect(run.outputs).toMatchObject({ outcome: 'passed', result_id: '8880' })
    expect(run.requests.filter(({ kind }) => kind === 'list').length).toBeGreaterThan(1)
  })

  test.concurrent.each([
    ['no finished result', listOf(['running', 'in_queue']), '401'],
    ['no result', listOf(['completed']), '403'],
  ])('is refused where the agent has %s', async (_what, story, agent_id) => {
    const run = await runScenario({ story, inputs: { agent_id } })
    expect(run.outputs).toEqual({ outcome: 'invalid_input', passed: 'false' })
    expect(errorOf(run)).toContain(`result_id: agent ${agent_id} has no finished result`)
    expect(run.requests.every(({ kind }) => kind === 'list')).toBe(true)
  })

  test.concurrent('repeats the request for the list if it fails', async () => {
    const run = await runScenario({
      story: listOf(['completed']),
      faults: [{ name: 'server-error', status: 502, onRequest: 'list', times: 2 }],
      inputs: { agent_id: '401', dry_run: 'true' },
    })
    expect(run.outputs).toMatchObject({ outcome: 'planned', result_id: '9000' })
  })
})
