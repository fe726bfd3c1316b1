import { type Report, toldComparison } from '../report.ts'
import { type Detail, fit, leastSize, SUMMARY_DETAILS } from './detail.ts'
import { baselineSection, evaluatedSection } from './evaluated.ts'
import { failuresSection, progressSection } from './failures.ts'
import { heldGatesSection, missedGatesSection } from './gates.ts'
import { gridSection } from './grid.ts'
import { headlineSection, remedySection, warningsSection } from './headline.ts'
import { agreementSection } from './labels.ts'
import { causesSection } from './metric-causes.ts'
import { metricsSection } from './metrics.ts'
import { fixedSection, otherRunsSection } from './other-runs.ts'
import { rateSection } from './rate.ts'
import { regressionsSection } from './regressed-runs.ts'
import { unstableSection } from './unstable-runs.ts'

/** If a step writes more, GitHub shows no summary at all. */
export const SUMMARY_LIMIT_BYTES = 1024 * 1024

/** The job summary in Markdown, with as much detail as fits into the limit of bytes (UTF-8). */
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
  const { verdict } = report
  const comparison = toldComparison(report)
  const unfinished = verdict.outcome === 'timed_out' || verdict.outcome === 'cancelled'
  const sections = [
    headlineSection(verdict, detail, 2),
    missedGatesSection(verdict.gates, detail),
    rateSection(report, detail),
    unfinished ? progressSection(report.result) : null,
    failuresSection(report, detail),
    comparison === null ? null : regressionsSection(comparison.runs, detail),
    remedySection(verdict, detail),
    baselineSection(report, detail),
    ...(comparison === null
      ? []
      : [
          fixedSection(comparison.runs, detail),
          unstableSection(comparison.runs, detail),
          gridSection(comparison, detail),
          metricsSection(comparison, detail),
          causesSection(report, detail),
          agreementSection(comparison.runs, detail),
        ]),
    heldGatesSection(verdict.gates, detail),
    comparison === null ? null : otherRunsSection(comparison.runs, detail),
    warningsSection(report.warnings, detail),
    evaluatedSection(report, detail),
  ]
  return `${sections.filter((section) => section !== null).join('\n\n')}\n`
}
