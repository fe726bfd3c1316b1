import { type Random, createRandom } from '../random.ts'
import type {
  BaselineShape,
  EvaluationShape,
  JobShape,
  NetworkShape,
  PostFate,
  ResultShape,
  Scenario,
} from './scenario.ts'
import { scheduleEvaluation } from './schedule-evaluation.ts'
import { metricIdsInput, runIdsInput, scheduleApiKey, scheduleSignal } from './schedule-job.ts'
import { scheduleReplicas, scheduleStamps } from './schedule-replicas.ts'
import { scheduleResult, someOf } from './schedule-result.ts'
import { schedulePinnedFile } from './schedule-pinned-file.ts'
import { scheduleNetwork, schedulePosts } from './schedule.ts'
import { BASELINE_FILE, type JobInTurn, type SharedScenario } from './shared-scenario.ts'

type Shared = Pick<Scenario, 'seed' | 'result' | 'replicas' | 'stamps'>

/** Jobs that are the same in every attempt. */
interface JobKind {
  readonly mode: JobShape['mode']
  readonly attempt: number
}

/** The scenario of a seed: two to four jobs, in one workflow or in two that go on side by side. */
export function sharedScheduleOf(seed: number): SharedScenario {
  const random = createRandom(seed, 0)
  const result: ResultShape = {
    ...scheduleResult(random),
    status: 'completed',
    // A result without its runs gives no baseline.
    runsForm: random.pick(['object', 'array']),
    stuckRun: null,
    listedAfter: 0,
  }
  const shared: Shared = {
    seed,
    result,
    replicas: scheduleReplicas(random, false),
    stamps: scheduleStamps(random, false),
  }
  const count = random.weighted({ 2: 4, 3: 4, 4: 2 })
  const jobs = Number(count)
  const isAlone = random.chance(0.5)
  const first = isAlone ? jobs : random.integer(1, jobs - 1)
  const kinds = [scheduleKinds(random, first), isAlone ? [] : scheduleKinds(random, jobs - first)]
  const mayBeWaitedFor = kinds.flat().some(({ mode }) => mode === 'wait')
  return {
    seed,
    file: schedulePinnedFile(random, result),
    workflows: kinds
      .filter((jobs) => jobs.length > 0)
      .map((jobs, index) => ({
        startsAtMs: index === 0 ? 0 : scheduleStart(random),
        jobs: scheduleJobs(random, shared, jobs, mayBeWaitedFor),
      })),
  }
}

/** Attempts of one job; or one that starts an evaluation, or leaves one behind, and one that waits. */
function scheduleKinds(random: Random, count: number): readonly JobKind[] {
  const attempts = (mode: JobShape['mode'], from: number) =>
    Array.from({ length: count - from }, (_, index) => ({ mode, attempt: index + 1 }))
  switch (random.weighted({ again: 7, start: 2, resume: 1 })) {
    case 'again':
      return attempts('reevaluate', 0)
    case 'start':
      return [{ mode: 'start', attempt: 1 }, ...attempts('wait', 1)]
    case 'resume':
      return [{ mode: 'reevaluate', attempt: 1 }, ...attempts('wait', 1)]
  }
}

/** Of the second workflow: when the first begins, while it waits, or at any time. */
function scheduleStart(random: Random): number {
  switch (random.weighted({ race: 4, beside: 3, any: 3 })) {
    case 'race':
      return random.magnitude(1, 3_000)
    case 'beside':
      return random.between(0, 60_000)
    case 'any':
      return random.magnitude(10, 3_000_000)
  }
}

