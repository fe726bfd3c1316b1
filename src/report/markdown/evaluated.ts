import { triggeredBy } from '../../model/job-state.ts'
import { evaluationsOf, type Plan, planCostText, planSizeText } from '../../model/plan.ts'
import { counted } from '../../text/counted.ts'
import { formatDuration } from '../../text/duration.ts'
import { type Detail, limited } from './detail.ts'
import { code, inlineText, link } from './markdown.ts'
import { nameText } from './name-text.ts'
import { type Report, toldComparison } from '../report.ts'
import { baselineText } from '../vocabulary.ts'

/** What was evaluated, how long it took, and where to see it. */
export function evaluatedSection(report: Report, detail: Detail): string {
  const facts = [
    resultFact(report, detail),
    ...(report.plan === null
      ? []
      : [`${planFact(report.plan, triggeredBy(report))}${confirmationsFact(report)}`]),
    `took ${formatDuration(report.elapsedMs)}`,
    ...(report.shareLink === null ? [] : [shareFact(report.shareLink)]),
  ].filter((fact) => fact !== null)
  const lines = [`<sub>${facts.join(' · ')}</sub>`]
  // A comparison names its metrics, so they are listed here only without a comparison.
  if (report.plan !== null && toldComparison(report) === null)
    lines.push(`<sub>${metricsFact(report.plan, detail)}</sub>`)
  return lines.join('<br>\n')
}

/** The file of the baseline, and what changed in it. */
export function baselineSection(report: Report, detail: Detail): string | null {
  const written = baselineText(report)
  return written === null ? null : `${inlineText(written, detail.textLength)}.`
}

function resultFact({ resultId, plan, result, baseline }: Report, detail: Detail): string | null {
  if (resultId === null) return null
  const resultName = plan?.resultName ?? result?.name ?? baseline?.name ?? null
  const agent = result?.agentName ?? baseline?.agentName ?? null
  return [
    ...(resultName === null ? [] : [nameText(resultName, detail)]),
    `${resultName === null ? 'Result' : 'result'} ${code(resultId, 40)}`,
    ...(agent === null ? [] : [`agent ${nameText(agent, detail)}`]),
  ].join(' · ')
}

/** `3 metrics on 24 runs: 72 evaluations, about 14.4 credits`. */
export function planFact(plan: Plan, triggered: ReturnType<typeof triggeredBy>): string {
  if (plan.runIds.length === 0) return 'no run to evaluate'
  const [size, cost] = [planSizeText(plan), planCostText(plan)]
  if (triggered === 'yes') return `${size}: ${cost}`
  if (triggered === 'no') return `${size}: not triggered by this job`
  return `${size}: ${cost}, if the request got through`
}

/** `, and 4 evaluations more to confirm flips`; empty if there were none. */
function confirmationsFact({ plan, evaluations }: Report): string {
  const more = plan === null ? 0 : evaluations - evaluationsOf(plan)
  return more > 0 ? `, and ${counted(more, 'evaluation')} more to confirm flips` : ''
}

function metricsFact({ metrics }: Plan, detail: Detail): string {
  const { shown, omitted } = limited(metrics, Math.min(detail.rows, 20))
  const names = shown.map(({ id, name }) =>
    name === null ? `metric ${code(id, 40)}` : nameText(name, detail),
  )
  if (omitted > 0) names.push(counted(omitted, 'more metric'))
  return `Metrics: ${names.join(', ')}`
}

function shareFact(shareLink: string): string {
  return `${link('Open the result', shareLink)} (anybody with this link can see the transcripts)`
}
