import { describe, expect, test } from '@jest/globals'
import { RequestError } from '../../../src/cekura/request-error.ts'
import { Stopped } from '../../../src/job.ts'
import { readResult } from '../../../src/cekura/read-result.ts'
import { aResult } from '../../support/results.ts'
import { createVirtualJob } from '../../support/virtual-job.ts'

function failure(status: number, retryAfterMs: number | null, transient = true): RequestError {
  const facts = { status, transient, tookEffect: 'maybe', retryAfterMs } as const
  return new RequestError(`GET / answered ${status}`, facts)
}

function read(timeoutMs: number, gets: readonly (RequestError | null)[], latenessMs = 0) {
  const { job, readsAtMs, said, finish } = createVirtualJob(
    timeoutMs,
    (index) => ({ tookMs: 10, gets: gets[Math.min(index, gets.length - 1)] ?? aResult() }),
    latenessMs,
  )
  return { readsAtMs, job, said, ended: finish(readResult(job, '1')) }
}

describe('repeating a read', () => {
  test('failures that may pass lead to another attempt, and the time of the answer is that of the last attempt', async () => {
    const { ended, readsAtMs } = read(600_000, [failure(502, null), failure(503, 7_000), null])
    const { sentAtMs } = await ended
    expect(readsAtMs).toHaveLength(3)
    expect(sentAtMs).toBe(readsAtMs[2])
    expect(sentAtMs - (readsAtMs[1] ?? 0)).toBeGreaterThanOrEqual(7_000)
  })
  test('a refusal that cannot pass ends it at once', async () => {
    const { ended, readsAtMs } = read(600_000, [failure(404, null, false)])
    await expect(ended).rejects.toMatchObject({ status: 404 })
    expect(readsAtMs).toHaveLength(1)
  })
  test('five minutes with only failures end it', async () => {
    const { ended, job } = read(3_600_000, [failure(500, null)])
    await expect(ended).rejects.toMatchObject({ status: 500 })
    expect(job.clock.nowMs()).toBeGreaterThan(300_000)
    expect(job.clock.nowMs()).toBeLessThan(335_000)
  })
  test('time that Retry-After asked for is not counted as failure', async () => {
    const { ended, readsAtMs } = read(3_600_000, [
      ...Array.from({ length: 20 }, () => failure(429, 60_000)),
      null,
    ])
    await ended
    expect(readsAtMs).toHaveLength(21)
    expect(readsAtMs.at(-1)).toBeGreaterThan(20 * 60_000)
  })
  test('failures between such waits are counted', async () => {
    const { ended, job } = read(3_600_000, [failure(429, 600_000), failure(500, null)])
    await expect(ended).rejects.toMatchObject({ status: 500 })
    expect(job.clock.nowMs()).toBeGreaterThan(900_000)
    expect(job.clock.nowMs()).toBeLessThan(940_000)
  })
  test.each([
    [90_000, 'It asks to wait 1 min 30 s, but the job has 1 min left'],
    [Infinity, 'It asks to wait for years, but the job has 1 min left'],
  ])('a wait of %d ms that goes past the deadline ends it, and says so', async (askedMs, said) => {
    const { ended } = read(60_000, [failure(429, askedMs)])
    await expect(ended).rejects.toThrow(said)
  })
  test('a wait that goes past what is left by then ends it, too', async () => {
    const { ended, readsAtMs } = read(60_000, [failure(503, 40_000), failure(429, 40_000)])
    await expect(ended).rejects.toThrow(
      /^GET \/ answered 429\. It asks to wait 40 s, but the job has (19|20) s left$/,
    )
    expect(readsAtMs).toHaveLength(2)
  })
  test('each failure is logged, with the pause before the next attempt', async () => {
    const { ended, said } = read(600_000, [failure(502, null), failure(503, 7_000), null])
    await ended
    expect(said.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^GET \/ answered 502\. Trying again in [12] s$/),
      expect.stringMatching(/^GET \/ answered 503\. Trying again in [78] s$/),
    ])
  })
  test('after a failure at the deadline, the deadline ends the job', async () => {
    // Timers are late on a busy machine, so the failure comes a little after the deadline.
    const { ended } = read(5, [failure(502, null)], 100)
    await expect(ended).rejects.toBeInstanceOf(Stopped)
  })
})
