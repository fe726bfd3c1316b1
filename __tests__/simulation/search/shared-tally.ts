import { hasResultForItself, isUndisturbed, judgedState, passes, pinOf } from '../checks/pinned.ts'
import type { NumberedStory, SharedStory } from '../simulate-shared.ts'
import { type Tally, add } from './tally.ts'

export function countSharedStory(tally: Tally, story: SharedStory): void {
  const { jobs } = story
  tally.schedules++
  tally.requests += jobs.reduce((sum, { record }) => sum + record.requests.length, 0)
  tally.virtualMs += story.endMs - story.startMs
  for (const { record } of jobs) {
    for (const [kind, count] of record.faults) add(tally.faults, kind, count)
  }
  for (const trait of new Set(traitsOf(story))) add(tally.traits, trait, 1)
}

function traitsOf({ scenario, jobs }: SharedStory): readonly string[] {
  return [
    `jobs: ${jobs.length}`,
    `the file at first: ${scenario.file.kind}`,
    ...jobs.flatMap((job) => [
      ...ownTraits(job),
      ...jobs.flatMap((other) => (other === job ? [] : traitsBeside(job, other))),
    ]),
  ]
}

function ownTraits(job: NumberedStory): readonly string[] {
  const { scenario, outcome, written, recorded, service } = job
  const { mode, attempt, baseline, maxRegressions, diskIsFull } = scenario.job
  const how = baseline === null ? 'no baseline' : baseline.update ? 'update_baseline' : 'a baseline'
  const traits = [
    `mode ${mode}, ${how}`,
    `attempt ${attempt}: ${String(outcome)}`,
    `a job that ${besideOf(job)}`,
  ]
  if (maxRegressions === 1 && outcome === 'passed' && regressions(job) === 1) {
    traits.push('a regression that max_regressions allows')
  }
  if (
    attempt > 1 &&
    maxRegressions !== null &&
    pinOf(job) === null &&
    outcome === 'invalid_input'
  ) {
    traits.push('a re-run that is refused for want of a baseline')
  }
  if (written.length > 0) traits.push(`the file is ${pinOf(job) === null ? 'made' : 'renewed'}`)
  const isTold = recorded.annotations.some(({ message }) => message.startsWith('The baseline_file'))
  if (diskIsFull && baseline?.update === true && isTold) traits.push('a write that fails')
  if (service.asked.length > 1 && mode === 'reevaluate') traits.push('flips that are confirmed')
  if (mode === 'wait' && service.asked.length > 0) traits.push('an evaluation that is waited for')
  return traits
}

/** @param other before this job, beside it, or after it */
function traitsBeside(job: NumberedStory, other: NumberedStory): readonly string[] {
  const isBeside = other.startMs < job.endMs && job.startMs < other.endMs
  const isRerun =
    other.workflow === job.workflow &&
    other.number === job.number - 1 &&
    job.scenario.job.attempt > 1
  const traits: string[] = []
  if (isRerun) {
    traits.push(`a re-run after: ${String(other.outcome)}`)
    const isGreen = job.outcome === 'passed' && job.scenario.job.maxRegressions !== null
    if (other.outcome === 'gate_failed' && regressions(other) > 0) {
      if (job.outcome === 'gate_failed') traits.push('a regression that a re-run finds again')
      if (isGreen) traits.push('a regression that is mended before a re-run passes')
    }
    if (other.service.asked.some(({ phase }) => phase !== 'ended')) {
      traits.push('a re-run beside the evaluation of the attempt before')
    }
  }
  if (isBeside) {
    traits.push('two jobs at a time')
    const isPinned = job.scenario.job.baseline !== null
    if (isPinned && other.written.length > 0 && other.endMs < job.endMs) {
      traits.push('a file that another job writes meanwhile')
    }
    if (job.service.asked.some((one) => other.service.asked.some((two) => overlap(one, two)))) {
      traits.push('two evaluations at a time')
    }
  }
  return traits
}

function besideOf(job: NumberedStory): string {
  if (hasResultForItself(job)) return 'has the result for itself'
  return isUndisturbed(job)
    ? 'another evaluation joins'
    : "takes another's work for its own, or may"
}

interface Span {
  readonly triggeredAtMs: number
  readonly endedAtMs: number
}

function overlap(a: Span, b: Span): boolean {
  const isSame = a.triggeredAtMs === b.triggeredAtMs
  return !isSame && a.triggeredAtMs < b.endedAtMs && b.triggeredAtMs < a.endedAtMs
}

/** How many runs regressed against the pinned baseline, in what was judged. */
function regressions(job: NumberedStory): number {
  const { runIds, askedRuns } = job.scenario.result
  const [pin, judged] = [pinOf(job), judgedState(job)]
  if (pin === null || judged === null) return 0
  return askedRuns.filter((run) => {
    return pin.verdicts.get(runIds[run] ?? '') === true && !passes(judged, run)
  }).length
}

export const SHARED_MUST_BE_MET: readonly string[] = [
  ...['2', '3', '4'].map((count) => `jobs: ${count}`),
  ...['same', 'older', 'partial', 'missing', 'broken', 'foreign'].map(
    (kind) => `the file at first: ${kind}`,
  ),
  ...['reevaluate', 'start', 'wait'].flatMap((mode) => [
    `mode ${mode}, a baseline`,
    `mode ${mode}, update_baseline`,
    `mode ${mode}, no baseline`,
  ]),
  ...[
    'passed',
    'gate_failed',
    'evaluation_failed',
    'timed_out',
    'cancelled',
    'invalid_input',
  ].flatMap((outcome) => [`attempt 1: ${outcome}`, `attempt 2: ${outcome}`]),
  ...['passed', 'gate_failed', 'evaluation_failed', 'timed_out', 'cancelled', 'api_error'].map(
    (outcome) => `a re-run after: ${outcome}`,
  ),
  'a regression that a re-run finds again',
  'a regression that is mended before a re-run passes',
  'a regression that max_regressions allows',
  'a re-run that is refused for want of a baseline',
  'a re-run beside the evaluation of the attempt before',
  'an evaluation that is waited for',
  'flips that are confirmed',
  'two jobs at a time',
  'two evaluations at a time',
  'a file that another job writes meanwhile',
  'the file is made',
  'the file is renewed',
  'a write that fails',
  'a job that has the result for itself',
  'a job that another evaluation joins',
  "a job that takes another's work for its own, or may",
  'post:lost_answer:reset',
  'replica:behind',
]
