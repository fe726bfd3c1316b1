export const id = 64;
export const ids = [64];
export const modules = {

/***/ 502:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ findingsOf)
/* harmony export */ });
/* harmony import */ var _compare_metric_changes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4815);
/* harmony import */ var _compare_run_changes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4766);


const ENDED = new Set(['passed', 'gate_failed', 'evaluation_failed']);
/**
 * The runs and metrics of an evaluation that came to its end, for the reports that machines read: a
 * job that only waits has them too, with nothing before. Null if the evaluation did not end.
 */
function findingsOf(report) {
    const { comparison, result, plan, verdict } = report;
    if (comparison !== null)
        return comparison;
    if (result === null || plan === null || !ENDED.has(verdict.outcome))
        return null;
    const runs = (0,_compare_run_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .runChanges */ .$)({ ...result, runs: null }, result, plan);
    return { runs, metrics: (0,_compare_metric_changes_js__WEBPACK_IMPORTED_MODULE_1__/* .metricChanges */ .U)(runs, plan) };
}


/***/ }),

/***/ 6064:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderJson: () => (/* binding */ renderJson)
});

// EXTERNAL MODULE: ../src/plan/plan.ts
var plan_plan = __webpack_require__(9968);
// EXTERNAL MODULE: ../src/report/findings.ts
var report_findings = __webpack_require__(502);
;// CONCATENATED MODULE: ../src/report/json/metric.ts
function metricJson(metric) {
    const shared = {
        id: metric.metricId,
        name: metric.metricName,
        kind: metric.kind,
        compared_runs: metric.comparedRuns,
        agreed_runs: metric.agreedRuns,
    };
    switch (metric.kind) {
        case 'binary':
            return {
                ...shared,
                flips_to_fail: metric.flipsToFail,
                flips_to_pass: metric.flipsToPass,
                before: tallyJson(metric.before),
                after: tallyJson(metric.after),
            };
        case 'enum':
            return { ...shared, before: labelsJson(metric.before), after: labelsJson(metric.after) };
        case 'rating':
        case 'number':
            return {
                ...shared,
                before: distributionJson(metric.before),
                after: distributionJson(metric.after),
            };
    }
}
function tallyJson(tally) {
    if (tally === null)
        return null;
    const { passed, failed, notApplicable } = tally;
    return { passed, failed, not_applicable: notApplicable };
}
function distributionJson(distribution) {
    if (distribution === null)
        return null;
    const { notApplicable, ...figures } = distribution;
    return { ...figures, not_applicable: notApplicable };
}
/** A list, because labels are anybody's text and no names for keys. */
function labelsJson(labels) {
    if (labels === null)
        return null;
    return {
        counts: [...labels.counts].map(([label, count]) => ({ label, count })),
        not_applicable: labels.notApplicable,
    };
}

;// CONCATENATED MODULE: ../src/report/json/run.ts
function runJson(run) {
    return {
        id: run.runId,
        scenario: run.scenario,
        personality: run.personality,
        change: run.change,
        passed_before: run.passedBefore,
        passed_after: run.passedAfter,
        review: run.review,
        duration_seconds: run.durationSeconds,
        error_message: run.errorMessage,
        scores: run.scores.map(({ metricId, metricName, before, after, flip }) => ({
            metric_id: metricId,
            metric_name: metricName,
            before: scoreJson(before),
            after: scoreJson(after),
            flip,
        })),
    };
}
function scoreJson(score) {
    if (score === null)
        return null;
    const { kind, value, explanation } = score;
    return { kind, value, explanation };
}

;// CONCATENATED MODULE: ../src/report/json-report.ts




/** Counts up when a reader of the last version would misread the new one; new keys do not. */
const SCHEMA_VERSION = 1;
/**
 * The whole report for programs, without transcripts; `docs/report.schema.json` describes it. Every
 * key is always there, IDs are strings, and what is not known is null.
 */
function renderJson(report) {
    const { verdict, result, plan, comparison } = report;
    const findings = (0,report_findings/* findingsOf */.W)(report);
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
        result: result === null ? null : resultJson(result),
        plan: plan === null ? null : planJson(plan),
        triggered: report.triggered,
        comparison: comparison === null ? null : overallJson(comparison.overall),
        metrics: findings?.metrics.map(metricJson) ?? null,
        runs: findings?.runs.map(runJson) ?? null,
        warnings: report.warnings,
        elapsed_seconds: report.elapsedMs / 1000,
    };
    return `${JSON.stringify(json, null, 2)}\n`;
}
function resultJson({ name, agentName, status, updatedAt, counts, failureReasons }) {
    const { total, completed, success, failed } = counts;
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
    };
}
function planJson(plan) {
    return {
        run_ids: plan.runIds,
        metrics: plan.metrics.map(({ id, name }) => ({ id, name })),
        evaluations: (0,plan_plan/* evaluationsOf */.ZY)(plan),
    };
}
function overallJson(overall) {
    const { successRateInterval: interval } = overall;
    return {
        success_rate_before: overall.successRateBefore,
        success_rate_after: overall.successRateAfter,
        success_rate_interval: interval === null ? null : { low: interval.low, high: interval.high },
        regressed_runs: overall.regressedRuns,
        fixed_runs: overall.fixedRuns,
        unchanged_runs: overall.unchangedRuns,
        incomparable_runs: overall.incomparableRuns,
        p_value: overall.pValue,
    };
}


/***/ })

};
