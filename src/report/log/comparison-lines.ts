import type { Change, Comparison, OverallChange, RunChange } from '../../model/comparison.ts'
import { counted, firstFew } from '../../text/counted.ts'
import { grouped, percentOf } from '../../text/figures.ts'
import { oneLine } from '../../text/one-line.ts'
import { CHANGES, chanceNotes, chanceText, intervalText, rateMovementText } from '../vocabulary.ts'
import { alignedLines } from '../../text/width.ts'
import { metricNameOf, metricRows } from './metric-rows.ts'
import { changedRunLines, unstableRunLines } from './run-lines.ts'

const RUNS_LISTED = 20
const RUNS_NAMED = 10

/**
 * The comparison for the log: the overall figures, the metrics as a table, then the regressed,
 * fixed, unstable and incomparable runs. The lines have no colours, control characters or line
 * breaks. The writer of the log makes sure that no line acts as a workflow command.
 */
export function comparisonLines(comparison: Comparison): string[] {
  const { overall, metrics, runs } = comparison
  const those = (wanted: Change) => runs.filter(({ change }) => change === wanted)
  const [regressed, fixed] = [those('regressed'), those('fixed')]
  const left = Math.max(0, RUNS_LISTED - regressed.length)
  const rows = metricRows(metrics, runs)
  return [
    ...overallLines(overall),
    ...(rows.length > 1 ? ['', ...alignedLines(rows)] : []),
    ...chanceNotes(comparison, metricNameOf),
    ...changedLines('regressed', regressed, RUNS_LISTED),
    ...changedLines('fixed', fixed, left),
    ...changedLines(
      'unstable',
      those('unstable'),
      Math.max(0, left - fixed.length),
      unstableRunLines,
    ),
    ...incomparableLines(those('incomparable')),
  ]
}

function overallLines(overall: OverallChange): string[] {
  const { regressedRuns, fixedRuns, unstableRuns, unchangedRuns, incomparableRuns } = overall
  const tally = [
    `${grouped(regressedRuns)} ${CHANGES.regressed.label}`,
    `${grouped(fixedRuns)} ${CHANGES.fixed.label}`,
    ...(unstableRuns === 0 ? [] : [`${grouped(unstableRuns)} ${CHANGES.unstable.label}`]),
    `${grouped(unchangedRuns)} ${CHANGES.unchanged.label}`,
    ...(incomparableRuns === 0
      ? []
      : [`${grouped(incomparableRuns)} ${CHANGES.incomparable.label}`]),
  ].join(', ')
  const interval = intervalText(overall)
  const rate = interval === null ? rateText(overall) : `${rateText(overall)}, ${interval}`
  const chance = chanceText(overall)
  return [rate, tally, ...(chance === null ? [] : [chance])]
}

function rateText(overall: OverallChange): string {
  const { successRateBefore: before, successRateAfter: after } = overall
  if (after === null) return 'Success rate not known'
  const movement = rateMovementText(overall)
  if (before === null || movement === null) return `Success rate ${percentOf(after)}`
  return `Success rate ${percentOf(before)} → ${percentOf(after)} (${movement})`
}

function changedLines(
  change: 'regressed' | 'fixed' | 'unstable',
  runs: readonly RunChange[],
  listed: number,
  linesOf = changedRunLines,
): string[] {
  if (runs.length === 0) return []
  const shown = runs.slice(0, listed)
  const rest = runs.length - shown.length
  const which = shown.length === 0 ? counted(rest, 'run') : `and ${grouped(rest)} more`
  return [
    '',
    headingOf(change, runs.length),
    ...shown.flatMap(linesOf),
    ...(rest === 0 ? [] : [`  … ${which}, not listed here`]),
  ]
}

function incomparableLines(runs: readonly RunChange[]): string[] {
  if (runs.length === 0) return []
  const ids = firstFew(
    runs.map(({ runId }) => oneLine(runId)),
    RUNS_NAMED,
  )
  return ['', `${headingOf('incomparable', runs.length)}: ${ids}`]
}

/** `Regressed (2 runs: passed before, fails now)`. */
function headingOf(change: Change, runs: number): string {
  const { label, meaning } = CHANGES[change]
  return `${label.charAt(0).toUpperCase()}${label.slice(1)} (${counted(runs, 'run')}: ${meaning})`
}
