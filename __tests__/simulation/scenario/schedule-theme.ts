import { inTurn } from './schedule-in-turn.ts'
import { scheduleReviews } from './schedule-reviews.ts'
import type { Random } from '../random.ts'
import { UNTOLD_LAG_MS } from './schedule-replicas.ts'
import type { EvaluationShape, NetworkShape, Scenario } from './scenario.ts'

const CALM: NetworkShape = {
  faultRate: 0,
  faults: [],
  outages: [],
  denial: null,
  latencyMs: 100,
}

/** The scenario, or one in its place that brings together what belongs to a theme. */
export function themed(random: Random, scenario: Scenario): Scenario {
  const theme = random.weighted({
    none: 56,
    recent: 8,
    far_behind: 6,
    slow: 10,
    queued: 6,
    unseen: 3,
    last_moment: 3,
    in_turn: 10,
    reviewed: 4,
    rare_looks: 4,
    throttled: 2,
  })
  switch (theme) {
    case 'none':
      return scenario
    case 'recent':
      return recentWork(random, patient(scenario))
    case 'far_behind':
      return farBehind(random, patient(scenario))
    case 'slow':
      return slowAnswers(random, patient(scenario))
    case 'queued':
      return hiddenQueue(random, patient(scenario))
    case 'unseen':
      return hardToSee(random, patient(scenario))
    case 'last_moment':
      return failingAtTheEnd(random, scenario)
    case 'in_turn':
      return inTurn(random, patient(scenario))
    case 'reviewed':
      return scheduleReviews(random, patient(scenario))
    case 'rare_looks':
      return rareLooks(random, patient(scenario))
    case 'throttled':
      return throttled(random, patient(scenario))
  }
}

/** Nothing else ends the job, so that it comes to a verdict on scores. */
export function patient(scenario: Scenario): Scenario {
  const { job } = scenario
  const timeoutMs = 7_200_000
  const inputs = { ...job.inputs, timeout: String(timeoutMs / 1000), dry_run: 'false' }
  const isPlain = job.inputFault === null
  return {
    ...scenario,
    job: isPlain ? { ...job, inputs, timeoutMs, dryRun: false, signal: { kind: 'none' } } : job,
    network: CALM,
    other: null,
  }
}

/** Without `updated_at`, nothing tells a longer lag: see `UNTOLD_LAG_MS`. */
function untold({ count, minLagMs, maxLagMs }: Scenario['replicas']): Scenario['replicas'] {
  const atMost = (lagMs: number) => Math.min(lagMs, UNTOLD_LAG_MS)
  return { count, minLagMs: atMost(minLagMs), maxLagMs: atMost(maxLagMs) }
}

function lagging(random: Random): Scenario['replicas'] {
  return { count: random.integer(2, 3), minLagMs: 0, maxLagMs: random.between(3_000, 9_500) }
}

/** Another evaluation has just ended, some replicas show it still, and ours waits in a queue. */
function recentWork(random: Random, scenario: Scenario): Scenario {
  const workMs = 60_000
  const shape: EvaluationShape = {
    queueMs: 0,
    queueShows: true,
    shows: 'both',
    words: ['running'],
    workMs,
    end: 'completed',
    change: 'none',
    lateRunMs: 0,
    pauseMs: null,
    blanks: 'no',
  }
  const triggeredAtMs = -workMs - random.magnitude(50, 6_000)
  return {
    ...scenario,
    replicas: lagging(random),
    stamps: {
      ...scenario.stamps,
      moves: random.pick(['absent', 'never', 'at_trigger', 'work']),
      skewMs: random.pick([0, 6_000]),
    },
    other: scenario.job.mode === 'wait' ? null : { kind: 'before', triggeredAtMs, shape },
    posts: [{ kind: 'answered', by: random.pick(['primary', 'replica', 'empty_object']) }],
    evaluation: {
      ...scenario.evaluation,
      queueMs: random.magnitude(5_000, 50_000),
      queueShows: scenario.job.mode === 'wait',
    },
  }
}

/** Replicas far behind, which `updated_at` tells. */
function farBehind(random: Random, scenario: Scenario): Scenario {
  if (scenario.job.mode === 'wait') return scenario
  return {
    ...scenario,
    replicas: { count: random.pick([2, 6]), minLagMs: 10_000, maxLagMs: 40_000 },
    stamps: { ...scenario.stamps, moves: 'work', skewMs: 0, digits: 6 },
    posts: [{ kind: 'answered', by: random.pick(['primary', 'replica', 'empty_object']) }],
    evaluation: {
      ...scenario.evaluation,
      queueMs: 0,
      workMs: random.magnitude(5_000, 300_000),
    },
  }
}

