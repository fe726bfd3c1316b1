import type { Random } from '../random.ts'
import { LOSSES, type PostFate, type Scenario } from './scenario.ts'

/**
 * The answer to the trigger is lost, or the trigger itself, and while the job looks for a sign of it, a
 * person reviews runs of the result.
 */
export function scheduleReviews(random: Random, scenario: Scenario): Scenario {
  if (scenario.job.mode === 'wait') return scenario
  const count = random.integer(1, 2)
  return {
    ...scenario,
    replicas: {
      count: random.integer(1, 3),
      minLagMs: 0,
      maxLagMs: random.between(100, 9_500),
    },
    stamps: {
      ...scenario.stamps,
      moves: random.pick(['never', 'at_flip', 'work', 'at_end', 'at_trigger', 'always']),
    },
    posts: [lostPost(random)],
    reviewsAfterPostMs: Array.from({ length: count }, () => random.magnitude(100, 30_000)),
  }
}

function lostPost(random: Random): PostFate {
  if (random.chance(0.6)) {
    return { kind: 'lost_request', how: random.pick(LOSSES.filter((how) => how !== 'truncated')) }
  }
  return { kind: 'lost_answer', how: random.pick(LOSSES), delayMs: random.magnitude(10, 20_000) }
}
