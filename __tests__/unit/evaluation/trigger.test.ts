import { describe, expect, test } from '@jest/globals'
import { RequestError } from '../../../src/cekura/request-error.ts'
import type { Result } from '../../../src/model/result.ts'
import { Stopped } from '../../../src/job.ts'
import { trigger } from '../../../src/evaluation/trigger.ts'
import { type JobState, newJobState, type UnderWay } from '../../../src/model/job-state.ts'
import { aResult, aRun } from '../../support/results.ts'
import {
  createVirtualJob,
  type ScriptedRead,
  type ScriptedTrigger,
} from '../../support/virtual-job.ts'

const BEFORE = '2026-08-01T12:00:00Z'
const AFTER = '2026-08-01T12:00:05Z'
const baseline = aResult({ updatedAt: BEFORE })
const touched = aResult({ updatedAt: AFTER })
const working = aResult({ status: 'evaluating', updatedAt: AFTER })
const plan = {
  resultId: '4711',
  resultName: 'Nightly',
  runIds: ['1', '2'],
  metrics: [
    { id: '7', name: 'Greets' },
    { id: '8', name: null },
  ],
}

function failure(
  tookEffect: RequestError['tookEffect'],
  transient: boolean,
  status = 500,
  retryAfterMs: number | null = null,
): RequestError {
  return new RequestError(`POST / answered ${status}`, {
    status,
    transient,
    tookEffect,
    retryAfterMs,
  })
}
const throttled = failure('no', true, 429)
const refused = failure('no', false, 400)
const lost = failure('maybe', true, 504)

const HOUR_MS = 3_600_000

interface Script {
  readonly triggers: readonly (Result | null | Error)[]
  readonly reads?: (index: number, atMs: number) => Result
  readonly endsAtMs?: number
  readonly tookMs?: number
}

async function play({ triggers, reads = () => baseline, endsAtMs = HOUR_MS, tookMs = 50 }: Script) {
  const nextRead = (index: number, atMs: number): ScriptedRead => ({
    tookMs: 50,
    gets: reads(index, atMs),
  })
  const nextTrigger = (index: number): ScriptedTrigger => ({
    tookMs,
    gets: triggers[Math.min(index, triggers.length - 1)] ?? null,
  })
  const virtual = createVirtualJob(endsAtMs, nextRead, 0, nextTrigger)
  const effects: UnderWay[] = []
  const state = watched(newJobState(), effects)
  const work = trigger({ ...virtual.job, state }, plan, baseline)
  const [ended] = await Promise.allSettled([virtual.finish(work)])
  return { ended, effects, evaluations: state.evaluations, ...virtual }
}

/** A state that records each change of `underWay`. */
function watched(state: JobState, effects: UnderWay[]): JobState {
  return new Proxy(state, {
    set: (target, name, value) => {
      if (name === 'underWay') effects.push(value as UnderWay)
      return Reflect.set(target, name, value)
    },
  })
}

function reasonOf(ended: PromiseSettledResult<unknown>): unknown {
  if (ended.status === 'fulfilled') throw new Error('it succeeded')
  return ended.reason
}

describe('a trigger', () => {
  test('asks for the runs and metrics of the plan, once', async () => {
    const answer = aResult({ status: 'evaluating', updatedAt: AFTER })
    const { ended, triggers, effects, readsAtMs } = await play({ triggers: [answer] })
    expect(triggers).toEqual([
      { atMs: 0, resultId: '4711', runIds: ['1', '2'], metricIds: ['7', '8'] },
    ])
    expect(readsAtMs).toEqual([])
    expect(effects).toEqual(['unknown', 'ours'])
    expect(ended).toEqual({
      status: 'fulfilled',
      value: {
        answer,
        readsSoFar: {
          workSeen: false,
          resultSeenInFlight: false,
          changeSeen: false,
          newScoreSeen: false,
          newestUpdatedAt: AFTER,
          triggerUpdatedAt: AFTER,
          lastFinished: null,
        },
        expectation: {
          baseline,
          baselineAtMs: 0,
          runIds: ['1', '2'],
          metricIds: ['7', '8'],
          triggerAnswer: { inFlight: true, updatedAt: AFTER },
          updatedAtIsOurs: true,
        },
      },
    })
  })

  test('reads the answer for the requested runs, not for others', async () => {
    const others = aResult({ runs: [aRun('3', { status: 'evaluating' })] })
    const own = aResult({ runs: [aRun('2', { status: 'evaluating' })] })
    const inFlight = async (answer: Result) => {
      const { ended } = await play({ triggers: [answer] })
      return ended.status === 'fulfilled' ? ended.value.expectation.triggerAnswer?.inFlight : null
    }
    expect(await inFlight(others)).toBe(false)
    expect(await inFlight(own)).toBe(true)
  })

  test('that is accepted without an answer is accepted', async () => {
    const { ended, effects, readsAtMs } = await play({ triggers: [null] })
    expect(ended).toMatchObject({ value: { answer: null, expectation: { triggerAnswer: null } } })
    expect(effects).toEqual(['unknown', 'ours'])
    expect(readsAtMs).toEqual([])
  })

  test('that was accepted, although its answer broke off, is accepted', async () => {
    const { ended, effects, triggers, said } = await play({ triggers: [failure('yes', true)] })
    expect(ended).toMatchObject({ status: 'fulfilled', value: { answer: null } })
    expect(effects).toEqual(['unknown', 'ours'])
    expect(triggers).toHaveLength(1)
    expect(said).toEqual([])
  })

  test('that certainly took no effect is sent again at once', async () => {
    const { ended, effects, triggers, readsAtMs, said } = await play({
      triggers: [throttled, throttled, null],
    })
    expect(ended.status).toBe('fulfilled')
    expect(triggers).toHaveLength(3)
    expect(readsAtMs).toEqual([])
    expect(effects).toEqual(['unknown', 'nothing', 'unknown', 'nothing', 'unknown', 'ours'])
    expect(said.map(({ level }) => level)).toEqual(['info', 'info'])
  })

  test('that was refused is not sent again', async () => {
    const { ended, effects, triggers } = await play({ triggers: [refused] })
    expect(reasonOf(ended)).toBe(refused)
    expect(triggers).toHaveLength(1)
    expect(effects).toEqual(['unknown', 'nothing'])
  })

  test('that fails because of our own bug is not sent again, and its effect is not known', async () => {
    const fault = new TypeError('a bug')
    const { ended, effects, triggers } = await play({ triggers: [fault] })
    expect(reasonOf(ended)).toBe(fault)
    expect(triggers).toHaveLength(1)
    expect(effects).toEqual(['unknown'])
  })
})

