import { describe, expect, test } from '@jest/globals'
import type { CekuraApi, HistoryPage } from '../../../src/cekura/api.ts'
import { RequestError } from '../../../src/cekura/request-error.ts'
import { compare } from '../../../src/compare/compare.ts'
import { explainChanges } from '../../../src/explain/explain-changes.ts'
import { aPlan } from '../../support/plans.ts'
import { binary, aResult, aRun } from '../../support/results.ts'
import { createVirtualJob } from '../../support/virtual-job.ts'
import { savedDefinition } from '../../support/definitions.ts'

const HISTORY: HistoryPage = { definitions: [], hasMore: false }
const FACTS = { status: 404, transient: false, tookEffect: 'no', retryAfterMs: null } as const
const FAILED = new RequestError('GET /history/ answered 404', FACTS)

const never = () => new Promise<never>(() => undefined)

/** Metrics 1, 2, … flipped on a run. The deadline is at 60 s. */
async function explain(api: Partial<CekuraApi>, metricCount = 1, startsAtMs = 0) {
  const virtual = createVirtualJob(60_000, () => {
    throw new Error('nothing reads the result')
  })
  const { clock, state } = virtual.job
  const ids = Array.from({ length: metricCount }, (_, index) => String(index + 1))
  const side = (passed: boolean) =>
    aResult({
      updatedAt: '2026-11-24T10:00:00Z',
      runs: [aRun('101', { scores: ids.map((id) => binary(id, passed)) })],
    })
  const plan = aPlan({ runIds: ['101'], metrics: ids.map((id) => ({ id, name: id })) })
  state.baseline = side(true)
  state.comparison = compare(side(true), side(false), plan)
  const asked: string[] = []
  const job = {
    ...virtual.job,
    api: {
      ...virtual.job.api,
      readLabels: () => Promise.resolve(new Map()),
      ...api,
      readHistory: (...given: Parameters<CekuraApi['readHistory']>) => {
        asked.push(given[0])
        return (api.readHistory ?? (() => Promise.resolve(HISTORY)))(...given)
      },
    },
  }
  await virtual.finish(
    new Promise<void>((resolve) => {
      clock.after(startsAtMs, () => {
        void explainChanges(job, plan, side(false), clock.date(), false).then(resolve)
      })
    }),
  )
  return { tookMs: clock.nowMs() - startsAtMs, asked, state, notes: virtual.said }
}

describe('explainChanges', () => {
  test('waits five seconds for an API that does not answer, and says so once', async () => {
    const { tookMs, notes, state } = await explain({ readHistory: never, readLabels: never }, 3)
    expect(Math.round(tookMs / 100)).toBe(50)
    expect(notes.map(({ text }) => text)).toEqual([
      'The action could not read everything that explains the changes, and the reports leave that out: no complete answer within 5 s (and 5 more requests)',
    ])
    expect(state.insight.definitions.size).toBe(0)
  })

  test('leaves the last second before the deadline to the reports', async () => {
    const { tookMs, notes } = await explain({ readHistory: never }, 1, 57_000)
    expect([Math.round(tookMs / 100), notes.length]).toEqual([20, 1])
  })

  test('asks nothing if there is no time left', async () => {
    const { tookMs, asked, notes } = await explain({}, 1, 59_500)
    expect([tookMs, asked, notes.length]).toEqual([0, [], 1])
  })

  test('gives up on an API that fails again and again', async () => {
    const { asked, notes } = await explain({ readHistory: () => Promise.reject(FAILED) }, 15)
    expect(asked.length).toBeLessThan(10)
    expect(notes).toHaveLength(1)
    expect(notes[0]?.text).toContain('GET /history/ answered 404')
  })

  test('asks nothing more after the API says that there are too many requests', async () => {
    const throttled = new RequestError('GET /history/ answered 429', { ...FACTS, status: 429 })
    const { asked, notes } = await explain({ readHistory: () => Promise.reject(throttled) }, 15)
    expect([asked.length, notes.length]).toEqual([4, 1])
  })

  test('keeps what it has learned if another request fails', async () => {
    const labels = new Map([['101', 5]])
    const readLabels = () => Promise.resolve(labels)
    const { state } = await explain({ readHistory: () => Promise.reject(FAILED), readLabels })
    expect(state.insight.labels.get('1')).toBe(labels)
  })

  test('asks about 20 metrics at most', async () => {
    expect(new Set((await explain({}, 30)).asked).size).toBe(20)
  })

  test.each([
    [
      'that does not end',
      () => ({ definitions: [saved(String(Math.random()))], hasMore: true }),
      10,
    ],
    ['that begins again', () => ({ definitions: [saved('1')], hasMore: true }), 2],
    [
      'of endless texts',
      () => ({ definitions: [saved(String(Math.random()), 9)], hasMore: true }),
      2,
    ],
  ])('stops reading a history %s after a number of pages', async (_, page, pages) => {
    const readHistory = () => Promise.resolve(page())
    expect((await explain({ readHistory })).asked).toHaveLength(pages)
  })
})

function saved(version: string, megabytes = 0) {
  return savedDefinition(version, '2026-11-01T00:00:00Z', {
    prompt: 'x'.repeat(megabytes * 1024 * 1024),
  })
}
