import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { metricEdit } from '../../simulator/stories/metric-edit.js'
import { expectObeysContract, obeysSchema, type RecordedRequest } from '../support/contract.ts'
import { call, resultsPath, trigger } from '../support/raw-client.ts'
import { inWorld } from '../support/simulation.ts'

const { world, resultId, runIds, metricIds } = metricEdit()

describe('a request that the contract forbids', () => {
  it('is refused by the simulator, whatever its body, and evaluates nothing', async () => {
    const id = fc.constantFrom(...runIds, ...metricIds)
    const ids = fc.oneof(
      fc.array(fc.oneof(id, fc.integer(), fc.string(), fc.constant(null)), { maxLength: 4 }),
      fc.subarray(runIds, { maxLength: 3 }),
      fc.subarray(metricIds),
      fc.jsonValue(),
    )
    const body = fc.oneof(
      { arbitrary: fc.record({ run_ids: ids, metric_ids: ids }, { requiredKeys: [] }), weight: 4 },
      { arbitrary: fc.jsonValue(), weight: 1 },
    )
    await inWorld(world, async (simulator) => {
      await fc.assert(
        fc.asyncProperty(body, async (json) => {
          const before = simulator.evaluations.length
          const path = `${resultsPath}${resultId}/evaluate_metrics/`
          const answer = await call(simulator, { path, text: JSON.stringify(json) })
          const allowed = obeysSchema('EvaluationOrder', json)
          expect([200, 400]).toContain(answer.status)
          if (!allowed) expect(answer.status).toBe(400)
          const evaluated = simulator.evaluations.length - before
          expect(evaluated).toBe(answer.status === 200 ? 1 : 0)
        }),
        { numRuns: 300 },
      )
    })
  })

  it.each<[string, Partial<RecordedRequest>]>([
    ['carries no key', { headers: { 'content-type': 'application/json' } }],
    ['is not said to be JSON', { headers: { 'X-CEKURA-API-KEY': 'k' } }],
    ['has numbers for IDs', { body: { run_ids: [1], metric_ids: ['2'] } }],
    ['names no run', { body: { run_ids: [], metric_ids: ['2'] } }],
    ['names no metric', { body: { run_ids: ['1'] } }],
    ['lacks the final slash', { path: '/test_framework/v1/results/1/evaluate_metrics' }],
    ['has a query that nobody knows', { query: { force: 'yes' } }],
    ['uses another method', { method: 'PUT' }],
    ['has a body where none belongs', { method: 'GET', path: `${resultsPath}1/` }],
  ])('is reported if it %s', (_, change) => {
    const request: RecordedRequest = {
      method: 'POST',
      path: `${resultsPath}1/evaluate_metrics/`,
      query: {},
      headers: { 'X-CEKURA-API-KEY': 'k', 'content-type': 'application/json; charset=utf-8' },
      body: { run_ids: ['1'], metric_ids: ['2'] },
    }
    expectObeysContract(request)
    expect(() => {
      expectObeysContract({ ...request, ...change })
    }).toThrow()
  })
})

describe('the simulator', () => {
  it('records every request as it came, with the status of its answer', async () => {
    await inWorld(world, async (simulator) => {
      await trigger(simulator, resultId, ['86301'], ['5101', '5105'])
      await call(simulator, { path: `${resultsPath}?agent_id=412` })
      await call(simulator, { path: `${resultsPath}77/`, headers: { 'x-cekura-api-key': 'no' } })
      expect(simulator.requests).toMatchObject([
        {
          kind: 'trigger',
          method: 'POST',
          path: `${resultsPath}${resultId}/evaluate_metrics/`,
          body: { run_ids: ['86301'], metric_ids: ['5101', '5105'] },
          status: 200,
        },
        { kind: 'list', method: 'GET', query: { agent_id: '412' }, body: undefined, status: 200 },
        { kind: 'read', headers: { 'x-cekura-api-key': 'no' }, status: 403 },
      ])
      expect(simulator.evaluations).toMatchObject([
        { resultId, runIds: ['86301'], metricIds: ['5101', '5105'] },
      ])
    })
  })

  it('redirects a path without its final slash', async () => {
    await inWorld(world, async (simulator) => {
      const answer = await call(simulator, { path: `${resultsPath}${resultId}?page=2` })
      expect(answer.status).toBe(301)
      expect(answer.headers.location).toBe(`${resultsPath}${resultId}/?page=2`)
    })
  })
})
