import { labelAgreements } from '../../compare/labels.ts'
import { oneLine } from '../../text/one-line.ts'
import { cutTo } from '../../text/width.ts'
import type { Report } from '../report.ts'
import { agreementLine, causesOf, definitionText } from '../why-words.ts'

const NAME_COLUMNS = 40
const METRICS_LISTED = 20

/** Why scores changed, and whether they are what people expect: a line for each metric. */
export function whyLines(report: Report): string[] {
  const { comparison } = report
  const causes = causesOf(report).map(
    ({ metric, definition }) => `  ${nameOf(metric.metricName)}: ${definitionText(definition)}`,
  )
  const agreements = labelAgreements(comparison?.runs ?? []).map(
    (agreement) => `  ${nameOf(agreement.metricName)}: ${agreementLine(agreement)}`,
  )
  return [
    ...(causes.length === 0 ? [] : ['', 'Why scores changed', ...causes.slice(0, METRICS_LISTED)]),
    ...(agreements.length === 0
      ? []
      : ['', 'Agreement with people', ...agreements.slice(0, METRICS_LISTED)]),
  ]
}

function nameOf(metricName: string): string {
  return cutTo(oneLine(metricName), NAME_COLUMNS)
}
