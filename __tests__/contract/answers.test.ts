import { describe, expect, it } from '@jest/globals'
import { habitFromText, withHabits } from '../../simulator/habits/with-habits.js'
import { stories } from '../../simulator/stories/catalogue.js'
import { infrastructureFailure } from '../../simulator/stories/infrastructure-failure.js'
import { metricEdit } from '../../simulator/stories/metric-edit.js'
import { storyFromText } from '../../simulator/stories/story-text.js'
import type { Story } from '../../simulator/stories/story.js'
import { createResult } from '../../simulator/world/result.js'
import { formChoices } from '../../simulator/world/result-form.js'
import { createWorld } from '../../simulator/world/world.js'
import type { Simulator } from '../../simulator/server.js'
import { expectAnswerObeysContract, expectObeysContract } from '../support/contract.ts'
import {
  call,
  metricsPath,
  resultsPath,
  resultsPathV2,
  trigger,
  type RawCall,
} from '../support/raw-client.ts'
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
    const get = (path: string) => checkedCall(simulator, { path })
    const read = async () => {
      await get(`${resultsPath}${resultId}/`)
      await get(`${resultsPathV2}${resultId}/`)
    }
    const list = async () => {
      await get(`${resultsPath}?agent_id=${agentId}&page_size=1`)
      await get(`${resultsPathV2}?agent_id=${agentId}&page_size=1`)
    }
    await read()
    await list()
    const order = { run_ids: runIds, metric_ids: metricIds }
    const path = `${resultsPath}${resultId}/evaluate_metrics/`
    const accepted = await checkedCall(simulator, { path, json: order })
    expect(accepted.status).toBe(200)
    for (let step = 0; step < 4; step += 1) {
      await read()
      clock.advance(3_750)
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

async function checkMetrics({ world, agentId, metricIds }: Story) {
  await inWorld(world, async (simulator) => {
    const paths = [
      `${metricsPath}?agent_id=${agentId}`,
      ...metricIds.map((id) => `${metricsPath}${id}/`),
      ...metricIds.map((id) => `${metricsPath}${id}/history/?page_size=1`),
    ]
    for (const path of paths) {
      const { status } = await checkedCall(simulator, { path })
      expect(status).toBe(200)
    }
    simulator.requests.forEach(expectObeysContract)
  })
}

const smallStories = Object.keys(stories).map((name) =>
  name === 'huge' ? 'huge:runs=60,rounds=1' : name,
)

describe('every answer of the simulator obeys the contract', () => {
  it.each(smallStories)('throughout the story %s', async (story) => {
    await checkWholeStory(storyFromText(story))
    await checkMetrics(storyFromText(story))
  })

  const wordings = Object.entries(formChoices).flatMap(([field, words]) =>
    words.slice(1).map((word) => `worded:${field}=${word}`),
  )
  const habits = [
    ...wordings,
    'worded:scale=percent,rate=string',
    'worded:form=v1,binaryScores=boolean',
    'timed:stragglerMs=2000,visibleProgress=false',
    'one-by-one',
    'one-by-one:updatedAt=absent,everyMs=600',
    'blanked-scores',
    'blanked-scores:as=gone',
    'never-scored',
    'never-scored:share=0.3',
    'lost-scores',
    'lost-scores:status=timeout,as=null',
    'lost-scores:status=cancelled,as=kept,share=1',
    'stuck-runs:share=0.2',
  ]
  it.each(habits)('with the habit %s', async (habit) => {
    // worlds.test.ts tries hostile texts in every form.
    // Most wordings do not depend on how an evaluation ends.
    const isWording = habit.startsWith('worded:') && !habit.includes('failedReasons')
    for (const story of isWording ? [metricEdit()] : [metricEdit(), infrastructureFailure()]) {
      const world = withHabits(story.world, [habitFromText(habit)])
      await checkWholeStory({ ...story, world })
    }
  })

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
        [404, { path: `${resultsPathV2}999/` }],
        [404, { path: `${resultsPath}?page=7` }],
        [404, { path: `${resultsPathV2}?page=7` }],
        [400, { path: `${resultsPath}?agent_id=me` }],
        [400, { path: `${resultsPathV2}?agent_id=me` }],
        [400, { path: `${metricsPath}?agent_id=me` }],
        [401, { path: metricsPath, headers: { 'x-cekura-api-key': '' } }],
        [404, { path: `${metricsPath}999/` }],
        [404, { path: `${metricsPath}999/history/` }],
        [404, { path: `${metricsPath}5101/history/?page=7` }],
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
      // The contract cannot describe a path that the server does not know.
      expect((await call(simulator, { path: '/test_framework/v3/results/' })).status).toBe(404)
      for (const [status, options] of statuses) {
        const answer = await checkedCall(simulator, options)
        expect({ ...options, status: answer.status }).toEqual({ ...options, status })
      }
      expect(simulator.evaluations).toEqual([])
    })
  })

  it('when a fault refuses', async () => {
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

describe('the contract is strict', () => {
  it.each([
    ['a status that is no word', { status: 7 }],
    ['a rate above 100', { success_rate: 101 }],
    ['a count that is no number', { total_runs_count: 'ten' }],
    ['an ID that is text', { id: '23117' }],
    ['runs under names that are no IDs', { runs: { first: { id: 1, status: 'completed' } } }],
    ['a binary score of 3', { runs: [runWith({ type: 'binary', score: 3 })] }],
    ['a binary verdict that is a number', { runs: [runWith({ eval_type: 'binary', passed: 1 })] }],
    ['a rating that is text', { runs: [runWith({ type: 'continuous_qualitative', score: '4' })] }],
    ['a negative rating', { runs: [runWith({ type: 'continuous_qualitative', score: -1 })] }],
    ['a flag of other words', { runs: [{ id: 1, status: 'completed', success: 'yes' }] }],
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

describe('the contract of metrics is strict', () => {
  const review = { test_set: { source_model: 'Run', source_id: '86301' }, expected_value: 5 }
  const entry = { history_id: 1, history_date: '2026-11-01T00:00:00Z' }
  const allowed: [string, object][] = [
    [`${metricsPath}1/`, { id: 1, name: 'M', reviews: [review] }],
    [`${metricsPath}1/history/`, { results: [entry] }],
    [metricsPath, [{ id: 1, name: 'M' }]],
  ]
  it.each(allowed)('%s: it allows what is usual', (path, body) => {
    expectAnswerObeysContract({ method: 'GET', path }, jsonAnswer(body))
  })

  it.each<[string, string, object]>([
    ['a metric without a name', metricsPath, [{ id: 1 }]],
    ['a list in an object', metricsPath, { results: [] }],
    ['an ID as text', `${metricsPath}1/`, { id: '1', name: 'M' }],
    [
      'a label that is an object',
      `${metricsPath}1/`,
      { id: 1, name: 'M', reviews: [{ ...review, expected_value: {} }] },
    ],
    [
      'a label of no call',
      `${metricsPath}1/`,
      { id: 1, name: 'M', reviews: [{ expected_value: 5 }] },
    ],
    ['a version without a date', `${metricsPath}1/history/`, { results: [{ history_id: 1 }] }],
    [
      'a change of another kind',
      `${metricsPath}1/history/`,
      { results: [{ ...entry, history_type: '?' }] },
    ],
  ])('it forbids %s', (_, path, body) => {
    expect(() => {
      expectAnswerObeysContract({ method: 'GET', path }, jsonAnswer(body))
    }).toThrow('breaks the contract')
  })
})

function jsonAnswer(body: object) {
  return { status: 200, headers: { 'content-type': 'application/json' }, body }
}

function runWith(score: object) {
  return { id: 1, status: 'completed', evaluation: { metrics: [{ id: 1, name: 'M', ...score }] } }
}
