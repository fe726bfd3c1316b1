import { expect, test } from '@jest/globals'
import { RequestError } from '../../../src/cekura/request-error.ts'
import { listUnseenMetrics } from '../../../src/plan/list-unseen-metrics.ts'
import { aResult } from '../../support/results.ts'
import { createVirtualJob } from '../../support/virtual-job.ts'

const result = { ...aResult({ runs: [] }), agentId: '11' }

/** How long the job paused before it went on without the list. */
async function pausedAfter(facts: Partial<RequestError>): Promise<number> {
  const { job, finish } = createVirtualJob(3_600_000, () => ({ tookMs: 0, gets: aResult() }))
  let failedAtMs = 0
  const api = {
    ...job.api,
    listMetrics: () => {
      failedAtMs = job.clock.nowMs()
      const known = { status: 503, transient: true, tookEffect: 'no', retryAfterMs: null } as const
      return Promise.reject(new RequestError('GET / failed', { ...known, ...facts }))
    },
  }
  const choice = { kind: 'listed', wanted: ['Politeness'] } as const
  expect(await finish(listUnseenMetrics({ ...job, api }, choice, result))).toBeNull()
  return job.clock.nowMs() - failedAtMs
}

test('a list that cannot be read is not needed, and the API gets a pause before the next request', async () => {
  expect(await pausedAfter({})).toBeGreaterThanOrEqual(1_000)
  expect(await pausedAfter({ status: 200, transient: false })).toBeGreaterThanOrEqual(1_000)
})

test('a wait that the API asks for and that goes past the deadline ends the job', async () => {
  const asked = pausedAfter({ status: 429, retryAfterMs: Infinity })
  await expect(asked).rejects.toThrow('It asks to wait for years')
})

test('the pause is as long as the API asked for', async () => {
  expect(await pausedAfter({ transient: false, retryAfterMs: 60_000 })).toBeGreaterThanOrEqual(
    60_000,
  )
})
