import { createFileStore } from './machine/file-store.ts'
import { type Timeline, createTimeline, runUntilSettled } from './machine/virtual-clock.ts'
import { type Asker, type ResultService, createResultService } from './model/result-service.ts'
import { type Program, type Story, playJob } from './play-job.ts'
import { createRandom } from './random.ts'
import { sharedScheduleOf } from './scenario/schedule-shared.ts'
import { BASELINE_FILE, type SharedScenario } from './scenario/shared-scenario.ts'
import type { Scenario } from './scenario/scenario.ts'
import { createTrace } from './trace.ts'

/** The stories of several jobs that share a result. Times are on the clock of `startMs`. */
export interface SharedStory {
  readonly scenario: SharedScenario
  readonly startMs: number
  readonly endMs: number
  /** In the order of their starts. */
  readonly jobs: readonly NumberedStory[]
  /** Empty unless it was asked for. */
  readonly trace: readonly string[]
}

export interface NumberedStory extends Story {
  readonly workflow: number
  /** In its workflow. Both count from 1. */
  readonly number: number
}

/** Runs all jobs of a seed: those of a workflow one after another, and the workflows side by side. */
export async function simulateShared(
  seed: number,
  program: Program,
  tracing = false,
): Promise<SharedStory> {
  const scenario = sharedScheduleOf(seed)
  const startMs = createRandom(seed, 1).magnitude(100, 1e6)
  const time = createTimeline(startMs)
  const { trace, note } = createTrace(tracing, time)
  const [first] = scenario.workflows.flatMap(({ jobs }) => jobs)
  if (first === undefined) throw new Error('there is no job')
  const service = createResultService(first.scenario, startMs, time, createRandom(seed, 3))
  const { text } = scenario.file
  const files = createFileStore(text === null ? {} : { [BASELINE_FILE]: text })
  const stories: NumberedStory[] = []

  async function playWorkflow(index: number): Promise<void> {
    const { startsAtMs, jobs } = scenario.workflows[index] ?? { startsAtMs: 0, jobs: [] }
    const workflow = index + 1
    await pause(time, startsAtMs)
    for (const [turn, { afterMs, scenario: job }] of jobs.entries()) {
      if (turn > 0) await pause(time, afterMs)
      const number = turn + 1
      const stream = 100 * workflow + 10 * number
      const surroundings = {
        program,
        time,
        service,
        files,
        note: (line: () => string) => {
          note(() => `${workflow}.${number} ${line()}`)
        },
      }
      const asker = { asked: job.job.mode === 'wait' ? underWay(service, time, job) : [] }
      const chances = {
        timers: createRandom(seed, stream),
        clock: createRandom(seed, stream + 1),
        model: createRandom(seed, stream + 2),
      }
      stories.push({ ...(await playJob(surroundings, job, asker, chances)), workflow, number })
    }
  }
  const played = Promise.all(scenario.workflows.map((_, index) => playWorkflow(index)))
  await runUntilSettled(played, time)
  const jobs = stories.sort((a, b) => a.startMs - b.startMs)
  return { scenario, startMs, endMs: time.nowMs(), jobs, trace }
}

function pause(time: Timeline, ms: number): Promise<void> {
  return new Promise((resolve) => time.at(time.nowMs() + ms, resolve))
}

/**
 * What a job in mode `wait` waits for: the evaluations of its runs that some replica may show to be
 * under way. One of other runs is somebody else's.
 */
function underWay(
  { evaluations }: ResultService,
  time: Timeline,
  { replicas, result }: Scenario,
): Asker['asked'] {
  return evaluations.filter(
    ({ endedAtMs, scope }) =>
      endedAtMs > time.nowMs() - replicas.maxLagMs &&
      scope.runs.toSorted().join() === result.askedRuns.toSorted().join(),
  )
}
