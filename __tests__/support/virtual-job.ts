import type { CekuraApi } from '../../src/cekura/api.ts'
import type { ReadExtent } from '../../src/cekura/read-result-body.ts'
import type { RequestError } from '../../src/cekura/request-error.ts'
import { type JobContext, Stopped } from '../../src/job.ts'
import { newJobState } from '../../src/model/job-state.ts'
import type { Result } from '../../src/model/result.ts'
import { createRandom } from '../simulation/random.ts'
import { createVirtualTime, runUntil } from '../simulation/machine/virtual-clock.ts'

/** The answer to a read, and how long it takes. */
export interface ScriptedRead {
  readonly tookMs: number
  readonly gets: Result | RequestError
}

/** The answer to a trigger, and how long it takes. */
export interface ScriptedTrigger {
  readonly tookMs: number
  readonly gets: Result | null | Error
}

/** A trigger that was sent: its IDs, and when it was sent. */
export interface SentTrigger {
  readonly atMs: number
  readonly resultId: string
  readonly runIds: readonly string[]
  readonly metricIds: readonly string[]
}

export interface Said {
  readonly atMs: number
  readonly level: 'info' | 'warning'
  readonly text: string
}

export interface VirtualJob {
  readonly job: JobContext
  /** When each read was sent. */
  readonly readsAtMs: readonly number[]
  /** How much of the result each read asked for. */
  readonly extents: readonly ReadExtent[]
  readonly triggers: readonly SentTrigger[]
  /** The messages in the log. */
  readonly said: readonly Said[]
  /**
   * Lets time pass until the work is done. If the work rejects, this rejects with the same error.
   */
  readonly finish: <T>(work: Promise<T>) => Promise<T>
}

function noTrigger(): never {
  throw new Error('this test triggers nothing')
}

/**
 * A job in virtual time, which starts at 0 ms.
 * @param nextRead the answer to a read; `index` counts from 0, `atMs` is when the read is sent
 * @param nextTrigger the same for triggers
 */
export function createVirtualJob(
  endsAtMs: number,
  nextRead: (index: number, atMs: number) => ScriptedRead,
  latenessMs = 0,
  nextTrigger: (index: number, atMs: number) => ScriptedTrigger = noTrigger,
): VirtualJob {
  const time = createVirtualTime({
    startMs: 0,
    epochMs: 0,
    latenessMs: () => latenessMs,
    random: createRandom(1, 0),
  })
  const stop = new AbortController()
  time.at(endsAtMs + latenessMs, () => {
    stop.abort(new Stopped('deadline'))
  })
  const readsAtMs: number[] = []
  const triggers: SentTrigger[] = []
  function answer<T>({ tookMs, gets }: { tookMs: number; gets: T | Error }): Promise<T> {
    return new Promise((resolve, reject) => {
      time.at(time.nowMs() + tookMs, () => {
        if (gets instanceof Error) reject(gets)
        else resolve(gets)
      })
    })
  }
  const extents: ReadExtent[] = []
  const readResult: CekuraApi['readResult'] = (_resultId, _signal, extent = 'whole') => {
    const read = nextRead(readsAtMs.length, time.nowMs())
    readsAtMs.push(time.nowMs())
    extents.push(extent)
    return answer<Result>(read)
  }
  const evaluateMetrics: CekuraApi['evaluateMetrics'] = (resultId, runIds, metricIds) => {
    const trigger = nextTrigger(triggers.length, time.nowMs())
    triggers.push({ atMs: time.nowMs(), resultId, runIds, metricIds })
    return answer(trigger)
  }
  const said: Said[] = []
  const say = (level: Said['level']) => (text: string) => {
    said.push({ atMs: time.nowMs(), level, text })
  }
  const unused = () => Promise.reject(new Error('not part of this test'))
  const job: JobContext = {
    api: {
      readResult,
      evaluateMetrics,
      listResults: unused,
      listMetrics: unused,
      readLabels: unused,
      readHistory: unused,
      createShareLink: unused,
    },
    clock: time.clock,
    log: { info: say('info'), warning: say('warning') },
    signal: stop.signal,
    endsAtMs,
    pollIntervalMs: null,
    state: newJobState(),
  }
  return {
    job,
    readsAtMs,
    extents,
    triggers,
    said,
    finish: async (work) => {
      let isOver = false
      const ended = work.finally(() => (isOver = true))
      await Promise.all([runUntil(() => isOver, time), ended.catch(() => undefined)])
      return ended
    },
  }
}
