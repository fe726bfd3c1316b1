import type { Change, Comparison, OverallChange, RunChange } from '../compare/comparison.ts'
import { counted, firstFew } from '../text/counted.ts'
import { decimalTo } from '../text/decimal.ts'
import { oneLine } from '../text/one-line.ts'
import { percentOf, signedPointsOf } from '../text/percent.ts'
import { alignedLines } from './cells.ts'
import { metricRows } from './metric-rows.ts'
import { changedRunLines } from './run-lines.ts'

const RUNS_LISTED = 20
const RUNS_NAMED = 10

/**
 * The comparison for the log: overall, the metrics as a table, then the runs that regressed and
 * those that were fixed. Lines without colour, control characters or line breaks; that none of them
 * acts as a workflow command is up to the writer of the log.
 */
export function comparisonTable({ overall, metrics, runs }: Comparison): string[] {
  const those = (wanted: Change) => runs.filter(({ change }) => change === wanted)
  const regressed = those('regressed')
  const left = Math.max(0, RUNS_LISTED - regressed.length)
  const rows = metricRows(metrics, runs)
  return [
    ...overallLines(overall),
    ...(rows.length > 1 ? ['', ...alignedLines(rows)] : []),
    ...changedLines('Regressed', 'passed before, not now', regressed, RUNS_LISTED),
    ...changedLines('Fixed', 'not passed before, passed now', those('fixed'), left),
    ...incomparableLines(those('incomparable')),
  ]
}

function overallLines(overall: OverallChange): string[] {
  const { regressedRuns, fixedRuns, unchangedRuns, incomparableRuns } = overall
  const tally = [
    `${regressedRuns} regressed`,
    `${fixedRuns} fixed`,
    `${unchangedRuns} unchanged`,
    ...(incomparableRuns === 0 ? [] : [`${incomparableRuns} not comparable`]),
  ].join(', ')
  return [`${rateText(overall)}: ${tally}`, ...noiseLines(overall)]
}

function rateText(overall: OverallChange): string {
  const { successRateBefore: before, successRateAfter: after } = overall
  if (after === null) return 'Success rate not known'
  if (before === null) return `Success rate ${percentOf(after)}`
  return `Success rate ${percentOf(before)} → ${percentOf(after)} (${signedPointsOf(after - before)})`
}

/** Below this p, chance is not thought to be all there is. */
const SIGNIFICANCE = 0.05

function noiseLines({ pValue, regressedRuns, fixedRuns, successRateInterval }: OverallChange) {
  const parts: string[] = []
  if (pValue !== null && regressedRuns + fixedRuns > 0) {
    const word = pValue < SIGNIFICANCE ? 'More than chance' : 'May be chance'
    const p = pValue < 0.001 ? 'p < 0.001' : `p = ${decimalTo(pValue, 3)}`
    parts.push(`${word} (McNemar's exact test, ${p})`)
  }
  if (successRateInterval !== null) {
    const { low, high } = successRateInterval
    parts.push(`95% interval of the rate: ${percentOf(low)} to ${percentOf(high)}`)
  }
  return parts.length === 0 ? [] : [parts.join('; ')]
}

function changedLines(
  heading: string,
  meaning: string,
  runs: readonly RunChange[],
  listed: number,
): string[] {
  if (runs.length === 0) return []
  const shown = runs.slice(0, listed)
  const rest = runs.length - shown.length
  const which = shown.length === 0 ? counted(rest, 'run') : `and ${rest} more`
  return [
    '',
    `${heading} (${counted(runs.length, 'run')}: ${meaning})`,
    ...shown.flatMap(changedRunLines),
    ...(rest === 0 ? [] : [`  … ${which}, not listed here`]),
  ]
}

function incomparableLines(runs: readonly RunChange[]): string[] {
  if (runs.length === 0) return []
  const ids = firstFew(
    runs.map(({ runId }) => oneLine(runId)),
    RUNS_NAMED,
  )
  return ['', `Not comparable (${counted(runs.length, 'run')}: no verdict on one side): ${ids}`]
}
