import type { TransportError } from '../../src/cekura/transport.ts'
import type { Outcome } from '../../src/model/verdict.ts'
import type { World } from '../../src/world.ts'
import { createModel } from './model/model.ts'
import { createRandom } from './random.ts'
import type { ModelRecord } from './model/record.ts'
import { type Recorded, createRecordingRunner } from './machine/recording-runner.ts'
import { EPOCH_MS, type ResultService, createResultService } from './model/result-service.ts'
import type { Scenario } from './scenario/scenario.ts'
import { scheduleOf } from './scenario/schedule.ts'
import { createVirtualTime, runUntil } from './machine/virtual-clock.ts'

/** The code under test: that of `src`, or a copy of it with a planted mistake. */
export interface Program {
  readonly runAction: (world: World) => Promise<Outcome>
  readonly TransportError: typeof TransportError
  readonly createRedaction: (secrets: readonly string[]) => (text: string) => string
}

/** A schedule that has been played to its end. Times are on the clock of `startMs`. */
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
  readonly service: ResultService
  /** Timers of the job that were left running. */
  readonly timersLeft: number
  /** Empty unless it was asked for. */
  readonly trace: readonly string[]
}

/** A job that goes on for so long after its deadline is not waited for. */
const PATIENCE_MS = 600_000

/** Runs the job of a seed from its first read to its end. */
export async function simulate(seed: number, program: Program, tracing = false): Promise<Story> {
  const scenario = scheduleOf(seed)
  const { job } = scenario
  const timers = createRandom(seed, 1)
  const startMs = timers.magnitude(100, 1e6)
  const lateness = {
    exact: () => 0,
    rough: () => timers.between(-0.9, 3),
    busy_machine: () => (timers.chance(0.5) ? timers.between(0, 400) : timers.between(-0.9, 20)),
  }
  const time = createVirtualTime({
    startMs,
    epochMs: EPOCH_MS + job.clockAheadMs,
    latenessMs: lateness[job.timers],
    random: createRandom(seed, 2),
  })
  const trace: string[] = []
  const note = (line: () => string) => {
    if (tracing)
      trace.push(`${((time.nowMs() - startMs) / 1000).toFixed(3).padStart(10)}  ${line()}`)
  }

  const service = createResultService(scenario, startMs, time, createRandom(seed, 3))
  const { other, evaluation, waitedForSinceMs } = scenario
  if (other !== null) startOther(scenario, startMs, service, time.at)
  const scope = { runs: scenario.result.askedRuns, metrics: scenario.result.askedMetrics }
  if (job.mode === 'wait' && waitedForSinceMs !== null) {
    service.evaluate('asked', evaluation, scope, startMs - waitedForSinceMs)
  }

  const signal = sendSignal(scenario, startMs, time, note)
  let isReviewed = false
  const onPost = () => {
    signal.onPost()
    if (isReviewed) return
    isReviewed = true
    for (const afterMs of scenario.reviewsAfterPostMs) {
      time.at(time.nowMs() + afterMs, () => {
        note(() => 'a person reviews a run, which moves updated_at')
        service.review()
      })
    }
  }
  const record: ModelRecord = { requests: [], faults: new Map() }
  const { runner, recorded } = createRecordingRunner(job, program.createRedaction, note)
  const transport = createModel({
    scenario,
    startMs,
    time,
    service,
    random: createRandom(seed, 4),
    record,
    TransportError: program.TransportError,
    onPost,
    trace: note,
  })

  let outcome: Outcome | null = null
  let fault: string | null = null
  const life = { isOver: false }
  const world: World = {
    runner,
    clock: time.clock,
    cancelled: signal.cancelled,
    connect: () => transport,
    openComment: () => Promise.reject(new Error('No comment was asked for')),
    readFile: () => Promise.resolve(null),
    writeFile: () => Promise.reject(new Error('No file was asked for')),
  }
  program
    .runAction(world)
    .then(
      (ended) => (outcome = ended),
      (error: unknown) => (fault = error instanceof Error ? String(error.stack) : String(error)),
    )
    .finally(() => (life.isOver = true))
  try {
    await runUntil(() => life.isOver || time.nowMs() > startMs + job.timeoutMs + PATIENCE_MS, time)
    if (!life.isOver) fault = 'the job goes on, long after its deadline'
  } catch (error) {
    fault = String(error)
  }
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
    service,
    timersLeft: time.timersLeft(),
    trace,
  }
}

function startOther(
  { other, result }: Scenario,
  startMs: number,
  service: ResultService,
  at: (atMs: number, callback: () => void) => void,
): void {
  if (other === null) return
  const scope = { runs: result.askedRuns, metrics: result.askedMetrics }
  const atMs = startMs + other.triggeredAtMs
  if (atMs <= startMs) service.evaluate('other', other.shape, scope, atMs)
  else
    at(atMs, () => {
      service.evaluate('other', other.shape, scope, atMs)
    })
}

function sendSignal(
  { job }: Scenario,
  startMs: number,
  time: { nowMs: () => number; at: (atMs: number, callback: () => void) => void },
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
