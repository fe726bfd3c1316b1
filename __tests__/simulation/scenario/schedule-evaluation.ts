import type { Random } from '../random.ts'
import type { EvaluationShape, JobShape, ResultShape } from './scenario.ts'

const KNOWN_WORDS = [
  'running',
  'evaluating',
  'pending',
  'in_queue',
  'in_progress',
  'scaling_up',
] as const
const UNKNOWN_WORDS = ['rescoring', 'Completed!', 'COMPLETED', 'ended', '完成'] as const

/** How an evaluation goes: from one that takes no time to one that never ends. */
export function scheduleEvaluation(
  random: Random,
  result: ResultShape,
  job: JobShape,
): EvaluationShape {
  const listsRuns = result.runsForm !== 'absent'
  const isWaitedFor = job.mode === 'wait'
  const shows = random.weighted({
    result: 5,
    runs: listsRuns ? 2 : 0,
    both: 4,
    nothing: isWaitedFor ? 0 : 1,
  })
  const queueMs = random.weighted({ none: 5, short: 4, long: 1 })
  return {
    queueMs: { none: 0, short: random.magnitude(200, 30_000), long: random.magnitude(3e4, 9e5) }[
      queueMs
    ],
    queueShows: isWaitedFor || (shows !== 'nothing' && random.chance(0.4)),
    shows,
    words: scheduleWords(random),
    workMs: scheduleWork(random, job.timeoutMs),
    end: random.weighted({ completed: 20, failed: 2, timeout: 1, cancelled: 1, unknown_word: 0.5 }),
    change: random.weighted({ none: 3, explanations: 2, scores: 5 }),
    lateRunMs:
      listsRuns && shows === 'both' && random.chance(0.15) ? random.magnitude(100, 60_000) : 0,
    pauseMs: null,
    blanks: scheduleBlanks(random, job),
  }
}

/** In mode `wait`, a run at work without any score would look like one whose call never ended. */
export function scheduleBlanks(random: Random, { mode }: JobShape): EvaluationShape['blanks'] {
  return random.weighted({ no: 8, null: 1, gone: mode === 'wait' ? 0 : 1 })
}

function scheduleWords(random: Random): readonly string[] {
  const words = random.chance(0.1) ? [...KNOWN_WORDS, ...UNKNOWN_WORDS] : KNOWN_WORDS
  return Array.from({ length: random.integer(1, 3) }, () => random.pick(words))
}

function scheduleWork(random: Random, timeoutMs: number): number | null {
  switch (random.weighted({ moment: 2, short: 8, medium: 3, deadline: 1, never: 0.7 })) {
    case 'moment':
      return random.magnitude(10, 1_500)
    case 'short':
      return random.magnitude(1_500, 40_000)
    case 'medium':
      return random.magnitude(40_000, 1_500_000)
    case 'deadline':
      return timeoutMs * random.between(0.8, 1.1)
    case 'never':
      return null
  }
}
