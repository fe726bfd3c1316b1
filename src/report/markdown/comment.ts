import { FOOTER_LIMIT_CHARACTERS } from '../../github/footer.ts'
import { type Plan, describePlan } from '../../model/plan.ts'
import { COMMENT_DETAILS, type Detail, fit } from './detail.ts'
import { leastSize } from './detail.ts'
import { code, inlineText } from './markdown.ts'
import { type Report, toldComparison } from '../report.ts'
import { evaluatedSection } from './evaluated.ts'
import { failuresSection, progressSection } from './failures.ts'
import { heldGatesSection, missedGatesSection } from './gates.ts'
import { headlineSection } from './headline.ts'
import { agreementSection } from './labels.ts'
import { causesSection } from './metric-causes.ts'
import { metricsSection } from './metrics.ts'
import { rateSection } from './rate.ts'
import { remedySection, warningsSection } from './headline.ts'
import { regressionsSection } from './regressed-runs.ts'
import { fixedSection } from './other-runs.ts'
import { unstableSection } from './unstable-runs.ts'

/** GitHub refuses a longer comment. The lines that name commit and run are added to this text. */
export const COMMENT_LIMIT_CHARACTERS = 65_536 - FOOTER_LIMIT_CHARACTERS

/**
 * The line by which later jobs find the comment. The key is encoded, because `--` in it would end
 * the HTML comment.
 */
export function commentMarker(key: string): string {
  const encoded = Buffer.from(key, 'utf8').toString('base64url').replaceAll('-', '.')
  return `<!-- cekura-reevaluate-metrics:${encoded} -->`
}

/** The comment while the evaluation is running. */
export function renderProgressComment(plan: Plan, key: string): string {
  const id = code(plan.resultId, 40)
  const result =
    plan.resultName === null ? `Result ${id}` : `${inlineText(plan.resultName, 120)} (result ${id})`
  return [
    commentMarker(key),
    `### ⏳ ${key === '' ? '' : `${inlineText(key, 120)} · `}${describePlan(plan)}`,
    `${result}. This comment will show the outcome.`,
  ].join('\n\n')
}

/** The comment with the outcome, in as much detail as GitHub accepts. */
export function renderComment(report: Report, key: string): string {
  return fit(
    {
      details: COMMENT_DETAILS,
      limit: COMMENT_LIMIT_CHARACTERS,
      sizeOf: (text) => text.length,
      leastSize: (detail) => leastSize(report.comparison, detail),
    },
    (detail) => `${commentMarker(key)}\n\n${body(report, key, detail)}\n`,
  )
}

function body(report: Report, key: string, detail: Detail): string {
  const { verdict } = report
  const comparison = toldComparison(report)
  const unfinished = verdict.outcome === 'timed_out' || verdict.outcome === 'cancelled'
  const sections = [
    headlineSection(verdict, detail, 3, key),
    missedGatesSection(verdict.gates, detail),
    rateSection(report, detail),
    unfinished ? progressSection(report.result) : null,
    failuresSection(report, detail),
    comparison === null ? null : regressionsSection(comparison.runs, detail),
    remedySection(verdict, detail),
    ...(comparison === null
      ? []
      : [
          fixedSection(comparison.runs, detail),
          unstableSection(comparison.runs, detail),
          metricsSection(comparison, detail),
          causesSection(report, detail),
          agreementSection(comparison.runs, detail),
        ]),
    heldGatesSection(verdict.gates, detail),
    warningsSection(report.warnings, detail),
    evaluatedSection(report, detail),
  ]
  return sections.filter((section) => section !== null).join('\n\n')
}
