import { describe, expect, test } from '@jest/globals'
import type { Result } from '../../../src/model/result.ts'
import { type Expectation, type ReadsSoFar, noReadsYet } from '../../../src/evaluation/evidence.ts'
import { waitForEnd } from '../../../src/evaluation/wait-for-end.ts'
import { aResult, aRun, binary } from '../../support/results.ts'
import { type ScriptedRead, createVirtualJob } from '../../support/virtual-job.ts'

const HOUR_MS = 3_600_000
const finished = aResult({ status: 'completed' })
const working = aResult({ status: 'evaluating' })
const expectation: Expectation = {
  baseline: finished,
  baselineAtMs: -HOUR_MS,
  runIds: [],
  metricIds: [],
  triggerAnswer: { inFlight: false, updatedAt: null },
  updatedAtIsOurs: true,
}
const unseen = noReadsYet(expectation)
const seenInFlight: ReadsSoFar = { ...unseen, workSeen: true }

async function wait(seen: ReadsSoFar, nextRead: (index: number, atMs: number) => ScriptedRead) {
  const { job, readsAtMs, finish } = createVirtualJob(HOUR_MS, nextRead)
  const ended = await finish(waitForEnd(job, '1', expectation, seen))
  return { ...ended, readsAtMs, endedAtMs: job.clock.nowMs() }
}

