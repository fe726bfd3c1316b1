import { describe, expect, it } from '@jest/globals'
import { stories } from '../../simulator/stories/catalogue.js'
import { huge } from '../../simulator/stories/huge.js'
import { hostile } from '../../simulator/stories/hostile.js'
import { metricEdit } from '../../simulator/stories/metric-edit.js'
import type { Story } from '../../simulator/stories/story.js'
import { createResult, type ResultForm } from '../../simulator/world/result.js'
import { createWorld } from '../../simulator/world/world.js'
import type { Simulator } from '../../simulator/server.js'
import { expectAnswerObeysContract, expectObeysContract } from '../support/contract.ts'
import { call, resultsPath, trigger, type RawCall } from '../support/raw-client.ts'
import { inWorld } from '../support/simulation.ts'

async function checkedCall(simulator: Simulator, options: RawCall) {
  const answer = await call(simulator, options)
  const [path = ''] = options.path.split('?')
  const method = options.method ?? (options.json === undefined && !options.text ? 'GET' : 'POST')
  expectAnswerObeysContract({ method, path }, answer)
  return answer
}

async function checkWholeStory({ world, resultId, agentId, runIds, metricIds }: Story) {
  await inWorld(world, async (simulator, clock) => {
    const read = () => checkedCall(simulator, { path: `${resultsPath}${resultId}/` })
    const list = () =>
      checkedCall(simulator, { path: `${resultsPath}?agent_id=${agentId}&page_size=1` })
    await read()
    await list()
    const order = { run_ids: runIds, metric_ids: metricIds }
    const path = `${resultsPath}${resultId}/evaluate_metrics/`
    const accepted = await checkedCall(simulator, { path, json: order })
    expect(accepted.status).toBe(200)
    for (let step = 0; step < 6; step += 1) {
      await read()
      clock.advance(2_500)
    }
    await read()
    await list()
    const expireAt = new Date(clock.now() + 60_000).toISOString()
    await checkedCall(simulator, {
      path: `${resultsPath}${resultId}/create_shareable_link_token/`,
      json: { expire_at: expireAt },
    })
    for (const request of simulator.requests) {
      expect(request.status).toBe(200)
      expectObeysContract(request)
    }
  })
}

const smallStories = Object.entries({ ...stories, huge: () => huge({ runs: 600, rounds: 1 }) })

