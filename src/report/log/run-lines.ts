import type { RunChange, ScoreChange } from '../../model/comparison.ts'
import { callTitle } from '../../text/call-title.ts'
import { oneLine } from '../../text/one-line.ts'
import { cutTo } from '../../text/width.ts'
import {
  flippedScores,
  movedScores,
  movementText,
  reviewText,
  scoringsText,
} from '../vocabulary.ts'
import { metricNameOf } from './metric-rows.ts'

const MOVEMENT_COLUMNS = 60
const EXPLANATION_COLUMNS = 240

/** The lines of a run whose verdict changed: its title, and below it each score that changed. */
export function changedRunLines(run: RunChange): string[] {
  return [`  ${titleOf(run)}`, ...causeLines(run).map((line) => `    ${line}`)]
}

/** The lines of a run whose flip was taken back: its title, and its verdict in each scoring. */
export function unstableRunLines(run: RunChange): string[] {
  return [`  ${titleOf(run)}`, `    ${scoringsText(run)}`]
}

function titleOf(run: RunChange): string {
  const title = callTitle(run)
  const named = [...(title === '' ? [] : [title]), `run ${oneLine(run.runId)}`].join(' · ')
  const review = reviewText(run)
  return review === null ? named : `${named} (${review})`
}

/** The flips in the same direction as the run. If there are none, every score that changed. */
function causeLines(run: RunChange): string[] {
  const wanted = run.change === 'regressed' ? 'to_fail' : 'to_pass'
  const flips = run.scores.filter(({ flip }) => flip === wanted)
  const causes = flips.length > 0 ? flips : changedScores(run)
  return causes.length > 0 ? causes.map(scoreLine) : ['no evaluated score changed']
}

function changedScores(run: RunChange): ScoreChange[] {
  return [...flippedScores(run), ...movedScores(run)]
}

function scoreLine(score: ScoreChange): string {
  const name = metricNameOf(score.metricName)
  const movement = cutTo(oneLine(movementText(score)), MOVEMENT_COLUMNS)
  const explanation = cutTo(oneLine(score.after?.explanation ?? ''), EXPLANATION_COLUMNS)
  return `${name}: ${movement}${explanation === '' ? '' : `: ${explanation}`}`
}
