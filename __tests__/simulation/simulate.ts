import { createFileStore } from './machine/file-store.ts'
import { type Timeline, createTimeline, runUntilSettled } from './machine/virtual-clock.ts'
import { type Asker, type ResultService, createResultService } from './model/result-service.ts'
import { type Program, type Story, playJob } from './play-job.ts'
import { createRandom } from './random.ts'
import type { Scenario } from './scenario/scenario.ts'
import { scheduleOf } from './scenario/schedule.ts'
import { createTrace } from './trace.ts'

/** The story of a job that has a result for itself, but for others who come by. */
export interface LoneStory extends Story {
  /** Empty unless it was asked for. */
  readonly trace: readonly string[]
}

/** Runs the job of a seed from its first read to its end. */
export async function simulate(
  seed: number,
  program: Program,
  tracing = false,
): Promise<LoneStory> {
  const scenario = scheduleOf(seed)
  const { job, result, evaluation, waitedForSinceMs } = scenario
  const timers = createRandom(seed, 1)
  const startMs = timers.magnitude(100, 1e6)
  const time = createTimeline(startMs)
  const { trace, note } = createTrace(tracing, time)
  const service = createResultService(scenario, startMs, time, createRandom(seed, 3))
  const asker: Asker = { asked: [] }
  startOther(scenario, service, asker, time)
  if (job.mode === 'wait' && waitedForSinceMs !== null) {
    const scope = { runs: result.askedRuns, metrics: result.askedMetrics }
    service.evaluate(asker, evaluation, scope, startMs - waitedForSinceMs)
  }

  const surroundings = { program, time, service, files: createFileStore(), note }
  const chances = { timers, clock: createRandom(seed, 2), model: createRandom(seed, 4) }
  const story = await runUntilSettled(playJob(surroundings, scenario, asker, chances), time)
  return { ...story, trace }
}

function startOther(
  { other, result }: Scenario,
  service: ResultService,
  { asked }: Asker,
  time: Timeline,
): void {
  if (other === null) return
  const scope = { runs: result.askedRuns, metrics: result.askedMetrics }
  const atMs = time.nowMs() + other.triggeredAtMs
  /** The end of one that overlaps waits for the asked one: see `model.ts`. */
  const mayEnd = () => other.kind !== 'overlapping' || asked.length > 0
  const start = () => {
    service.evaluate({ asked: [] }, other.shape, scope, atMs, mayEnd)
  }
  if (atMs <= time.nowMs()) start()
  else time.at(atMs, start)
}
