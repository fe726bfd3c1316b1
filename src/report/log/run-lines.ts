import type { RunChange, ScoreChange } from '../../model/comparison.ts'
import { oneLine } from '../../text/one-line.ts'
import { cutTo } from '../../text/width.ts'
import { movedScores, movementText, reviewText, scoringsText } from '../vocabulary.ts'

const TITLE_COLUMNS = 80
const NAME_COLUMNS = 40
const MOVEMENT_COLUMNS = 60
const EXPLANATION_COLUMNS = 160

/** A run whose verdict changed: its title, and below it a line for each score that changed. */
export function changedRunLines(run: RunChange): string[] {
  return [`  ${titleOf(run)}`, ...causeLines(run).map((line) => `    ${line}`)]
}

/** A run whose flip was taken back: its title, and its verdict in each scoring. */
export function unstableRunLines(run: RunChange): string[] {
  return [`  ${titleOf(run)}`, `    ${scoringsText(run)}`]
}

function titleOf(run: RunChange): string {
  const about = [run.scenario, run.personality].map((part) => oneLine(part ?? '')).filter(Boolean)
  const title = cutTo(about.join(' · '), TITLE_COLUMNS)
  const named = [...(title === '' ? [] : [title]), `run ${oneLine(run.runId)}`].join(' · ')
  const review = reviewText(run)
  return review === null ? named : `${named} (${review})`
}

/** The flips in the direction of the run; without one, every score that changed. */
function causeLines(run: RunChange): string[] {
  const wanted = run.change === 'regressed' ? 'to_fail' : 'to_pass'
  const flips = run.scores.filter(({ flip }) => flip === wanted)
  const causes = flips.length > 0 ? flips : changedScores(run)
  return causes.length > 0 ? causes.map(scoreLine) : ['no score that was evaluated changed']
}

function changedScores(run: RunChange): ScoreChange[] {
  return [...run.scores.filter(({ flip }) => flip !== null), ...movedScores(run)]
}

function scoreLine(score: ScoreChange): string {
  const name = cutTo(oneLine(score.metricName), NAME_COLUMNS)
  const movement = cutTo(oneLine(movementText(score)), MOVEMENT_COLUMNS)
  const explanation = cutTo(oneLine(score.after?.explanation ?? ''), EXPLANATION_COLUMNS)
  return `${name}: ${movement}${explanation === '' ? '' : `: ${explanation}`}`
}
