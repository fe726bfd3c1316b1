import type { Random } from '../random.ts'
import type { EvaluationShape, Scenario, StampShape } from './scenario.ts'
import { scheduleBlanks } from './schedule-evaluation.ts'

/** A state must last for so long that it is taken for the end where more is to come. */
const QUIET_MS = 10_000
/** The same, where a score that was there before is missing. */
const QUIET_WITH_BLANKS_MS = 60_000
/** An answer may be on its way, and a timestamp of whole seconds hide a move, for so long. */
const MARGIN_MS = 1_500
/** That with which `updated_at` moves by every step of the work. */
const MOVES_WITH_WORK: readonly StampShape['moves'][] = ['work', 'always']

/**
 * Runs that are scored one after another, under a result that keeps its status all the while. Within
 * what the product assumes: from one thing that shows to the next it takes less than 10 s, lag included.
 */
export function inTurn(random: Random, scenario: Scenario): Scenario {
  const { job, result } = scenario
  const listsRuns = result.runsForm !== 'absent'
  const isWaitedFor = job.mode === 'wait'
  const maxLagMs = random.chance(0.4) ? 0 : random.between(100, 6_000)
  const blanks = random.chance(0.5) ? scheduleBlanks(random, job) : blanksOf(random, scenario)
  const change = random.weighted<EvaluationShape['change']>({ none: 1, explanations: 1, scores: 4 })
  const leavesTraces = listsRuns && (change !== 'none' || blanks !== 'no')
  const moves: StampShape['moves'] = leavesTraces
    ? random.pick(['absent', 'never', 'at_end', 'at_trigger', 'at_flip', 'work', 'always'])
    : random.pick(MOVES_WITH_WORK)

  const tellsTheRest = blanks !== 'no' && listsRuns && !isWaitedFor
  const stepMs = (tellsTheRest ? QUIET_WITH_BLANKS_MS : QUIET_MS) - maxLagMs - MARGIN_MS
  const pauseMs = random.chance(0.3) ? stepMs : random.between(0, stepMs)
  const shows = listsRuns && random.chance(0.5) ? 'runs' : 'nothing'
  const eachMs =
    shows === 'runs' ? random.magnitude(100, 60_000) : random.between(0, stepMs - pauseMs)

  const runs = result.runIds.map((_, index) => index)
  const isPlain = job.inputFault === null && listsRuns
  const askedRuns = isPlain ? runs : result.askedRuns
  const courseMs = askedRuns.length * eachMs + (askedRuns.length - 1) * pauseMs
  const isQueued = !isWaitedFor && random.chance(0.4)
  return {
    ...scenario,
    job: isPlain ? { ...job, runChoice: 'all', inputs: { ...job.inputs, run_ids: 'all' } } : job,
    result: { ...result, askedRuns },
    replicas: { count: maxLagMs === 0 ? 1 : random.integer(2, 3), minLagMs: 0, maxLagMs },
    stamps: { ...scenario.stamps, moves, skewMs: random.chance(0.8) ? 0 : 6_000 },
    evaluation: {
      ...scenario.evaluation,
      queueMs: isQueued ? random.magnitude(100, 40_000) : 0,
      queueShows: false,
      shows,
      workMs: askedRuns.length * eachMs,
      pauseMs,
      blanks,
      change,
      lateRunMs: 0,
    },
    waitedForSinceMs: random.between(10, 10 + courseMs),
    posts: [
      { kind: 'answered', by: random.pick(['primary', 'replica', 'before', 'empty_object']) },
    ],
  }
}

function blanksOf(random: Random, { job }: Scenario): EvaluationShape['blanks'] {
  return job.mode === 'wait' ? 'null' : random.pick(['null', 'gone'])
}
