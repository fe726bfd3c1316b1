import type { OverallChange } from '../../model/comparison.ts'
import { grouped, percentOf } from '../../text/figures.ts'
import type { Report } from '../report.ts'
import {
  chanceText,
  CHANGES,
  comparedWithText,
  incomparableText,
  intervalText,
  rateMovementText,
} from '../vocabulary.ts'
import type { Detail } from './detail.ts'
import { inlineText, table } from './markdown.ts'

/** The figures that answer at one glance whether it is good enough and what changed. */
export function rateSection(report: Report, detail: Detail): string | null {
  const { successRate, comparison } = report
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
  const before = comparedWithText(report)
  const notes = [
    before === null ? null : inlineText(before, detail.textLength),
    chanceText(overall),
    incomparableText(overall),
  ].filter((note) => note !== null)
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
