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
  answered: null,
})

async function look(baseline: Result, nextRead: (index: number, atMs: number) => ScriptedRead) {
  const { job, readsAtMs, extents, finish } = createVirtualJob(3_600_000, nextRead)
  const seen = await finish(lookForSign(job, '1', expectationFor(baseline)))
  return { seen, readsAtMs, extents }
}

describe('looking for a sign of an evaluation', () => {
  test('none in a whole minute of looking is none', async () => {
    const { seen, readsAtMs } = await look(old, () => ({ tookMs: 100, gets: old }))
    expect(seen).toBeNull()
    expect(readsAtMs.at(-1)).toBeGreaterThanOrEqual(60_000)
  })
  test('the looks come soon at first, then every ten seconds', async () => {
    const { readsAtMs } = await look(old, () => ({ tookMs: 0, gets: old }))
    expect(readsAtMs.map((atMs) => atMs / 1_000)).toEqual([1, 3, 7, 15, 25, 35, 45, 55, 65])
  })
  test('a look reads no further than to the status of work going on', async () => {
    const { extents } = await look(old, () => ({ tookMs: 100, gets: old }))
    expect(new Set(extents)).toEqual(new Set(['until_in_flight']))
  })
  test('an updated_at that has moved is one, whatever the status', async () => {
    const touched = aResult({ updatedAt: AFTER })
    const { seen } = await look(old, () => ({ tookMs: 100, gets: touched }))
    expect(seen).toMatchObject({ inFlight: false, touchedAt: AFTER })
  })
  test('an answer that was long on its way does not end the look', async () => {
    const { readsAtMs } = await look(old, (index) => ({
      tookMs: index === 2 ? 100_000 : 100,
      gets: old,
    }))
    expect(readsAtMs.length).toBeGreaterThan(3)
  })
  test('a read is dated by the try that was answered, not by those that failed', async () => {
    const undated = aResult({ updatedAt: null })
    const hiccup = new RequestError('GET / answered 502', {
      status: 502,
      transient: true,
      tookEffect: 'maybe',
      retryAfterMs: 15_000,
    })
    // Asked for at 1 s, when old work could show still; answered at 16 s, when it could not.
    const { seen, readsAtMs } = await look(undated, (index) => ({
      tookMs: 100,
      gets: index === 0 ? hiccup : aResult({ status: 'evaluating', updatedAt: null }),
    }))
    expect(seen).toMatchObject({ inFlight: true })
    expect(readsAtMs).toHaveLength(2)
  })
})