describe('waiting for the end', () => {
  test('a likely end is accepted after it has lasted as long as replicas lag', async () => {
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
  test('the time of a slow answer does not count as patience', async () => {
    // Both reads were sent within seconds, but the answer to the second was slow.
    const { readsAtMs } = await wait(seenInFlight, (index) => ({
      tookMs: index === 1 ? 60_000 : 10,
      gets: finished,
    }))
    expect(readsAtMs.length).toBeGreaterThan(2)
  })
  test('an answer from before is never accepted', async () => {
    const before = aResult({ status: 'failed', updatedAt: '2026-08-01T12:00:00Z' })
    const after = aResult({ status: 'completed', updatedAt: '2026-08-01T12:00:05Z' })
    const dated = { ...expectation, baseline: before, triggerAnswer: null }
    // The newer state proves nothing, because the trigger itself may have caused it. At the end of
    // the minute, a lagging replica answers.
    const { job, finish } = createVirtualJob(HOUR_MS, (_, atMs) => ({
      tookMs: 10,
      gets: atMs > 55_000 && atMs < 90_000 ? before : after,
    }))
    const waiting = waitForEnd(job, '1', dated, noReadsYet(dated))
    const ended = await finish(waiting)
    expect(ended.result).toBe(after)
  })
  test('an answer from before does not start the patience', async () => {
    const before = aResult({ updatedAt: '2026-08-01T12:00:00Z' })
    const after = aResult({ updatedAt: '2026-08-01T12:00:05Z' })
    const dated = { ...expectation, baseline: before, triggerAnswer: null }
    const { updatedAt } = after
    const seen = {
      ...noReadsYet(dated),
      workSeen: true,
      newestUpdatedAt: updatedAt,
      triggerUpdatedAt: updatedAt,
    }
    const { job, readsAtMs, finish } = createVirtualJob(HOUR_MS, (index) => ({
      tookMs: 0,
      gets: index === 0 ? before : after,
    }))
    const polling = { ...job, pollIntervalMs: 4_000 }
    await finish(waitForEnd(polling, '1', dated, seen))
    expect(readsAtMs).toEqual([4_000, 8_000, 12_000, 16_000, 18_000])
  })
  test('work in between starts the patience again', async () => {
    const { readsAtMs } = await wait(unseen, (_, atMs) => ({
      tookMs: 10,
      gets: atMs > 50_000 && atMs < 55_000 ? working : finished,
    }))
    expect(readsAtMs.at(-1)).toBeGreaterThan(60_000)
  })
  test('stops reading at the status if work is going on', async () => {
    const { job, extents, finish } = createVirtualJob(HOUR_MS, () => ({
      tookMs: 10,
      gets: finished,
    }))
    await finish(waitForEnd(job, '1', expectation, unseen))
    expect(new Set(extents)).toEqual(new Set(['until_in_flight']))
  })
})

describe('runs that are scored one after another under a completed result', () => {
  const scored = (...values: readonly (boolean | null)[]) =>
    aResult({
      updatedAt: null,
      runs: values.map((value, index) =>
        aRun(String(index + 1), { scores: [binary('7', value, value === null ? '' : 'So.')] }),
      ),
    })
  const before = scored(true, true, true)
  const asked: Expectation = {
    ...expectation,
    baseline: before,
    runIds: ['1', '2', '3'],
    metricIds: ['7'],
  }
  /** @param states the states, each with the time from which it shows */
  async function waitThrough(...states: readonly (readonly [number, Result])[]) {
    const { job, readsAtMs, finish } = createVirtualJob(HOUR_MS, (_, atMs) => ({
      tookMs: 0,
      gets: states.findLast(([fromMs]) => fromMs <= atMs)?.[1] ?? before,
    }))
    const polling = { ...job, pollIntervalMs: 2_000 }
    const waiting = waitForEnd(polling, '1', asked, noReadsYet(asked))
    return { ...(await finish(waiting)), readsAtMs }
  }

  test('make the job wait as long as something new shows within ten seconds', async () => {
    const last = scored(false, false, true)
    const { result, isNew, readsAtMs } = await waitThrough(
      [5_000, scored(false, true, true)],
      [14_000, last],
    )
    expect(result).toBe(last)
    expect(isNew).toBe(true)
    expect(readsAtMs.at(-1)).toBe(24_000)
  })
  test('are over as soon as every score differs', async () => {
    const last = scored(false, false, false)
    const { readsAtMs } = await waitThrough([5_000, scored(false, true, true)], [9_000, last])
    expect(readsAtMs.at(-1)).toBe(10_000)
  })
  test('make the job wait for a minute while a score from before is missing', async () => {
    const last = scored(false, false, false)
    const { result, readsAtMs } = await waitThrough(
      [1_000, scored(null, null, null)],
      [5_000, scored(false, null, null)],
      [60_000, last],
    )
    expect(result).toBe(last)
    expect(readsAtMs.at(-1)).toBe(60_000)
  })
  test('are accepted with a missing score after that minute', async () => {
    const { isNew, readsAtMs } = await waitThrough([5_000, scored(false, null, true)])
    expect(isNew).toBe(true)
    expect(readsAtMs.at(-1)).toBe(66_000)
  })
})

describe('the result of the wait', () => {
  const blind: Expectation = { ...expectation, baseline: null, runIds: null, triggerAnswer: null }
  async function isAsFound(nextResult: (atMs: number) => Result) {
    const { job, finish } = createVirtualJob(HOUR_MS, (_, atMs) => ({
      tookMs: 10,
      gets: nextResult(atMs),
    }))
    const waiting = waitForEnd(job, '1', blind, noReadsYet(blind))
    return (await finish(waiting)).isAsFound
  }
  test('is as it was found if nothing was at work and nothing changed', async () => {
    expect(await isAsFound(() => finished)).toBe(true)
  })
  test('is not as it was found if a read showed work or a change', async () => {
    expect(await isAsFound((atMs) => (atMs < 5_000 ? working : finished))).toBe(false)
    const changed = aResult({ status: 'completed', updatedAt: '2026-08-01T12:00:05Z' })
    expect(await isAsFound((atMs) => (atMs < 5_000 ? finished : changed))).toBe(false)
  })
  test('is not delayed by a call that never ended', async () => {
    const stuck = aRun('2', { status: 'in_progress', scores: [] })
    expect(await isAsFound(() => aResult({ runs: [aRun('1'), stuck] }))).toBe(true)
  })
})

describe('near the deadline', () => {
  async function readsOf(timeoutMs: number, pollIntervalMs: number, endsAtMs: number) {
    const { job, readsAtMs, finish } = createVirtualJob(timeoutMs, (_, atMs) => ({
      tookMs: 0,
      gets: atMs < endsAtMs ? working : finished,
    }))
    const polling = { ...job, pollIntervalMs }
    const waiting = waitForEnd(polling, '1', expectation, unseen)
    const [ended] = await Promise.allSettled([finish(waiting)])
    return { readsAtMs, ended: ended.status }
  }
  test('there are two looks, whatever the interval', async () => {
    expect(await readsOf(300_000, 600_000, Infinity)).toEqual({
      readsAtMs: [283_000, 295_000],
      ended: 'rejected',
    })
  })
  test('an end at the first look has lasted long enough at the second look', async () => {
    const { job, readsAtMs, finish } = createVirtualJob(300_000, (_, atMs) => ({
      tookMs: 0,
      gets: atMs < 280_000 ? working : finished,
    }))
    const polling = { ...job, pollIntervalMs: 200_000 }
    await finish(waitForEnd(polling, '1', expectation, unseen))
    expect(readsAtMs).toEqual([200_000, 283_000, 293_000])
  })
  test('a wait that is too short for them still has one look', async () => {
    expect(await readsOf(4_000, 600_000, Infinity)).toEqual({
      readsAtMs: [2_000],
      ended: 'rejected',
    })
  })
})

describe('with a fixed interval', () => {
  async function waitWith(pollIntervalMs: number, seen: ReadsSoFar, endsAtMs: number) {
    const { job, readsAtMs, finish } = createVirtualJob(HOUR_MS, (_, atMs) => ({
      tookMs: 0,
      gets: atMs < endsAtMs ? working : finished,
    }))
    await finish(waitForEnd({ ...job, pollIntervalMs }, '1', expectation, seen))
    return readsAtMs
  }
  test('polls keep it, except for the last, which comes when the patience is over', async () => {
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
