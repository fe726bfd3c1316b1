import type { Score } from '../cekura/result.ts'
import type { RunChange, ScoreChange } from '../compare/comparison.ts'
import { decimalOf } from '../text/decimal.ts'
import { oneLine } from '../text/one-line.ts'
import { cutTo } from '../text/width.ts'

const TITLE_COLUMNS = 80
const NAME_COLUMNS = 40
const LABEL_COLUMNS = 24
const EXPLANATION_COLUMNS = 160

/** A run whose verdict changed: its title, and below it a line for each score that changed. */
export function changedRunLines(run: RunChange): string[] {
  return [`  ${titleOf(run)}`, ...causeLines(run).map((line) => `    ${line}`)]
}

function titleOf({ runId, scenario, personality, review }: RunChange): string {
  const about = [scenario, personality].map((part) => oneLine(part ?? '')).filter(Boolean)
  const title = cutTo(about.join(' · '), TITLE_COLUMNS)
  const reviewed = review === null ? '' : `  (a person reviewed it: ${review})`
  return `${oneLine(runId)}${title === '' ? '' : `  ${title}`}${reviewed}`
}

/** The flips in the direction of the run; without one, every score that is another than before. */
function causeLines({ change, scores }: RunChange): string[] {
  const wanted = change === 'regressed' ? 'to_fail' : 'to_pass'
  const flips = scores.filter(({ flip }) => flip === wanted)
  const causes = flips.length > 0 ? flips : scores.filter(isMoved)
  return causes.length > 0 ? causes.map(scoreLine) : ['no score that was evaluated changed']
}

function isMoved({ before, after }: ScoreChange): boolean {
  return before?.kind !== after?.kind || before?.value !== after?.value
}

function scoreLine({ metricName, before, after }: ScoreChange): string {
  const name = cutTo(oneLine(metricName), NAME_COLUMNS)
  const explanation = cutTo(oneLine(after?.explanation ?? ''), EXPLANATION_COLUMNS)
  const moved = `${name}: ${wordFor(before)} → ${wordFor(after)}`
  return explanation === '' ? moved : `${moved}: ${explanation}`
}

function wordFor(score: Score | null): string {
  if (score === null) return 'no score'
  if (score.value === null) return 'not applicable'
  if (score.kind === 'binary') return score.value ? 'pass' : 'fail'
  if (score.kind === 'enum') return cutTo(oneLine(score.value), LABEL_COLUMNS)
  return Math.abs(score.value) < 1e15 ? decimalOf(score.value) : String(score.value)
}
