import { labelAgreements } from '../../compare/labels.ts'
import type { OverallChange } from '../../model/comparison.ts'
import { triggeredBy } from '../../model/job-state.ts'
import { evaluationsOf, type Plan } from '../../model/plan.ts'
import type { Result, RunCounts } from '../../model/result.ts'
import { findingsOf, type Report } from '../report.ts'
import { comparedWith } from '../compared-with.ts'
import { metricJson, runJson } from './comparison-json.ts'
import { runCountsOf } from '../run-counts.ts'
import { agreementJson, definitionJson } from './why-json.ts'

/**
 * Increases if a reader of the last version would misread the new version. New keys do not increase
 * it.
 */
const SCHEMA_VERSION = 1

/**
 * The whole report for programs, without transcripts. `docs/report.schema.json` describes it. Every
 * key is always there, IDs are strings, and unknown values are null.
 */
export function renderJson(report: Report): string {
  const { verdict, result, plan, comparison } = report
  const findings = findingsOf(report)
  const agreements = labelAgreements(findings?.runs ?? [])
  const json = {
    schema_version: SCHEMA_VERSION,
    outcome: verdict.outcome,
    passed: verdict.outcome === 'passed',
    headline: verdict.headline,
    reasons: verdict.reasons,
    remedy: verdict.remedy,
    resume_step: verdict.resumeStep,
    gates: verdict.gates.map(({ input, asked, found, margin, held }) => ({
      input,
      asked,
      found,
      margin,
      held,
    })),
    result_id: report.resultId,
    result_url: report.shareLink,
    success_rate: report.successRate,
    result: result === null ? null : resultJson(result, runCountsOf(report)),
    plan: plan === null ? null : planJson(plan),
    triggered: triggeredBy(report),
    evaluations: report.evaluations,
    comparison:
      comparison === null
        ? null
        : { baseline: beforeJson(report), ...overallJson(comparison.overall) },
    metrics:
      findings?.metrics.map((metric) =>
        metricJson(metric, {
          definition: definitionJson(report.insight.definitions.get(metric.metricId)),
          agreement: agreementJson(agreements.find(({ metricId }) => metricId === metric.metricId)),
        }),
      ) ?? null,
    runs: findings?.runs.map(runJson) ?? null,
    warnings: report.warnings,
    elapsed_seconds: report.elapsedMs / 1000,
  }
  return `${JSON.stringify(json, null, 2)}\n`
}

function beforeJson(report: Report) {
  const before = comparedWith(report)
  return before && { file: before.file, since: before.since, newest_since: before.newest }
}

function resultJson(
  { name, agentName, status, updatedAt, failureReasons }: Result,
  { total, completed, success, failed }: RunCounts,
) {
  return {
    name,
    agent_name: agentName,
    status,
    updated_at: updatedAt,
    run_counts: { total, completed, success, failed },
    failure_reasons: failureReasons.map(({ description, affectedRuns }) => ({
      description,
      affected_runs: affectedRuns,
    })),
  }
}

function planJson(plan: Plan) {
  return {
    run_ids: plan.runIds,
    metrics: plan.metrics.map(({ id, name }) => ({ id, name })),
    evaluations: evaluationsOf(plan),
    confirm_flips: plan.confirmations?.rounds ?? 0,
  }
}

function overallJson(overall: OverallChange) {
  const { successRateInterval: interval } = overall
  return {
    success_rate_before: overall.successRateBefore,
    success_rate_after: overall.successRateAfter,
    success_rate_interval: interval === null ? null : { low: interval.low, high: interval.high },
    regressed_runs: overall.regressedRuns,
    fixed_runs: overall.fixedRuns,
    unstable_runs: overall.unstableRuns,
    unchanged_runs: overall.unchangedRuns,
    incomparable_runs: overall.incomparableRuns,
    p_value: overall.pValue,
  }
}
