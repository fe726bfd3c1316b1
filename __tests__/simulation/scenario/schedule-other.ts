import type { Random } from '../random.ts'
import type { EvaluationShape, JobShape, OtherEvaluation } from './scenario.ts'

/**
 * Somebody else's evaluation, within what the product assumes: see `model.ts`. In mode `wait` there
 * is none, since the one under way is the one that is waited for.
 */
export function scheduleOther(
  random: Random,
  job: JobShape,
  answerIsLost: boolean,
): OtherEvaluation | null {
  if (job.mode === 'wait' || random.chance(0.7)) return null
  const kind = random.weighted({ before: 4, busy: 3, overlapping: answerIsLost ? 0 : 2 })
  const shape: EvaluationShape = {
    queueMs: 0,
    queueShows: true,
    shows: 'both',
    words: [random.pick(['running', 'evaluating', 'in_progress'])],
    workMs: random.magnitude(45_000, 200_000),
    end: 'completed',
    change: 'none',
    lateRunMs: 0,
    pauseMs: null,
    blanks: 'no',
  }
  const workMs = shape.workMs ?? 0
  switch (kind) {
    case 'before':
      return { kind, shape, triggeredAtMs: -workMs - random.magnitude(50, 100_000) }
    case 'busy':
      return { kind, shape, triggeredAtMs: -random.between(41_000, workMs) }
    case 'overlapping':
      return { kind, shape, triggeredAtMs: random.between(-5_000, 30_000) }
  }
}
