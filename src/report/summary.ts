import type { Detail } from './detail.ts'
import { fit, SUMMARY_DETAILS } from './detail.ts'
import { leastSize } from './least-size.ts'
import type { Report } from './report.ts'
import { evaluatedSection } from './sections/evaluated.ts'
import { failuresSection, progressSection } from './sections/failures.ts'
import { flowSection } from './sections/flow-chart.ts'
import { gatesSection } from './sections/gates.ts'
import { headlineSection } from './sections/headline.ts'
import { metricsSection } from './sections/metrics.ts'
import { rateSection } from './sections/rate.ts'
import { remedySection, warningsSection } from './sections/remedy.ts'
import { regressionsSection } from './sections/run-details.ts'
import { fixedSection, otherRunsSection } from './sections/run-tables.ts'

/** GitHub shows no summary at all of a step that wrote more. */
export const SUMMARY_LIMIT_BYTES = 1024 * 1024

/** The job summary in Markdown; with as much detail as its limit of bytes (UTF-8) holds. */
export function renderSummary(report: Report, limitBytes = SUMMARY_LIMIT_BYTES): string {
  return fit(
    {
      details: SUMMARY_DETAILS,
      limit: limitBytes,
      sizeOf: (text) => Buffer.byteLength(text),
      leastSize: (detail) => leastSize(report.comparison, detail),
    },
    (detail) => page(report, detail),
  )
}

function page(report: Report, detail: Detail): string {
  const { verdict, comparison } = report
  const unfinished = verdict.outcome === 'timed_out' || verdict.outcome === 'cancelled'
  const sections = [
    headlineSection(verdict, detail, 2),
    rateSection(report.successRate, comparison),
    unfinished ? progressSection(report.result) : null,
    remedySection(verdict, detail),
    gatesSection(verdict.gates, detail),
    failuresSection(report.result, detail),
    ...(comparison === null
      ? []
      : [
          metricsSection(comparison.metrics, detail),
          flowSection(comparison),
          regressionsSection(comparison.runs, detail),
          fixedSection(comparison.runs, detail),
          otherRunsSection(comparison.runs, detail),
        ]),
    warningsSection(report.warnings, detail),
    evaluatedSection(report, detail),
  ]
  return `${sections.filter((section) => section !== null).join('\n\n')}\n`
}
