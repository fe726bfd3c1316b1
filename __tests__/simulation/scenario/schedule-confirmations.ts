import type { Random } from '../random.ts'
import type { PostFate, Scenario } from './scenario.ts'
import { patient } from './schedule-theme.ts'

/**
 * Some jobs confirm flips. Each evaluation of a schedule that changes scores flips them anew, so that a
 * confirmation takes some flips back. There is nobody else's evaluation beside it: see `model.ts`.
 */
export function withConfirmations(random: Random, scenario: Scenario): Scenario {
  const { job, result, evaluation } = scenario
  const mayConfirm =
    job.mode === 'reevaluate' &&
    job.inputFault === null &&
    !job.dryRun &&
    // Fewer runs would each take longer than what the product assumes.
    evaluation.pauseMs === null &&
    scenario.reviewsAfterPostMs.length === 0
  if (!mayConfirm || !random.chance(0.15)) return scenario

  const rounds = random.integer(0, 2)
  const most = result.runIds.length * result.metricIds.length * random.between(1, 3)
  const inputs = {
    ...job.inputs,
    confirm_flips: String(rounds),
    ...(random.chance(0.4) ? { max_evaluations: String(Math.floor(most)) } : {}),
  }
  const confirmed: Scenario = {
    ...scenario,
    job: { ...job, inputs },
    other: null,
    evaluation: { ...evaluation, change: random.chance(0.9) ? 'scores' : evaluation.change },
  }
  if (rounds > 0 && random.chance(0.6)) return quickRounds(random, patient(confirmed))
  return {
    ...confirmed,
    posts: [...scenario.posts, ...Array.from({ length: 3 }, () => laterPost(random))],
  }
}

/** Evaluations that take less time than replicas lag: some still show the scores of two rounds ago. */
function quickRounds(random: Random, scenario: Scenario): Scenario {
  return {
    ...scenario,
    replicas: { count: random.integer(2, 3), minLagMs: 0, maxLagMs: random.between(3_000, 9_500) },
    stamps: {
      ...scenario.stamps,
      moves: random.pick(['absent', 'never', 'at_flip', 'at_end', 'at_trigger', 'work', 'always']),
    },
    evaluation: {
      ...scenario.evaluation,
      queueMs: 0,
      workMs: random.magnitude(50, 5_000),
      end: 'completed',
      change: 'scores',
    },
    posts: Array.from({ length: 3 }, () => ({
      kind: 'answered',
      by: random.pick(['primary', 'replica', 'before', 'empty_object']),
    })),
  }
}

function laterPost(random: Random): PostFate {
  switch (random.weighted({ answered: 6, lost_answer: 2, lost_request: 1, turned_away: 1 })) {
    case 'answered':
      return { kind: 'answered', by: random.pick(['primary', 'replica', 'before', 'empty_object']) }
    case 'lost_answer':
      return { kind: 'lost_answer', how: random.pick(['reset', '504', 'hang']), delayMs: 0 }
    case 'lost_request':
      return { kind: 'lost_request', how: random.pick(['reset', '502', 'hang']) }
    case 'turned_away':
      return { kind: 'turned_away', how: random.pick(['unconnected', '429']) }
  }
}

export interface ConfirmationsAsked {
  readonly rounds: number
  readonly maxEvaluations: number
}

/** Null: the schedule has nothing to do with confirmations. */
export function confirmationsAsked({ job }: Scenario): ConfirmationsAsked | null {
  const { confirm_flips: rounds, max_evaluations: most } = job.inputs
  if (rounds === undefined) return null
  return { rounds: Number(rounds), maxEvaluations: most === undefined ? Infinity : Number(most) }
}