describe('a trigger whose answer was lost', () => {
  test('is not sent again if the result shows a sign', async () => {
    const { ended, effects, triggers, said } = await play({
      triggers: [lost],
      reads: (index) => (index < 2 ? baseline : working),
    })
    expect(ended).toMatchObject({
      value: {
        answer: null,
        readsSoFar: { newestUpdatedAt: AFTER, workSeen: true },
        expectation: { triggerAnswer: null, updatedAtIsOurs: false },
      },
    })
    expect(triggers).toHaveLength(1)
    expect(effects).toEqual(['unknown', 'ours'])
    expect(said.map(({ level, text }) => `${level}: ${text}`)).toEqual([
      'warning: POST / answered 504. It may have started the evaluation all the same, so the result is looked at before it is sent again',
      'info: The result shows a new evaluation: the request had taken effect',
    ])
  })

  test('is sent again if there is no sign for a minute', async () => {
    const { ended, effects, triggers, said } = await play({ triggers: [lost, touched] })
    expect(ended).toMatchObject({ status: 'fulfilled', value: { answer: touched } })
    expect(triggers).toHaveLength(2)
    expect(triggers[1]?.atMs).toBeGreaterThan(60_000)
    expect(effects).toEqual(['unknown', 'nothing', 'unknown', 'ours'])
    expect(said.at(-1)?.text).toBe(
      'The result shows no sign of an evaluation for a minute: sending the request again',
    )
  })

  test('is sent at most three times, and then ends the job with its failure', async () => {
    const { ended, effects, triggers, said } = await play({ triggers: [lost] })
    expect(reasonOf(ended)).toBe(lost)
    expect(triggers).toHaveLength(3)
    expect(effects.at(-1)).toBe('nothing')
    expect(said.at(-1)?.level).toBe('warning')
  })

  test('counts as ours, with a warning, if only updated_at has changed, and is not sent again', async () => {
    const { ended, effects, triggers, said } = await play({
      triggers: [lost],
      reads: (index) => (index < 2 ? baseline : touched),
    })
    expect(ended).toMatchObject({
      value: {
        answer: null,
        readsSoFar: { triggerUpdatedAt: AFTER },
        expectation: { updatedAtIsOurs: false },
      },
    })
    expect(triggers).toHaveLength(1)
    expect(effects).toEqual(['unknown'])
    expect(said.at(-1)?.level).toBe('warning')
    expect(said.at(-1)?.text).toContain('Somebody else may have caused that')
  })

  test('waits as long as the API asked before the first look', async () => {
    const busy = failure('maybe', true, 503, 120_000)
    const { readsAtMs } = await play({ triggers: [busy], reads: () => working })
    expect(readsAtMs).toEqual([120_050])
  })

  test('ends the job if the API asks for a longer wait than there is time for', async () => {
    const busy = failure('maybe', true, 503, 120_000)
    const { ended, effects, readsAtMs } = await play({ triggers: [busy], endsAtMs: 60_000 })
    expect(reasonOf(ended)).toMatchObject({
      message: 'POST / answered 503. It asks to wait 2 min, but the job has 1 min left',
      tookEffect: 'maybe',
    })
    expect(readsAtMs).toEqual([])
    expect(effects).toEqual(['unknown'])
  })

  test('has an unknown effect while the job looks at the result', async () => {
    const { ended, effects } = await play({ triggers: [lost], endsAtMs: 20_000 })
    expect(reasonOf(ended)).toBeInstanceOf(Stopped)
    expect(effects).toEqual(['unknown'])
  })

  test('also if an earlier attempt took no effect', async () => {
    const { triggers, effects } = await play({
      triggers: [throttled, lost, null],
      reads: (_, atMs) => (atMs > 30_000 ? working : baseline),
    })
    expect(triggers).toHaveLength(2)
    expect(effects).toEqual(['unknown', 'nothing', 'unknown', 'ours'])
  })
})
