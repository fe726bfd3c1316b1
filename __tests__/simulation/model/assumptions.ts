import type { EvaluationShape, Scenario } from '../scenario/scenario.ts'

/** Reads of a minute, less what a read and the pause before it may take. */
const SIGN_WITHIN_MS = 50_000

/** The latest moment at which an evaluation may take effect whose answer is lost at `learnedAtMs`. */
export function latestEffectMs({ replicas }: Scenario, learnedAtMs: number): number {
  return learnedAtMs + SIGN_WITHIN_MS - replicas.maxLagMs - 1_000
}

/**
 * The course of an evaluation whose answer is lost: as scheduled, but some sign of it shows in every
 * replica within the minute. `mustBeSeen`: its only sign is that work goes on, so it goes on until a
 * read has shown it.
 */
export function showingInTime(
  scenario: Scenario,
  effectAtMs: number,
  learnedAtMs: number,
): { readonly shape: EvaluationShape; readonly mustBeSeen: boolean } {
  const { evaluation, stamps, result, replicas } = scenario
  if (stamps.moves === 'always' || stamps.moves === 'at_trigger') {
    return { shape: evaluation, mustBeSeen: false }
  }
  const leftMs = Math.max(1_000, learnedAtMs + SIGN_WITHIN_MS - replicas.maxLagMs - effectAtMs)
  const isStamped =
    stamps.moves === 'work' ||
    stamps.moves === 'at_end' ||
    (stamps.moves === 'at_flip' && evaluation.shows !== 'nothing')
  const isLasting = isStamped || (evaluation.change !== 'none' && result.runsForm !== 'absent')
  if (evaluation.shows === 'nothing' && isLasting) {
    const queueMs = Math.min(evaluation.queueMs, leftMs / 2)
    const workMs = Math.min(evaluation.workMs ?? Infinity, leftMs / 2)
    return { shape: { ...evaluation, queueMs, workMs }, mustBeSeen: false }
  }
  const shows = evaluation.shows === 'nothing' ? 'result' : evaluation.shows
  const queueMs = evaluation.queueShows
    ? evaluation.queueMs
    : Math.min(evaluation.queueMs, leftMs - 500)
  return { shape: { ...evaluation, shows, queueMs }, mustBeSeen: !isLasting }
}
