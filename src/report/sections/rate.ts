import type { Comparison, OverallChange } from '../../compare/comparison.ts'
import { points, pValue } from '../figures.ts'
import { percentOf } from '../../text/percent.ts'
import { table } from '../markdown.ts'
import { grouped } from '../../text/grouped.ts'

/** Below this, chance alone is an unlikely cause. */
const SIGNIFICANT = 0.05

/** The figures that answer at one glance whether it is good enough and what changed. */
export function rateSection(
  successRate: number | null,
  comparison: Comparison | null,
): string | null {
  if (comparison === null) {
    return successRate === null ? null : `**${percentOf(successRate)}** success rate`
  }
  const { overall } = comparison
  const cells = [rateCell(successRate ?? overall.successRateAfter, overall), changeCell(overall)]
  const runs = [
    [overall.regressedRuns, 'pass → fail'],
    [overall.fixedRuns, 'fail → pass'],
    [overall.unchangedRuns, 'same verdict'],
  ] as const
  const figures = table(
    ['Success rate', 'Change', 'Regressed', 'Fixed', 'Unchanged'],
    ['center', 'center', 'center', 'center', 'center'],
    [[...cells, ...runs.map(([count, meaning]) => figure(grouped(count), meaning))]],
  )
  const notes = [noiseNote(overall), incomparableNote(overall)].filter((note) => note !== null)
  return notes.length === 0 ? figures : `${figures}\n\n${notes.join(' ')}`
}

function figure(value: string, meaning: string): string {
  return `<b>${value}</b><br><sub>${meaning}</sub>`
}

function rateCell(rate: number | null, overall: OverallChange): string {
  if (rate === null) return figure('unknown', 'no rate was sent')
  const interval = overall.successRateInterval
  if (interval === null) return `<b>${percentOf(rate)}</b>`
  return figure(
    percentOf(rate),
    `95% interval ${percentOf(interval.low)} to ${percentOf(interval.high)}`,
  )
}

function changeCell({ successRateBefore: before, successRateAfter: after }: OverallChange): string {
  if (before === null) return figure('unknown', 'no rate before')
  if (after === null) return figure('unknown', `was ${percentOf(before)}`)
  return figure(points(after - before), `was ${percentOf(before)}`)
}

function noiseNote({ pValue: p, regressedRuns, fixedRuns }: OverallChange): string | null {
  if (p === null || regressedRuns + fixedRuns === 0) return null
  const test = `McNemar's exact test, ${pValue(p)}`
  return p < SIGNIFICANT
    ? `More than noise: chance alone seldom changes so many verdicts one way (${test}).`
    : `This could be noise: chance alone can change as many verdicts (${test}).`
}

function incomparableNote({ incomparableRuns: count }: OverallChange): string | null {
  if (count === 0) return null
  const runs = count === 1 ? '1 run has' : `${grouped(count)} runs have`
  return `${runs} no verdict on one side and cannot be compared.`
}
