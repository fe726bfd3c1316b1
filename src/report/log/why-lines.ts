import { labelAgreements } from '../../compare/labels.ts'
import type { Report } from '../report.ts'
import { agreementLine, causesOf, definitionText } from '../why-words.ts'
import { metricNameOf } from './metric-rows.ts'

const METRICS_LISTED = 20

/** Why scores changed, and how far they agree with people: a line for each metric. */
export function whyLines(report: Report): string[] {
  const { comparison } = report
  const causes = causesOf(report).map(
    (cause) => `  ${metricNameOf(cause.metric.metricName)}: ${definitionText(cause, report)}`,
  )
  const agreements = labelAgreements(comparison?.runs ?? []).map(
    (agreement) => `  ${metricNameOf(agreement.metricName)}: ${agreementLine(agreement)}`,
  )
  return [
    ...(causes.length === 0 ? [] : ['', 'Why scores changed', ...causes.slice(0, METRICS_LISTED)]),
    ...(agreements.length === 0
      ? []
      : ['', 'Agreement with people', ...agreements.slice(0, METRICS_LISTED)]),
  ]
}
