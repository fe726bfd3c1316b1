import type { Comparison } from '../../model/comparison.ts'
import { oneLine } from '../../text/one-line.ts'
import { cutTo } from '../../text/width.ts'
import { findingsOf, type Report } from '../report.ts'
import { comparedWith } from '../compared-with.ts'
import { ENDING_TITLE, endingSuite, GATES_TITLE, gatesSuite } from './job-suites.ts'
import { metricSuite, type TitledMetric } from './metric-suite.ts'
import { suitesElement, type TestSuite } from './test-suite.ts'
import { UNSTABLE_TITLE, unstableSuite } from './unstable-suite.ts'
import { xmlDocument } from './xml.ts'

/**
 * JUnit XML: a suite for each metric with a case for each run, and a suite with a case for each
 * gate.
 *
 * A failed binary metric fails its case, with the judge's explanation. The other kinds have no pass
 * or fail. Their cases pass, with the score in the properties and in the output, and gates judge
 * them. A case is skipped if the metric does not apply or did not score the run. It is an error if
 * there is no score because the run broke. Only cases of the first metric have the time of their
 * call, so that the sum over all suites counts each call once. The time of the whole report is the
 * time of the job.
 *
 * Runs whose flip was taken back have their own suite of flaky cases.
 *
 * A job without a finished evaluation has one case. It is an error with the headline, or skipped if
 * the job was not meant to wait.
 */
export function renderJunit(report: Report): string {
  return xmlDocument(suitesElement(NAME, suitesOf(report), report.elapsedMs / 1000))
}

const NAME = 'Cekura re-evaluation'

function suitesOf(report: Report): TestSuite[] {
  const { verdict, result, plan } = report
  const timestamp = timestampOf(result?.updatedAt ?? null)
  const isFinished = verdict.outcome === 'passed' || verdict.outcome === 'gate_failed'
  // If nothing was evaluated, the existing scores are not test results of this job.
  const isEvaluated = isFinished && plan !== null && plan.runIds.length > 0
  const findings = isEvaluated ? findingsOf(report) : null
  const metrics = findings === null ? [] : titledMetrics(findings)
  const before = comparedWith(report)
  const properties = {
    before_file: before?.file ?? null,
    before_since: before?.since ?? null,
    before_newest_since: before?.newest === before?.since ? null : (before?.newest ?? null),
  }
  const suites = metrics.map((metric, index) =>
    metricSuite(metric, findings?.runs ?? [], timestamp, index === 0, properties),
  )
  const unstable = unstableSuite(findings?.runs ?? [], timestamp)
  if (unstable !== null) suites.unshift(unstable)
  if (verdict.gates.length > 0) suites.unshift(gatesSuite(verdict.gates, timestamp))
  if (metrics.length === 0) suites.unshift(endingSuite(verdict, timestamp))
  return suites
}

const TITLE_COLUMNS = 120

/**
 * Every requested metric, in the plan's order. If two metrics have the same title, the title gets
 * the ID.
 */
function titledMetrics({ runs, metrics }: Pick<Comparison, 'runs' | 'metrics'>): TitledMetric[] {
  const names = new Map<string, string>()
  for (const { scores } of runs) {
    for (const { metricId, metricName } of scores) {
      if (!names.has(metricId)) names.set(metricId, cutTo(oneLine(metricName), TITLE_COLUMNS))
    }
  }
  const taken = [GATES_TITLE, ENDING_TITLE, UNSTABLE_TITLE, '', ...names.values()].map(comparable)
  const isTaken = (title: string) =>
    taken.indexOf(comparable(title)) !== taken.lastIndexOf(comparable(title))
  return [...names].map(([id, name]) => ({
    id,
    title: isTaken(name) ? `${name} (metric ${oneLine(id)})`.trimStart() : name,
    change: metrics.find(({ metricId }) => metricId === id) ?? null,
  }))
}

/** The form in which two titles are equal if class names or people cannot distinguish them. */
function comparable(title: string): string {
  return title.replaceAll('.', '_').toLowerCase()
}

/**
 * `2026-11-20T10:15:00`, in UTC. Null if the text is not a time, has no time zone, or has a year
 * without four digits.
 */
function timestampOf(updatedAt: string | null): string | null {
  if (updatedAt === null || !/^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/.test(updatedAt))
    return null
  const timeMs = Date.parse(updatedAt)
  const iso = Number.isNaN(timeMs) ? '' : new Date(timeMs).toISOString()
  return /^\d{4}-/.test(iso) ? iso.slice(0, 'YYYY-MM-DDTHH:MM:SS'.length) : null
}
