import type { TransportError } from '../../src/cekura/transport.ts'
import type { Outcome } from '../../src/model/verdict.ts'
import type { World } from '../../src/world.ts'
import type { FileStore, Written } from './machine/file-store.ts'
import { type Recorded, createRecordingRunner } from './machine/recording-runner.ts'
import { type Timeline, createClock } from './machine/virtual-clock.ts'
import { createModel } from './model/model.ts'
import type { ModelRecord } from './model/record.ts'
import { type Asker, EPOCH_MS, type ResultService } from './model/result-service.ts'
import { type ServiceRecord, recordService } from './model/service-record.ts'
import type { Random } from './random.ts'
import type { Scenario } from './scenario/scenario.ts'

/** The code under test: that of `src`, or a copy of it with a planted mistake. */
export interface Program {
  readonly runAction: (world: World) => Promise<Outcome>
  readonly TransportError: typeof TransportError
  readonly createRedaction: (secrets: readonly string[]) => (text: string) => string
}

/** What jobs run in: one result, one time, and the files that they find and leave. */
export interface Surroundings {
  readonly program: Program
  readonly time: Timeline
  readonly service: ResultService
  readonly files: FileStore
  readonly note: (line: () => string) => void
}

/** Chance, for each thing that a job meets by itself, so that more of one moves no other. */
export interface Chances {
  readonly timers: Random
  readonly clock: Random
  readonly model: Random
}

/** A job that has been played to its end. Times are on the clock of `startMs`. */
export interface Story {
  readonly scenario: Scenario
  readonly startMs: number
  readonly endMs: number
  /** Null if the signal never came. */
  readonly signalledAtMs: number | null
  /** What the job returned; null if it rejected, which it must not. */
  readonly outcome: Outcome | null
  readonly fault: string | null
  readonly recorded: Recorded
  readonly record: ModelRecord
  readonly service: ServiceRecord
  /** The files as the job found them, and what it wrote. */
  readonly filesBefore: ReadonlyMap<string, string>
  readonly written: readonly Written[]
  /** Timers of the job that were left running. */
  readonly timersLeft: number
}

/** A job that goes on for so long after its deadline is not waited for. */
const PATIENCE_MS = 600_000

/**
 * Plays a job that starts now, until its end. While code runs that takes real time, the virtual time
 * is held, so that the story is the same on every machine.
 * @param asker with the evaluation that the job is to wait for, if there is one
 */
export async function playJob(
  surroundings: Surroundings,
  scenario: Scenario,
  asker: Asker,
  chances: Chances,
): Promise<Story> {
  const { program, time, service, files, note } = surroundings
  const { job } = scenario
  const startMs = time.nowMs()
  const filesBefore = new Map(files.texts)
  const signal = sendSignal(scenario, startMs, time, note)
  const onPost = once(() => {
    for (const afterMs of scenario.reviewsAfterPostMs) {
      time.at(time.nowMs() + afterMs, () => {
        note(() => 'a person reviews a run, which moves updated_at')
        service.review()
      })
    }
  })
  const record: ModelRecord = { requests: [], faults: new Map() }
  const { runner, recorded } = createRecordingRunner(job, program.createRedaction, note)
  const transport = createModel({
    scenario,
    startMs,
    time,
    service,
    asker,
    random: chances.model,
    record,
    TransportError: program.TransportError,
    onPost: () => {
      signal.onPost()
      onPost()
    },
    trace: note,
  })
  const { clock, timersLeft } = createClock(time, {
    epochMs: EPOCH_MS + job.clockAheadMs,
    latenessMs: latenessOf(job.timers, chances.timers),
    random: chances.clock,
  })

  const written: Written[] = []
  let release: () => void = () => undefined
  const world: World = {
    runner,
    clock: {
      ...clock,
      after: (delayMs, callback) => {
        release()
        return clock.after(delayMs, callback)
      },
    },
    cancelled: signal.cancelled,
    connect: () => (request, aborted) => {
      release()
      return transport(request, aborted)
    },
    openComment: () => Promise.reject(new Error('No comment was asked for')),
    readFile: (path) => {
      // What reads a baseline is loaded on demand. It has been when the job waits for something else.
      release()
      release = time.hold()
      return Promise.resolve(files.read(path))
    },
    writeFile: (path, text) => {
      if (job.diskIsFull) return Promise.reject(new Error('ENOSPC: no space left on device'))
      note(() => `${path} is written`)
      files.write(path, text)
      written.push({ path, text })
      return Promise.resolve()
    },
  }
  const { outcome, fault } = await new Promise<Pick<Story, 'outcome' | 'fault'>>((resolve) => {
    program.runAction(world).then(
      (outcome) => {
        resolve({ outcome, fault: null })
      },
      (error: unknown) => {
        resolve({
          outcome: null,
          fault: error instanceof Error ? String(error.stack) : String(error),
        })
      },
    )
    time.at(startMs + job.timeoutMs + PATIENCE_MS, () => {
      resolve({ outcome: null, fault: 'the job goes on, long after its deadline' })
    })
  })
  release()
  await atRest(time)
  note(() => `the job has ended: ${String(outcome)}`)
  return {
    scenario,
    startMs,
    endMs: time.nowMs(),
    signalledAtMs: signal.sentAtMs(),
    outcome,
    fault,
    recorded,
    record,
    service: recordService(service, asker),
    filesBefore,
    written,
    timersLeft: timersLeft(),
  }
}

function latenessOf(timers: Scenario['job']['timers'], random: Random): () => number {
  switch (timers) {
    case 'exact':
      return () => 0
    case 'rough':
      return () => random.between(-0.9, 3)
    case 'busy_machine':
      return () => (random.chance(0.5) ? random.between(0, 400) : random.between(-0.9, 20))
  }
}

/** Lets all code come to rest before time goes on. */
async function atRest(time: Timeline): Promise<void> {
  const release = time.hold()
  await new Promise((resolve) => setImmediate(resolve))
  release()
}

function once(callback: () => void): () => void {
  let isDone = false
  return () => {
    if (!isDone) callback()
    isDone = true
  }
}

function sendSignal(
  { job }: Scenario,
  startMs: number,
  time: Timeline,
  note: (line: () => string) => void,
) {
  const controller = new AbortController()
  let sentAtMs: number | null = null
  const send = () => {
    if (sentAtMs !== null) return
    sentAtMs = time.nowMs()
    note(() => 'the runner sends a signal')
    controller.abort()
  }
  const { signal } = job
  if (signal.kind === 'at' && signal.atMs < 0) send()
  else if (signal.kind === 'at') time.at(startMs + signal.atMs, send)
  else if (signal.kind === 'before_deadline') {
    time.at(startMs + job.timeoutMs - signal.aheadMs, send)
  }
  return {
    cancelled: controller.signal,
    sentAtMs: () => sentAtMs,
    onPost: () => {
      if (signal.kind === 'after_post') time.at(time.nowMs() + signal.delayMs, send)
    },
  }
}
