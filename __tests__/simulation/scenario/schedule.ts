import { type Random, createRandom } from '../random.ts'
import { LOSSES, type PostFate, READ_FAULTS, type Scenario } from './scenario.ts'
import { withConfirmations } from './schedule-confirmations.ts'
import { scheduleEvaluation } from './schedule-evaluation.ts'
import { scheduleJob } from './schedule-job.ts'
import { scheduleOther } from './schedule-other.ts'
import { scheduleReplicas, scheduleStamps, tellsAll } from './schedule-replicas.ts'
import { scheduleResult } from './schedule-result.ts'
import { themed } from './schedule-theme.ts'

/**
 * The scenario of a seed. Each kind of trouble is absent from many scenarios, so that it is met both
 * alone and in any company; and some scenarios have a theme, since what breaks a program is often two
 * troubles that are rare together.
 */
export function scheduleOf(seed: number): Scenario {
  const random = createRandom(seed, 0)
  const scenario = themed(createRandom(seed, 5), scheduleAny(seed, random))
  return withConfirmations(createRandom(seed, 6), scenario)
}

function scheduleAny(seed: number, random: Random): Scenario {
  const result = scheduleResult(random)
  const job = scheduleJob(random, result)
  const posts = schedulePosts(random)
  const network = scheduleNetwork(random, job.timeoutMs)
  const answerIsLost = network.outages.length > 0 || posts.some((post) => leavesEffectOpen(post))
  const other = scheduleOther(random, job, answerIsLost)
  const stamps = scheduleStamps(random, other !== null && answerIsLost)
  const evaluation = scheduleEvaluation(random, result, job)
  const isLagTold =
    job.mode !== 'wait' &&
    other?.kind !== 'overlapping' &&
    tellsAll(stamps) &&
    // A queue shows, but does not move `updated_at`.
    (evaluation.queueMs === 0 || !evaluation.queueShows)
  return {
    seed,
    job,
    result,
    replicas: scheduleReplicas(random, isLagTold),
    stamps,
    evaluation,
    waitedForSinceMs: random.chance(0.15) ? null : random.magnitude(10, 100_000),
    other,
    posts,
    reviewsAfterPostMs: [],
    network,
  }
}

export function schedulePosts(random: Random): readonly PostFate[] {
  if (random.chance(0.45)) return [answered(random)]
  const fates: PostFate[] = []
  const count = random.integer(1, 4)
  for (let index = 0; index < count; index++) fates.push(schedulePost(random))
  return random.chance(0.85) ? [...fates, answered(random)] : fates
}

function schedulePost(random: Random): PostFate {
  const kind = random.weighted({
    answered: 2,
    lost_answer: 6,
    cut_answer: 2,
    lost_request: 6,
    turned_away: 4,
    denied: 0.7,
  })
  switch (kind) {
    case 'answered':
      return answered(random)
    case 'lost_answer': {
      const delayMs = random.chance(0.6) ? 0 : random.magnitude(10, 40_000)
      return { kind, how: random.pick(LOSSES), delayMs }
    }
    case 'cut_answer':
      return { kind, how: random.pick(['cut', 'stall'] as const) }
    case 'lost_request':
      return { kind, how: random.pick(LOSSES.filter((how) => how !== 'truncated')) }
    case 'turned_away':
      return { kind, how: random.pick(['unconnected', '429', '503'] as const) }
    case 'denied':
      return {
        kind,
        how: random.pick(['400', '401', '402', '403', '404', 'redirect'] as const),
      }
  }
}

function answered(random: Random): PostFate {
  const by = random.weighted({ primary: 5, replica: 3, before: 2, claimed: 2, empty_object: 1 })
  return { kind: 'answered', by }
}

export function scheduleNetwork(random: Random, timeoutMs: number): Scenario['network'] {
  const faultRate = random.chance(0.5) ? 0 : random.pick([0.02, 0.1, 0.1, 0.3, 0.7])
  const kinds = random.integer(1, 4)
  const faults = random.chance(0.3)
    ? READ_FAULTS
    : Array.from({ length: kinds }, () => random.pick(READ_FAULTS))
  const outages = Array.from({ length: random.chance(0.6) ? 0 : random.integer(1, 3) }, () => {
    const fromMs = random.chance(0.3) ? 0 : random.magnitude(500, 600_000)
    const lengthMs = random.chance(0.85)
      ? random.magnitude(2_000, 120_000)
      : random.magnitude(200_000, 2_000_000)
    return { fromMs, toMs: fromMs + lengthMs, throttledForS: null }
  })
  const denial = random.chance(0.94)
    ? null
    : {
        fromMs: random.chance(0.3) ? 0 : random.between(0, Math.min(timeoutMs, 300_000)),
        how: random.pick(['401', '403', '404', 'redirect', 'certificate'] as const),
      }
  return { faultRate, faults, outages, denial, latencyMs: random.magnitude(5, 3_000) }
}

/** What the client gets does not say whether the trigger took effect. */
function leavesEffectOpen(post: PostFate): boolean {
  return (
    post.kind === 'lost_answer' ||
    post.kind === 'lost_request' ||
    (post.kind === 'turned_away' && post.how === '503')
  )
}
