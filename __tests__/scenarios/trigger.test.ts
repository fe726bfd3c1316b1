import { describe, expect, test } from '@jest/globals'
import type { Fault } from '../../simulator/faults/chain.js'
import { errorOf, messagesOf, runScenario, type Scenario } from '../support/scenario.ts'
import { editStory, unseenMetric } from '../support/verdict-story.ts'
import { createWorld } from '../../simulator/world/world.js'

/** Checks a job whose trigger finally succeeded. */
function expectOneEvaluation(run: Scenario): void {
  expect(run.outputs['outcome']).toBe('passed')
  expect(run.outputs['regressed_run_ids']).toBe('["102"]')
  expect(run.evaluations).toHaveLength(1)
}

describe('after a lost answer to the trigger, the job looks at the result and does not repeat the trigger', () => {
  const lost = {
    'after a reset': { name: 'trigger-answer-lost', how: 'reset' },
    'after a silence': { name: 'trigger-answer-lost', how: 'silence' },
    'after a 500': { name: 'trigger-answer-lost', how: '500' },
    'after a 502': { name: 'trigger-answer-lost', how: '502' },
    'after a 504': { name: 'trigger-answer-lost', how: '504' },
    'after an HTML page with status 200': { name: 'html-with-200', onRequest: 'trigger' },
    'after a reset in the middle of it': { name: 'reset-mid-body', onRequest: 'trigger' },
    'after half of it': { name: 'cut-body', onRequest: 'trigger' },
    'after half of it and silence': { name: 'stalled-body', onRequest: 'trigger' },
    'after no body at all': { name: 'empty-body', onRequest: 'trigger' },
    'after something that is no JSON': {
      name: 'not-json-object',
      onRequest: 'trigger',
      text: '{"id": 1',
    },
    'after a list in place of a result': { name: 'not-json-object', onRequest: 'trigger' },
  } as const satisfies Record<string, Fault>
  // An HTML page may mean that the request never reached the API. Such a request may be repeated.
  const { 'after an HTML page with status 200': page, ...effective } = lost

  test.concurrent.each(Object.entries(effective))('%s', async (_how, fault) => {
    const run = await runScenario({ story: editStory(), faults: [fault] })
    expectOneEvaluation(run)
    expect(run.triggers).toHaveLength(1)
  })

  test.concurrent('and repeats it if there is no sign of an evaluation for a minute', async () => {
    const faults = [{ ...page, times: 1 }] satisfies Fault[]
    const run = await runScenario({ story: editStory(), faults, speed: 60 })
    expectOneEvaluation(run)
    expect(run.triggers).toHaveLength(2)
  })

  test.concurrent('even while reads show the state from before', async () => {
    const run = await runScenario({
      story: editStory(),
      faults: [
        { name: 'trigger-answer-lost', how: '504' },
        { name: 'stale-reads', forMs: 30_000 },
      ],
    })
    expectOneEvaluation(run)
    expect(run.triggers).toHaveLength(1)
  })

  test.concurrent('and a warning says why the result is looked at', async () => {
    const run = await runScenario({
      story: editStory(),
      faults: [{ name: 'trigger-answer-lost', how: '504' }],
    })
    const [warning] = messagesOf(run, 'warning')
    expect(warning).toContain('answered 504')
    expect(warning).toContain('It may have started the evaluation all the same')
    expect(run.log).toContain('the request had taken effect')
  })
})

describe('a trigger that is lost without effect is repeated after a minute of looking', () => {
  test.concurrent.each(['reset', 'silence', '500', '502', '504'] as const)(
    'after a loss that shows as %s',
    async (how) => {
      const run = await runScenario({
        story: editStory(),
        faults: [{ name: 'trigger-lost', how, times: 1 }],
        speed: 60,
      })
      expectOneEvaluation(run)
      expect(run.triggers).toHaveLength(2)
      const [first, second] = run.triggers.map(({ atMs }) => atMs)
      const looks = run.reads.filter(({ atMs }) => atMs > (first ?? 0) && atMs < (second ?? 0))
      expect(looks.length).toBeGreaterThan(3)
      expect(run.log).toContain(
        'shows no sign of an evaluation for a minute: sending the request again',
      )
    },
  )

  test.concurrent('and is given up, unpaid, if it is lost again and again', async () => {
    const run = await runScenario({
      story: editStory(),
      faults: [{ name: 'trigger-lost', how: '502' }],
      speed: 120,
    })
    expect(run.outputs['outcome']).toBe('api_error')
    expect(run.evaluations).toEqual([])
    expect(run.triggers.length).toBeLessThan(5)
    expect(errorOf(run)).toContain('evaluate_metrics/ answered 502')
  })
})

test.concurrent.each([408, 425, 503])(
  'after a %i to a trigger, it is not known whether it took effect, so the job looks at the result',
  async (status) => {
    const run = await runScenario({
      story: editStory(),
      faults: [{ name: 'server-error', status, onRequest: 'trigger', times: 1 }],
      speed: 60,
    })
    expectOneEvaluation(run)
    expect(run.requests.map(({ kind }) => kind).slice(1, 3)).toEqual(['trigger', 'read'])
  },
)

