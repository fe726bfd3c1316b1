export const id = 103;
export const ids = [103];
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

/***/ 8103:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderJunit: () => (/* binding */ renderJunit)
});

// EXTERNAL MODULE: ../src/text/one-line.ts
var one_line = __webpack_require__(8446);
// EXTERNAL MODULE: ../src/text/width.ts
var width = __webpack_require__(3943);
// EXTERNAL MODULE: ../src/report/findings.ts
var report_findings = __webpack_require__(502);
// EXTERNAL MODULE: ../src/judge/verdict.ts
var judge_verdict = __webpack_require__(350);
;// CONCATENATED MODULE: ../src/report/junit/metric-properties.ts
/** What one side of a metric comes to: `after_passed`, `after_mean`, … */
function sidePropertiesOf(side, metric) {
    const figures = figuresOf(side, metric);
    return Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${side}_${name}`, value]));
}
function figuresOf(side, metric) {
    switch (metric?.kind) {
        case undefined:
            return {};
        case 'binary': {
            const tally = metric[side];
            if (tally === null)
                return {};
            const { passed, failed, notApplicable } = tally;
            return { passed, failed, not_applicable: notApplicable };
        }
        case 'enum': {
            const labels = metric[side];
            if (labels === null)
                return {};
            const counts = [...labels.counts].map(([label, count]) => `${label}: ${count}`);
            return { labels: counts.join(', '), not_applicable: labels.notApplicable };
        }
        case 'rating':
        case 'number': {
            const distribution = metric[side];
            if (distribution === null)
                return {};
            const { notApplicable, ...figures } = distribution;
            return { ...figures, not_applicable: notApplicable };
        }
    }
}

;// CONCATENATED MODULE: ../src/report/junit/metric-suite.ts



const NAME_COLUMNS = 120;
const MESSAGE_COLUMNS = 160;
/** A case for each run, also for those that the metric has not scored. */
function metricSuite(metric, runs, timestamp) {
    const { id, title, change } = metric;
    return {
        name: title,
        timestamp,
        properties: {
            metric_id: id,
            kind: change?.kind ?? null,
            ...sidePropertiesOf('before', change),
            ...sidePropertiesOf('after', change),
        },
        cases: runs.map((run) => metricCase(metric, run)),
    };
}
/** Names of classes are taken apart at their dots. */
function classNameOf(title) {
    return `cekura.${title.replaceAll('.', '_')}`;
}
function metricCase({ id, title }, run) {
    const score = run.scores.find(({ metricId }) => metricId === id) ?? null;
    const trouble = troubleOf(score, run);
    return {
        name: runTitle(run),
        className: classNameOf(title),
        seconds: run.durationSeconds,
        trouble,
        properties: caseProperties(id, score, run),
        // A failure says it all by itself.
        output: trouble?.tag === 'failure' ? '' : detailsOf(score),
    };
}
function runTitle({ runId, scenario }) {
    const shown = (0,width/* cutTo */.yd)((0,one_line/* oneLine */.T)(scenario ?? ''), NAME_COLUMNS);
    return shown === '' ? `run ${(0,one_line/* oneLine */.T)(runId)}` : `${shown} (run ${(0,one_line/* oneLine */.T)(runId)})`;
}
function troubleOf(score, run) {
    const after = score?.after ?? null;
    if (score === null || after === null)
        return unscored(run);
    if (after.value === null)
        return notApplicable(after);
    return after.kind === 'binary' && !after.value ? failure(score, after) : null;
}
function unscored({ errorMessage }) {
    if (errorMessage === null) {
        const message = 'No score: the evaluation has none of this metric for this run';
        return { tag: 'skipped', type: 'no_score', message, details: '' };
    }
    const message = `No score: ${(0,width/* cutTo */.yd)((0,one_line/* oneLine */.T)(errorMessage), MESSAGE_COLUMNS)}`;
    return { tag: 'error', type: 'run_error', message, details: errorMessage };
}
function notApplicable({ explanation }) {
    const message = withReason('Not applicable', explanation);
    return { tag: 'skipped', type: 'not_applicable', message, details: '' };
}
function failure(score, after) {
    const message = withReason(failureWords(score), after.explanation);
    const type = score.flip === 'to_fail' ? 'regressed' : 'failed';
    return { tag: 'failure', type, message, details: detailsOf(score) };
}
function failureWords({ before, flip }) {
    if (flip === 'to_fail')
        return 'Passed before, fails now';
    return before?.value === false ? 'Fails as before' : 'Fails';
}
function withReason(words, explanation) {
    const reason = (0,width/* cutTo */.yd)((0,one_line/* oneLine */.T)(explanation), MESSAGE_COLUMNS);
    return reason === '' ? words : `${words}: ${reason}`;
}
/** The score as it is, and below it as it was, each with its explanation. */
function detailsOf(score) {
    const sides = [
        ['Now', score?.after ?? null],
        ['Before', score?.before ?? null],
    ];
    const parts = sides.flatMap(([when, side]) => {
        if (side === null)
            return [];
        const value = `${when}: ${wordFor(side)}`;
        return [side.explanation === '' ? value : `${value}\n${side.explanation}`];
    });
    return parts.join('\n\n');
}
function wordFor({ value }) {
    if (value === null)
        return 'not applicable';
    if (typeof value === 'boolean')
        return value ? 'pass' : 'fail';
    return String(value);
}
function caseProperties(metricId, score, run) {
    const { before = null, after = null } = score ?? {};
    return {
        run_id: run.runId,
        metric_id: metricId,
        kind: (after ?? before)?.kind ?? null,
        before: before === null ? null : wordFor(before),
        after: after === null ? null : wordFor(after),
        scenario: run.scenario,
        personality: run.personality,
        run_change: run.change,
        run_passed_before: run.passedBefore,
        run_passed_after: run.passedAfter,
        run_review: run.review,
        run_error: run.errorMessage,
    };
}

;// CONCATENATED MODULE: ../src/report/junit/job-suites.ts



const GATES_TITLE = 'Gates';
const ENDING_TITLE = 'Re-evaluation';
/** Ratings, numbers and rates are judged by gates alone: without them the report could look green. */
function gatesSuite(gates, timestamp) {
    const names = distinct(gates.map(({ input, asked }) => `${input}: ${(0,one_line/* oneLine */.T)(asked)}`));
    const cases = gates.map((gate, index) => gateCase(gate, names[index] ?? gate.input));
    return { name: GATES_TITLE, timestamp, properties: {}, cases };
}
function gateCase({ input, asked, found, margin, held }, name) {
    const answer = margin === null ? found : `found ${found}, ${margin}`;
    const message = (0,one_line/* oneLine */.T)(answer);
    return {
        name,
        className: classNameOf(GATES_TITLE),
        seconds: null,
        trouble: held ? null : { tag: 'failure', type: 'gate_missed', message, details: answer },
        properties: { input, asked, found, margin },
        output: held ? answer : '',
    };
}
/** One may ask for the same thing twice: the second is numbered. */
function distinct(names) {
    return names.map((name, index) => {
        const earlier = names.slice(0, index).filter((other) => other === name).length;
        return earlier === 0 ? name : `${name} (${earlier + 1})`;
    });
}
/**
 * The one case of a job that has no scores to show: an error, or skipped where that is how it was
 * meant to be. Never one that passed.
 */
function endingSuite(verdict, timestamp) {
    const { outcome, headline, reasons, remedy } = verdict;
    const green = (0,judge_verdict/* isGreen */.g)(outcome);
    const details = [headline, ...reasons, ...(remedy === null ? [] : ['', remedy])].join('\n');
    return {
        name: ENDING_TITLE,
        timestamp,
        properties: {},
        cases: [
            {
                name: 'The evaluation comes to its end',
                className: classNameOf(ENDING_TITLE),
                seconds: null,
                trouble: {
                    tag: green ? 'skipped' : 'error',
                    type: outcome,
                    message: (0,one_line/* oneLine */.T)(headline),
                    details: green ? '' : details,
                },
                properties: { outcome },
                output: green ? details : '',
            },
        ],
    };
}

;// CONCATENATED MODULE: ../src/report/junit/test-suite.ts
/** @param seconds of the whole job */
function suitesElement(name, suites, seconds) {
    const cases = suites.flatMap((suite) => suite.cases);
    return {
        tag: 'testsuites',
        attributes: { name, ...countsOf(cases), time: timeOf(seconds) },
        content: suites.map(suiteElement),
    };
}
function suiteElement({ name, timestamp, properties, cases }, id) {
    const seconds = cases.reduce((sum, one) => sum + (one.seconds ?? 0), 0);
    return {
        tag: 'testsuite',
        attributes: {
            name,
            id,
            ...countsOf(cases),
            time: timeOf(seconds),
            ...(timestamp === null ? {} : { timestamp }),
        },
        content: [...propertiesElement(properties), ...cases.map(caseElement)],
    };
}
function caseElement(one) {
    const { name, className, trouble, properties, output } = one;
    const content = [...propertiesElement(properties)];
    if (trouble !== null) {
        const { tag, type, message, details } = trouble;
        content.push({ tag, attributes: { type, message }, content: details });
    }
    if (output !== '') {
        content.push({ tag: 'system-out', attributes: {}, content: withoutMarkers(output) });
    }
    return {
        tag: 'testcase',
        attributes: { name, classname: className, time: timeOf(one.seconds ?? 0) },
        content,
    };
}
function propertiesElement(properties) {
    const content = Object.entries(properties).flatMap(([name, value]) => value === null
        ? []
        : [{ tag: 'property', attributes: { name, value: String(value) }, content: [] }]);
    return content.length === 0 ? [] : [{ tag: 'properties', attributes: {}, content }];
}
function countsOf(cases) {
    const count = (tag) => cases.filter(({ trouble }) => trouble?.tag === tag).length;
    return {
        tests: cases.length,
        failures: count('failure'),
        errors: count('error'),
        skipped: count('skipped'),
    };
}
/**
 * Readers of the format take `[[ATTACHMENT|path]]` in an output for the order to publish a file, and
 * `[[PROPERTY|…]]` for a property. Text that is not ours must not give such orders.
 */
function withoutMarkers(output) {
    return output.replace(/\[(?=\[)/g, '[ ');
}
const MOST_SECONDS = 1e9;
/** Seconds with three decimals: nobody takes an exponent. */
function timeOf(seconds) {
    return Math.min(Math.max(seconds, 0), MOST_SECONDS).toFixed(3);
}

;// CONCATENATED MODULE: ../src/report/junit/xml.ts
/** Writes a document; it is well-formed and keeps every character of the text that XML can hold. */
function xmlDocument(root) {
    return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}\n`;
}
function written({ tag, attributes, content }, indent) {
    const pairs = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
    const start = `${indent}<${tag}${pairs.join('')}`;
    if (content.length === 0)
        return `${start}/>`;
    if (typeof content === 'string')
        return `${start}>${escapedText(content)}</${tag}>`;
    const children = content.map((child) => written(child, `${indent}  `));
    return `${start}>\n${children.join('\n')}\n${indent}</${tag}>`;
}
// What is no `Char` of XML 1.0 (section 2.2) cannot be written at all, not even as a reference.
const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** `>` too, because of `]]>`; a carriage return as a reference, or parsers make it a line feed. */
function escapedText(text) {
    return text.replace(NOT_IN_XML, '\ufffd').replace(/[&<>\r]/g, reference);
}
/** In attributes parsers make a blank of any line feed or tab that is no reference. */
function escaped(value) {
    return escapedText(String(value)).replace(/["\n\t]/g, reference);
}
const NAMED = new Map([
    ['&', '&amp;'],
    ['<', '&lt;'],
    ['>', '&gt;'],
    ['"', '&quot;'],
]);
function reference(character) {
    return NAMED.get(character) ?? `&#${character.charCodeAt(0)};`;
}

;// CONCATENATED MODULE: ../src/report/junit.ts







/**
 * JUnit XML: a suite per metric with a case per run, and one with a case per gate.
 *
 * A binary metric fails its case, with the judge's explanation. The other kinds know no pass or fail
 * of their own: their cases pass, with the score among the properties and in the output, and gates
 * judge them. Not applicable, or not scored, is skipped; not scored because the run broke is an
 * error. The time of a case is that of the call, and the time of the whole that of the job.
 *
 * A job without a finished evaluation has one case, which is an error and says the headline; it is
 * skipped where the job was not meant to wait.
 */
function renderJunit(report) {
    return xmlDocument(suitesElement(NAME, suitesOf(report), report.elapsedMs / 1000));
}
const NAME = 'Cekura re-evaluation';
function suitesOf(report) {
    const { verdict, result } = report;
    const timestamp = timestampOf(result?.updatedAt ?? null);
    const isFinished = verdict.outcome === 'passed' || verdict.outcome === 'gate_failed';
    const findings = isFinished ? (0,report_findings/* findingsOf */.W)(report) : null;
    const metrics = findings === null || findings.runs.length === 0 ? [] : titledMetrics(findings);
    const suites = metrics.map((metric) => metricSuite(metric, findings?.runs ?? [], timestamp));
    if (verdict.gates.length > 0)
        suites.unshift(gatesSuite(verdict.gates, timestamp));
    if (metrics.length === 0)
        suites.unshift(endingSuite(verdict, timestamp));
    return suites;
}
const TITLE_COLUMNS = 120;
/** Every metric that was asked for, in the plan's order; of one title with another, with its ID. */
function titledMetrics({ runs, metrics }) {
    const names = new Map();
    for (const { scores } of runs) {
        for (const { metricId, metricName } of scores) {
            if (!names.has(metricId))
                names.set(metricId, (0,width/* cutTo */.yd)((0,one_line/* oneLine */.T)(metricName), TITLE_COLUMNS));
        }
    }
    const taken = [GATES_TITLE, ENDING_TITLE, '', ...names.values()].map(comparable);
    const isTaken = (title) => taken.indexOf(comparable(title)) !== taken.lastIndexOf(comparable(title));
    return [...names].map(([id, name]) => ({
        id,
        title: isTaken(name) ? `${name} (metric ${(0,one_line/* oneLine */.T)(id)})`.trimStart() : name,
        change: metrics.find(({ metricId }) => metricId === id) ?? null,
    }));
}
/** Titles that class names or people do not tell apart. */
function comparable(title) {
    return title.replaceAll('.', '_').toLowerCase();
}
/** `2026-11-20T10:15:00`, in UTC; null for what is no time of this era, or of no known zone. */
function timestampOf(updatedAt) {
    if (updatedAt === null || !/^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/.test(updatedAt))
        return null;
    const timeMs = Date.parse(updatedAt);
    const iso = Number.isNaN(timeMs) ? '' : new Date(timeMs).toISOString();
    return /^\d{4}-/.test(iso) ? iso.slice(0, 'YYYY-MM-DDTHH:MM:SS'.length) : null;
}


/***/ })

};
