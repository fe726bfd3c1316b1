import { describe, expect, test } from '@jest/globals'
import type { Result } from '../../../src/model/result.ts'
import { RequestError } from '../../../src/cekura/request-error.ts'
import type { Expectation } from '../../../src/evaluation/evidence.ts'
import { lookForSign } from '../../../src/evaluation/look-for-sign.ts'
import { aResult } from '../../support/results.ts'
import { type ScriptedRead, createVirtualJob } from '../../support/virtual-job.ts'

const BEFORE = '2026-08-01T12:00:00Z'
const AFTER = '2026-08-01T12:00:05Z'
const old = aResult({ updatedAt: BEFORE })
const expectationFor = (baseline: Result): Expectation => ({
  baseline,
  baselineAtMs: 0,
  runIds: [],
  metricIds: [],
  triggerAnswer: null,
  updatedAtIsOurs: true,
})

async function look(
  baseline: Result,
  nextRead: (index: number, atMs: number) => ScriptedRead,
  notBeforeMs = 0,
) {
  const { job, readsAtMs, extents, finish } = createVirtualJob(3_600_000, nextRead)
  const found = await finish(lookForSign(job, '1', expectationFor(baseline), notBeforeMs))
  return { found, readsAtMs, extents }
}

describe('looking for a sign of an evaluation', () => {
  test('ends without a sign after a whole minute', async () => {
    const { found, readsAtMs } = await look(old, () => ({ tookMs: 100, gets: old }))
    expect(found).toBeNull()
    expect(readsAtMs.at(-1)).toBeGreaterThanOrEqual(60_000)
  })
  test('the looks come soon at first, then every ten seconds', async () => {
    const { readsAtMs } = await look(old, () => ({ tookMs: 0, gets: old }))
    expect(readsAtMs.map((atMs) => atMs / 1_000)).toEqual([1, 3, 7, 15, 25, 35, 45, 55, 65])
  })
  test('a look stops reading at the status if work is going on', async () => {
    const { extents } = await look(old, () => ({ tookMs: 100, gets: old }))
    expect(new Set(extents)).toEqual(new Set(['until_in_flight']))
  })
  test('the first look comes no sooner than the API asked for', async () => {
    const { readsAtMs } = await look(old, () => ({ tookMs: 0, gets: old }), 90_000)
    expect(readsAtMs.slice(0, 2)).toEqual([90_000, 92_000])
  })
  test('a changed updated_at is a doubtful sign, so the looks go on for a better one', async () => {
    const touched = aResult({ updatedAt: AFTER })
    const { found, readsAtMs } = await look(old, () => ({ tookMs: 0, gets: touched }))
    expect(found).toMatchObject({
      sign: 'updated_at_moved',
      readsSoFar: { workSeen: false, triggerUpdatedAt: AFTER },
    })
    expect(readsAtMs.at(-1)).toBe(65_000)
  })
  test('a change that a later look does not show is remembered', async () => {
    const touched = aResult({ updatedAt: AFTER })
    const { found } = await look(old, (index) => ({ tookMs: 0, gets: index === 1 ? touched : old }))
    expect(found).toMatchObject({ sign: 'updated_at_moved' })
  })
  test('work after a changed updated_at ends the looks', async () => {
    const touched = aResult({ updatedAt: AFTER })
    const working = aResult({ status: 'evaluating', updatedAt: AFTER })
    const { found, readsAtMs } = await look(old, (index) => ({
      tookMs: 0,
      gets: index < 2 ? touched : working,
    }))
    expect(found).toMatchObject({ sign: 'evaluation', readsSoFar: { workSeen: true } })
    expect(readsAtMs).toHaveLength(3)
  })
  test('a slow answer does not end the looks', async () => {
    const { readsAtMs } = await look(old, (index) => ({
      tookMs: index === 2 ? 100_000 : 100,
      gets: old,
    }))
    expect(readsAtMs.length).toBeGreaterThan(3)
  })
  test('the time of a read is that of the answered attempt, not of failed attempts', async () => {
    const undated = aResult({ updatedAt: null })
    const hiccup = new RequestError('GET / answered 502', {
      status: 502,
      transient: true,
      tookEffect: 'maybe',
      retryAfterMs: 15_000,
    })
    // The read is sent at 1 s, when a replica could still show old work. Its answer comes at 16 s,
    // when no replica could.
    const { found, readsAtMs } = await look(undated, (index) => ({
      tookMs: 100,
      gets: index === 0 ? hiccup : aResult({ status: 'evaluating', updatedAt: null }),
    }))
    expect(found).toMatchObject({ sign: 'evaluation', readsSoFar: { workSeen: true } })
    expect(readsAtMs).toHaveLength(2)
  })
})
