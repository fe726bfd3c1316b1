import type { RunChange, ScoreChange } from '../../model/comparison.ts'
import { counted } from '../../text/counted.ts'
import { type Detail, limited } from './detail.ts'
import { code, details, inlineText, multilineText } from './markdown.ts'
import { flippedScores, movedScores, movementText } from '../vocabulary.ts'

const NAME_LENGTH = 120
const ERROR_LENGTH = 500

/** The runs that passed before and fail now, each with the metrics that flipped, and why. */
export function regressionsSection(runs: readonly RunChange[], detail: Detail): string | null {
  const regressed = runs.filter((run) => run.change === 'regressed')
  if (regressed.length === 0) return null
  const { shown, omitted } = limited(regressed, detail.rows)
  const blocks = shown.map((run) => runDetails(run, detail))
  if (omitted > 0) blocks.push(`… and ${counted(omitted, 'more regressed run')}.`)
  return `### ${counted(regressed.length, 'regressed run')}\n\n${blocks.join('\n\n')}`
}

function runDetails(run: RunChange, detail: Detail): string {
  const flipped = flippedScores(run)
  const { shown, omitted } = limited(flipped, detail.rows)
  const names = shown.slice(0, 3).map((score) => name(score.metricName, detail))
  if (flipped.length > names.length) names.push(counted(flipped.length - names.length, 'more'))
  const blocks = shown.map((score) => flippedBlock(score, detail))
  if (omitted > 0) blocks.push(`… and ${counted(omitted, 'more metric')} flipped.`)
  const moved = movedBlock(run, detail)
  if (moved !== null) blocks.push(moved)
  if (run.review !== null)
    blocks.push(`A person reviewed this run: ${run.review}. That stands above the metrics.`)
  if (run.errorMessage !== null) {
    blocks.push(`Error: ${inlineText(run.errorMessage, Math.min(ERROR_LENGTH, detail.textLength))}`)
  }
  if (blocks.length === 0) blocks.push('No metric that was evaluated flipped.')
  const flips = names.length === 0 ? '' : `: ${names.join(', ')}`
  return details(`${runLabel(run, detail)}${flips}`, blocks.join('\n\n'))
}

/** The run in one line: its scenario, personality and ID. */
export function runLabel(run: RunChange, detail: Detail): string {
  const scenario = run.scenario === null ? 'Unnamed scenario' : name(run.scenario, detail)
  const personality = run.personality === null ? [] : [name(run.personality, detail)]
  return [`<b>${scenario}</b>`, ...personality, `run ${code(run.runId, 40)}`].join(' · ')
}

function name(text: string, detail: Detail): string {
  return inlineText(text, Math.min(NAME_LENGTH, detail.textLength))
}

function flippedBlock(score: ScoreChange, detail: Detail): string {
  const title = `<b>${name(score.metricName, detail)}</b>: ${name(movementText(score), detail)}`
  const after = quoted('', score.after?.explanation ?? '', detail)
  const before = quoted('<i>Before:</i> ', score.before?.explanation ?? '', detail)
  return [title, after, before].filter(Boolean).join('\n\n')
}

function quoted(prefix: string, explanation: string, detail: Detail): string {
  if (detail.explanationLength === 0 || explanation.trim() === '') return ''
  return `> ${prefix}${multilineText(explanation, detail.explanationLength)}`
}

function movedBlock(run: RunChange, detail: Detail): string | null {
  const moved = movedScores(run)
  if (moved.length === 0) return null
  const { shown, omitted } = limited(moved, detail.rows)
  const parts = shown.map(
    (score) => `${name(score.metricName, detail)} ${name(movementText(score), detail)}`,
  )
  if (omitted > 0) parts.push(counted(omitted, 'more metric'))
  return `Also changed: ${parts.join('; ')}`
}
