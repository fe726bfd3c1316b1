import type { DifferenceLine, TextDifference } from '../../model/definition.ts'
import { counted } from '../../text/counted.ts'
import { clipped, flattened } from '../../text/visible-text.ts'
import type { Report } from '../report.ts'
import { causesOf, definitionText, fieldText, moreLinesText } from '../why-words.ts'
import { type Detail, limited } from './detail.ts'
import { details, fenced } from './markdown.ts'
import { nameText } from './name-text.ts'

/** Enough for a sentence. Only a very long word is longer. */
const LINE_LENGTH = 300

/** For each metric whose scores changed: whether it was edited or its judge moved. */
export function causesSection(report: Report, detail: Detail): string | null {
  const causes = causesOf(report)
  if (causes.length === 0) return null
  const { shown, omitted } = limited(causes, detail.rows)
  let linesLeft = differenceLines(detail)
  const blocks = shown.map((each) => {
    const name = nameText(each.metric.metricName, detail)
    const cause = `<b>${name}</b>: ${definitionText(each, report)}.`
    const difference = 'difference' in each.definition ? each.definition.difference : null
    if (difference === null || linesLeft === 0) return cause
    const block = differenceBlock(difference, linesLeft)
    linesLeft -= Math.min(linesLeft, difference.lines.length)
    return `${cause}\n\n${block}`
  })
  if (omitted > 0) blocks.push(`… and ${counted(omitted, 'more metric')}.`)
  return `### Why scores changed\n\n${blocks.join('\n\n')}`
}

/** How many lines of differences fit on a page: few in a comment, more in a summary. */
function differenceLines({ explanationLength }: Detail): number {
  if (explanationLength === 0) return 0
  if (explanationLength > 500) return explanationLength > 1000 ? 120 : 60
  return explanationLength > 200 ? 14 : 8
}

const SIGNS: Readonly<Record<DifferenceLine['kind'], string>> = {
  added: '+ ',
  removed: '- ',
  same: '  ',
  gap: '  …',
}

function differenceBlock({ field, lines }: TextDifference, most: number): string {
  const { shown, omitted } = limited(lines, most)
  const text = shown.map(
    (line) => `${SIGNS[line.kind]}${clipped(flattened(line.text), LINE_LENGTH)}`,
  )
  if (omitted > 0) text.push(`  ${moreLinesText(omitted)}`)
  return details(`What changed in the ${fieldText(field)}`, fenced(text.join('\n'), 'diff'))
}