describe('a trigger that certainly took no effect is repeated at once', () => {
  const refusals = {
    '429 with Retry-After': { name: 'rate-limited', retryAfter: 2 },
    '429 without': { name: 'rate-limited', retryAfter: null },
  } as const satisfies Record<string, Fault>

  test.concurrent('after a 429 whose body breaks off', async () => {
    const unfinished = { name: 'cut-body', onRequest: 'trigger', times: 1 } satisfies Fault
    const faults = [
      unfinished,
      { name: 'rate-limited', retryAfter: null, onRequest: 'trigger', times: 1 },
    ] satisfies Fault[]
    const run = await runScenario({ story: editStory(), faults })
    expectOneEvaluation(run)
    expect(run.requests.slice(1, 3).map(({ kind }) => kind)).toEqual(['trigger', 'trigger'])
    expect(messagesOf(run, 'warning')).toEqual([])
  })

  test.concurrent.each(Object.entries(refusals))('after %s', async (_name, refusal) => {
    const faults = [{ ...refusal, onRequest: 'trigger', times: 2 }] satisfies Fault[]
    const run = await runScenario({ story: editStory(), faults })
    expectOneEvaluation(run)
    expect(run.triggers.map(({ status }) => status)).toEqual([
      ...run.triggers.slice(1).map(() => run.triggers[0]?.status),
      200,
    ])
    expect(run.triggers).toHaveLength(3)
    expect(run.requests.slice(1, 4).map(({ kind }) => kind)).toEqual([
      'trigger',
      'trigger',
      'trigger',
    ])
    expect(messagesOf(run, 'warning')).toEqual([])
  })
})

describe('a trigger that the API refuses ends the job at once, with the message of the API', () => {
  async function refused(options: Parameters<typeof runScenario>[0]): Promise<Scenario> {
    const run = await runScenario(options)
    expect(run.outputs).toMatchObject({
      outcome: 'api_error',
      result_id: '4711',
      status: 'completed',
    })
    expect(run.triggers).toHaveLength(1)
    expect(run.evaluations).toEqual([])
    expect(run.requests.at(-1)?.kind).toBe('trigger')
    return run
  }

  test.concurrent('400 with field errors', async () => {
    // Without the list of the agent's metrics, only the API knows that the metric does not exist.
    const faults = [{ name: 'not-found', onRequest: 'metrics' }] satisfies Fault[]
    const run = await refused({ story: editStory(), faults, inputs: { metric_ids: '51, 77' } })
    expect(errorOf(run)).toContain('400: metric_ids: Invalid pk "77"')
    expect(run.summary).toContain('77')
  })

  test.concurrent('400 for a balance that is too low', async () => {
    const { world, resultId } = editStory()
    const poor = createWorld({ results: world.results, balance: 0.6 })
    const run = await refused({ story: { world: poor, resultId } })
    expect(errorOf(run)).toContain('400: Insufficient balance for this operation')
  })

  test.concurrent('403', async () => {
    const faults = [{ name: 'forbidden', onRequest: 'trigger' }] satisfies Fault[]
    const run = await refused({ story: editStory(), faults })
    expect(errorOf(run)).toContain('403: This API key may not do this')
    expect(run.log).toContain('its scope')
  })

  test.concurrent('404', async () => {
    const faults = [{ name: 'not-found', onRequest: 'trigger' }] satisfies Fault[]
    const run = await refused({ story: editStory(), faults })
    expect(errorOf(run)).toContain('404: There is no result with this ID')
    expect(run.log).toContain('Check result_id')
  })

  test.concurrent('401', async () => {
    const faults = [{ name: 'server-error', status: 401, onRequest: 'trigger' }] satisfies Fault[]
    const run = await refused({ story: editStory(), faults })
    expect(errorOf(run)).toContain('answered 401')
    expect(run.log).toContain('valid Cekura API key')
  })

  test.concurrent('400 whose body breaks off', async () => {
    const faults = [
      { name: 'cut-body', onRequest: 'trigger' },
      { name: 'server-error', status: 400, onRequest: 'trigger' },
    ] satisfies Fault[]
    const run = await refused({ story: editStory(), faults })
    expect(errorOf(run)).toContain('evaluate_metrics/ answered 400')
  })

  test.concurrent('a redirect', async () => {
    const faults = [{ name: 'redirect', onRequest: 'trigger' }] satisfies Fault[]
    await refused({ story: editStory(), faults })
  })
})

test.concurrent('a connection that is refused is tried again', async () => {
  const run = await runScenario({
    story: editStory(),
    inputs: { api_url: 'http://127.0.0.1:9', timeout: '20' },
    speed: 10,
  })
  expect(run.outputs['outcome']).toBe('timed_out')
  expect(run.log.match(/Trying again/g)?.length).toBeGreaterThan(1)
  expect(run.log).toContain('127.0.0.1:9')
})

test.concurrent('a metric that the result has not used yet is evaluated', async () => {
  const run = await runScenario({ story: editStory(), inputs: { metric_ids: unseenMetric.id } })
  expect(run.outputs['outcome']).toBe('passed')
  expect(run.evaluations.map(({ metricIds }) => metricIds)).toEqual([[unseenMetric.id]])
  expect(run.log).toContain('Says goodbye')
})
