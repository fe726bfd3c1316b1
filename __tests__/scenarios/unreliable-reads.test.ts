import { describe, expect, test } from '@jest/globals'
import type { Fault } from '../../simulator/faults/chain.js'
import type { ReceivedRequest } from '../../simulator/server.js'
import { errorOf, messagesOf, runScenario, type Scenario } from '../support/scenario.ts'
import { editStory } from '../support/verdict-story.ts'

function expectPassed(run: Scenario): void {
  expect(run.outputs).toMatchObject({ outcome: 'passed', regressed_run_ids: '["102"]' })
  expect(run.triggers).toHaveLength(1)
}

function gapsMs(requests: readonly ReceivedRequest[]): number[] {
  return requests.slice(1).map(({ atMs }, index) => atMs - (requests[index]?.atMs ?? 0))
}

describe('a read is repeated', () => {
  const failures = {
    'after a 429': { name: 'rate-limited', retryAfter: 1 },
    'after a 429 without Retry-After': { name: 'rate-limited', retryAfter: null },
    'after a Retry-After that says nothing': { name: 'rate-limited', retryAfter: 'soon' },
    'after a negative Retry-After': { name: 'rate-limited', retryAfter: '-5' },
    'after a 408': { name: 'server-error', status: 408 },
    'after a 425': { name: 'server-error', status: 425 },
    'after a 500': { name: 'server-error', status: 500 },
    'after a 502 with an HTML page': { name: 'server-error', status: 502, page: 'html' },
    'after a 503': { name: 'unavailable' },
    'after a 504': { name: 'server-error', status: 504, page: 'html' },
    'after an HTML page with status 200': { name: 'html-with-200' },
    'after a reset before the answer': { name: 'reset-before-answer' },
    'after a reset in the body': { name: 'reset-mid-body' },
    'after a body that ends early': { name: 'cut-body' },
    'after a chunked body that ends early': { name: 'cut-body', framing: 'chunked' },
    'after an empty body': { name: 'empty-body' },
    'after a JSON list': { name: 'not-json-object', text: '[]' },
    'after a JSON null': { name: 'not-json-object', text: 'null' },
    'after an object that is no result': { name: 'not-json-object', text: '{"ok": true}' },
    'after broken JSON': { name: 'not-json-object', text: '{"id": 1' },
  } as const satisfies Record<string, Fault>

  test.concurrent.each(Object.entries(failures))('%s', async (_what, failure) => {
    const faults = [{ ...failure, onRequest: 'read', times: 3 }] satisfies Fault[]
    const run = await runScenario({ story: editStory(), faults })
    expectPassed(run)
    expect(run.log.match(/Trying again in/g)).toHaveLength(3)
  })

  test.concurrent('also while the evaluation is running', async () => {
    const run = await runScenario({
      story: editStory({ timeline: { runMs: 20_000 } }),
      faults: [{ name: 'server-error', status: 502, onRequest: 'read', after: 2, times: 4 }],
    })
    expectPassed(run)
    expect(run.log).toContain('answered 502')
  })

  test.concurrent('for as long as a deployment takes', async () => {
    const run = await runScenario({
      story: editStory(),
      faults: [{ name: 'unavailable', onRequest: 'read', after: 'trigger', forMs: 90_000 }],
      speed: 60,
    })
    expectPassed(run)
  })

  test.concurrent.each([
    ['a body that stops', { name: 'stalled-body', onRequest: 'read', times: 1 }],
    ['an answer that never begins', { name: 'stalled-headers', onRequest: 'read', times: 1 }],
  ] satisfies [string, Fault][])('after %s for two minutes', async (_what, fault) => {
    const run = await runScenario({ story: editStory(), faults: [fault], speed: 60 })
    expectPassed(run)
    expect(run.log).toContain('no complete answer within 120 s')
  })
})

test.concurrent('a body that drips in is read to its end', async () => {
  const run = await runScenario({
    story: editStory(),
    faults: [{ name: 'drip-body', onRequest: 'read', bytes: 512, everyMs: 500 }],
  })
  expectPassed(run)
  expect(run.log).not.toContain('Trying again')
})

test.concurrent('a compressed body is read, and one under the wrong content type', async () => {
  const run = await runScenario({
    story: editStory(),
    faults: [{ name: 'gzip' }, { name: 'wrong-content-type', contentType: 'text/html' }],
  })
  expectPassed(run)
})

test.concurrent('the pauses grow, to give an API with problems time', async () => {
  const run = await runScenario({
    story: editStory(),
    faults: [{ name: 'unavailable', onRequest: 'read', times: 6 }],
    inputs: { dry_run: 'true' },
  })
  expect(run.outputs['outcome']).toBe('planned')
  const gaps = gapsMs(run.reads)
  expect(gaps).toHaveLength(6)
  const least = [1_000, 2_000, 4_000, 8_000, 15_000, 15_000]
  for (const [index, gap] of gaps.entries()) expect(gap).toBeGreaterThan((least[index] ?? 0) * 0.9)
})

