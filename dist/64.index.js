export const id = 64;
export const ids = [64];
export const modules = {

/***/ 8988:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ runPassed)
/* harmony export */ });
/** Whether the run passed; a person's review decides over the metrics. Null: nobody has said. */
function runPassed(run) {
    return run.review === null ? run.success : run.review === 'success';
}


/***/ }),

/***/ 2169:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ distributionOf)
/* harmony export */ });
/**
 * How the scores of one metric are spread; null (not applicable) counts apart. Null if the metric
 * applies to no run. The order of the scores makes no difference, not even to the last digit.
 */
function distributionOf(values) {
    const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
    if (sorted.length === 0)
        return null;
    return {
        count: sorted.length,
        notApplicable: values.length - sorted.length,
        mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
        min: percentile(sorted, 0),
        p50: percentile(sorted, 0.5),
        p95: percentile(sorted, 0.95),
        max: percentile(sorted, 1),
    };
}
/**
 * The percentile by linear interpolation between the two nearest scores: definition 7 of Hyndman
 * and Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996), which
 * is also NumPy's, R's and the spreadsheets' (PERCENTILE.INC) default.
 */
function percentile(sorted, share) {
    const position = (sorted.length - 1) * share;
    const below = sorted[Math.floor(position)] ?? NaN;
    const above = sorted[Math.ceil(position)] ?? NaN;
    return below + (above - below) * (position - Math.floor(position));
}


/***/ }),

/***/ 4815:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ metricChanges)
/* harmony export */ });
/* harmony import */ var _distribution_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2169);

/** One change for each planned metric that either side scored, in the plan's order. */
function metricChanges(runs, plan) {
    return plan.metrics.flatMap((metric) => {
        const pairs = runs.flatMap(({ scores }) => scores.filter((s) => s.metricId === metric.id));
        const kind = kindOf(pairs);
        return kind === null ? [] : [metricChange(metric, kind, pairs)];
    });
}
/**
 * A metric whose kind was changed is shown as what it is now: its old scores, in another unit, are
 * neither counted nor compared.
 */
function kindOf(pairs) {
    return commonestKind(scoresOf(pairs, 'after')) ?? commonestKind(scoresOf(pairs, 'before'));
}
function metricChange(metric, kind, pairs) {
    const before = scoresOf(pairs, 'before');
    const after = scoresOf(pairs, 'after');
    const agreements = pairs.flatMap((pair) => pair.before?.kind === kind && pair.after?.kind === kind
        ? [pair.before.value === pair.after.value]
        : []);
    const shared = {
        metricId: metric.id,
        metricName: pairs[0]?.metricName ?? metric.id,
        comparedRuns: agreements.length,
        agreedRuns: agreements.filter(Boolean).length,
    };
    switch (kind) {
        case 'binary':
            return {
                ...shared,
                kind,
                before: binaryTally(before),
                after: binaryTally(after),
                flipsToFail: pairs.filter(({ flip }) => flip === 'to_fail').length,
                flipsToPass: pairs.filter(({ flip }) => flip === 'to_pass').length,
            };
        case 'enum':
            return { ...shared, kind, before: labelCounts(before), after: labelCounts(after) };
        case 'rating':
        case 'number':
            return {
                ...shared,
                kind,
                before: (0,_distribution_js__WEBPACK_IMPORTED_MODULE_0__/* .distributionOf */ .A)(numbersOf(before, kind)),
                after: (0,_distribution_js__WEBPACK_IMPORTED_MODULE_0__/* .distributionOf */ .A)(numbersOf(after, kind)),
            };
    }
}
function scoresOf(pairs, side) {
    return pairs.map((pair) => pair[side]).filter((score) => score !== null);
}
const KINDS = ['binary', 'rating', 'number', 'enum'];
/** Of a tie the first in `KINDS`, so that the order of the runs never decides. */
function commonestKind(scores) {
    const count = (kind) => scores.filter((score) => score.kind === kind).length;
    const [first] = KINDS.filter((kind) => count(kind) > 0).sort((a, b) => count(b) - count(a));
    return first ?? null;
}
function binaryTally(scores) {
    const values = scores.flatMap((score) => (score.kind === 'binary' ? [score.value] : []));
    if (values.length === 0)
        return null;
    return {
        passed: values.filter((value) => value === true).length,
        failed: values.filter((value) => value === false).length,
        notApplicable: values.filter((value) => value === null).length,
    };
}
function numbersOf(scores, kind) {
    return scores.flatMap((score) => (score.kind === kind ? [score.value] : []));
}
/** The commonest label first; of equals, in the alphabet's order. */
function labelCounts(scores) {
    const labels = scores.flatMap((score) => (score.kind === 'enum' ? [score.value] : []));
    if (labels.length === 0)
        return null;
    const applicable = labels.filter((label) => label !== null).sort();
    const counts = new Map();
    for (const label of applicable)
        counts.set(label, (counts.get(label) ?? 0) + 1);
    return {
        counts: new Map([...counts].sort(([, m], [, n]) => n - m)),
        notApplicable: labels.length - applicable.length,
    };
}