/** Answers that are long on their way, from replicas that lag. */
function slowAnswers(random: Random, scenario: Scenario): Scenario {
  const faults = random.chance(0.5) ? (['slow_head', 'drip'] as const) : (['slow_head'] as const)
  const isLost = random.chance(0.5)
  return {
    ...scenario,
    replicas: lagging(random),
    stamps: { ...scenario.stamps, moves: random.pick(['absent', 'never', 'at_end', 'work']) },
    network: { ...CALM, faultRate: random.between(0.2, 0.6), faults },
    posts: isLost
      ? [{ kind: 'lost_answer', how: 'reset', delayMs: random.magnitude(10, 40_000) }]
      : [{ kind: 'answered', by: 'primary' }],
    evaluation: { ...scenario.evaluation, workMs: random.magnitude(5_000, 200_000) },
  }
}

/** A queue that does not show, while the trigger itself may have touched the result. */
function hiddenQueue(random: Random, scenario: Scenario): Scenario {
  if (scenario.job.mode === 'wait') return scenario
  return {
    ...scenario,
    replicas: lagging(random),
    stamps: { ...scenario.stamps, moves: random.pick(['at_trigger', 'always', 'work', 'at_end']) },
    evaluation: {
      ...scenario.evaluation,
      queueMs: random.magnitude(1_000, 300_000),
      queueShows: false,
    },
  }
}

/** The answer to the trigger is lost, only work in progress shows, and reads fail most of the time. */
function hardToSee(random: Random, scenario: Scenario): Scenario {
  return {
    ...scenario,
    replicas: untold(scenario.replicas),
    stamps: { ...scenario.stamps, moves: random.pick(['absent', 'never']) },
    network: {
      ...CALM,
      faultRate: random.between(0.5, 0.9),
      faults: random.pick([['reset'], ['429'], ['503', 'cut_body']] as const),
    },
    posts: [{ kind: 'lost_answer', how: random.pick(['reset', '502', 'hang']), delayMs: 0 }],
    evaluation: {
      ...scenario.evaluation,
      workMs: random.magnitude(500, 30_000),
      change: 'none',
    },
  }
}

/** An interval between polls that may be longer than the job itself. */
function rareLooks(random: Random, scenario: Scenario): Scenario {
  const { job } = scenario
  if (job.inputFault !== null) return scenario
  const timeoutS = random.integer(20, 300)
  const pollS = random.pick([30, 60, 600, 3_600])
  const inputs = { ...job.inputs, timeout: String(timeoutS), poll_interval: String(pollS) }
  return {
    ...scenario,
    job: { ...job, inputs, timeoutMs: timeoutS * 1000, pollIntervalMs: pollS * 1000 },
    posts: [{ kind: 'answered', by: 'primary' }],
    evaluation: {
      ...scenario.evaluation,
      queueMs: random.chance(0.5) ? 0 : random.between(100, 10_000),
      workMs: random.between(1_000, timeoutS * 1000),
    },
  }
}

/** A rate limit that lasts for longer than the job would put up with failures. */
function throttled(random: Random, scenario: Scenario): Scenario {
  const fromMs = random.magnitude(500, 60_000)
  const toMs = fromMs + random.between(350_000, 1_500_000)
  return {
    ...scenario,
    network: {
      ...CALM,
      outages: [{ fromMs, toMs, throttledForS: random.pick([20, 60, 120, 250]) }],
    },
    posts: [{ kind: 'answered', by: 'primary' }],
  }
}

/** A machine that is busy, and an API that fails when the time is up. */
function failingAtTheEnd(random: Random, scenario: Scenario): Scenario {
  const { job } = scenario
  if (job.inputFault !== null) return scenario
  const timeoutS = random.integer(1, 5)
  return {
    ...scenario,
    job: {
      ...job,
      timers: 'busy_machine',
      timeoutMs: timeoutS * 1000,
      inputs: { ...job.inputs, timeout: String(timeoutS) },
    },
    network: {
      ...CALM,
      faultRate: 1,
      faults: ['slow_head', 'reset', '500_json', '502_html'],
      latencyMs: random.magnitude(5, 2_000),
    },
  }
}