describe('Retry-After is obeyed', () => {
  test.concurrent('in seconds', async () => {
    const run = await runScenario({
      story: editStory(),
      faults: [{ name: 'rate-limited', onRequest: 'read', retryAfter: 45, times: 1 }],
    })
    expectPassed(run)
    expect(gapsMs(run.reads)[0]).toBeGreaterThan(44_000)
  })

  test.concurrent('as a date', async () => {
    const run = await runScenario({
      story: editStory(),
      faults: [{ name: 'rate-limited', onRequest: 'read', retryAfter: 4, asDate: true, times: 1 }],
      inputs: { dry_run: 'true' },
      speed: 1,
    })
    expect(run.outputs['outcome']).toBe('planned')
    // A date has whole seconds, so up to one second is lost.
    expect(gapsMs(run.reads)[0]).toBeGreaterThan(2_900)
  })

  test.concurrent('by ending at once if there is too little time', async () => {
    const run = await runScenario({
      story: editStory(),
      faults: [{ name: 'rate-limited', onRequest: 'read', retryAfter: 86_400, times: 1 }],
      inputs: { timeout: '600' },
      speed: 1,
    })
    expect(run.outputs['outcome']).toBe('api_error')
    expect(run.reads).toHaveLength(1)
    expect(errorOf(run)).toContain('asks to wait 24 h, but the job has')
  })
})

describe('a read that cannot succeed ends the job at once, with the message of the API', () => {
  const refusals = {
    '401': [{ name: 'server-error', status: 401 }, 'valid Cekura API key'],
    '403': [{ name: 'forbidden' }, 'check its project and its scope'],
    '404': [{ name: 'not-found' }, 'Check result_id'],
    '410': [{ name: 'server-error', status: 410 }, 'Something went wrong on our side'],
  } as const satisfies Record<string, readonly [Fault, string]>

  test.concurrent.each(Object.entries(refusals))('%s', async (status, [refusal, advice]) => {
    const faults = [{ ...refusal, onRequest: 'read' }] satisfies Fault[]
    const run = await runScenario({ story: editStory(), faults })
    expect(run.outputs).toEqual({ outcome: 'api_error', passed: 'false', result_id: '4711' })
    // If v2 answers 404, the action tries v1, too.
    expect(run.requests).toHaveLength(status === '404' ? 2 : 1)
    expect(errorOf(run)).toContain(`GET /test_framework/v2/results/4711/ answered ${status}`)
    expect(run.log).toContain(advice)
  })

  test.concurrent.each([
    ['breaks off', { name: 'cut-body' }],
    ['stops', { name: 'stalled-body' }],
  ] satisfies [string, Fault][])('401, although its body %s', async (_how, broken) => {
    const faults = [broken, { name: 'server-error', status: 401 }] satisfies Fault[]
    const run = await runScenario({ story: editStory(), faults, speed: 60 })
    expect(run.outputs['outcome']).toBe('api_error')
    expect(run.requests).toHaveLength(1)
    expect(errorOf(run)).toContain('answered 401')
    expect(run.log).toContain('valid Cekura API key')
  })

  test.concurrent(
    'also while an evaluation is running, with the step that resumes it',
    async () => {
      const faults = [{ name: 'forbidden', onRequest: 'read', after: 2 }] satisfies Fault[]
      const run = await runScenario({
        story: editStory({ timeline: { runMs: 60_000 } }),
        faults,
      })
      expect(run.outputs).toMatchObject({
        outcome: 'api_error',
        result_id: '4711',
        evaluations: '4',
      })
      expect(run.evaluations).toHaveLength(1)
      expect(run.log).toContain('    mode: wait')
    },
  )

  test.concurrent('a wrong key', async () => {
    const run = await runScenario({
      story: editStory(),
      inputs: { api_key: 'another-key-0123456789' },
    })
    expect(run.requests.map(({ status }) => status)).toEqual([403])
    expect(errorOf(run)).toContain('This API key is not valid')
  })

  test.concurrent('a result that does not exist', async () => {
    const run = await runScenario({ story: editStory(), inputs: { result_id: '4712' } })
    expect(run.requests.map(({ status }) => status)).toEqual([404, 404])
  })
})

test.concurrent.each(['html', 'json'] as const)(
  'an API without v2, whose 404 is %s, is read through v1 after one attempt',
  async (page) => {
    const faults = [{ name: 'v2-unknown', page }] satisfies Fault[]
    const run = await runScenario({ story: editStory(), faults })
    expect(run.outputs['outcome']).toBe('passed')
    const [first, ...others] = run.reads.map(({ path }) => path)
    expect(first).toBe('/test_framework/v2/results/4711/')
    expect(new Set(others)).toEqual(new Set(['/test_framework/v1/results/4711/']))
  },
)

test.concurrent('after five minutes with only failures, the job gives up reading', async () => {
  const run = await runScenario({
    story: editStory(),
    faults: [{ name: 'server-error', status: 502, onRequest: 'read', after: 'trigger' }],
    speed: 100,
  })
  expect(run.outputs).toMatchObject({ outcome: 'api_error', result_id: '4711' })
  expect(errorOf(run)).toContain('answered 502')
  const [triggeredAt = 0, endedAt = 0] = [run.triggers[0]?.atMs, run.reads.at(-1)?.atMs]
  expect(endedAt - triggeredAt).toBeGreaterThan(295_000)
  expect(endedAt - triggeredAt).toBeLessThan(420_000)
  expect(run.log).toContain('    mode: wait')
  expect(messagesOf(run, 'warning')).toEqual([])
})

test.concurrent('occasional failures never make the job give up', async () => {
  const faults = Array.from({ length: 12 }, (_, index) => ({
    name: 'server-error' as const,
    status: 502,
    onRequest: 'read' as const,
    after: 3 + 2 * index,
    times: 1,
  }))
  const run = await runScenario({
    story: editStory({ timeline: { runMs: 400_000 } }),
    inputs: { poll_interval: '15' },
    faults,
    speed: 100,
  })
  expectPassed(run)
})