/***/ }),

/***/ 4766:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ runChanges)
/* harmony export */ });
/* harmony import */ var _cekura_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8988);

/** Every planned run once: regressed, then fixed, then the others; see `inResultOrder`. */
function runChanges(baseline, result, plan) {
    const metrics = namedMetrics(result, plan);
    const changes = inResultOrder(baseline, result, plan).map((runId) => runChange(runId, baseline.runs?.get(runId), result.runs?.get(runId), metrics));
    const those = (...wanted) => changes.filter(({ change }) => wanted.includes(change));
    return [...those('regressed'), ...those('fixed'), ...those('unchanged', 'incomparable')];
}
/** The planned runs in the result's order; behind them those it lost, in the baseline's order. */
function inResultOrder(baseline, result, plan) {
    const planned = new Set(plan.runIds);
    const known = [result, baseline].flatMap(({ runs }) => [...(runs?.keys() ?? [])]);
    return [...new Set([...known, ...planned])].filter((runId) => planned.has(runId));
}
/** A metric that was new to the plan is called as its scores are now, on whichever run it has one. */
function namedMetrics(result, plan) {
    const runs = [...(result.runs?.values() ?? [])];
    return plan.metrics.map(({ id, name }) => {
        const score = runs.map(({ scores }) => scores.get(id)).find((found) => found !== undefined);
        return { id, name: name ?? score?.metricName ?? id };
    });
}
function runChange(runId, before, after, metrics) {
    const passedBefore = before === undefined ? null : (0,_cekura_result_js__WEBPACK_IMPORTED_MODULE_0__/* .runPassed */ .G)(before);
    const passedAfter = after === undefined ? null : (0,_cekura_result_js__WEBPACK_IMPORTED_MODULE_0__/* .runPassed */ .G)(after);
    return {
        runId,
        scenario: after?.scenario ?? before?.scenario ?? null,
        personality: after?.personality ?? before?.personality ?? null,
        change: changeOf(passedBefore, passedAfter),
        passedBefore,
        passedAfter,
        review: after?.review ?? null,
        durationSeconds: after?.durationSeconds ?? before?.durationSeconds ?? null,
        errorMessage: after?.errorMessage ?? null,
        scores: metrics.map((metric) => scoreChange(metric, before?.scores.get(metric.id), after?.scores.get(metric.id))),
    };
}
function changeOf(passedBefore, passedAfter) {
    if (passedBefore === null || passedAfter === null)
        return 'incomparable';
    if (passedBefore === passedAfter)
        return 'unchanged';
    return passedAfter ? 'fixed' : 'regressed';
}
function scoreChange(metric, before, after) {
    return {
        metricId: metric.id,
        metricName: metric.name,
        before: before ?? null,
        after: after ?? null,
        flip: flipOf(before, after),
    };
}
/** Only between pass and fail: to or from "not applicable" is no flip. */
function flipOf(before, after) {
    if (before?.kind !== 'binary' || after?.kind !== 'binary')
        return null;
    if (before.value === null || after.value === null || before.value === after.value)
        return null;
    return after.value ? 'to_pass' : 'to_fail';
}


/***/ }),

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