function scheduleJobs(
  random: Random,
  shared: Shared,
  kinds: readonly JobKind[],
  mayBeWaitedFor: boolean,
): readonly JobInTurn[] {
  const { runIds, metricIds } = shared.result
  const result = {
    ...shared.result,
    askedRuns: someOf(random, runIds.length),
    askedMetrics: someOf(random, metricIds.length),
  }
  const runChoice = result.askedRuns.length === runIds.length ? 'all' : 'ids'
  const isPinned = random.chance(0.8)
  const update = isPinned && random.chance(0.3)
  const baseline: BaselineShape | null = isPinned ? { file: BASELINE_FILE, update } : null
  const maxRegressions = random.chance(0.15) ? null : random.chance(0.8) ? 0 : 1
  const minSuccessRate = random.chance(0.9) ? null : 0.5
  const confirmFlips = random.chance(0.2) ? random.integer(1, 2) : 0
  const asked = {
    result,
    runChoice,
    baseline,
    maxRegressions,
    minSuccessRate,
    confirmFlips,
  } as const
  return kinds.map((kind) => {
    const job = scheduleJob(random, kind, asked)
    return {
      afterMs: random.chance(0.1) ? random.magnitude(10, 10_000) : random.magnitude(1e4, 4e6),
      scenario: {
        ...shared,
        result,
        job,
        evaluation: scheduleJudgement(random, result, job, mayBeWaitedFor),
        waitedForSinceMs: null,
        other: null,
        posts: schedulePostsOf(random),
        reviewsAfterPostMs: [],
        network: scheduleNetworkOf(random, job.timeoutMs),
      },
    }
  })
}

type Asked = Pick<JobShape, 'runChoice' | 'baseline' | 'maxRegressions' | 'minSuccessRate'> & {
  readonly result: ResultShape
  readonly confirmFlips: number
}

function scheduleJob(random: Random, { mode, attempt }: JobKind, asked: Asked): JobShape {
  const { result, runChoice, baseline, maxRegressions, minSuccessRate, confirmFlips } = asked
  const timeoutS = Math.round(
    random.chance(0.12) ? random.magnitude(5, 60) : random.magnitude(90, 3_600),
  )
  const apiKey = scheduleApiKey(random)
  const inputs: Record<string, string> = {
    api_key: apiKey,
    result_id: result.id,
    run_ids: runIdsInput(random, result, runChoice, false),
    metric_ids: metricIdsInput(random, result, false),
    mode,
    timeout: String(timeoutS),
    job_summary: String(random.chance(0.1)),
  }
  if (maxRegressions !== null) inputs['max_regressions'] = String(maxRegressions)
  if (minSuccessRate !== null) inputs['min_success_rate'] = String(minSuccessRate)
  if (mode === 'reevaluate' && confirmFlips > 0) inputs['confirm_flips'] = String(confirmFlips)
  if (baseline !== null) inputs['baseline_file'] = baseline.file
  if (baseline?.update === true) inputs['update_baseline'] = 'true'
  return {
    inputs,
    apiKey,
    mode,
    dryRun: false,
    runChoice,
    timeoutMs: timeoutS * 1000,
    pollIntervalMs: null,
    minSuccessRate,
    inputFault: null,
    signal: random.chance(0.5) ? { kind: 'none' } : scheduleSignal(random, timeoutS * 1000),
    summaryFails: false,
    timers: random.weighted({ exact: 4, rough: 4, busy_machine: 1 }),
    clockAheadMs: 0,
    attempt,
    maxRegressions,
    baseline,
    diskIsFull: random.chance(0.1),
  }
}

/** Each evaluation judges anew: it regresses runs, mends runs, or leaves them as they are. */
function scheduleJudgement(
  random: Random,
  result: ResultShape,
  job: JobShape,
  mayBeWaitedFor: boolean,
): EvaluationShape {
  const evaluation = scheduleEvaluation(random, result, job)
  const { shows, queueShows, workMs, blanks } = evaluation
  return {
    ...evaluation,
    change: random.weighted({ scores: 6, explanations: 3, none: 1 }),
    end: random.weighted({ completed: 16, failed: 2, timeout: 0.5, cancelled: 0.5 }),
    // What mode `wait` is to wait for shows at any time: see `model.ts`.
    shows: mayBeWaitedFor && shows === 'nothing' ? 'both' : shows,
    queueShows: mayBeWaitedFor || queueShows,
    workMs: random.chance(0.95) ? random.magnitude(50, 120_000) : workMs,
    // A run at work without any score would look like one whose call never ended.
    blanks: blanks === 'gone' ? 'null' : blanks,
  }
}

function schedulePostsOf(random: Random): readonly PostFate[] {
  if (random.chance(0.3)) return schedulePosts(random)
  return [{ kind: 'answered', by: random.pick(['primary', 'replica', 'before', 'empty_object']) }]
}

function scheduleNetworkOf(random: Random, timeoutMs: number): NetworkShape {
  const network = scheduleNetwork(random, timeoutMs)
  if (random.chance(0.3)) return network
  return { ...network, faultRate: 0, outages: [], denial: null }
}
