import type { Comparison, OverallChange } from '../../model/comparison.ts'
import { grouped, percentOf } from '../../text/figures.ts'
import {
  chanceText,
  CHANGES,
  incomparableText,
  intervalText,
  rateMovementText,
} from '../vocabulary.ts'
import { table } from './markdown.ts'

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
    ['Regressed', overall.regressedRuns, CHANGES.regressed.meaning],
    ['Fixed', overall.fixedRuns, CHANGES.fixed.meaning],
    ...(overall.unstableRuns === 0
      ? []
      : ([['Unstable', overall.unstableRuns, CHANGES.unstable.meaning]] as const)),
    ['Unchanged', overall.unchangedRuns, CHANGES.unchanged.meaning],
  ] as const
  const header = ['Success rate', 'Change', ...runs.map(([title]) => title)]
  const figures = table(
    header,
    header.map(() => 'center'),
    [[...cells, ...runs.map(([, count, meaning]) => figure(grouped(count), meaning))]],
  )
  const notes = [chanceText(overall), incomparableText(overall)].filter((note) => note !== null)
  return notes.length === 0 ? figures : `${figures}\n\n${notes.map((note) => `${note}.`).join(' ')}`
}

function figure(value: string, meaning: string): string {
  return `<b>${value}</b><br><sub>${meaning}</sub>`
}

function rateCell(rate: number | null, overall: OverallChange): string {
  if (rate === null) return figure('unknown', 'no rate was sent')
  const interval = intervalText(overall)
  return interval === null ? `<b>${percentOf(rate)}</b>` : figure(percentOf(rate), interval)
}

function changeCell(overall: OverallChange): string {
  const { successRateBefore: before } = overall
  if (before === null) return figure('unknown', 'no rate before')
  return figure(rateMovementText(overall) ?? 'unknown', `was ${percentOf(before)}`)
}
