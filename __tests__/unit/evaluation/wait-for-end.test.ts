import { describe, expect, test } from '@jest/globals'
import { type Expectation, type Seen, seenBefore } from '../../../src/evaluation/evidence.ts'
import { waitForEnd } from '../../../src/evaluation/wait-for-end.ts'
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
  const ended = await finish(waitForEnd(job, '1', expectation, seen))
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
    const waiting = waitForEnd(job, '1', dated, seenBefore(dated))
    const ended = await finish(waiting)
    expect(ended.result).toBe(after)
  })
  test('an answer from before does not begin the patience either', async () => {
    const before = aResult({ updatedAt: '2026-08-01T12:00:00Z' })
    const after = aResult({ updatedAt: '2026-08-01T12:00:05Z' })
    const dated = { ...expectation, baseline: before, answered: null }
    const { updatedAt } = after
    const seen = { inFlight: true, newestUpdatedAt: updatedAt, touchedAt: updatedAt }
    const { job, readsAtMs, finish } = createVirtualJob(HOUR_MS, (index) => ({
      tookMs: 0,
      gets: index === 0 ? before : after,
    }))
    const polling = { ...job, pollIntervalMs: 4_000 }
    await finish(waitForEnd(polling, '1', dated, seen))
    expect(readsAtMs).toEqual([4_000, 8_000, 12_000, 16_000, 18_000])
  })
  test('work in between starts the patience anew', async () => {
    const { readsAtMs } = await wait(unseen, (_, atMs) => ({
      tookMs: 10,
      gets: atMs > 50_000 && atMs < 55_000 ? working : finished,
    }))
    expect(readsAtMs.at(-1)).toBeGreaterThan(60_000)
  })
  test('reads no further than to the status of work going on', async () => {
    const { job, extents, finish } = createVirtualJob(HOUR_MS, () => ({
      tookMs: 10,
      gets: finished,
    }))
    await finish(waitForEnd(job, '1', expectation, unseen))
    expect(new Set(extents)).toEqual(new Set(['until_in_flight']))
  })
})

describe('with a fixed interval', () => {
  async function waitWith(pollIntervalMs: number, seen: Seen, endsAtMs: number) {
    const { job, readsAtMs, finish } = createVirtualJob(HOUR_MS, (_, atMs) => ({
      tookMs: 0,
      gets: atMs < endsAtMs ? working : finished,
    }))
    await finish(waitForEnd({ ...job, pollIntervalMs }, '1', expectation, seen))
    return readsAtMs
  }
  test('polls keep to it, but for the last, which comes when the patience is over', async () => {
    expect(await waitWith(20_000, seenInFlight, 50_000)).toEqual([20_000, 40_000, 60_000, 70_000])
    expect(await waitWith(4_000, seenInFlight, 9_000)).toEqual([
      4_000, 8_000, 12_000, 16_000, 20_000, 22_000,
    ])
  })
  test('no two polls are closer than a second', async () => {
    const readsAtMs = await waitWith(9_900, seenInFlight, 0)
    expect(readsAtMs).toEqual([9_900, 19_800, 20_800])
  })
})
