import type { OverallChange } from '../../model/comparison.ts'
import { grouped, percentOf } from '../../text/figures.ts'
import { comparedWithText } from '../compared-with.ts'
import { type Report, toldComparison } from '../report.ts'
import {
  chanceText,
  CHANGES,
  incomparableText,
  intervalText,
  rateMovementText,
} from '../vocabulary.ts'
import type { Detail } from './detail.ts'
import { inlineText } from './markdown.ts'
import { SIGNS } from './signs.ts'

/** The figures that show at a glance what changed, and whether it is more than chance. */
export function rateSection(report: Report, detail: Detail): string | null {
  const { successRate } = report
  const comparison = toldComparison(report)
  if (comparison === null) {
    if (successRate === null || report.result?.status !== 'completed') return null
    const rate = percentOf(successRate)
    return report.verdict.headline.includes(rate) ? null : `<b>${rate}</b> success rate`
  }
  const { overall } = comparison
  const figures = [rateText(successRate ?? overall.successRateAfter, overall), ...tally(overall)]
  const notes = [chanceText(overall), incomparableText(overall)].filter((note) => note !== null)
  const before = comparedWithText(report)
  const interval = intervalText(overall)
  const small = [
    interval === null ? null : `Success rate: ${interval}`,
    before === null ? null : inlineText(before, detail.textLength),
  ].filter((note) => note !== null)
  return [
    figures.join(' · '),
    notes.map((note) => `${note}.`).join(' '),
    small.length === 0 ? '' : `<sub>${small.join(' · ')}</sub>`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** `<b>50%</b> success rate, was 66.7% (-16.7 points)`. */
function rateText(rate: number | null, overall: OverallChange): string {
  if (rate === null) return 'Success rate not known'
  const { successRateBefore: before } = overall
  const movement = rateMovementText(overall)
  const was = before === null || movement === null ? '' : `, was ${percentOf(before)} (${movement})`
  return `<b>${percentOf(rate)}</b> success rate${was}`
}

function tally(overall: OverallChange): string[] {
  return (['regressed', 'fixed', 'unstable', 'unchanged'] as const).flatMap((change) => {
    const count = overall[`${change}Runs`]
    if (count === 0 && change === 'unstable') return []
    const words = `<b>${grouped(count)}</b> ${CHANGES[change].label}`
    return [change === 'unchanged' || count === 0 ? words : `${SIGNS[change]} ${words}`]
  })
}
