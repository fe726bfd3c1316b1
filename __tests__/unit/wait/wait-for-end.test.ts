import { describe, expect, test } from '@jest/globals'
import { type Expectation, type Seen, seenBefore } from '../../../src/evidence/evidence.ts'
import { waitForEnd } from '../../../src/wait/wait-for-end.ts'
import { aResult } from '../../support/results.ts'
import { type ScriptedRead, createVirtualJob } from '../../support/virtual-job.ts'

const HOUR_MS = 3_600_000
const finished = aResult({ status: 'completed' })
const working = aResult({ status: 'evaluating' })
const expectation: Expectation = {
  baseline: finished,
  baselineAtMs: -HOUR_MS,
  runIds: [],
  metricIds: [],
  answered: { inFlight: false, updatedAt: null },
}
const unseen = seenBefore(expectation)
const seenInFlight: Seen = { ...unseen, inFlight: true }

async function wait(seen: Seen, nextRead: (index: number, atMs: number) => ScriptedRead) {
  const { job, readsAtMs, finish } = createVirtualJob(HOUR_MS, nextRead)
  const ended = await finish(waitForEnd(job, '1', expectation, seen, () => undefined))
  return { ...ended, readsAtMs, endedAtMs: job.clock.nowMs() }
}

describe('waiting for the end', () => {
  test('a likely end is accepted once it has lasted as long as replicas lag', async () => {
    const { isNew, readsAtMs } = await wait(seenInFlight, () => ({ tookMs: 10, gets: finished }))
    expect(isNew).toBe(true)
    expect((readsAtMs.at(-1) ?? 0) - (readsAtMs[0] ?? 0)).toBeGreaterThanOrEqual(10_000)
    expect(readsAtMs.at(-1)).toBeLessThan(20_000)
  })
  test('an end without any sign is accepted after a minute, and marked', async () => {
    const { isNew, readsAtMs } = await wait(unseen, () => ({ tookMs: 10, gets: finished }))
    expect(isNew).toBe(false)
    expect((readsAtMs.at(-1) ?? 0) - (readsAtMs[0] ?? 0)).toBeGreaterThanOrEqual(60_000)
  })
  test('an answer that was long on its way proves no patience', async () => {
    // Both reads were asked for within seconds; the second one took its time.
    const { readsAtMs } = await wait(seenInFlight, (index) => ({
      tookMs: index === 1 ? 60_000 : 10,
      gets: finished,
    }))
    expect(readsAtMs.length).toBeGreaterThan(2)
  })
  test('an answer from before is never the one that is accepted', async () => {
    const before = aResult({ status: 'failed', updatedAt: '2026-08-01T12:00:00Z' })
    const after = aResult({ status: 'completed', updatedAt: '2026-08-01T12:00:05Z' })
    const dated = { ...expectation, baseline: before, answered: null }
    // The newer state is no proof, since the trigger itself may have made it. When the minute is over,
    // a replica that lags has the word.
    const { job, finish } = createVirtualJob(HOUR_MS, (_, atMs) => ({
      tookMs: 10,
      gets: atMs > 55_000 && atMs < 90_000 ? before : after,
    }))
    const waiting = waitForEnd(job, '1', dated, seenBefore(dated), () => undefined)
    const ended = await finish(waiting)
    expect(ended.result).toBe(after)
  })
  test('work in between starts the patience anew', async () => {
    const { readsAtMs } = await wait(unseen, (_, atMs) => ({
      tookMs: 10,
      gets: atMs > 50_000 && atMs < 55_000 ? working : finished,
    }))
    expect(readsAtMs.at(-1)).toBeGreaterThan(60_000)
  })
})
