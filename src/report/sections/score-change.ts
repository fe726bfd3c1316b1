import type { Score } from '../../cekura/result.ts'
import type { RunChange, ScoreChange } from '../../compare/comparison.ts'
import { decimal } from '../figures.ts'

/** A score in a word, for people; untrusted where the metric is an enum. */
export function scoreText(score: Score | null): string {
  if (score === null) return 'no score'
  if (score.value === null) return 'not applicable'
  if (typeof score.value === 'boolean') return score.value ? 'pass' : 'fail'
  return typeof score.value === 'number' ? decimal(score.value) : score.value
}

/** `pass → fail`. */
export function movementText({ before, after }: ScoreChange): string {
  return `${scoreText(before)} → ${scoreText(after)}`
}

export function flippedScores(run: RunChange): ScoreChange[] {
  return run.scores.filter((score) => score.flip !== null)
}

/** Scores that changed without flipping: ratings, numbers and labels, and what applies no more. */
export function movedScores(run: RunChange): ScoreChange[] {
  return run.scores.filter(
    (score) => score.flip === null && score.before?.value !== score.after?.value,
  )
}
