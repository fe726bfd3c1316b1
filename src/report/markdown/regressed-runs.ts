import type { RunChange, ScoreChange } from '../../model/comparison.ts'
import { counted } from '../../text/counted.ts'
import { grouped } from '../../text/figures.ts'
import { flattened } from '../../text/visible-text.ts'
import { cutTo } from '../../text/width.ts'
import { type Detail, limited } from './detail.ts'
import { code, details, inlineText, multilineText } from './markdown.ts'
import { nameText, UNNAMED_SCENARIO } from './name-text.ts'
import { SIGNS } from './signs.ts'
import { flippedScores, movedScores, movementText } from '../vocabulary.ts'

const ERROR_LENGTH = 500

/** How many runs a reader can read in ten seconds. The others are collapsed. */
const AT_ONCE = 10
const WORDS_COLUMNS = 220

/**
 * The runs that passed before and fail now, each with the judge's words and all flipped metrics.
 */
export function regressionsSection(runs: readonly RunChange[], detail: Detail): string | null {
  const regressed = runs.filter((run) => run.change === 'regressed')
  if (regressed.length === 0) return null
  const { shown, omitted } = limited(regressed, detail.rows)
  const blocks = shown.map((run, index) => runDetails(run, detail, index < AT_ONCE))
  const [first, rest] = [blocks.slice(0, AT_ONCE), blocks.slice(AT_ONCE)]
  const more =
    rest.length === 0 ? [] : [details(`<b>${grouped(rest.length)} more</b>`, joined(rest))]
  const left = omitted === 0 ? [] : [`… and ${counted(omitted, 'more regressed run')}.`]
  const title = `### ${SIGNS.regressed} ${counted(regressed.length, 'regressed run')}`
  return joined([title, ...first, ...more, ...left])
}

function joined(blocks: readonly string[]): string {
  return blocks.join('\n\n')
}

function runDetails(run: RunChange, detail: Detail, isFirst: boolean): string {
  const flipped = flippedScores(run)
  const { shown, omitted } = limited(flipped, detail.rows)
  const blocks = shown.map((score) => flippedBlock(score, detail))
  if (omitted > 0) blocks.push(`… and ${counted(omitted, 'more metric')} flipped.`)
  const moved = movedBlock(run, detail)
  if (moved !== null) blocks.push(moved)
  if (run.review !== null)
    blocks.push(`A person reviewed this run: ${run.review}. That overrides the metrics.`)
  if (run.errorMessage !== null) {
    blocks.push(`Error: ${inlineText(run.errorMessage, Math.min(ERROR_LENGTH, detail.textLength))}`)
  }
  if (blocks.length === 0) blocks.push('No evaluated metric flipped.')
  return details(`${runLabel(run, detail)}<br>${causeLine(run, detail, isFirst)}`, joined(blocks))
}

/** The run in one line: its scenario, personality and ID. */
function runLabel(run: RunChange, detail: Detail): string {
  const scenario = run.scenario === null ? UNNAMED_SCENARIO : nameText(run.scenario, detail)
  const personality = run.personality === null ? [] : [nameText(run.personality, detail)]
  return [`<b>${scenario}</b>`, ...personality, `run ${code(run.runId, 40)}`].join(' · ')
}

/**
 * Why the run regressed, in one line:
 * `Politeness: <i>The agent interrupts the caller…</i> · also Empathy`.
 */
function causeLine(run: RunChange, detail: Detail, isFirst: boolean): string {
  if (run.review === 'failure') return 'A person reviewed this run as a failure'
  const flipped = flippedScores(run)
  const toFail = flipped.filter(({ flip }) => flip === 'to_fail')
  const [cause, ...others] = toFail.length > 0 ? toFail : flipped
  if (cause === undefined) return 'No evaluated metric flipped'
  const also = others.slice(0, 2).map((score) => nameText(score.metricName, detail))
  if (others.length > also.length) also.push(`${grouped(others.length - also.length)} more`)
  const isWordy = isFirst || detail.explanationLength > 0
  const words = isWordy ? flattened(cause.after?.explanation ?? '') : ''
  const said =
    words === '' ? movementText(cause) : cutTo(words, Math.min(WORDS_COLUMNS, detail.textLength))
  return `${nameText(cause.metricName, detail)}: <i>${inlineText(said)}</i>${also.length === 0 ? '' : ` · also ${also.join(', ')}`}`
}

function flippedBlock(score: ScoreChange, detail: Detail): string {
  const title = `<b>${nameText(score.metricName, detail)}</b>: ${nameText(movementText(score), detail)}`
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
    (score) => `${nameText(score.metricName, detail)} ${nameText(movementText(score), detail)}`,
  )
  if (omitted > 0) parts.push(counted(omitted, 'more metric'))
  return `Also changed: ${parts.join('; ')}`
}
