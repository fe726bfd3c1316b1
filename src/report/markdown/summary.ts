import type { Report } from '../report.ts'
import { type Detail, fit, leastSize, SUMMARY_DETAILS } from './detail.ts'
import { evaluatedSection } from './evaluated.ts'
import { failuresSection, progressSection } from './failures.ts'
import { flowSection } from './flow-chart.ts'
import { gatesSection } from './gates.ts'
import { headlineSection, remedySection, warningsSection } from './headline.ts'
import { agreementSection } from './labels.ts'
import { causesSection } from './metric-causes.ts'
import { metricsSection } from './metrics.ts'
import { fixedSection, otherRunsSection } from './other-runs.ts'
import { rateSection } from './rate.ts'
import { regressionsSection } from './regressed-runs.ts'
import { unstableSection } from './unstable-runs.ts'

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
    rateSection(report, detail),
    unfinished ? progressSection(report.result) : null,
    remedySection(verdict, detail),
    gatesSection(verdict.gates, detail),
    failuresSection(report.result, detail),
    ...(comparison === null
      ? []
      : [
          metricsSection(comparison.metrics, detail),
          causesSection(report, detail),
          agreementSection(comparison.runs, detail),
          flowSection(comparison),
          regressionsSection(comparison.runs, detail),
          fixedSection(comparison.runs, detail),
          unstableSection(comparison.runs, detail),
          otherRunsSection(comparison.runs, detail),
        ]),
    warningsSection(report.warnings, detail),
    evaluatedSection(report, detail),
  ]
  return `${sections.filter((section) => section !== null).join('\n\n')}\n`
}