describe('every answer of the simulator obeys the contract', () => {
  it.each(smallStories)('throughout the story %s', async (_, story) => {
    await checkWholeStory(story())
  })

  const variants: Partial<ResultForm>[] = [
    { scale: 'decimal' },
    { scale: 'percent' },
    { scale: 'percent', rate: 'string' },
    { rate: 'null' },
    { rate: 'absent' },
    { form: 'v2' },
    { counts: 'string' },
    { counts: 'absent' },
    { runsShape: 'array' },
    { runsShape: 'null' },
    { runsShape: 'absent' },
    { scenarioShape: 'integer' },
    { scenarioShape: 'null' },
    { transcriptShape: 'encrypted' },
    { transcriptShape: 'absent' },
    { updatedAt: 'absent' },
    { updatedAt: 'frozen' },
    { updatedAt: 'moves_with_each_run' },
  ]
  it.each(variants.map((variant) => [JSON.stringify(variant), variant] as const))(
    'with results worded as %s',
    async (_, variant) => {
      for (const story of [metricEdit(), hostile()]) {
        const results = story.world.results.map((r) => createResult({ ...r, ...variant }))
        await checkWholeStory({ ...story, world: createWorld({ ...story.world, results }) })
      }
    },
  )

  it.each(['failed', 'timeout', 'cancelled', 'paused_by_moonlight'])(
    'with an evaluation that ends as %s',
    async (endStatus) => {
      const story = metricEdit()
      const results = story.world.results.map((r) =>
        createResult({ ...r, timeline: { endStatus, finishedShare: 0.4 } }),
      )
      await checkWholeStory({ ...story, world: createWorld({ ...story.world, results }) })
    },
  )

  it('when it refuses', async () => {
    const { world, resultId, runIds, metricIds } = metricEdit()
    const poor = createWorld({ ...world, balance: 1 })
    await inWorld(poor, async (simulator) => {
      const item = `${resultsPath}${resultId}/`
      const order = { run_ids: runIds, metric_ids: metricIds }
      const statuses: [number, RawCall][] = [
        [401, { path: item, headers: { 'x-cekura-api-key': '' } }],
        [403, { path: item, headers: { 'x-cekura-api-key': 'another' } }],
        [404, { path: `${resultsPath}999/` }],
        [404, { path: `${resultsPath}?page=7` }],
        [400, { path: `${resultsPath}?agent_id=me` }],
        [405, { path: item, json: {} }],
        [400, { path: `${item}evaluate_metrics/`, json: order }],
        [404, { path: `${resultsPath}999/evaluate_metrics/`, json: order }],
        [400, { path: `${item}evaluate_metrics/`, text: '{"run_ids":' }],
        [400, { path: `${item}evaluate_metrics/`, json: [] }],
        [400, { path: `${item}evaluate_metrics/`, json: {} }],
        [400, { path: `${item}evaluate_metrics/`, json: { ...order, run_ids: ['5'] } }],
        [400, { path: `${item}evaluate_metrics/`, json: { ...order, metric_ids: ['5'] } }],
        [400, { path: `${item}evaluate_metrics/`, json: { ...order, metric_ids: [5, '6'] } }],
        [
          415,
          {
            path: `${item}evaluate_metrics/`,
            text: 'run_ids=1',
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
          },
        ],
        [400, { path: `${item}create_shareable_link_token/`, json: { expire_at: 'soon' } }],
        [400, { path: `${item}create_shareable_link_token/`, json: {} }],
        [
          400,
          {
            path: `${item}create_shareable_link_token/`,
            json: { expire_at: '2001-01-01T00:00:00Z' },
          },
        ],
      ]
      for (const [status, options] of statuses) {
        const answer = await checkedCall(simulator, options)
        expect({ ...options, status: answer.status }).toEqual({ ...options, status })
      }
      expect(simulator.evaluations).toEqual([])
    })
  })

  it('when its faults make it refuse', async () => {
    const { world, resultId, runIds, metricIds } = metricEdit()
    const faults = ['rate-limited', 'unavailable', 'server-error', 'forbidden'] as const
    for (const name of faults) {
      await inWorld(
        world,
        async (simulator) => {
          const answer = await trigger(simulator, resultId, runIds, metricIds)
          const path = `${resultsPath}${resultId}/evaluate_metrics/`
          expectAnswerObeysContract({ method: 'POST', path }, answer)
        },
        [{ name }],
      )
    }
  })
})

describe('the contract has teeth', () => {
  it.each([
    ['a status that is no word', { status: 7 }],
    ['a rate above 100', { success_rate: 101 }],
    ['a count that is no number', { total_runs_count: 'ten' }],
    ['an ID that is text', { id: '23117' }],
    ['runs under names that are no IDs', { runs: { first: { id: 1, status: 'completed' } } }],
    ['a binary score of 3', { runs: [runWith({ type: 'binary', score: 3 })] }],
    ['a binary verdict that is a number', { runs: [runWith({ eval_type: 'binary', passed: 1 })] }],
    ['a rating of 200', { runs: [runWith({ type: 'continuous_qualitative', score: 200 })] }],
    ['an enum without a label', { runs: [runWith({ type: 'enum' })] }],
    ['a metric of no kind', { runs: [runWith({ score: 5 })] }],
  ])('it forbids %s', (_, change) => {
    const body = { id: 23117, status: 'completed', runs: [], ...change }
    const answer = { status: 200, headers: { 'content-type': 'application/json' }, body }
    expect(() => {
      expectAnswerObeysContract({ method: 'GET', path: `${resultsPath}23117/` }, answer)
    }).toThrow('breaks the contract')
  })
})

function runWith(score: object) {
  return { id: 1, status: 'completed', evaluation: { metrics: [{ id: 1, name: 'M', ...score }] } }
}
