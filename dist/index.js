import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2818:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = exports.kp = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
exports.kp = closest;


/***/ }),

/***/ 5670:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

;// CONCATENATED MODULE: ../src/inputs/input-problem.ts
class InvalidInput extends Error {
    problems;
    constructor(problems) {
        super(problems.map(({ input, message }) => `${input}: ${message}`).join('\n'));
        this.name = 'InvalidInput';
        this.problems = problems;
    }
}

// EXTERNAL MODULE: ../src/model/checked.ts
var checked = __nccwpck_require__(7216);
// EXTERNAL MODULE: ../src/text/figures.ts
var text_figures = __nccwpck_require__(6654);
;// CONCATENATED MODULE: ../src/text/counted.ts

function counted(count, noun) {
    return `${(0,text_figures/* grouped */.zD)(count)} ${count === 1 ? noun : `${noun}s`}`;
}
function firstFew(items, most) {
    const shown = items.slice(0, most).join(', ');
    return items.length > most ? `${shown} and ${items.length - most} more` : shown;
}

// EXTERNAL MODULE: ../src/baseline/metric-kind.ts
var metric_kind = __nccwpck_require__(8210);
;// CONCATENATED MODULE: ../src/baseline/check-baseline.ts



const MOST_NAMED = 20;
function checkBaseline(baseline, plan, result) {
    if (baseline.resultId !== plan.resultId) {
        return [
            `it is the baseline of result ${baseline.resultId}, but this job evaluates result ${plan.resultId}: give the file of that result, or write this file again with update_baseline: true`,
        ];
    }
    return [
        ...missing('run', runsMissing(baseline, plan), 'run_ids'),
        ...missing('metric', metricsMissing(baseline, plan), 'metric_ids'),
        ...plan.metrics.flatMap((metric) => kindChanged(metric, baseline, result)),
    ];
}
function missing(what, names, input) {
    if (names.length === 0)
        return [];
    const them = names.length === 1 ? 'it' : 'them';
    return [
        `it lacks ${counted(names.length, what)} of this evaluation: ${firstFew(names, MOST_NAMED)}. Leave ${them} out of ${input}, or add ${them} with update_baseline: true`,
    ];
}
function runsMissing({ runs }, plan) {
    return plan.runIds.filter((id) => !runs.has(id));
}
function metricsMissing({ metrics, runs }, plan) {
    const planned = plan.runIds.flatMap((id) => runs.get(id) ?? []);
    const has = ({ id }) => metrics.has(id) && (planned.length === 0 || planned.some(({ scores }) => scores.has(id)));
    return plan.metrics.filter((metric) => !has(metric)).map(nameOf);
}
function kindChanged(metric, baseline, result) {
    const before = baseline.metrics.get(metric.id)?.kind;
    const scores = [...(result.runs?.values() ?? [])].flatMap((run) => run.scores.get(metric.id) ?? []);
    const now = (0,metric_kind/* kindOfScores */.xe)(scores);
    if (before === undefined || now === null || before === now)
        return [];
    if (scores.every(({ value }) => value === null))
        return [];
    return [
        `the metric ${nameOf(metric)} was of the kind ${before} and is of the kind ${now} now, so the scores cannot be compared: update them with update_baseline: true`,
    ];
}
function nameOf({ id, name }) {
    return name === null ? id : `${(0,checked/* quote */.hD)(name)} (${id})`;
}

;// CONCATENATED MODULE: ../src/baseline/pin.ts



async function readPin({ file, update }, readFile) {
    const none = { file, update, found: null, isCompared: false };
    const text = await readFile(file).catch((error) => {
        throw refusal(file, [error instanceof Error ? error.message : String(error)]);
    });
    if (text === null) {
        if (!update)
            throw refusal(file, [MISSING]);
        return anew(none, 'info', 'does not exist yet');
    }
    const { readBaseline } = await Promise.all(/* import() */[__nccwpck_require__.e(393), __nccwpck_require__.e(986)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3986));
    const read = readBaseline(text);
    if (read.ok) {
        const pin = { ...none, found: { text, baseline: read.value }, isCompared: true };
        return { pin, remark: null };
    }
    if (!update)
        throw refusal(file, read.problems);
    return anew(none, 'warning', 'is not a baseline that this version of the action can read');
}
function checkPin(pin, plan, result) {
    const { file, update, found } = pin;
    if (found === null)
        return { pin, remark: null };
    const problems = checkBaseline(found.baseline, plan, result);
    if (problems.length === 0)
        return { pin, remark: null };
    if (!update)
        throw refusal(file, problems);
    const { resultId } = found.baseline;
    if (resultId !== plan.resultId) {
        const none = { ...pin, found: null, isCompared: false };
        return anew(none, 'warning', `is the baseline of another result (${resultId})`);
    }
    const text = `The baseline_file ${file} does not have all runs and metrics of this evaluation. The missing ones are not compared this time, and the evaluation adds them to the file`;
    return { pin, remark: { level: 'warning', text } };
}
const MISSING = 'there is no such file. Check the path, and that an earlier step checks out the repository or downloads the file; or create it with update_baseline: true';
function refusal(file, problems) {
    return new InvalidInput(problems.map((problem) => ({
        input: 'baseline_file',
        message: `${(0,checked/* quote */.hD)(file)} cannot be used: ${problem}`,
    })));
}
function anew(pin, level, why) {
    const text = `The baseline_file ${pin.file} ${why}: it is written once the evaluation has completed. This time there is no pinned baseline to compare with`;
    return { pin, remark: { level, text } };
}

// EXTERNAL MODULE: ../src/model/baseline.ts
var model_baseline = __nccwpck_require__(382);
;// CONCATENATED MODULE: ../src/model/result.ts
function hasSameValue(one, other) {
    return one?.kind === other?.kind && one?.value === other?.value;
}
function scoredMetrics(runs) {
    const metrics = new Map();
    for (const { scores } of runs) {
        for (const { metricId: id, metricName: name, kind } of scores.values()) {
            if (!metrics.has(id))
                metrics.set(id, { id, name, kind });
        }
    }
    return [...metrics.values()];
}
function runPassed(run) {
    return run.review === null ? run.success : run.review === 'success';
}

;// CONCATENATED MODULE: ../src/compare/success-rate.ts

function successRateOf(result) {
    const raw = result.rawSuccessRate;
    if (raw === null) {
        const isTotalKnown = result.counts.total !== null;
        const tally = isTotalKnown ? (countedByAllRuns(result) ?? countedByApi(result)) : null;
        return tally === null ? null : tally.successes / tally.total;
    }
    if (!(raw >= 0 && raw <= 100))
        return null;
    const fromPercentage = hundredthOf(raw);
    const tally = successTallyOf(result);
    if (tally === null)
        return raw > 1 ? fromPercentage : Math.abs(raw);
    const isShareOfRuns = (rate) => sourceOfRate(result, rate) !== null;
    const isPercentage = isShareOfRuns(fromPercentage) === isShareOfRuns(raw)
        ? tally.successes / tally.total < (fromPercentage + raw) / 2
        : isShareOfRuns(fromPercentage);
    return isPercentage ? fromPercentage : Math.min(1, Math.abs(raw));
}
const ROUNDED_BY_LESS_THAN = 0.0051;
function sourceOfRate(result, successRate) {
    const tally = successTallyOf(result);
    if (tally === null)
        return null;
    const { successes, total } = tally;
    const completed = completedRunsOf(result);
    const sources = [{ successes, total, of: 'all' }];
    if (completed >= Math.max(1, successes) && completed < total) {
        sources.push({ successes, total: completed, of: 'completed' });
    }
    const isSource = (source) => Math.abs(source.successes / source.total - successRate) < ROUNDED_BY_LESS_THAN;
    return sources.find(isSource) ?? null;
}
function completedRunsOf({ counts, runs }) {
    const listed = [...(runs?.values() ?? [])].filter(({ status }) => status === 'completed').length;
    return counts.completed ?? listed;
}
function unroundedSuccessRate(result, successRate) {
    const source = sourceOfRate(result, successRate);
    return source === null ? successRate : source.successes / source.total;
}
function hundredthOf(percentage) {
    const text = String(Math.abs(percentage));
    return text.includes('e') ? percentage / 100 : Number(`${text}e-2`);
}
function successTallyOf(result) {
    return countedByAllRuns(result) ?? countedByApi(result) ?? countedByRuns(result);
}
function countedByApi({ counts }) {
    const { success, total, failed } = counts;
    const isSound = isWhole(success) && isWhole(total) && success >= 0 && total >= 1 && success <= total;
    return isSound && success + (failed ?? 0) <= total ? { successes: success, total } : null;
}
function countedByAllRuns(result) {
    const runs = [...(result.runs?.values() ?? [])];
    const isWhole = runs.length === (result.counts.total ?? runs.length);
    const isJudged = (run) => run.status !== 'completed' || runPassed(run) !== null;
    return isWhole && runs.every(isJudged) ? countedByRuns(result) : null;
}
function isWhole(value) {
    return Number.isInteger(value);
}
function countedByRuns({ runs }) {
    const verdicts = [...(runs?.values() ?? [])].map(runPassed);
    if (verdicts.every((verdict) => verdict === null))
        return null;
    return {
        successes: verdicts.filter((verdict) => verdict === true).length,
        total: verdicts.length,
    };
}

;// CONCATENATED MODULE: ../src/baseline/success-before.ts


const success_before_ROUNDED_BY_LESS_THAN = 0.0051;
const UNKNOWN = {
    rawSuccessRate: null,
    counts: { total: null, completed: null, success: null, failed: null },
};
function successBefore(pinned, now) {
    const gained = [...(now.runs?.values() ?? [])].reduce((sum, run) => {
        const before = pinned.get(run.id);
        return before === undefined ? sum : sum + successesOf(run) - successesOf(before);
    }, 0);
    const rate = successRateOf(now);
    const tally = successTallyOf(now);
    if (rate === null || tally === null)
        return UNKNOWN;
    if (gained === 0) {
        const counts = { ...now.counts, total: tally.total, success: tally.successes };
        return { rawSuccessRate: now.rawSuccessRate, counts };
    }
    const base = [tally, ...otherTallies(now, tally)].find(({ successes, total }) => Math.abs(successes / total - rate) < success_before_ROUNDED_BY_LESS_THAN);
    if (base === undefined)
        return UNKNOWN;
    const { total } = base;
    const successes = base.successes - gained;
    if (successes < 0 || successes > total)
        return UNKNOWN;
    return {
        rawSuccessRate: successes / total,
        counts: { ...UNKNOWN.counts, total, success: successes },
    };
}
function otherTallies({ counts, runs }, { successes }) {
    const listed = [...(runs?.values() ?? [])];
    const passed = listed.filter((run) => successesOf(run) === 1).length;
    return [
        { successes, total: counts.completed ?? 0 },
        { successes: passed, total: listed.length },
    ];
}
function successesOf(run) {
    return runPassed(run) === true ? 1 : 0;
}

;// CONCATENATED MODULE: ../src/baseline/result-of-baseline.ts


function resultOfBaseline(baseline, plan, now) {
    const runs = new Map([...baseline.runs].map(([id, run]) => [id, runOf(run, baseline.metrics)]));
    return {
        id: baseline.resultId,
        name: now.name,
        agentId: null,
        agentName: now.agentName,
        status: 'completed',
        createdAt: null,
        updatedAt: (0,model_baseline/* standsSince */.EW)(baseline, plan.runIds),
        ...successBefore(runs, now),
        runs,
        failureReasons: [],
    };
}
function runOf(run, metrics) {
    const scores = [...run.scores].flatMap(([id, value]) => {
        const metric = metrics.get(id);
        return metric === undefined ? [] : scoreOf(metric, value);
    });
    return {
        id: run.id,
        status: 'completed',
        ...outcomeOf(run.verdict),
        scenario: run.scenario,
        personality: run.personality,
        errorMessage: null,
        durationSeconds: null,
        scores: new Map(scores.map((score) => [score.metricId, score])),
    };
}
function outcomeOf(verdict) {
    switch (verdict) {
        case 'success':
        case 'failure':
            return { success: verdict === 'success', review: null };
        case 'reviewed_success':
            return { success: null, review: 'success' };
        case 'reviewed_failure':
            return { success: null, review: 'failure' };
        case null:
            return { success: null, review: null };
    }
}
function scoreOf({ id, name, kind }, value) {
    const words = { metricId: id, metricName: name, explanation: '' };
    if (value === null)
        return [{ ...words, kind, value }];
    if (kind === 'binary')
        return typeof value === 'boolean' ? [{ ...words, kind, value }] : [];
    if (kind === 'enum')
        return typeof value === 'string' ? [{ ...words, kind, value }] : [];
    return typeof value === 'number' ? [{ ...words, kind, value }] : [];
}

;// CONCATENATED MODULE: ../src/compare/mcnemar.ts
const SIGNIFICANCE = 0.05;
function mcnemarExact(flipsOneWay, flipsOtherWay) {
    const flips = flipsOneWay + flipsOtherWay;
    const fewer = Math.min(flipsOneWay, flipsOtherWay);
    if (flips - 2 * fewer <= 1)
        return 1;
    let ratio = 1;
    let tail = 1;
    for (let k = fewer; ratio > 0; k -= 1) {
        ratio *= k / (flips - k + 1);
        tail += ratio;
    }
    const doubled = 2 * tail * Math.exp(logChoose(flips, fewer) - flips * Math.LN2);
    return Math.min(1, Math.max(doubled, Number.MIN_VALUE));
}
function logChoose(n, k) {
    let sum = 0;
    for (let i = 1; i <= k; i += 1)
        sum += Math.log((n - k + i) / i);
    return sum;
}

;// CONCATENATED MODULE: ../src/model/distribution.ts
function distributionOf(values) {
    const numbers = values.filter((value) => value !== null);
    const mean = meanOf(numbers);
    if (mean === null)
        return null;
    const percentile = (share) => percentileOf(numbers, share) ?? mean;
    return {
        count: numbers.length,
        notApplicable: values.length - numbers.length,
        mean,
        min: percentile(0),
        p50: percentile(0.5),
        p95: percentile(0.95),
        max: percentile(1),
    };
}
function meanOf(numbers) {
    if (numbers.length === 0)
        return null;
    const ordered = sorted(numbers);
    const sum = ordered.reduce((total, value) => total + value, 0);
    if (Number.isFinite(sum))
        return sum / ordered.length;
    const mean = ordered.reduce((total, value) => total + value / ordered.length, 0);
    return Math.min(Math.max(mean, ordered[0] ?? mean), ordered.at(-1) ?? mean);
}
function percentileOf(numbers, share) {
    const ordered = sorted(numbers);
    const position = (ordered.length - 1) * share;
    const below = ordered[Math.floor(position)];
    const above = ordered[Math.ceil(position)];
    if (below === undefined || above === undefined)
        return null;
    const part = position - Math.floor(position);
    const distance = above - below;
    return Number.isFinite(distance) ? below + distance * part : below * (1 - part) + above * part;
}
function sorted(numbers) {
    return numbers.toSorted((a, b) => a - b);
}

;// CONCATENATED MODULE: ../src/compare/holm.ts
function holmAdjusted(pValues) {
    const ascending = pValues
        .flatMap((p, index) => (p === null ? [] : [{ p, index }]))
        .sort((a, b) => a.p - b.p);
    const adjusted = pValues.map(() => null);
    let atLeast = 0;
    for (const [rank, { p, index }] of ascending.entries()) {
        atLeast = Math.max(atLeast, Math.min(1, (ascending.length - rank) * p));
        adjusted[index] = atLeast;
    }
    return adjusted;
}

;// CONCATENATED MODULE: ../src/compare/least-telling-changes.ts
function leastTellingChanges(alpha, metrics) {
    let changes = 1;
    for (let p = metrics; p > alpha; p /= 2)
        changes += 1;
    return changes;
}

;// CONCATENATED MODULE: ../src/compare/normal.ts
const Z_95 = 1.959963984540054;
const FAR = 3;
function normalTail(z) {
    const density = Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI);
    if (z < FAR) {
        let sum = 0;
        let term = z;
        for (let odd = 3; sum + term > sum; odd += 2) {
            sum += term;
            term *= (z * z) / odd;
        }
        return 0.5 - density * sum;
    }
    let fraction = z;
    for (let k = 100; k > 0; k -= 1)
        fraction = z + k / fraction;
    return density / fraction;
}

;// CONCATENATED MODULE: ../src/compare/signed-rank.ts

const MOST_COUNTED = 200;
function signedRankTest(pairs) {
    if (pairs.length === 0)
        return null;
    const differences = pairs.map(differenceOf).filter((difference) => difference !== 0);
    if (differences.length === 0)
        return 1;
    const ranks = doubledRanks(differences.map(Math.abs));
    const sumOf = (values) => values.reduce((sum, value) => sum + value, 0);
    const risen = sumOf(ranks.filter((_, index) => (differences[index] ?? 0) > 0));
    const smaller = Math.min(risen, sumOf(ranks) - risen);
    const tail = ranks.length > MOST_COUNTED ? approximateTail : exactTail;
    return Math.min(1, Math.max(2 * tail(ranks, smaller), Number.MIN_VALUE));
}
function differenceOf([before, after]) {
    const places = Math.max(decimalPlaces(before), decimalPlaces(after));
    const difference = after - before;
    return places > 100 ? difference : Number(difference.toFixed(places));
}
function decimalPlaces(value) {
    const [digits = '', exponent = '0'] = String(value).split('e');
    const [, fraction = ''] = digits.split('.');
    return Math.max(0, fraction.length - Number(exponent));
}
function doubledRanks(sizes) {
    const ascending = sizes.toSorted((a, b) => a - b);
    const doubled = new Map();
    for (let from = 0, to = 0; from < ascending.length; from = to) {
        const size = ascending[from] ?? NaN;
        while (ascending[to] === size)
            to += 1;
        doubled.set(size, from + 1 + to);
    }
    return sizes.map((size) => doubled.get(size) ?? NaN);
}
function exactTail(ranks, most) {
    const chances = new Float64Array(most + 1);
    chances[0] = 1;
    for (const rank of ranks) {
        for (let sum = most; sum >= 0; sum -= 1) {
            const without = chances[sum] ?? 0;
            chances[sum] = (without + (sum < rank ? 0 : (chances[sum - rank] ?? 0))) / 2;
        }
    }
    return chances.reduce((total, chance) => total + chance, 0);
}
function approximateTail(ranks, most) {
    const mean = ranks.reduce((sum, rank) => sum + rank, 0) / 2;
    const deviation = Math.sqrt(ranks.reduce((sum, rank) => sum + rank * rank, 0)) / 2;
    const step = ranks.reduce(commonDivisor);
    return normalTail(Math.max(0, mean - most - step / 2) / deviation);
}
function commonDivisor(a, b) {
    return b === 0 ? a : commonDivisor(b, a % b);
}

;// CONCATENATED MODULE: ../src/compare/chance.ts




function chanceTests(metrics) {
    const pValues = metrics.map(largerP);
    const adjusted = holmAdjusted(pValues);
    const least = leastTellingChanges(SIGNIFICANCE, pValues.filter((p) => p !== null).length);
    return metrics.map(({ kind, last }, index) => {
        const [pValue, adjustedPValue] = [pValues[index] ?? null, adjusted[index] ?? null];
        if (pValue === null || adjustedPValue === null)
            return null;
        const pairs = pairsOf(kind, last);
        return {
            pairedRuns: pairs.length,
            changedRuns: pairs.filter(([before, after]) => before !== after).length,
            pValue,
            adjustedPValue,
            leastTellingChanges: least,
        };
    });
}
function largerP({ kind, last, first }) {
    const [ofLast, ofFirst] = [pValueOf(kind, last), pValueOf(kind, first)];
    return ofLast === null || ofFirst === null ? null : Math.max(ofLast, ofFirst);
}
function pValueOf(kind, scores) {
    const pairs = pairsOf(kind, scores);
    if (pairs.length === 0)
        return null;
    if (kind !== 'binary')
        return signedRankTest(pairs);
    const flips = (to) => pairs.filter(([was, is]) => was !== is && is === to).length;
    return mcnemarExact(flips(0), flips(1));
}
function pairsOf(kind, scores) {
    return scores.flatMap(({ before, after }) => {
        if (before?.kind !== kind || after?.kind !== kind)
            return [];
        const [was, is] = [before.value, after.value];
        if (was === null || is === null || typeof was === 'string' || typeof is === 'string')
            return [];
        return [[Number(was), Number(is)]];
    });
}

;// CONCATENATED MODULE: ../src/compare/metric-changes.ts



function metricChanges(runs, plan, firstRuns = runs) {
    const scored = plan.metrics.flatMap((metric) => {
        const last = metric_changes_pairsOf(runs, metric);
        const kind = kindOf(last);
        return kind === null ? [] : [{ metric, kind, last, first: metric_changes_pairsOf(firstRuns, metric) }];
    });
    const tests = chanceTests(scored);
    return scored.map((scores, index) => metricChange(scores.metric, scores, tests[index] ?? null));
}
function metric_changes_pairsOf(runs, metric) {
    return runs.flatMap(({ scores }) => scores.filter(({ metricId }) => metricId === metric.id));
}
function kindOf(pairs) {
    return commonestKind(scoresOf(pairs, 'after')) ?? commonestKind(scoresOf(pairs, 'before'));
}
function metricChange(metric, { kind, last: pairs }, chance) {
    const before = scoresOf(pairs, 'before');
    const after = scoresOf(pairs, 'after');
    const agreements = pairs.flatMap((pair) => pair.before?.kind === kind && pair.after?.kind === kind
        ? [hasSameValue(pair.before, pair.after)]
        : []);
    const shared = {
        metricId: metric.id,
        metricName: pairs[0]?.metricName ?? metric.id,
        comparedRuns: agreements.length,
        agreedRuns: agreements.filter(Boolean).length,
        chance,
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
                before: distributionOf(numbersOf(before, kind)),
                after: distributionOf(numbersOf(after, kind)),
            };
    }
}
function scoresOf(pairs, side) {
    return pairs.map((pair) => pair[side]).filter((score) => score !== null);
}
const KINDS = ['binary', 'rating', 'number', 'enum'];
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

;// CONCATENATED MODULE: ../src/compare/scorings.ts

function changeOf(passedBefore, scorings) {
    if (passedBefore === null)
        return 'incomparable';
    const isFlipped = scorings.includes(!passedBefore);
    if (scorings.includes(passedBefore))
        return isFlipped ? 'unstable' : 'unchanged';
    if (!isFlipped || scorings.includes(null))
        return 'incomparable';
    return passedBefore ? 'regressed' : 'fixed';
}
function flipsOf(before, after, runIds) {
    return new Map(runIds.flatMap((runId) => {
        const [was, is] = [before.runs?.get(runId), after.runs?.get(runId)];
        if (was === undefined || is?.review !== null)
            return [];
        const scorings = [runPassed(is)];
        const change = changeOf(runPassed(was), scorings);
        return change === 'regressed' || change === 'fixed' ? [[runId, scorings]] : [];
    }));
}
function unsettledRuns(before, flips) {
    return [...flips].flatMap(([runId, scorings]) => {
        const was = before.runs?.get(runId);
        return was === undefined || changeOf(runPassed(was), scorings) === 'unstable' ? [] : [runId];
    });
}
function withScoring(flips, after, runIds) {
    const scored = runIds.map((runId) => {
        const run = after.runs?.get(runId);
        const passed = run === undefined ? null : runPassed(run);
        return [runId, [...(flips.get(runId) ?? []), passed]];
    });
    return new Map([...flips, ...scored]);
}

;// CONCATENATED MODULE: ../src/compare/run-changes.ts


function runChanges(baseline, result, plan, scorings = new Map()) {
    const metrics = namedMetrics(result, plan);
    const changes = inResultOrder(baseline, result, plan).map((runId) => runChange(runId, baseline.runs?.get(runId), result.runs?.get(runId), metrics, scorings.get(runId) ?? []));
    const those = (...wanted) => changes.filter(({ change }) => wanted.includes(change));
    return [
        ...those('regressed'),
        ...those('fixed'),
        ...those('unstable'),
        ...those('unchanged', 'incomparable'),
    ];
}
function inResultOrder(baseline, result, plan) {
    const planned = new Set(plan.runIds);
    const known = [result, baseline].flatMap(({ runs }) => [...(runs?.keys() ?? [])]);
    return [...new Set([...known, ...planned])].filter((runId) => planned.has(runId));
}
function namedMetrics(result, plan) {
    const runs = [...(result.runs?.values() ?? [])];
    return plan.metrics.map(({ id, name }) => {
        const score = runs.map(({ scores }) => scores.get(id)).find((found) => found !== undefined);
        return { id, name: name ?? score?.metricName ?? id };
    });
}
function runChange(runId, before, after, metrics, confirmed) {
    const passedBefore = before === undefined ? null : runPassed(before);
    const passedAfter = after === undefined ? null : runPassed(after);
    const scorings = scoringsOf(confirmed, passedAfter, after);
    return {
        runId,
        scenario: after?.scenario ?? before?.scenario ?? null,
        personality: after?.personality ?? before?.personality ?? null,
        change: changeOf(passedBefore, scorings),
        passedBefore,
        passedAfter,
        scorings,
        review: after?.review ?? null,
        durationSeconds: after?.durationSeconds ?? before?.durationSeconds ?? null,
        errorMessage: after?.errorMessage ?? null,
        scores: metrics.map((metric) => scoreChange(metric, before?.scores.get(metric.id), after?.scores.get(metric.id))),
    };
}
function scoringsOf(confirmed, passedAfter, after) {
    const isReviewed = (after?.review ?? null) !== null;
    if (isReviewed || confirmed.length === 0)
        return [passedAfter];
    return confirmed.at(-1) === passedAfter ? confirmed : [...confirmed, passedAfter];
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
function flipOf(before, after) {
    if (before?.kind !== 'binary' || after?.kind !== 'binary')
        return null;
    if (before.value === null || after.value === null || before.value === after.value)
        return null;
    return after.value ? 'to_pass' : 'to_fail';
}

;// CONCATENATED MODULE: ../src/compare/wilson.ts

function wilsonInterval(share, trials) {
    const squared = (Z_95 * Z_95) / trials;
    const centre = share + squared / 2;
    const reach = Z_95 * Math.sqrt((share * (1 - share)) / trials + squared / (4 * trials));
    return {
        low: Math.max(0, Math.min(share, (centre - reach) / (1 + squared))),
        high: Math.min(1, Math.max(share, (centre + reach) / (1 + squared))),
    };
}

;// CONCATENATED MODULE: ../src/compare/compare.ts





function compare(baseline, result, plan, scorings, first = result) {
    const runs = runChanges(baseline, result, plan, scorings);
    const firstRuns = first === result ? runs : runChanges(baseline, first, plan);
    return {
        runs,
        metrics: metricChanges(runs, plan, firstRuns),
        overall: overallChange(baseline, result, runs),
    };
}
function overallChange(baseline, result, runs) {
    const count = (wanted) => runs.filter(({ change }) => change === wanted).length;
    const regressedRuns = count('regressed');
    const fixedRuns = count('fixed');
    const unstableRuns = count('unstable');
    const unchangedRuns = count('unchanged');
    const comparableRuns = regressedRuns + fixedRuns + unstableRuns + unchangedRuns;
    return {
        successRateBefore: successRateOf(baseline),
        successRateAfter: successRateOf(result),
        regressedRuns,
        fixedRuns,
        unstableRuns,
        unchangedRuns,
        incomparableRuns: runs.length - comparableRuns,
        pValue: comparableRuns === 0 ? null : compare_pValueOf(runs),
        successRateInterval: intervalOf(result),
    };
}
function compare_pValueOf(runs) {
    const flipped = runs.filter(({ change }) => change !== 'incomparable' && change !== 'unchanged');
    const confirmed = flipped.filter(({ change }) => change !== 'unstable');
    return Math.max(pValueOfFlips(flipped), pValueOfFlips(confirmed));
}
function pValueOfFlips(flipped) {
    const toFail = flipped.filter(({ passedBefore }) => passedBefore === true).length;
    return mcnemarExact(toFail, flipped.length - toFail);
}
function intervalOf(result) {
    const rate = successRateOf(result);
    const tally = successTallyOf(result);
    return rate === null || tally === null ? null : wilsonInterval(rate, tally.total);
}

;// CONCATENATED MODULE: ../src/model/label.ts
const PASS = new Set(['true', 'pass', 'passed', 'yes', 'success']);
const FAIL = new Set(['false', 'fail', 'failed', 'no', 'failure']);
function expectedValue(kind, label) {
    const word = foldLabel(String(label));
    if (kind === 'enum')
        return word === '' ? null : String(label);
    const number = typeof label === 'boolean' || word === '' ? NaN : Number(word);
    if (kind !== 'binary')
        return Number.isFinite(number) ? number : null;
    if (number === 5 || PASS.has(word))
        return true;
    return number === 0 || FAIL.has(word) ? false : null;
}
function meetsExpectation({ kind, value }, expected) {
    if (kind !== 'enum')
        return value === expected;
    return value !== null && foldLabel(value) === foldLabel(String(expected));
}
function foldLabel(label) {
    return label.normalize('NFC').trim().toLowerCase();
}

;// CONCATENATED MODULE: ../src/compare/label-agreement.ts


const LEAST_LABELS = 10;
function agreementShare(agreed, labelled) {
    if (labelled === 0)
        return null;
    const share = agreed / labelled;
    return { value: share, ...wilsonInterval(share, labelled) };
}
function cohensKappa(counts) {
    const { truePasses, falsePasses, falseFails, trueFails } = counts;
    const cells = [truePasses, falsePasses, falseFails, trueFails];
    const labelled = truePasses + falsePasses + falseFails + trueFails;
    if (labelled < LEAST_LABELS || truePasses === labelled || trueFails === labelled)
        return null;
    const value = kappaOf(...cells).kappa;
    const [a, b, c, d] = cells;
    const { kappa, standardError } = kappaOf(a + 0.5, b + 0.5, c + 0.5, d + 0.5);
    return {
        value,
        low: Math.max(-1, kappa - Z_95 * standardError),
        high: Math.min(1, kappa + Z_95 * standardError),
    };
}
function kappaOf(a, b, c, d) {
    const total = a + b + c + d;
    const passes = [(a + b) / total, (a + c) / total];
    const fails = [(c + d) / total, (b + d) / total];
    const byChance = passes[0] * passes[1] + fails[0] * fails[1];
    const kappa = ((a + d) / total - byChance) / (1 - byChance);
    const missing = 1 - kappa;
    const agreeing = a * (1 - (passes[0] + passes[1]) * missing) ** 2 +
        d * (1 - (fails[0] + fails[1]) * missing) ** 2;
    const differing = missing ** 2 * (b * (passes[1] + fails[0]) ** 2 + c * (fails[1] + passes[0]) ** 2);
    const spread = (agreeing + differing) / total - (kappa - byChance * missing) ** 2;
    return { kappa, standardError: Math.sqrt(spread / total) / (1 - byChance) };
}

;// CONCATENATED MODULE: ../src/compare/labels.ts


function withLabels(comparison, labels) {
    return { ...comparison, runs: labelledRuns(comparison.runs, labels) };
}
function labelledRuns(runs, labels) {
    if (labels.size === 0)
        return runs;
    return runs.map((run) => ({
        ...run,
        scores: run.scores.map((score) => withLabel(score, labels.get(score.metricId)?.get(run.runId))),
    }));
}
function withLabel(score, label) {
    const kind = labels_kindOf(score);
    if (label === undefined || kind === undefined)
        return score;
    const expected = expectedValue(kind, label);
    return expected === null ? score : { ...score, expected };
}
function directionOf(score) {
    const [before, after] = [agrees(score, 'before'), agrees(score, 'after')];
    if (before === null || after === null || before === after)
        return null;
    return after ? 'towards' : 'away';
}
function labelAgreements(runs) {
    const labelled = new Map();
    for (const score of runs.flatMap(({ scores }) => scores)) {
        if (score.expected === undefined)
            continue;
        const known = labelled.get(score.metricId);
        if (known === undefined)
            labelled.set(score.metricId, [score]);
        else
            known.push(score);
    }
    return [...labelled.values()].flatMap(agreementOf);
}
function agreementOf(scores) {
    const [first] = scores;
    const kind = first === undefined ? undefined : labels_kindOf(first);
    if (first === undefined || kind === undefined)
        return [];
    const directions = scores.map(directionOf);
    return [
        {
            metricId: first.metricId,
            metricName: first.metricName,
            kind,
            labelledRuns: scores.length,
            before: sideOf(scores, 'before'),
            after: sideOf(scores, 'after'),
            towards: directions.filter((direction) => direction === 'towards').length,
            away: directions.filter((direction) => direction === 'away').length,
        },
    ];
}
function sideOf(scores, side) {
    const scored = scores.filter((score) => agrees(score, side) !== null);
    const agreed = scored.filter((score) => agrees(score, side)).length;
    const share = agreementShare(agreed, scored.length);
    if (share === null)
        return null;
    const isBinary = scored.every((score) => score[side]?.kind === 'binary');
    const counts = isBinary ? countsOf(scored, side) : null;
    const kappa = counts === null ? null : cohensKappa(counts);
    return { agreed, labelled: scored.length, share, counts, kappa };
}
function countsOf(scores, side) {
    const count = (judge, people) => scores.filter((score) => score[side]?.value === judge && score.expected === people).length;
    return {
        truePasses: count(true, true),
        falsePasses: count(true, false),
        trueFails: count(false, false),
        falseFails: count(false, true),
    };
}
function agrees(score, side) {
    const { expected } = score;
    const scored = score[side];
    if (expected === undefined || scored === null || scored.kind !== labels_kindOf(score))
        return null;
    return meetsExpectation(scored, expected);
}
function labels_kindOf({ before, after }) {
    return after?.kind ?? before?.kind;
}

// EXTERNAL MODULE: ../src/clock/clock.ts
var clock_clock = __nccwpck_require__(5472);
// EXTERNAL MODULE: ../src/text/one-line.ts
var one_line = __nccwpck_require__(8446);
;// CONCATENATED MODULE: ../src/model/plan.ts



const CREDITS_PER_EVALUATION = 0.2;
function evaluationsOf(plan) {
    return plan.runIds.length * plan.metrics.length;
}
function mostConfirmationsOf(plan, { rounds, maxEvaluations }) {
    const evaluations = evaluationsOf(plan);
    const most = rounds * evaluations;
    if (maxEvaluations === null)
        return most;
    const left = Math.max(0, maxEvaluations - evaluations);
    return Math.min(most, left - (left % Math.max(1, plan.metrics.length)));
}
function planSizeText(plan) {
    return `${counted(plan.metrics.length, 'metric')} on ${counted(plan.runIds.length, 'run')}`;
}
function planCostText(plan) {
    const evaluations = evaluationsOf(plan);
    return `${counted(evaluations, 'evaluation')}, about ${creditsText(evaluations)}`;
}
function creditsText(evaluations) {
    const credits = (0,text_figures/* grouped */.zD)(evaluations * CREDITS_PER_EVALUATION, 1);
    return credits === '1' ? '1 credit' : `${credits} credits`;
}
function describePlan(plan, doing = 'Re-evaluating') {
    const planned = `${doing} ${planSizeText(plan)}: ${planCostText(plan)}`;
    if (plan.confirmations === undefined)
        return planned;
    const most = mostConfirmationsOf(plan, plan.confirmations);
    return most === 0
        ? `${planned}; max_evaluations leaves no evaluations to confirm flips`
        : `${planned}; to confirm flips, at most ${(0,text_figures/* grouped */.zD)(most)} more, about ${creditsText(most)}`;
}
function planLines(plan, doing) {
    const names = plan.metrics.map(({ id, name }) => name === null ? `  metric ${id}` : `  ${(0,one_line/* oneLine */.T)(name)} (${id})`);
    return [describePlan(plan, doing), ...names];
}

// EXTERNAL MODULE: ../src/cekura/status.ts
var cekura_status = __nccwpck_require__(8927);
;// CONCATENATED MODULE: ../src/evaluation/activity.ts

function idsInQuestion(result, runIds) {
    if (runIds !== null)
        return runIds;
    const runs = [...(result.runs?.values() ?? [])];
    return runs.filter((run) => !isCallThatNeverEnded(result, run)).map(({ id }) => id);
}
function isCallThatNeverEnded(result, run) {
    const isOpen = (0,cekura_status/* phaseOf */.h)(run.status) !== 'finished' && (0,cekura_status/* phaseOf */.h)(result.status) === 'finished';
    return isOpen && run.scores.size === 0;
}
function activityOf(result, runIds) {
    const words = [result.status];
    for (const id of idsInQuestion(result, runIds)) {
        const run = result.runs?.get(id);
        if (run !== undefined)
            words.push(run.status);
    }
    const busy = words.filter((word) => (0,cekura_status/* phaseOf */.h)(word) !== 'finished');
    const unknown = busy.filter((word) => (0,cekura_status/* phaseOf */.h)(word) === 'unknown');
    return { inFlight: busy.length > 0, unknownWords: [...new Set(unknown)] };
}
function finishedRunsOf(result, runIds) {
    const { runs } = result;
    if (runs === null)
        return finishedByCounts(result, runIds.length);
    return runIds.filter((id) => {
        const run = runs.get(id);
        return run !== undefined && (0,cekura_status/* phaseOf */.h)(run.status) === 'finished';
    }).length;
}
function finishedByCounts({ counts }, asked) {
    const { completed, total } = counts;
    if (completed === null || total === null || completed >= total)
        return null;
    return Math.max(0, asked - (total - completed));
}

;// CONCATENATED MODULE: ../src/evaluation/score-change.ts
const NO_CHANGE = { someChanged: false, allChanged: false, someMissing: false };
function compareScores({ baseline, runIds, metricIds }, result) {
    if (baseline === null || runIds === null)
        return NO_CHANGE;
    const changes = runIds.flatMap((runId) => {
        const [before, after] = [baseline.runs?.get(runId), result.runs?.get(runId)];
        if (before === undefined || after === undefined)
            return ['unknown'];
        return metricIds.map((id) => score_change_changeOf(before.scores.get(id), after.scores.get(id)));
    });
    return {
        someChanged: changes.includes('changed'),
        allChanged: changes.length > 0 && changes.every((change) => change === 'changed'),
        someMissing: changes.includes('missing'),
    };
}
function score_change_changeOf(before, after) {
    const had = before !== undefined && before.value !== null;
    if (after === undefined || after.value === null)
        return had ? 'missing' : 'same';
    return isSameScore(before, after) ? 'same' : 'changed';
}
function isSameScore(a, b) {
    return a?.value === b?.value && a?.explanation === b?.explanation;
}

;// CONCATENATED MODULE: ../src/model/timestamp.ts
function compareTimestamps(a, b) {
    const [left, right] = [split(a), split(b)];
    if (left === null || right === null)
        return null;
    if (left.secondMs !== right.secondMs)
        return left.secondMs - right.secondMs;
    const digits = Math.max(left.fraction.length, right.fraction.length);
    const [x, y] = [left.fraction.padEnd(digits, '0'), right.fraction.padEnd(digits, '0')];
    if (x === y)
        return 0;
    return x < y ? -1 : 1;
}
function split(timestamp) {
    const parts = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(?:\.(\d+))?(Z|[+-]\d{2}:?\d{2})?$/.exec(timestamp.trim());
    if (parts === null)
        return null;
    const [, day, time, fraction = '', zone = 'Z'] = parts;
    const secondMs = Date.parse(`${day}T${time}${zone}`);
    return Number.isNaN(secondMs) ? null : { secondMs, fraction };
}

;// CONCATENATED MODULE: ../src/evaluation/evidence.ts




const LONGEST_LAG_MS = 10_000;
function noReadsYet({ baseline, triggerAnswer }) {
    const before = baseline?.updatedAt ?? null;
    const answered = triggerAnswer?.updatedAt ?? null;
    const isFromBefore = before !== null && !isEarlier(before, answered);
    return {
        workSeen: false,
        resultSeenInFlight: false,
        changeSeen: false,
        newScoreSeen: false,
        newestUpdatedAt: laterOf(before, answered),
        triggerUpdatedAt: isFromBefore ? null : answered,
        lastFinished: null,
    };
}
function interpretRead(expectation, before, result, sentAtMs) {
    const isOld = isEarlier(result.updatedAt, before.newestUpdatedAt);
    const newestUpdatedAt = isOld
        ? before.newestUpdatedAt
        : (result.updatedAt ?? before.newestUpdatedAt);
    if (activityOf(result, expectation.runIds).inFlight) {
        const isOwn = isOwnWork(expectation, result, sentAtMs);
        const workSeen = before.workSeen || isOwn;
        const isOfResult = isOwn && (0,cekura_status/* phaseOf */.h)(result.status) !== 'finished';
        const resultSeenInFlight = before.resultSeenInFlight || isOfResult;
        return {
            reading: 'in_flight',
            readsSoFar: { ...before, workSeen, resultSeenInFlight, newestUpdatedAt, lastFinished: null },
            sign: workSeen ? 'evaluation' : 'none',
            isNews: false,
        };
    }
    const hasMoved = isEarlier(expectation.baseline?.updatedAt ?? null, result.updatedAt);
    const triggerUpdatedAt = before.triggerUpdatedAt ?? (hasMoved ? result.updatedAt : null);
    const now = { ...before, newestUpdatedAt, triggerUpdatedAt };
    const scores = compareScores(expectation, result);
    const hasNewScore = scores.someChanged && !isOld;
    const isUntouched = before.newScoreSeen && !scores.someChanged && !scores.someMissing;
    if (isUntouched || isFromBefore(expectation.baseline, newestUpdatedAt, result.updatedAt)) {
        return { reading: 'stale', readsSoFar: now, sign: signOf(before, false, false), isNews: false };
    }
    const last = before.lastFinished;
    const isNews = last === null || !isSameEnd(expectation, last, result);
    const changeSeen = before.changeSeen || (last !== null && isNews);
    return {
        reading: readEnd(expectation, before, now, result, scores, isOld),
        readsSoFar: {
            ...now,
            changeSeen,
            newScoreSeen: before.newScoreSeen || hasNewScore,
            lastFinished: result,
        },
        sign: signOf(before, hasMoved, hasNewScore),
        isNews,
    };
}
function signOf({ workSeen }, hasMoved, hasNewScore) {
    if (workSeen || hasNewScore)
        return 'evaluation';
    return hasMoved ? 'updated_at_moved' : 'none';
}
function isOwnWork({ baseline, baselineAtMs }, result, sentAtMs) {
    if (baseline === null || isEarlier(baseline.updatedAt, result.updatedAt))
        return true;
    const isRecent = sentAtMs - baselineAtMs < LONGEST_LAG_MS;
    return !isRecent && !isEarlier(result.updatedAt, baseline.updatedAt);
}
function readEnd({ baseline, triggerAnswer, updatedAtIsOurs }, before, now, { updatedAt }, scores, isOld) {
    const isAfterWork = before.workSeen && isEarlier(before.newestUpdatedAt, updatedAt);
    const bar = laterOf(baseline?.updatedAt ?? null, now.triggerUpdatedAt);
    const isPastTrigger = updatedAtIsOurs && baseline !== null && !isOld && isEarlier(bar, updatedAt);
    const isNew = (scores.someChanged && !isOld) || isAfterWork || isPastTrigger;
    const isWhole = before.resultSeenInFlight || (scores.allChanged && !isOld);
    if (isNew && isWhole)
        return 'proven';
    const isDatable = (baseline?.updatedAt ?? null) !== null && updatedAt !== null;
    const isLikely = isNew ||
        before.workSeen ||
        baseline === null ||
        (!isDatable && triggerAnswer?.inFlight === true);
    if (!isLikely)
        return 'unproven';
    return scores.someMissing && !isWhole ? 'incomplete' : 'likely';
}
function isFromBefore(baseline, newestUpdatedAt, updatedAt) {
    const before = baseline?.updatedAt ?? null;
    const hasMoved = isEarlier(before, newestUpdatedAt);
    return hasMoved && updatedAt !== null && !isEarlier(before, updatedAt);
}
function laterOf(a, b) {
    return a === null || isEarlier(a, b) ? b : a;
}
function isEarlier(timestamp, than) {
    if (timestamp === null || than === null)
        return false;
    return (compareTimestamps(timestamp, than) ?? 0) < 0;
}
function isSameEnd({ runIds, metricIds, baseline }, a, b) {
    if (a.status !== b.status || a.updatedAt !== b.updatedAt)
        return false;
    return idsInQuestion(b, runIds).every((runId) => {
        const [before, after] = [a.runs?.get(runId)?.scores, b.runs?.get(runId)?.scores];
        const ids = baseline === null ? [...(before?.keys() ?? []), ...(after?.keys() ?? [])] : metricIds;
        return ids.every((id) => isSameScore(before?.get(id), after?.get(id)));
    });
}

;// CONCATENATED MODULE: ../src/cekura/request-error.ts
class RequestError extends Error {
    status;
    transient;
    tookEffect;
    retryAfterMs;
    constructor(message, facts) {
        super(message);
        this.name = 'RequestError';
        this.status = facts.status;
        this.transient = facts.transient;
        this.tookEffect = facts.tookEffect;
        this.retryAfterMs = facts.retryAfterMs;
    }
}

// EXTERNAL MODULE: ../src/text/duration.ts
var duration = __nccwpck_require__(4247);
// EXTERNAL MODULE: ../src/clock/retry-delay.ts
var retry_delay = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ../src/cekura/persist.ts




const GIVE_UP_AFTER_MS = 5 * 60_000;
const ABSURD_MS = 365 * 86_400_000;
async function persist(context, request, mayRepeat) {
    const { clock, signal } = context;
    let firstFailureAtMs = null;
    let askedMs = 0;
    for (let failures = 1;; failures++) {
        try {
            return await request(signal);
        }
        catch (error) {
            if (!(error instanceof RequestError) || !mayRepeat(error))
                throw error;
            firstFailureAtMs ??= clock.nowMs();
            requireTimeFor(context, error);
            if (clock.nowMs() - firstFailureAtMs - askedMs >= GIVE_UP_AFTER_MS)
                throw error;
            askedMs += error.retryAfterMs ?? 0;
            const delayMs = (0,retry_delay/* retryDelayMs */.q)(failures, error.retryAfterMs, clock.random);
            context.log.info(`${error.message}. Trying again in ${(0,duration/* formatDuration */.a)(delayMs)}`);
            await (0,clock_clock/* sleep */.y)(clock, delayMs, signal);
        }
    }
}
function requireTimeFor({ clock, endsAtMs }, error) {
    const leftMs = Math.max(0, endsAtMs - clock.nowMs());
    if ((error.retryAfterMs ?? 0) > leftMs)
        throw tooLongAWait(error, leftMs);
}
function tooLongAWait(error, leftMs) {
    const askedMs = error.retryAfterMs ?? 0;
    const asked = askedMs < ABSURD_MS ? (0,duration/* formatDuration */.a)(askedMs) : 'for years';
    return new RequestError(`${error.message}. It asks to wait ${asked}, but the job has ${(0,duration/* formatDuration */.a)(leftMs)} left`, error);
}

;// CONCATENATED MODULE: ../src/cekura/read-result.ts

function readResult(context, resultId, extent = 'whole') {
    return persist(context, async (signal) => {
        const sentAtMs = context.clock.nowMs();
        return { result: await context.api.readResult(resultId, signal, extent), sentAtMs };
    }, (error) => error.transient);
}

;// CONCATENATED MODULE: ../src/evaluation/look-for-sign.ts



const SIGN_PATIENCE_MS = 60_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 10_000;
async function lookForSign(job, resultId, expectation, notBeforeMs) {
    let readsSoFar = noReadsYet(expectation);
    let hasMoved = false;
    let firstLookAtMs = null;
    await (0,clock_clock/* sleep */.y)(job.clock, Math.max(FIRST_PAUSE_MS, notBeforeMs), job.signal);
    for (let pauseMs = 2 * FIRST_PAUSE_MS;; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
        const { result, sentAtMs } = await readResult(job, resultId, 'until_in_flight');
        const read = interpretRead(expectation, readsSoFar, result, sentAtMs);
        readsSoFar = read.readsSoFar;
        if (read.sign === 'evaluation')
            return { sign: read.sign, readsSoFar };
        hasMoved ||= read.sign === 'updated_at_moved';
        firstLookAtMs ??= job.clock.nowMs();
        if (sentAtMs - firstLookAtMs >= SIGN_PATIENCE_MS) {
            return hasMoved ? { sign: 'updated_at_moved', readsSoFar } : null;
        }
        await (0,clock_clock/* sleep */.y)(job.clock, pauseMs, job.signal);
    }
}

;// CONCATENATED MODULE: ../src/evaluation/trigger.ts






const MAX_AMBIGUOUS = 3;
const MAY_BE_FOREIGN = 'For a minute, only the updated_at of the result has changed. Somebody else may have caused that, for example with a review, so this may not be the evaluation. The request is not sent again, so that nothing is paid twice. If the scores turn out to be the old ones, run the job again';
async function trigger(job, plan, baseline) {
    const expectation = expectationOf(plan, baseline, job.clock.nowMs());
    for (let ambiguous = 1;; ambiguous++) {
        const sent = await send(job, plan);
        if (!(sent instanceof RequestError)) {
            job.state.underWay = 'ours';
            return accepted(expectation, plan, sent);
        }
        job.log.warning(`${sent.message}. It may have started the evaluation all the same, so the result is looked at before it is sent again`);
        requireTimeFor(job, sent);
        const notBeforeMs = sent.retryAfterMs ?? 0;
        const found = await lookForSign(job, plan.resultId, expectation, notBeforeMs);
        const unanswered = { ...expectation, updatedAtIsOurs: false };
        if (found?.sign === 'evaluation') {
            job.log.info('The result shows a new evaluation: the request had taken effect');
            job.state.underWay = 'ours';
            return { expectation: unanswered, readsSoFar: found.readsSoFar, answer: null };
        }
        if (found?.sign === 'updated_at_moved') {
            job.log.warning(MAY_BE_FOREIGN);
            return { expectation: unanswered, readsSoFar: found.readsSoFar, answer: null };
        }
        noEffect(job, plan);
        if (ambiguous === MAX_AMBIGUOUS)
            throw sent;
        job.log.info('The result shows no sign of an evaluation for a minute: sending the request again');
    }
}
async function send(job, plan) {
    const metricIds = plan.metrics.map((metric) => metric.id);
    try {
        return await persist(job, (signal) => {
            job.state.underWay = 'unknown';
            job.state.evaluations += evaluationsOf(plan);
            return job.api
                .evaluateMetrics(plan.resultId, plan.runIds, metricIds, signal)
                .catch((error) => {
                if (error instanceof RequestError && error.tookEffect === 'no')
                    noEffect(job, plan);
                throw error;
            });
        }, (error) => error.tookEffect === 'no' && error.transient);
    }
    catch (error) {
        if (!(error instanceof RequestError) || error.tookEffect === 'no')
            throw error;
        return error.tookEffect === 'yes' ? null : error;
    }
}
function noEffect({ state }, plan) {
    state.underWay = 'nothing';
    state.evaluations -= evaluationsOf(plan);
}
function expectationOf(plan, baseline, baselineAtMs) {
    return {
        baseline,
        baselineAtMs,
        runIds: plan.runIds,
        metricIds: plan.metrics.map((metric) => metric.id),
        triggerAnswer: null,
        updatedAtIsOurs: true,
    };
}
function accepted(unanswered, plan, answer) {
    const triggerAnswer = answer && {
        inFlight: activityOf(answer, plan.runIds).inFlight,
        updatedAt: answer.updatedAt,
    };
    const expectation = { ...unanswered, triggerAnswer };
    return { expectation, readsSoFar: noReadsYet(expectation), answer };
}

;// CONCATENATED MODULE: ../src/evaluation/late-looks.ts

const LAST_LOOK_MS = 5_000;
const LATE_LOOKS_MS = [LAST_LOOK_MS + LONGEST_LAG_MS + 2_000, LAST_LOOK_MS];
const SHORTEST_PAUSE_MS = 1_000;
function untilLateLookMs(leftMs, isFirstLook) {
    const pausesMs = LATE_LOOKS_MS.map((aheadMs) => leftMs - aheadMs);
    const next = pausesMs.find((pauseMs) => pauseMs >= SHORTEST_PAUSE_MS);
    return next ?? (isFirstLook ? leftMs / 2 : Infinity);
}

;// CONCATENATED MODULE: ../src/evaluation/progress-sample.ts

function progressSampleOf(result, runIds, reading, elapsedMs) {
    const ids = idsInQuestion(result, runIds);
    const finishedRuns = reading === 'in_flight' ? finishedRunsOf(result, ids) : null;
    const shows = finishedRuns !== null && finishedRuns < ids.length;
    return {
        elapsedMs,
        finishedRuns: shows ? finishedRuns : null,
        totalRuns: shows ? ids.length : null,
    };
}

;// CONCATENATED MODULE: ../src/evaluation/estimate.ts
const MIN_SHARE = 0.1;
function estimateRestMs(samples) {
    const { elapsedMs = 0, finishedRuns = null, totalRuns = null } = samples.at(-1) ?? {};
    const share = (finishedRuns ?? 0) / (totalRuns ?? 0);
    return share >= MIN_SHARE && share < 1 ? (elapsedMs * (1 - share)) / share : null;
}

;// CONCATENATED MODULE: ../src/evaluation/progress.ts




const LONGEST_SILENCE_MS = 60_000;
const SHORTEST_SILENCE_MS = 10_000;
function createProgress(job, runIds) {
    const { clock, log } = job;
    const startedAtMs = clock.nowMs();
    const warned = new Set();
    let told = { status: '', finishedRuns: null, atMs: -Infinity };
    let state = 'waiting for the first answer';
    let callOff = clock.after(LONGEST_SILENCE_MS, beat);
    function say() {
        log.info(`${(0,duration/* formatDuration */.a)(clock.nowMs() - startedAtMs).padStart(12)}  ${state}`);
        callOff();
        callOff = clock.after(LONGEST_SILENCE_MS, beat);
    }
    function beat() {
        told = { ...told, atMs: clock.nowMs() };
        say();
    }
    return {
        show: (result, samples) => {
            for (const word of activityOf(result, runIds).unknownWords) {
                if (warned.has(word))
                    continue;
                warned.add(word);
                log.warning(`The API reports the status “${word}”, which this action does not know. The action waits as if work were in progress`);
            }
            const ids = idsInQuestion(result, runIds);
            const finishedRuns = finishedRunsOf(result, ids);
            state = describeProgress(result, finishedRuns, ids.length, estimateRestMs(samples));
            const silenceMs = clock.nowMs() - told.atMs;
            const hasMoved = finishedRuns !== told.finishedRuns && silenceMs >= SHORTEST_SILENCE_MS;
            if (result.status === told.status && !hasMoved)
                return;
            told = { status: result.status, finishedRuns, atMs: clock.nowMs() };
            say();
        },
        stop: () => {
            callOff();
        },
    };
}
function describeProgress(result, finishedRuns, totalRuns, restMs) {
    const isBrokenOff = (0,cekura_status/* phaseOf */.h)(result.status) === 'finished' && result.status !== 'completed';
    const runs = finishedRuns === null || totalRuns === 0 || isBrokenOff
        ? ''
        : `: ${String(finishedRuns)} of ${String(totalRuns)} runs finished`;
    return `${result.status}${runs}${restMs === null ? '' : `, about ${(0,duration/* formatDuration */.a)(restMs)} left`}`;
}

;// CONCATENATED MODULE: ../src/evaluation/survival.ts
const BLIND_EXPONENT = 0.25;
const BLIND_SCALE_MS = 1_200_000;
const IDLE_DOUBT = 0.25;
const PACE_DOUBT = 0.05;
const STRAGGLER_EXPONENT = 1.5;
const SEEN_LATE = 0.2;
function survivalAfter(samples, now) {
    const blind = (at) => (at / now) ** -BLIND_EXPONENT * Math.exp((now - at) / BLIND_SCALE_MS);
    const pace = paceOf(samples);
    if (pace === undefined)
        return blind;
    if (pace.steps === 0)
        return (at) => 1 - IDLE_DOUBT + IDLE_DOUBT * blind(at);
    const { steps, stepsLeft, runsLeft, progressAt } = pace;
    const doubt = Math.max(PACE_DOUBT, 1 / (1 + runsLeft));
    return (at) => {
        const rest = at / progressAt - 1;
        return ((1 - doubt) * (1 - paceEnded(rest, steps, stepsLeft)) +
            doubt * (1 + rest) ** -STRAGGLER_EXPONENT);
    };
}
function paceOf(samples) {
    const last = samples
        .filter(({ elapsedMs, finishedRuns, totalRuns }) => {
        return elapsedMs > 0 && finishedRuns !== null && (totalRuns ?? 0) > 0;
    })
        .at(-1);
    if (last === undefined)
        return undefined;
    const finished = Math.max(0, last.finishedRuns ?? 0);
    const runsLeft = Math.max(1, (last.totalRuns ?? 0) - finished);
    let [seen, seenAt, progressAt, increases, polls, scatter] = [0, 0, 0, 0, 0, 0];
    for (const { elapsedMs, finishedRuns } of samples) {
        if (finishedRuns === null || elapsedMs <= seenAt)
            continue;
        const expected = (finished * (elapsedMs - seenAt)) / last.elapsedMs;
        if (finishedRuns > seen) {
            increases += 1;
            progressAt = elapsedMs - SEEN_LATE * (elapsedMs - seenAt);
        }
        if (expected > 0)
            scatter += (finishedRuns - seen - expected) ** 2 / expected;
        polls += 1;
        [seen, seenAt] = [finishedRuns, elapsedMs];
    }
    if (finished === 0 || increases === 0)
        return { steps: 0, stepsLeft: runsLeft, runsLeft, progressAt: 0 };
    const stepSize = Math.min(finished, Math.max(1, (finished / increases + scatter) / (1 + polls)));
    return {
        steps: finished / stepSize,
        stepsLeft: Math.max(1, runsLeft / stepSize),
        runsLeft,
        progressAt,
    };
}
function paceEnded(rest, steps, stepsLeft) {
    const root = Math.cbrt((rest * steps) / stepsLeft);
    const [left, done] = [1 / (9 * stepsLeft), 1 / (9 * steps)];
    const z = ((1 - done) * root - (1 - left)) / Math.sqrt(left + done * root ** 2);
    return 1 / (1 + Math.exp(-1.5976 * z - 0.07056 * z ** 3));
}

;// CONCATENATED MODULE: ../src/evaluation/schedule.ts

const REQUEST_COST_MS = 480;
const FIRST_DELAY_MS = 3_000;
const MIN_DELAY_MS = 1_000;
const MAX_DELAY_MS = 120_000;
const JITTER = 0.1;
const HOUR_MS = 3_600_000;
const MAX_REQUESTS_PER_HOUR = 120;
function nextPollDelayMs(samples, random) {
    const wanted = samples.length === 0 ? FIRST_DELAY_MS : cheapestDelayMs(samples);
    const delay = Math.max(MIN_DELAY_MS, Math.min(MAX_DELAY_MS, wanted), allowedDelayMs(samples));
    return Math.ceil(delay * (1 + JITTER * random()));
}
function allowedDelayMs(samples) {
    const now = samples.at(-1)?.elapsedMs ?? 0;
    return samples
        .slice(-MAX_REQUESTS_PER_HOUR)
        .reverse()
        .reduce((delay, { elapsedMs }, index) => {
        const share = (index + 1) / MAX_REQUESTS_PER_HOUR;
        return Math.max(delay, elapsedMs + HOUR_MS * share ** 2 - now);
    }, 0);
}
function cheapestDelayMs(samples) {
    const now = samples.at(-1)?.elapsedMs ?? 0;
    const survival = survivalAfter(samples, Math.max(now, 1));
    const running = survival(now);
    let best = MAX_DELAY_MS;
    let leastCost = Infinity;
    let lag = 0;
    let [previousDelay, previousEnded] = [0, 0];
    for (let delay = MIN_DELAY_MS / 4; delay <= MAX_DELAY_MS; delay *= 1.06) {
        const ended = 1 - survival(now + delay) / running;
        lag += ((ended + previousEnded) / 2) * (delay - previousDelay);
        [previousDelay, previousEnded] = [delay, ended];
        const cost = (REQUEST_COST_MS + lag) / ended;
        if (cost < leastCost)
            [leastCost, best] = [cost, delay];
    }
    return best;
}

;// CONCATENATED MODULE: ../src/evaluation/wait-for-end.ts







const PATIENCE_MS = {
    proven: 0,
    likely: LONGEST_LAG_MS,
    incomplete: 60_000,
    unproven: 60_000,
};
async function waitForEnd(job, resultId, expectation, readsBefore) {
    const progress = createProgress(job, expectation.runIds);
    try {
        const finished = await poll(job, resultId, expectation, readsBefore, progress);
        job.state.underWay = 'nothing';
        return finished;
    }
    finally {
        progress.stop();
    }
}
async function poll(job, resultId, expectation, readsBefore, progress) {
    const { clock } = job;
    const startedAtMs = clock.nowMs();
    const samples = [];
    let readsSoFar = readsBefore;
    let finishedSinceMs = null;
    let patienceMs = Infinity;
    for (;;) {
        const pollMs = job.pollIntervalMs ?? nextPollDelayMs(samples, clock.random);
        const restMs = finishedSinceMs === null ? Infinity : finishedSinceMs + patienceMs - clock.nowMs();
        const lateMs = untilLateLookMs(job.endsAtMs - clock.nowMs(), samples.length === 0);
        await (0,clock_clock/* sleep */.y)(clock, Math.max(1_000, Math.min(pollMs, restMs, lateMs)), job.signal);
        const { result, sentAtMs } = await readResult(job, resultId, 'until_in_flight');
        const read = interpretRead(expectation, readsSoFar, result, sentAtMs);
        readsSoFar = read.readsSoFar;
        const elapsedMs = clock.nowMs() - startedAtMs;
        samples.push(progressSampleOf(result, expectation.runIds, read.reading, elapsedMs));
        job.state.result = result;
        progress.show(result, samples);
        if (read.reading === 'in_flight') {
            finishedSinceMs = null;
            continue;
        }
        if (read.reading === 'stale')
            continue;
        if (read.isNews)
            finishedSinceMs = sentAtMs;
        finishedSinceMs ??= sentAtMs;
        patienceMs = PATIENCE_MS[read.reading];
        if (sentAtMs - finishedSinceMs >= patienceMs) {
            const isAsFound = !readsSoFar.workSeen && !readsSoFar.changeSeen;
            return { result, isNew: read.reading !== 'unproven', isAsFound };
        }
    }
}
function describeAsFound({ status }) {
    return `The result was at rest (${status}), and nothing changed while this job watched it: it is judged as it was found. If you expected a running evaluation, check that it was started`;
}

;// CONCATENATED MODULE: ../src/evaluation/wait-for-evaluation.ts

async function waitForEvaluation(job, { resultId }, { expectation, readsSoFar }) {
    const finished = await waitForEnd(job, resultId, expectation, readsSoFar);
    if (!finished.isNew)
        job.log.warning(describeUnproven(finished.result));
    return finished;
}
function describeUnproven({ status }) {
    return `Nothing tells the status “${status}” from the one before the trigger, for a whole minute: it is accepted, but the scores may be those from before`;
}

;// CONCATENATED MODULE: ../src/evaluation/confirm-flips.ts









async function confirmFlips(job, plan, before, finished) {
    const { rounds, maxEvaluations } = plan.confirmations ?? NO_CONFIRMATIONS;
    const most = maxEvaluations ?? Infinity;
    let { result, isNew } = finished;
    let scorings = flipsOf(before, result, plan.runIds);
    for (let round = 1; round <= rounds && result.status === 'completed'; round++) {
        const runIds = unsettledRuns(before, scorings);
        if (runIds.length === 0)
            break;
        if (!isNew) {
            job.log.warning(confirm_flips_describeUnproven(runIds));
            break;
        }
        const again = { ...plan, runIds };
        if (job.state.evaluations + evaluationsOf(again) > most) {
            job.log.warning(describeTooMuch(again, round, most));
            break;
        }
        job.log.info(describeRound(again, round, rounds));
        await (0,clock_clock/* sleep */.y)(job.clock, LONGEST_LAG_MS, job.signal);
        const scored = await waitForEvaluation(job, again, await trigger(job, again, result));
        result = scored.result;
        isNew = scored.isNew;
        if (result.status === 'completed' && isNew)
            scorings = withScoring(scorings, result, runIds);
    }
    return { result, scorings, first: finished.result };
}
const NO_CONFIRMATIONS = { rounds: 0, maxEvaluations: null };
function describeRound(plan, round, rounds) {
    const runs = counted(plan.runIds.length, 'run');
    const flipped = round === 1 ? `${runs} flipped` : `${runs} still flipped`;
    return `Confirmation ${round} of ${rounds}: ${flipped} (${idsOf(plan)}); scoring again: ${planCostText(plan)}`;
}
function confirm_flips_describeUnproven(runIds) {
    const flips = `${counted(runIds.length, 'flip')} ${runIds.length === 1 ? 'is' : 'are'}`;
    return `${flips} not confirmed, because the scores may be those from before the evaluation. The flips count: ${firstFew(runIds.map(one_line/* oneLine */.T), RUNS_NAMED)}`;
}
function describeTooMuch(plan, round, most) {
    const cost = counted(evaluationsOf(plan), 'evaluation');
    return `Confirmation ${round} is not triggered: its ${cost} would exceed max_evaluations (${(0,text_figures/* grouped */.zD)(most)}). These flips count without it: ${idsOf(plan)}`;
}
const RUNS_NAMED = 10;
function idsOf({ runIds }) {
    return firstFew(runIds.map(one_line/* oneLine */.T), RUNS_NAMED);
}

;// CONCATENATED MODULE: ../src/model/gates.ts
function hasGates({ minSuccessRate, maxRegressions, metricThresholds }) {
    return minSuccessRate !== null || maxRegressions !== null || metricThresholds.length > 0;
}
const OPERATORS = ['>=', '<=', '==', '>', '<'];

;// CONCATENATED MODULE: ../src/evaluation/read-before.ts




async function readBefore(job, inputs, resultId) {
    const { state, log } = job;
    const { result, sentAtMs } = await readResult(job, resultId);
    state.result = result;
    const expectation = {
        baseline: null,
        baselineAtMs: sentAtMs,
        runIds: inputs.runs.kind === 'ids' ? inputs.runs.ids : null,
        metricIds: [],
        triggerAnswer: null,
        updatedAtIsOurs: true,
    };
    const noReads = noReadsYet(expectation);
    const { reading, readsSoFar } = interpretRead(expectation, noReads, result, sentAtMs);
    if (inputs.dryRun)
        return result;
    if (inputs.mode !== 'wait' && reading !== 'in_flight')
        return result;
    state.underWay = 'somebody_elses';
    const isPinning = inputs.mode === 'wait' && inputs.baseline?.update === true && !hasGates(inputs.gates);
    log.info(isPinning && reading !== 'in_flight'
        ? `Looking whether result ${resultId} is at rest`
        : inputs.mode === 'wait'
            ? `Waiting for the evaluation of result ${resultId} that is under way`
            : `Result ${resultId} is still busy (${result.status}): waiting for it first`);
    const finished = await waitForEnd(job, resultId, expectation, readsSoFar);
    if (finished.isAsFound && isPinning) {
        log.info(`Result ${resultId} is at rest: its scores are taken as they stand`);
        return finished.result;
    }
    if (finished.isAsFound)
        log.warning(describeAsFound(finished.result));
    return finished.result;
}

// EXTERNAL MODULE: ../src/clock/time-limit.ts
var time_limit = __nccwpck_require__(3723);
;// CONCATENATED MODULE: ../src/model/definition.ts
const DEFINITION_FIELDS = [
    'prompt',
    'custom_code',
    'description',
    'evaluation_trigger',
    'evaluation_trigger_prompt',
    'type',
    'llm_provider',
    'name',
];
const TEXT_FIELDS = [
    'prompt',
    'custom_code',
    'description',
    'evaluation_trigger_prompt',
];

;// CONCATENATED MODULE: ../src/compare/definition-change.ts


function compareDefinitions(history, times) {
    const now = definitionAt(history, times.after);
    const scores = definitionsOf(history, times);
    const [first] = scores;
    if (now === null || first === undefined)
        return null;
    const isEdited = (then) => then === null || differing(then, now).length > 0;
    const edited = scores.filter((candidates) => candidates.every(isEdited));
    const others = scores.flat().filter((then) => !isEdited(then));
    if (others.length === scores.flat().length) {
        const isSaved = others.some((then) => then?.version !== now.version);
        return { kind: isSaved ? 'saved' : 'not_edited', now, before: first[0], fields: [] };
    }
    const before = scores.flat().find(isEdited) ?? null;
    const fields = before === null ? null : differing(before, now);
    const partly = edited.length === 0 ? 'unclear' : 'edited_since_some';
    return { kind: edited.length === scores.length ? 'edited' : partly, now, before, fields };
}
function definitionsOf(history, { versionBefore, before }) {
    const recorded = history.find(({ version }) => version === versionBefore);
    const times = [...new Set(before)].sort((a, b) => compareTimestamps(a, b) ?? 0);
    if (before === null || times.some((time) => compareTimestamps(time, time) === null)) {
        return recorded === undefined ? [] : [[recorded]];
    }
    return times.map((time) => {
        const then = definitionAt(history, time);
        if (recorded === undefined)
            return [then];
        return isUpTo(recorded, time) ? [recorded] : [then, recorded];
    });
}
function differing(before, now) {
    return DEFINITION_FIELDS.filter((field) => before.fields[field] !== now.fields[field]);
}
function versionOfEvaluation(history, startedAt, endedAt) {
    const last = definitionAt(history, endedAt);
    return last !== null && isUpTo(last, startedAt) ? last.version : null;
}
function versionOfStanding(history, updatedAt, startedAt) {
    if (updatedAt === null || !history.every((definition) => isUpTo(definition, updatedAt)))
        return null;
    return versionOfEvaluation(history, startedAt, updatedAt);
}
function definitionAt(history, time) {
    return history
        .filter((definition) => isUpTo(definition, time))
        .reduce((last, next) => {
        const isLater = last === null || (compareTimestamps(next.savedAt, last.savedAt) ?? 0) > 0;
        return isLater ? next : last;
    }, null);
}
function isUpTo({ savedAt }, time) {
    const order = compareTimestamps(savedAt, time);
    return order !== null && order <= 0;
}

;// CONCATENATED MODULE: ../src/compare/changed-metrics.ts

function changedMetricIds(runs) {
    const changes = new Map();
    for (const { metricId } of runs.flatMap(({ scores }) => scores.filter(isChanged))) {
        changes.set(metricId, (changes.get(metricId) ?? 0) + 1);
    }
    return [...changes].sort(([, a], [, b]) => b - a).map(([metricId]) => metricId);
}
function isChanged({ before, after }) {
    return before !== null && after !== null && !hasSameValue(before, after);
}

;// CONCATENATED MODULE: ../src/explain/read-history.ts
const MAX_PAGES = 10;
const MAX_CHARACTERS = 16 * 1024 * 1024;
async function readHistory({ api }, metricId, signal) {
    const all = new Map();
    let characters = 0;
    for (let page = 1; page <= MAX_PAGES && characters <= MAX_CHARACTERS; page++) {
        const { definitions, hasMore } = await api.readHistory(metricId, page, signal);
        const known = all.size;
        for (const definition of definitions)
            all.set(definition.version, definition);
        characters += definitions.reduce((sum, definition) => sum + sizeOf(definition), 0);
        if (!hasMore || all.size === known)
            return [...all.values()];
    }
    throw new Error(`the history of metric ${metricId} is too long to be read`);
}
function sizeOf({ fields }) {
    return Object.values(fields).reduce((sum, text) => sum + text.length, 0);
}

;// CONCATENATED MODULE: ../src/explain/explain-changes.ts







const LIMIT_MS = 5_000;
const SPARE_MS = 1_000;
const MOST_METRICS = 20;
const AT_ONCE = 4;
const MOST_FAILURES = 3;
async function explainChanges(job, plan, result, startedAt, isOurs) {
    const { state, clock } = job;
    if (result.status !== 'completed' || job.signal.aborted)
        return;
    const changed = changedMetricIds(state.comparison?.runs ?? []);
    const pinned = state.pin?.update === true ? plan.metrics : [];
    const metricIds = [...new Set([...changed, ...pinned.map(({ id }) => id)])];
    const asked = metricIds.slice(0, MOST_METRICS);
    const endedAt = result.updatedAt ?? clock.date().toISOString();
    const labels = new Map(state.insight.labels);
    const definitions = new Map();
    const versions = new Map();
    const explainHistory = async (id, signal) => {
        const history = await readHistory(job, id, signal);
        const version = isOurs
            ? versionOfEvaluation(history, startedAt.toISOString(), endedAt)
            : versionOfStanding(history, result.updatedAt, startedAt.toISOString());
        if (version !== null)
            versions.set(id, version);
        const change = changed.includes(id)
            ? await definitionChange(history, timesOf(job, id, endedAt))
            : null;
        if (change !== null)
            definitions.set(id, change);
    };
    const readLabels = async (id, signal) => {
        labels.set(id, await job.api.readLabels(id, signal));
    };
    const { failures, why } = await inTime(job, [
        ...asked.map((id) => (signal) => explainHistory(id, signal)),
        ...asked
            .filter((id) => changed.includes(id) && !labels.has(id))
            .map((id) => (signal) => readLabels(id, signal)),
    ]);
    state.insight = {
        labels: new Map(labels),
        definitions: new Map(definitions),
        versions: new Map(versions),
    };
    if (why !== null)
        job.log.info(noteOf(failures, why));
}
async function inTime(job, tasks) {
    if (tasks.length === 0)
        return { failures: 0, why: null };
    const waiting = [...tasks];
    const reasons = [];
    let done = 0;
    let isThrottled = false;
    const work = async (signal) => {
        for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
            if (isThrottled || reasons.length >= MOST_FAILURES)
                return;
            try {
                await task(signal);
                done += 1;
            }
            catch (error) {
                if (signal.aborted)
                    throw error;
                reasons.push(messageOf(error));
                isThrottled ||= error instanceof RequestError && error.status === 429;
            }
        }
    };
    const limitMs = Math.min(LIMIT_MS, job.endsAtMs - job.clock.nowMs() - SPARE_MS);
    try {
        if (limitMs <= 0)
            throw new Error('there is no time left');
        await (0,time_limit/* withTimeLimit */.B)(job.clock, limitMs, job.signal, async (signal) => {
            await Promise.all(Array.from({ length: AT_ONCE }, () => work(signal)));
        });
    }
    catch (error) {
        reasons.push(messageOf(error));
    }
    return { failures: tasks.length - done, why: reasons[0] ?? null };
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
function noteOf(failures, why) {
    const others = failures > 1 ? ` (and ${counted(failures - 1, 'more request')})` : '';
    return `The action could not read everything that explains the changes, and the reports leave that out: ${why}${others}`;
}
function timesOf({ state }, metricId, after) {
    const { pin, baseline, comparison } = state;
    const pinned = pin?.isCompared === true ? pin.found?.baseline : undefined;
    if (pinned === undefined) {
        const before = baseline?.updatedAt ?? null;
        return { versionBefore: null, before: before === null ? null : [before], after };
    }
    const changed = (comparison?.runs ?? []).filter(({ scores }) => scores.some((score) => score.metricId === metricId && isChanged(score)));
    return {
        versionBefore: pinned.metrics.get(metricId)?.version ?? null,
        before: changed.flatMap(({ runId }) => pinned.runs.get(runId)?.since ?? []),
        after,
    };
}
async function definitionChange(history, times) {
    const compared = compareDefinitions(history, times);
    if (compared === null)
        return null;
    const { kind, now, fields } = compared;
    if (kind === 'saved' || kind === 'not_edited')
        return { kind, savedAt: now.savedAt };
    return { kind, savedAt: now.savedAt, fields, difference: await explain_changes_differenceOf(compared) };
}
async function explain_changes_differenceOf({ before, now, fields, }) {
    const field = TEXT_FIELDS.find((text) => fields?.includes(text));
    if (field === undefined || before === null)
        return null;
    const { textDifference } = await __nccwpck_require__.e(/* import() */ 342).then(__nccwpck_require__.bind(__nccwpck_require__, 1342));
    const lines = textDifference(before.fields[field], now.fields[field]);
    return lines === null || lines.length === 0 ? null : { field, lines };
}

// EXTERNAL MODULE: ../src/inputs/api-access.ts
var api_access = __nccwpck_require__(4428);
// EXTERNAL MODULE: ../src/inputs/scalars.ts + 1 modules
var scalars = __nccwpck_require__(6439);
;// CONCATENATED MODULE: ../src/inputs/choices.ts


function parseJsonList(text) {
    const spelled = text.replaceAll(/"(?:[^"\\]|\\.)*"?|-?\d[\w.+-]*/g, (token) => token.startsWith('"') ? token : JSON.stringify(token));
    try {
        const items = JSON.parse(spelled);
        if (Array.isArray(items) && items.every((item) => typeof item === 'string')) {
            return (0,checked/* accept */.Ju)(items.map((item) => item.trim()));
        }
    }
    catch {
    }
    return (0,checked/* refuse */.TR)(`${(0,checked/* quote */.hD)(text)} is not a JSON array of IDs or names, such as [101, 102]`);
}
function distinct(items) {
    return [...new Set(items.filter((item) => item !== ''))];
}
const ACCEPTED_RUNS = 'use run IDs (such as 101, 102), all or failed';
function parseRunChoice(text) {
    const word = text.toLowerCase();
    if (word === 'all' || word === 'failed')
        return (0,checked/* accept */.Ju)({ kind: word });
    const list = text.startsWith('[') ? parseJsonList(text) : (0,checked/* accept */.Ju)(text.split(/[\s,]+/));
    if (!list.ok)
        return list;
    const ids = distinct(list.value);
    const wrong = ids.filter((id) => !(0,scalars/* isId */.eQ)(id));
    if (wrong.length > 0) {
        const shown = wrong.slice(0, 5).map(checked/* quote */.hD).join(', ');
        const more = wrong.length > 5 ? ` and ${String(wrong.length - 5)} more` : '';
        return (0,checked/* refuse */.TR)(`${shown}${more}: not a run ID; ${ACCEPTED_RUNS}`);
    }
    return ids.length > 0 ? (0,checked/* accept */.Ju)({ kind: 'ids', ids }) : (0,checked/* refuse */.TR)(`it names no run; ${ACCEPTED_RUNS}`);
}
const ACCEPTED_METRICS = 'use metric IDs or names, separated by commas or line breaks, a JSON array, or all';
function parseMetricChoice(text) {
    if (text.toLowerCase() === 'all')
        return (0,checked/* accept */.Ju)({ kind: 'all' });
    const list = text.startsWith('[') ? parseJsonList(text) : (0,checked/* accept */.Ju)(splitList(text));
    if (!list.ok)
        return list;
    const wanted = distinct(list.value);
    if (wanted.length === 0)
        return (0,checked/* refuse */.TR)(`it names no metric; ${ACCEPTED_METRICS}`);
    if (wanted.length > 1 && wanted.some((item) => item.toLowerCase() === 'all')) {
        return (0,checked/* refuse */.TR)(`all cannot be combined with other items; ${ACCEPTED_METRICS}`);
    }
    return (0,checked/* accept */.Ju)({ kind: 'listed', wanted });
}
function splitList(text) {
    return text
        .split(/[,\r\n]+/)
        .map((item) => item.trim())
        .flatMap((item) => (/^[0-9\s]+$/.test(item) ? item.split(/\s+/) : [item]));
}

;// CONCATENATED MODULE: ../src/inputs/confirm-flips.ts


function parseConfirmFlips(text) {
    return (0,scalars/* parseWholeNumber */.oA)(text, { min: 0, max: 5, unit: 'confirmations' });
}
function checkConfirmFlips(confirmFlips, mode) {
    if (confirmFlips === 0 || mode === 'reevaluate')
        return (0,checked/* accept */.Ju)(confirmFlips);
    return (0,checked/* refuse */.TR)(`${WHY_NOT[mode]}; leave it out, or use mode reevaluate`);
}
const WHY_NOT = {
    start: 'mode start does not wait for the scores, so it sees no flip',
    wait: 'mode wait triggers nothing, so it can confirm nothing',
};

;// CONCATENATED MODULE: ../src/inputs/input-names.ts
const INPUT_DEFAULTS = {
    api_key: null,
    result_id: null,
    run_ids: null,
    metric_ids: null,
    agent_id: '',
    mode: 'reevaluate',
    min_success_rate: '',
    max_regressions: '',
    confirm_flips: '0',
    metric_thresholds: '',
    baseline_file: '',
    update_baseline: 'false',
    timeout: '3600',
    poll_interval: '',
    max_evaluations: '',
    dry_run: 'false',
    job_summary: 'true',
    annotations: 'true',
    pr_comment: 'false',
    comment_key: '',
    github_token: '',
    junit_file: '',
    json_file: '',
    share_link: 'false',
    api_url: 'https://api.cekura.ai',
};

;// CONCATENATED MODULE: ../src/inputs/distinct-files.ts

function parseDistinctFiles(files) {
    const owners = new Map();
    for (const [input, path] of Object.entries(files)) {
        if (path === null)
            continue;
        const file = path.replaceAll('\\', '/').normalize('NFC').toLowerCase();
        const owner = owners.get(file);
        if (owner !== undefined)
            return (0,checked/* refuse */.TR)(`${owner} and ${input} name one file: give each its own`);
        owners.set(file, input);
    }
    return (0,checked/* accept */.Ju)(files);
}

;// CONCATENATED MODULE: ../src/model/statistic.ts



const STATISTICS = {
    mean: ofNumbers('mean', meanOf),
    min: ofNumbers('min', (numbers) => percentileOf(numbers, 0)),
    p50: ofNumbers('p50', (numbers) => percentileOf(numbers, 0.5)),
    p95: ofNumbers('p95', (numbers) => percentileOf(numbers, 0.95)),
    max: ofNumbers('max', (numbers) => percentileOf(numbers, 1)),
    pass_rate: { label: 'pass rate', kinds: ['binary'], isShare: true, compute: passRateOf },
    agreement: {
        label: 'agreement',
        kinds: ['binary', 'rating', 'enum'],
        isShare: true,
        compute: statistic_agreementOf,
    },
};
const STATISTIC_NAMES = Object.keys(STATISTICS);
const DEFAULTS = {
    binary: 'pass_rate',
    rating: 'mean',
    number: 'mean',
    enum: null,
};
function chooseStatistic(threshold, kind) {
    const name = threshold.statistic ?? DEFAULTS[kind];
    if (name === null) {
        return (0,checked/* refuse */.TR)('its scores are labels: name the statistic agreement, the only one for labels');
    }
    const statistic = STATISTICS[name];
    if (!statistic.kinds.includes(kind)) {
        const available = STATISTIC_NAMES.filter((other) => hasKind(other, kind)).join(', ');
        const article = kind === 'enum' ? 'an' : 'a';
        return (0,checked/* refuse */.TR)(`it is ${article} ${kind} metric, which has no ${name}; it has ${available}`);
    }
    if (threshold.isPercentage && !statistic.isShare) {
        return (0,checked/* refuse */.TR)(`a % is for shares only, and this is a ${kind} metric: write the bound in its own unit, without the %`);
    }
    return statistic.isShare ? checkShare(name, threshold.bound) : (0,checked/* accept */.Ju)(name);
}
function checkShare(name, bound) {
    if (bound >= 0 && bound <= 1)
        return (0,checked/* accept */.Ju)(name);
    const meant = bound > 1 && bound <= 100 ? ` (was ${bound}% meant?)` : '';
    return (0,checked/* refuse */.TR)(`a ${STATISTICS[name].label} is from 0 to 1${meant}`);
}
function hasKind(name, kind) {
    return STATISTICS[name].kinds.includes(kind);
}
function ofNumbers(label, compute) {
    return {
        label,
        kinds: ['rating', 'number'],
        isShare: false,
        compute: (scores) => compute(scores.flatMap(({ score }) => numberOf(score.value))),
    };
}
function numberOf(value) {
    return typeof value === 'number' ? [value] : [];
}
function passRateOf(scores) {
    const verdicts = scores.filter(({ score }) => typeof score.value === 'boolean');
    if (verdicts.length === 0)
        return null;
    return verdicts.filter(({ score }) => score.value === true).length / verdicts.length;
}
function statistic_agreementOf(scores) {
    const labelled = scores.filter(({ expected }) => expected !== null);
    if (labelled.length === 0)
        return null;
    const isMet = ({ score, expected }) => expected !== null && meetsExpectation(score, expected);
    return labelled.filter(isMet).length / labelled.length;
}

;// CONCATENATED MODULE: ../src/inputs/metric-thresholds.ts




const ACCEPTED = `<metric name or ID> [${STATISTIC_NAMES.join('|')}] <one of ${OPERATORS.join(' ')}> <number>, such as Politeness pass_rate >= 90%`;
function parseMetricThresholds(given) {
    const thresholds = [];
    const problems = [];
    for (const [index, line] of given.split(/\r\n|\n|\r/).entries()) {
        const asGiven = line.trim();
        if (asGiven === '')
            continue;
        const read = readThreshold(asGiven);
        if (typeof read !== 'string')
            thresholds.push(read);
        else
            problems.push(`line ${index + 1}, ${(0,checked/* quote */.hD)(asGiven)}: ${read}; use ${ACCEPTED}`);
    }
    return problems.length === 0 ? (0,checked/* accept */.Ju)(thresholds) : (0,checked/* refuseAll */.cp)(problems);
}
const THRESHOLD = /^(?<subject>.*)(?<operator>>=|<=|==|>|<)(?<bound>.*)/su;
const RUN_TOGETHER = /[<>=!]$/;
function readThreshold(asGiven) {
    const parts = THRESHOLD.exec(asGiven)?.groups;
    const operator = OPERATORS.find((known) => known === parts?.['operator']);
    if (parts === undefined || operator === undefined)
        return 'there is no operator';
    const subject = parts['subject'] ?? '';
    if (RUN_TOGETHER.test(subject)) {
        const last = subject.slice(-1);
        return `'${last}${operator}' is not an operator (if the name ends in '${last}', put a space after it)`;
    }
    const { metric, statistic } = readSubject(subject.trim());
    if (metric === '')
        return 'there is no metric before the operator';
    const bound = readBound((parts['bound'] ?? '').trim(), statistic);
    return typeof bound === 'string' ? bound : { metric, statistic, operator, ...bound, asGiven };
}
function readSubject(subject) {
    const words = /^(?<name>.*\S)\s+(?<last>\S+)$/u.exec(subject)?.groups;
    const statistic = STATISTIC_NAMES.find((known) => known === words?.['last']) ?? null;
    const name = statistic === null ? subject : (words?.['name'] ?? '');
    return { metric: unquoted(name), statistic };
}
function unquoted(name) {
    return /^"(?<name>.+)"$/u.exec(name)?.groups?.['name'] ?? name;
}
function readBound(text, statistic) {
    if (text === '')
        return 'there is no number after the operator';
    const isPercentage = text.endsWith('%');
    if (isPercentage)
        return readPercentage(text, statistic);
    const bound = scalars/* DECIMAL */.SC.test(text) ? Number(text) : NaN;
    if (!Number.isFinite(bound))
        return `${(0,checked/* quote */.hD)(text)} is not a plain number`;
    if (statistic !== null && STATISTICS[statistic].isShare) {
        const share = checkShare(statistic, bound);
        if (!share.ok)
            return share.problems.join('; ');
    }
    return { bound: bound + 0, isPercentage };
}
function readPercentage(text, statistic) {
    if (statistic !== null && !STATISTICS[statistic].isShare) {
        return `a % is for shares only, and ${statistic} is not a share`;
    }
    const number = text.slice(0, -1).trimEnd();
    if (!scalars/* UNSIGNED_DECIMAL */.MW.test(number))
        return `${(0,checked/* quote */.hD)(text)} is not a percentage`;
    const bound = (0,scalars/* hundredth */.vq)(number);
    return bound <= 1 ? { bound, isPercentage: true } : `${(0,checked/* quote */.hD)(text)} is more than 100%`;
}

;// CONCATENATED MODULE: ../src/inputs/run-gates.ts


const run_gates_ACCEPTED = 'use a share from 0 to 1, such as 0.9, or a percentage, such as 90%';
function parseMinSuccessRate(given) {
    const asGiven = given.trim();
    if (asGiven === '')
        return (0,checked/* accept */.Ju)(null);
    const isPercentage = asGiven.endsWith('%');
    const number = isPercentage ? asGiven.slice(0, -1).trimEnd() : asGiven;
    if (!scalars/* UNSIGNED_DECIMAL */.MW.test(number))
        return refused(`${(0,checked/* quote */.hD)(asGiven)} is not a rate`);
    const minimum = isPercentage ? (0,scalars/* hundredth */.vq)(number) : Number(number);
    if (minimum <= 1)
        return (0,checked/* accept */.Ju)({ minimum, asGiven });
    if (isPercentage)
        return refused(`${(0,checked/* quote */.hD)(asGiven)} is more than 100%`);
    const isLikelyPercentage = minimum <= 100;
    return refused(`${(0,checked/* quote */.hD)(asGiven)} is more than 1${isLikelyPercentage ? `: was ${minimum}% meant?` : ''}`);
}
function refused(problem) {
    return (0,checked/* refuse */.TR)(problem.endsWith('?') ? `${problem} U${run_gates_ACCEPTED.slice(1)}` : `${problem}; ${run_gates_ACCEPTED}`);
}
function parseMaxRegressions(given) {
    const text = given.trim();
    if (text === '')
        return (0,checked/* accept */.Ju)(null);
    const value = /^\d+$/.test(text) ? Number(text) : NaN;
    if (Number.isSafeInteger(value))
        return (0,checked/* accept */.Ju)(value);
    return (0,checked/* refuse */.TR)(`${(0,checked/* quote */.hD)(text)} is not a number of runs; use a whole number, such as 0`);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ../src/inputs/workspace-path.ts


function parseWorkspacePath(text) {
    if (text.includes('\0') || [external_node_path_.posix, external_node_path_.win32].some((rules) => !isFileBelow(rules, text))) {
        return (0,checked/* refuse */.TR)(`${(0,checked/* quote */.hD)(text)} is not a file in the workspace; use a relative path, such as reports/cekura.xml`);
    }
    return (0,checked/* accept */.Ju)((0,external_node_path_.normalize)(text));
}
function isFileBelow(rules, text) {
    const path = rules.normalize(text);
    const isDirectory = path === '.' || path.endsWith(rules.sep);
    const leaves = path === '..' || path.startsWith(`..${rules.sep}`);
    return !isDirectory && !leaves && rules.parse(path).root === '';
}

;// CONCATENATED MODULE: ../src/inputs/read-inputs.ts










const NO_FILES = { junit_file: null, json_file: null };
const MAX_SECONDS = 2_147_483;
const SECONDS = { min: 1, max: MAX_SECONDS, unit: 'seconds' };
const EVALUATIONS = { min: 1, max: 1_000_000_000, unit: 'evaluations' };
function readInputs(given, keyFromEnvironment, attempt = 'first') {
    const problems = [];
    function take(input, parsed) {
        if (parsed.ok)
            return parsed.value;
        problems.push(...parsed.problems.map((message) => ({ input, message })));
        return undefined;
    }
    function required(input, parse) {
        const text = given(input)?.trim() ?? '';
        return take(input, text === '' ? (0,checked/* refuse */.TR)(EMPTY) : parse(text));
    }
    function optional(input, parse) {
        const text = textOr(given(input), INPUT_DEFAULTS[input] ?? '');
        return text === '' ? null : take(input, parse(text));
    }
    const flag = (input) => optional(input, scalars/* parseBoolean */.yG) ?? INPUT_DEFAULTS[input] === 'true';
    const text = (input) => textOr(given(input), '');
    const inputs = {
        apiKey: take('api_key', (0,api_access/* parseApiKey */.Xu)(given('api_key') ?? '', keyFromEnvironment)),
        apiUrl: optional('api_url', api_access/* parseApiUrl */.nV) ?? '',
        result: readResultChoice(),
        runs: required('run_ids', parseRunChoice),
        metrics: required('metric_ids', parseMetricChoice),
        mode: optional('mode', scalars/* parseMode */.Zx) ?? 'reevaluate',
        dryRun: flag('dry_run'),
        gates: {
            minSuccessRate: optional('min_success_rate', parseMinSuccessRate),
            maxRegressions: optional('max_regressions', parseMaxRegressions),
            metricThresholds: optional('metric_thresholds', parseMetricThresholds) ?? [],
        },
        baseline: readBaselineChoice(),
        attempt,
        timeoutMs: seconds('timeout') ?? 0,
        pollIntervalMs: seconds('poll_interval'),
        maxEvaluations: optional('max_evaluations', (t) => (0,scalars/* parseWholeNumber */.oA)(t, EVALUATIONS)),
        confirmFlips: optional('confirm_flips', parseConfirmFlips) ?? 0,
        reports: readReportChoice(),
    };
    checkRegressionsGate(inputs);
    take('confirm_flips', checkConfirmFlips(inputs.confirmFlips, inputs.mode));
    return { inputs: problems.length === 0 ? inputs : null, problems, reports: inputs.reports };
    function seconds(input) {
        const value = optional(input, (t) => (0,scalars/* parseWholeNumber */.oA)(t, SECONDS));
        return value === null ? null : value * 1000;
    }
    function readBaselineChoice() {
        const update = flag('update_baseline');
        const file = optional('baseline_file', parseWorkspacePath);
        if (update && textOr(given('baseline_file'), '') === '') {
            take('update_baseline', (0,checked/* refuse */.TR)('it needs baseline_file: the path of the file to write'));
        }
        return file === null ? null : { file, update };
    }
    function checkRegressionsGate({ gates, mode }) {
        if (gates.maxRegressions === null || textOr(given('baseline_file'), '') !== '')
            return;
        if (mode === 'wait')
            take('max_regressions', (0,checked/* refuse */.TR)(NOTHING_BEFORE));
        else if (attempt !== 'first')
            take('max_regressions', (0,checked/* refuse */.TR)(scoresOfEarlierAttempt(attempt)));
    }
    function readReportChoice() {
        const distinct = parseDistinctFiles({
            junit_file: optional('junit_file', parseWorkspacePath) ?? null,
            json_file: optional('json_file', parseWorkspacePath) ?? null,
        });
        const files = distinct.ok ? distinct.value : NO_FILES;
        take('json_file', distinct);
        return {
            jobSummary: flag('job_summary'),
            annotations: flag('annotations'),
            prComment: flag('pr_comment'),
            commentKey: text('comment_key'),
            githubToken: text('github_token'),
            junitFile: files.junit_file,
            jsonFile: files.json_file,
            shareLink: flag('share_link'),
        };
    }
    function readResultChoice() {
        const agentId = optional('agent_id', (t) => (0,scalars/* parseId */.Fg)(t, 'agent ID'));
        return required('result_id', (id) => {
            if (id.toLowerCase() !== 'latest') {
                const parsed = (0,scalars/* parseId */.Fg)(id, 'result ID');
                return parsed.ok
                    ? (0,checked/* accept */.Ju)({ kind: 'id', id: parsed.value })
                    : (0,checked/* refuseAll */.cp)(parsed.problems.map((problem) => `${problem}, or latest`));
            }
            if (agentId !== null)
                return (0,checked/* accept */.Ju)({ kind: 'latest', agentId });
            return (0,checked/* refuse */.TR)('latest needs agent_id: the agent whose newest finished result is meant');
        });
    }
}
const NOTHING_BEFORE = 'in mode wait, the job has not seen the scores from before, so it cannot tell what regressed. Pin a baseline (baseline_file), or leave max_regressions out';
function scoresOfEarlierAttempt(attempt) {
    return attempt === 'later'
        ? 'this is a re-run, and the scores that it finds may be those of the attempt before, so it cannot tell what regressed. Pin a baseline (baseline_file), or start a new run of the workflow'
        : 'outside GitHub Actions a re-run looks like a first run, and the scores that it finds may be those of the run before, so it cannot tell what regressed. Pin a baseline (baseline_file); or set the variable GITHUB_RUN_ATTEMPT to 1 where it is certainly no re-run';
}
const EMPTY = 'it is required, but empty: it was not given, or the variable, output or secret that it comes from is not set';
function textOr(given, fallback) {
    const text = given?.trim() ?? '';
    return text === '' ? fallback : text;
}

;// CONCATENATED MODULE: ../src/inputs/unknown-inputs.ts

const KNOWN = new Set(Object.keys(INPUT_DEFAULTS).map((name) => `INPUT_${name.toUpperCase()}`));
function unknownInputs(env) {
    if (env['GITHUB_ACTIONS'] === 'true')
        return [];
    return Object.keys(env)
        .filter((name) => name.startsWith('INPUT_') && !KNOWN.has(name))
        .sort()
        .map((name) => `${name} is not an input of this action, and does nothing: check its spelling`);
}

// EXTERNAL MODULE: ../src/cekura/fields.ts
var fields = __nccwpck_require__(5712);
;// CONCATENATED MODULE: ../src/cekura/decode-history.ts


function decodeSavedDefinition(value) {
    const wire = (0,fields/* fieldsOf */.Pf)(value);
    const version = wire.id('history_id') ?? wire.text('history_id');
    const savedAt = wire.text('history_date');
    if (version === null || savedAt === null || compareTimestamps(savedAt, savedAt) === null) {
        return null;
    }
    const text = (name) => wire.text(name) ?? '';
    return {
        version,
        savedAt,
        fields: {
            prompt: text('prompt'),
            custom_code: text('custom_code'),
            description: text('description'),
            evaluation_trigger: text('evaluation_trigger'),
            evaluation_trigger_prompt: text('evaluation_trigger_prompt'),
            type: text('type'),
            llm_provider: text('llm_provider'),
            name: text('name'),
        },
    };
}

;// CONCATENATED MODULE: ../src/cekura/decode-labels.ts


function decodeLabels(metricId, metric) {
    const newest = new Map();
    for (const item of (0,fields/* fieldsOf */.Pf)(metric).list('reviews')) {
        const review = (0,fields/* fieldsOf */.Pf)(item);
        const runId = runIdOf(review);
        const label = labelOf(review.raw('expected_value'));
        if (runId === null || label === null || (review.id('metric') ?? metricId) !== metricId)
            continue;
        const known = newest.get(runId);
        if (known === undefined || isNewer(review, known.review))
            newest.set(runId, { review, label });
    }
    return new Map([...newest].map(([runId, { label }]) => [runId, label]));
}
function runIdOf(review) {
    const call = (0,fields/* fieldsOf */.Pf)(review.raw('test_set'));
    return call.text('source_model')?.toLowerCase() === 'run' ? call.id('source_id') : null;
}
function labelOf(value) {
    if (typeof value === 'boolean')
        return value;
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : null;
    return typeof value === 'string' && value.trim() !== '' ? value : null;
}
function isNewer(review, other) {
    const order = compareTimestamps(timeOf(review), timeOf(other)) ?? 0;
    return order === 0 ? decode_labels_numberOf(review) > decode_labels_numberOf(other) : order > 0;
}
function timeOf(review) {
    return review.text('updated_at') ?? review.text('created_at') ?? '';
}
function decode_labels_numberOf(review) {
    return BigInt(review.id('id') ?? '0');
}

// EXTERNAL MODULE: ../src/cekura/decode-score.ts
var decode_score = __nccwpck_require__(5200);
;// CONCATENATED MODULE: ../src/cekura/decode-metric.ts


function decodeMetric(value) {
    const wire = (0,fields/* fieldsOf */.Pf)(value);
    const id = wire.id('id');
    const name = wire.text('name');
    if (id === null || name === null)
        return [];
    return [{ id, name, kind: (0,decode_score/* kindOfType */.O)(wire.text('eval_type') ?? '') }];
}

// EXTERNAL MODULE: ../src/cekura/decode-result.ts
var decode_result = __nccwpck_require__(6321);
;// CONCATENATED MODULE: ../src/cekura/explain-response.ts
const MAX_LENGTH = 500;
const MOST_EXPLAINED_CHARACTERS = 64 * 1024;
function explainBody(body) {
    const text = upToWord(body, MOST_EXPLAINED_CHARACTERS).trim();
    if (text === '')
        return '';
    if (text.startsWith('<'))
        return shorten(titleOf(text) ?? 'an HTML page');
    try {
        return shorten(describe(JSON.parse(text)));
    }
    catch {
        return shorten(text);
    }
}
function describe(value) {
    if (Array.isArray(value))
        return value.map(describe).join(' ');
    if (typeof value !== 'object' || value === null)
        return String(value);
    return Object.entries(value)
        .map(([field, said]) => (field === 'detail' ? describe(said) : `${field}: ${describe(said)}`))
        .join('; ');
}
function titleOf(html) {
    const tag = html.search(/<title[\s>]/i);
    const start = tag < 0 ? -1 : html.indexOf('>', tag);
    if (start < 0)
        return null;
    const title = html.slice(start + 1);
    const end = title.search(/<\/title/i);
    return end < 0 ? title : title.slice(0, end);
}
function shorten(text) {
    const flat = text.replace(/\s+/g, ' ').trim();
    if (flat.length <= MAX_LENGTH)
        return flat.replace(/\.$/, '');
    return `${upToWord(flat, MAX_LENGTH)}…`;
}
function upToWord(text, limit) {
    if (text.length <= limit)
        return text;
    let end = limit;
    while (end > 0 && /\S/.test(text.charAt(end - 1)))
        end -= 1;
    return text.slice(0, end);
}

// EXTERNAL MODULE: ../src/cekura/json.ts
var json = __nccwpck_require__(1335);
// EXTERNAL MODULE: ../src/cekura/transport.ts
var transport = __nccwpck_require__(3760);
;// CONCATENATED MODULE: ../src/cekura/read-body.ts


const MAX_BODY_BYTES = 64 * 1024 * 1024;
async function readBody(response, maxBytes = MAX_BODY_BYTES) {
    const chunks = [];
    let length = 0;
    for await (const chunk of response.body) {
        length += chunk.length;
        if (length > maxBytes) {
            throw new transport/* TransportError */.w(`the answer is larger than ${String(maxBytes)} bytes`, {
                sent: 'maybe',
                transient: false,
            });
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
async function readBeginning(response, bytes) {
    const chunks = [];
    let length = 0;
    for await (const chunk of response.body) {
        chunks.push(chunk);
        length += chunk.length;
        if (length > bytes)
            break;
    }
    return Buffer.concat(chunks).toString('utf8');
}
async function readJson(response, maxBytes) {
    return jsonAnswer(response.status, await readBody(response, maxBytes));
}
function jsonAnswer(status, text) {
    try {
        return { status, text, json: (0,json/* parseJson */.q)(text) };
    }
    catch {
        return { status, text, json: undefined };
    }
}

// EXTERNAL MODULE: ../src/cekura/retry-after.ts
var retry_after = __nccwpck_require__(4972);
;// CONCATENATED MODULE: ../src/cekura/exchange.ts






async function exchange(transport, clock, request, limitMs, outer, read) {
    const answer = { head: null };
    try {
        return await (0,time_limit/* withTimeLimit */.B)(clock, limitMs, outer, async (signal) => {
            const response = await transport(request, signal);
            answer.head = response;
            if (isSuccess(response.status))
                return await read(response);
            const body = await readBeginning(response, MOST_EXPLAINED_BYTES);
            throw exchange_refused(request, response, body, clock.date());
        });
    }
    catch (error) {
        if (outer.aborted)
            throw outer.reason;
        if (error instanceof RequestError)
            throw error;
        const { head } = answer;
        if (head !== null && !isSuccess(head.status))
            throw exchange_refused(request, head, '', clock.date());
        throw interrupted(request, error, head !== null && isJson(head));
    }
}
const MOST_EXPLAINED_BYTES = 4 * MOST_EXPLAINED_CHARACTERS;
function unreadable(request, answer) {
    const said = explainBody(answer.text);
    return new RequestError(`${exchange_nameOf(request)} answered ${String(answer.status)} with ${said === '' ? 'an empty body' : `something that is not a Cekura answer: ${said}`}`, { status: answer.status, transient: true, tookEffect: 'maybe', retryAfterMs: null });
}
function exchange_refused(request, response, body, now) {
    const { status, headers } = response;
    const said = status >= 300 && status < 400
        ? `a redirect${headers['location'] === undefined ? '' : ` to ${headers['location']}`}, which is not followed, to guard the key`
        : explainBody(body);
    return new RequestError(`${exchange_nameOf(request)} answered ${String(status)}${said === '' ? '' : `: ${said}`}`, {
        status,
        transient: status === 408 || status === 425 || status === 429 || status >= 500,
        tookEffect: saysNothingDone(status) ? 'no' : 'maybe',
        retryAfterMs: (0,retry_after/* parseRetryAfterMs */.o)(headers['retry-after'], now),
    });
}
function saysNothingDone(status) {
    return status >= 300 && status < 500 && status !== 408 && status !== 425;
}
function interrupted(request, error, accepted) {
    const unsent = error instanceof transport/* TransportError */.w && error.sent === 'no';
    const transient = error instanceof time_limit/* TimeLimitError */.$ || (error instanceof transport/* TransportError */.w && error.transient);
    return new RequestError(`${exchange_nameOf(request)} failed: ${error instanceof Error ? error.message : String(error)}`, {
        status: null,
        transient,
        tookEffect: unsent ? 'no' : accepted ? 'yes' : 'maybe',
        retryAfterMs: null,
    });
}
function exchange_nameOf(request) {
    return `${request.method} ${request.path}`;
}
function isSuccess(status) {
    return status >= 200 && status < 300;
}
function isJson({ headers }) {
    return /\bjson\b/i.test(headers['content-type'] ?? '');
}

;// CONCATENATED MODULE: ../src/cekura/read-result-body.ts


const LARGE_BYTES = 4 * 1024 * 1024;
async function readResultBody({ status, headers, body }, extent) {
    const isKnownLarge = Number(headers['content-length']) > LARGE_BYTES;
    const chunks = [];
    let bytes = 0;
    let large = null;
    for await (const chunk of body) {
        bytes += chunk.length;
        chunks.push(chunk);
        if (bytes <= LARGE_BYTES && !isKnownLarge)
            continue;
        large ??= await createLargeReader(extent);
        if (!chunks.splice(0).every(large.write))
            break;
    }
    if (large !== null) {
        const text = `${String(bytes)} bytes of JSON without a status`;
        return { status, text, isJson: true, result: large.end() };
    }
    const { text, json } = jsonAnswer(status, Buffer.concat(chunks).toString('utf8'));
    return { status, text, isJson: json !== undefined, result: (0,decode_result/* decodeResult */.Sz)(json) };
}
async function createLargeReader(extent) {
    const { setFlagsFromString } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8877, 23));
    setFlagsFromString('--optimize-for-size');
    const { createLargeResultReader } = await Promise.all(/* import() */[__nccwpck_require__.e(393), __nccwpck_require__.e(592)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2592));
    return createLargeResultReader(extent === 'until_in_flight');
}

;// CONCATENATED MODULE: ../src/cekura/read-version.ts

function createVersionedReads() {
    let known = null;
    return async (read) => {
        if (known !== null)
            return read(known);
        try {
            const answer = await read('v2');
            known = 'v2';
            return answer;
        }
        catch (error) {
            if (!isMissing(error))
                throw error;
            const answer = await read('v1').catch((second) => {
                throw isMissing(second) ? error : second;
            });
            known = 'v1';
            return answer;
        }
    };
}
function isMissing(error) {
    return error instanceof RequestError && error.status === 404;
}

;// CONCATENATED MODULE: ../src/cekura/api.ts










const RESULTS_V1 = '/test_framework/v1/results/';
const PAGE_SIZE = 50;
const HISTORY_PAGE_SIZE = 20;
const MAX_METRIC_BYTES = 16 * 1024 * 1024;
const READ_LIMIT_MS = 120_000;
const TRIGGER_LIMIT_MS = 60_000;
const METRIC_LIMIT_MS = 30_000;
function createCekuraApi(transport, clock) {
    const send = (request, limitMs, outer, read) => exchange(transport, clock, request, limitMs, outer, read);
    const fromVersion = createVersionedReads();
    return {
        readResult: (resultId, signal, extent = 'whole') => fromVersion(async (version) => {
            const path = `/test_framework/${version}/results/${resultId}/`;
            const request = { method: 'GET', path };
            const read = (response) => readResultBody(response, extent);
            const answer = await send(request, READ_LIMIT_MS, signal, read);
            if (answer.result === null)
                throw unreadable(request, answer);
            return answer.result;
        }),
        evaluateMetrics: async (resultId, runIds, metricIds, signal) => {
            const body = {
                run_ids: [...runIds],
                metric_ids: [...metricIds],
            };
            const path = `${RESULTS_V1}${resultId}/evaluate_metrics/`;
            const request = { method: 'POST', path, body };
            const read = (response) => readResultBody(response, 'until_in_flight');
            const answer = await send(request, TRIGGER_LIMIT_MS, signal, read);
            if (!answer.isJson)
                throw unreadable(request, answer);
            return answer.result;
        },
        listResults: (agentId, page, signal) => fromVersion(async (version) => {
            const query = new URLSearchParams({
                agent_id: agentId,
                page: String(page),
                page_size: String(PAGE_SIZE),
            });
            const path = `/test_framework/${version}/results/?${query.toString()}`;
            const request = { method: 'GET', path };
            const answer = await send(request, READ_LIMIT_MS, signal, readJson);
            const wire = (0,fields/* fieldsOf */.Pf)(answer.json);
            if (!Array.isArray(wire.raw('results')))
                throw unreadable(request, answer);
            const results = wire.list('results').flatMap((item) => (0,decode_result/* decodeResult */.Sz)(item) ?? []);
            return { results, hasMore: wire.text('next') !== null };
        }),
        listMetrics: async (agentId, signal) => {
            const query = new URLSearchParams({ agent_id: agentId });
            const path = `/test_framework/v2/metrics/?${query.toString()}`;
            const request = { method: 'GET', path };
            const answer = await send(request, READ_LIMIT_MS, signal, readJson);
            if (!Array.isArray(answer.json) || !answer.json.every(fields/* isObject */.Gv)) {
                throw unreadable(request, answer);
            }
            return answer.json.flatMap(decodeMetric);
        },
        readLabels: async (metricId, signal) => {
            const request = { method: 'GET', path: `/test_framework/v2/metrics/${metricId}/` };
            const answer = await send(request, METRIC_LIMIT_MS, signal, readMetricJson);
            if (!(0,fields/* isObject */.Gv)(answer.json))
                throw unreadable(request, { ...answer, text: 'it is not a metric' });
            return decodeLabels(metricId, answer.json);
        },
        readHistory: async (metricId, page, signal) => {
            const query = new URLSearchParams({
                page: String(page),
                page_size: String(HISTORY_PAGE_SIZE),
            });
            const path = `/test_framework/v2/metrics/${metricId}/history/?${query.toString()}`;
            const request = { method: 'GET', path };
            const answer = await send(request, METRIC_LIMIT_MS, signal, readMetricJson);
            const wire = (0,fields/* fieldsOf */.Pf)(answer.json);
            const entries = wire.list('results').map(decodeSavedDefinition);
            const definitions = entries.filter((entry) => entry !== null);
            const isReadable = Array.isArray(wire.raw('results')) && !entries.includes(null);
            if (!isReadable)
                throw unreadable(request, { ...answer, text: 'it is not a history' });
            return { definitions, hasMore: wire.text('next') !== null };
        },
        createShareLink: async (resultId, expiresAt, signal) => {
            const path = `${RESULTS_V1}${resultId}/create_shareable_link_token/`;
            const body = {
                expire_at: expiresAt.toISOString(),
            };
            const answer = await send({ method: 'POST', path, body }, TRIGGER_LIMIT_MS, signal, readJson);
            const link = (0,fields/* fieldsOf */.Pf)(answer.json).text('shareable_link');
            if (link === null)
                throw unreadable({ method: 'POST', path }, answer);
            if (!URL.canParse(link) || new URL(link).protocol !== 'https:') {
                throw new Error(`the API named ${(0,checked/* quote */.hD)(link)}, which is not an HTTPS address`);
            }
            return new URL(link).href;
        },
    };
}
function readMetricJson(response) {
    return readJson(response, MAX_METRIC_BYTES);
}

;// CONCATENATED MODULE: ../src/model/insight.ts
const NO_INSIGHT = {
    labels: new Map(),
    definitions: new Map(),
    versions: new Map(),
};

;// CONCATENATED MODULE: ../src/model/job-state.ts

function newJobState() {
    return {
        resultId: null,
        plan: null,
        underWay: 'nothing',
        evaluations: 0,
        pin: null,
        baseline: null,
        result: null,
        comparison: null,
        insight: NO_INSIGHT,
        endedAt: null,
        successRate: null,
        warnings: [],
    };
}
function triggeredBy(state) {
    if (state.underWay === 'unknown')
        return 'unknown';
    return state.evaluations > 0 ? 'yes' : 'no';
}

;// CONCATENATED MODULE: ../src/job.ts


class Stopped extends Error {
    by;
    constructor(by) {
        super(by === 'deadline' ? 'the time is up' : 'the job was cancelled');
        this.name = 'Stopped';
        this.by = by;
    }
}
function startJob(world, inputs, startedAtMs) {
    const { runner, clock, cancelled } = world;
    const state = newJobState();
    const endsAtMs = startedAtMs + inputs.timeoutMs;
    const stop = new AbortController();
    const cancel = () => {
        stop.abort(new Stopped('cancel'));
    };
    const callOff = clock.after(endsAtMs - clock.nowMs(), () => {
        stop.abort(new Stopped('deadline'));
    });
    if (cancelled.aborted)
        cancel();
    cancelled.addEventListener('abort', cancel, { once: true });
    return {
        api: createCekuraApi(world.connect(inputs.apiUrl, inputs.apiKey), clock),
        clock,
        log: {
            info: runner.info,
            warning: (text) => {
                state.warnings.push(text);
                runner.annotate({ level: 'warning', title: '', message: text });
            },
        },
        signal: stop.signal,
        endsAtMs,
        pollIntervalMs: inputs.pollIntervalMs,
        state,
        end: () => {
            callOff();
            cancelled.removeEventListener('abort', cancel);
        },
    };
}

;// CONCATENATED MODULE: ../src/judge/judge-early.ts

function judgePlanned(plan) {
    return {
        outcome: 'planned',
        headline: `Dry run, nothing was triggered: ${describePlan(plan, 'would re-evaluate')}`,
        reasons: [],
        gates: [],
        remedy: null,
        resumeStep: null,
    };
}
function judgeStarted(plan, resumeStep) {
    return {
        outcome: 'started',
        headline: `Started without waiting for the end: ${planSizeText(plan)}`,
        reasons: [],
        gates: [],
        remedy: 'To wait for the end and get the verdict, run this step later:',
        resumeStep,
    };
}
function judgeStanding(result, standing) {
    const which = result.id === null ? 'the result' : `result ${result.id}`;
    return {
        ...standing,
        headline: `No run of ${which} has failed, so nothing was triggered. ${standing.headline}`,
    };
}
function judgeProblems(problems) {
    return {
        outcome: 'invalid_input',
        headline: problems.length === 1
            ? 'An input cannot be used, so nothing was triggered'
            : 'Some inputs cannot be used, so nothing was triggered',
        reasons: problems.map(({ input, message }) => `${input}: ${message}`),
        gates: [],
        remedy: null,
        resumeStep: null,
    };
}

;// CONCATENATED MODULE: ../src/repository.ts
const REPOSITORY = 'OWNER/cekura-reevaluate-metrics';

;// CONCATENATED MODULE: ../src/judge/resume-step.ts


function resumeStep(inputs, state, action) {
    const { gates } = inputs;
    const lines = [
        `- uses: ${action}`,
        '  with:',
        '    api_key: ${{ secrets.CEKURA_API_KEY }}',
        ...Object.entries(givenInputs(inputs, state)).map(([name, value]) => `    ${name}: ${value}`),
    ];
    if (gates.metricThresholds.length > 0) {
        const thresholds = gates.metricThresholds.map((threshold) => `      ${threshold.asGiven}`);
        lines.push('    metric_thresholds: |', ...thresholds);
    }
    if (gates.maxRegressions !== null && inputs.baseline === null) {
        lines.push('    # max_regressions needs a baseline_file: a resumed job does not have the scores from before');
    }
    return lines.join('\n');
}
function actionReference(env) {
    const { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = env;
    return repository ? `${repository}@${ref ?? 'v1'}` : `${REPOSITORY}@v1`;
}
function givenInputs(inputs, state) {
    const { result, runs, metrics, gates, reports } = inputs;
    const runIds = state.plan?.runIds ?? (runs.kind === 'ids' ? runs.ids : []);
    const metricIds = state.plan?.metrics.map(({ id }) => id) ?? (metrics.kind === 'listed' ? metrics.wanted : []);
    const isEveryRun = runs.kind === 'all' && !leavesRunsOut(state);
    const resultId = state.resultId ?? (result.kind === 'id' ? result.id : result.kind);
    const given = {
        result_id: quoted(resultId),
        agent_id: resultId === 'latest' && result.kind === 'latest' ? quoted(result.agentId) : null,
        run_ids: quoted(isEveryRun || runIds.length === 0 ? runs.kind : runIds.join(', ')),
        metric_ids: quoted(metricIds.length === 0 ? 'all' : metricIds.join(', ')),
        mode: 'wait',
        api_url: unlessDefault('api_url', inputs.apiUrl),
        baseline_file: inputs.baseline && quoted(inputs.baseline.file),
        update_baseline: inputs.baseline?.update === true ? 'true' : null,
        max_regressions: inputs.baseline === null || gates.maxRegressions === null
            ? null
            : String(gates.maxRegressions),
        min_success_rate: gates.minSuccessRate && quoted(gates.minSuccessRate.asGiven),
        timeout: unlessDefault('timeout', String(inputs.timeoutMs / 1000)),
        poll_interval: inputs.pollIntervalMs === null ? null : String(inputs.pollIntervalMs / 1000),
        job_summary: reports.jobSummary ? null : 'false',
        annotations: reports.annotations ? null : 'false',
        pr_comment: reports.prComment ? 'true' : null,
        comment_key: unlessDefault('comment_key', reports.commentKey),
        junit_file: reports.junitFile && quoted(reports.junitFile),
        json_file: reports.jsonFile && quoted(reports.jsonFile),
        share_link: reports.shareLink ? 'true' : null,
    };
    return Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}
function leavesRunsOut({ plan, baseline, result }) {
    const planned = new Set(plan?.runIds);
    const known = [baseline, result].flatMap((seen) => [...(seen?.runs?.keys() ?? [])]);
    return plan !== null && known.some((runId) => !planned.has(runId));
}
function unlessDefault(name, value) {
    return value === INPUT_DEFAULTS[name] ? null : quoted(value);
}
function quoted(text) {
    return /[^\x20-\x7e]/.test(text) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;
}

;// CONCATENATED MODULE: ../src/judge/judge-error.ts







function judgeError(error, inputs, state, action) {
    if (error instanceof InvalidInput)
        return judgeProblems(error.problems);
    const isOurs = state.underWay !== 'nothing' && (state.underWay !== 'somebody_elses' || inputs.mode === 'wait');
    const step = isOurs ? resumeStep(inputs, state, action) : null;
    if (error instanceof Stopped)
        return judgeStop(error, inputs, state, step);
    if (error instanceof RequestError) {
        return {
            outcome: 'api_error',
            headline: error.message,
            reasons: [],
            gates: [],
            remedy: remedyOf(requestRemedy(error), step),
            resumeStep: step,
        };
    }
    const message = error instanceof Error ? error.message : String(error);
    return {
        outcome: 'api_error',
        headline: `The action failed because of an error of its own: ${message}`,
        reasons: [],
        gates: [],
        remedy: remedyOf('Please report this, with the log of a run with debug logging.', step),
        resumeStep: step,
    };
}
function isFault(error) {
    const known = [InvalidInput, Stopped, RequestError];
    return error instanceof Error && !known.some((kind) => error instanceof kind);
}
const WHAT_GOES_ON = {
    nothing: 'no evaluation was triggered',
    ours: 'the evaluation goes on in Cekura',
    somebody_elses: 'no evaluation was triggered by this job; another one goes on in Cekura',
    unknown: 'an evaluation may have been started in Cekura',
};
const UNCONFIRMED = 'the evaluation has ended, but its flips are not confirmed';
function judgeStop({ by }, { timeoutMs }, { underWay, evaluations, result, plan }, step) {
    const lead = by === 'cancel' ? 'Cancelled' : `Timed out after ${(0,duration/* formatDuration */.a)(timeoutMs)}`;
    const isUnconfirmed = underWay === 'nothing' && evaluations > 0;
    const goesOn = isUnconfirmed ? UNCONFIRMED : WHAT_GOES_ON[underWay];
    const unknownWords = result === null ? [] : activityOf(result, plan?.runIds ?? []).unknownWords;
    return {
        outcome: by === 'cancel' ? 'cancelled' : 'timed_out',
        headline: `${lead}: ${goesOn}`,
        reasons: [
            ...(result === null ? [] : [`The last status read is “${result.status}”`]),
            ...unknownWords.map((word) => `“${word}” is a status that this action does not know`),
        ],
        gates: [],
        remedy: remedyOf(null, step),
        resumeStep: step,
    };
}
const RESUME = 'To wait for the evaluation without paying again, run this step:';
function remedyOf(advice, step) {
    const parts = [advice, step === null ? null : RESUME].filter((part) => part !== null);
    return parts.length === 0 ? null : parts.join(' ');
}
const REMEDIES = {
    400: 'The API names what it does not accept; correct that, then run the job again.',
    401: 'Check that the secret holds a valid Cekura API key, without spaces around it.',
    402: 'Top up the balance in Cekura, then run the job again.',
    403: 'The key may not do this: check its project and its scope in Cekura.',
    404: 'Check result_id: there is no such result, or it belongs to another project than the key.',
    429: 'The rate limit of your Cekura plan is used up: poll less often (poll_interval), or try later.',
};
function requestRemedy(error) {
    if (error.status === null)
        return null;
    return (REMEDIES[error.status] ??
        (error.status >= 500 ? 'Cekura has a problem; try again later.' : null));
}

;// CONCATENATED MODULE: ../src/text/width.ts
function widthOf(text) {
    if (NARROW.test(text))
        return text.length;
    let width = 0;
    for (const { segment } of graphemesOf(text))
        width += columnsOf(segment);
    return width;
}
function padTo(text, width) {
    return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
function cutTo(text, width) {
    if (text.length * 2 <= width)
        return text;
    if (NARROW.test(text)) {
        return text.length <= width ? text : `${text.slice(0, width - 1).trimEnd()}…`;
    }
    const mostUnits = width * UNITS_PER_COLUMN;
    let used = 0;
    let fitting = 0;
    for (const { segment, index } of graphemesOf(text)) {
        used += columnsOf(segment);
        const end = index + segment.length;
        if (used > width || end > mostUnits)
            return `${text.slice(0, fitting).trimEnd()}…`;
        if (used < width)
            fitting = end;
    }
    return text;
}
const NARROW = /^[ -~·…→“”‘’]*$/;
let segmenter;
function graphemesOf(text) {
    segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
    return segmenter.segment(text);
}
const UNITS_PER_COLUMN = 16;
const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;
const EMOJI = /\p{Emoji_Presentation}|\ufe0f/u;
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18cff}\u{1aff0}-\u{1b2ff}\u{20000}-\u{3fffd}]/u;
function columnsOf(grapheme) {
    if (INVISIBLE.test(grapheme))
        return 0;
    return EMOJI.test(grapheme) || WIDE.test(grapheme) ? 2 : 1;
}
function alignedLines(rows) {
    const widths = [];
    for (const row of rows) {
        for (const [column, cell] of row.entries()) {
            widths[column] = Math.max(widths[column] ?? 0, widthOf(cell));
        }
    }
    return rows.map((row) => row
        .map((cell, column) => padTo(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd());
}

;// CONCATENATED MODULE: ../src/judge/failure-causes.ts



const MOST_CAUSES = 5;
const MOST_COLUMNS = 300;
function failureCausesOf(result) {
    const reasons = result.failureReasons.map(({ description, affectedRuns }) => [lineOf(description), affectedRuns]);
    const affected = new Map();
    for (const [line, runs] of [...reasons, ...runErrors(result)]) {
        affected.set(line, affected.get(line) ?? runs);
    }
    affected.delete('');
    const causes = [...affected].map(([line, runs]) => runs === null ? line : `${line} (${counted(runs, 'run')})`);
    if (causes.length <= MOST_CAUSES)
        return causes;
    const more = counted(causes.length - MOST_CAUSES, 'more cause');
    return [...causes.slice(0, MOST_CAUSES), `And ${more}, which the result in Cekura shows`];
}
function runErrors({ runs }) {
    const counts = new Map();
    for (const { errorMessage } of runs?.values() ?? []) {
        const line = lineOf(errorMessage ?? '');
        counts.set(line, (counts.get(line) ?? 0) + 1);
    }
    return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
function lineOf(text) {
    return cutTo((0,one_line/* oneLine */.T)(text).replace(/\.$/, ''), MOST_COLUMNS);
}

// EXTERNAL MODULE: ../node_modules/fastest-levenshtein/mod.js
var mod = __nccwpck_require__(2818);
;// CONCATENATED MODULE: ../src/model/find-metric.ts



const MOST_LISTED = 20;
function findMetric(wanted, metrics, owner) {
    const byId = metrics.find(({ id }) => id === wanted);
    if (byId !== undefined)
        return (0,checked/* accept */.Ju)(byId);
    const named = metrics.filter((metric) => isNamed(metric, wanted));
    const [first] = named;
    if (first === undefined) {
        return (0,checked/* refuse */.TR)(`${owner} no metric ${(0,checked/* quote */.hD)(wanted)}; ${listed(wanted, metrics)}`);
    }
    if (named.length === 1)
        return (0,checked/* accept */.Ju)(first);
    const ids = firstFew(named.map(({ id }) => id).sort(), MOST_LISTED);
    return (0,checked/* refuse */.TR)(`${(0,checked/* quote */.hD)(wanted)} is the name of several metrics; use an ID: ${ids}`);
}
function isCalled(metric, wanted) {
    return metric.id === wanted || isNamed(metric, wanted);
}
function isNamed({ name }, wanted) {
    return name !== null && foldName(name) === foldName(wanted);
}
function listed(wanted, metrics) {
    if (metrics.length === 0)
        return 'no metric names are known';
    const known = metrics.map(({ id, name }) => (name === null ? id : `${(0,checked/* quote */.hD)(name)} (${id})`));
    const names = metrics.flatMap(({ name }) => name ?? []);
    const nearest = (0,mod/* closest */.kp)(foldName(wanted), names.map(foldName));
    const meant = names.find((name) => foldName(name) === nearest);
    const question = meant !== undefined && isNear(foldName(wanted), nearest)
        ? `. Did you mean ${(0,checked/* quote */.hD)(meant)}?`
        : '';
    return `known metrics: ${firstFew(known, MOST_LISTED)}${question}`;
}
function isNear(a, b) {
    return (0,mod/* distance */.Io)(a, b) <= Math.max(a.length, b.length) / 2;
}
function foldName(name) {
    return name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

;// CONCATENATED MODULE: ../src/judge/bound.ts

const SAME_WITHIN = 1e-12;
function isSameFigure(a, b) {
    return Math.abs(a - b) < SAME_WITHIN * Math.max(1, Math.abs(a), Math.abs(b));
}
function isWithin(figure, operator, bound) {
    const beyond = beyondBound(figure, bound);
    switch (operator) {
        case '>=':
            return beyond >= 0;
        case '<=':
            return beyond <= 0;
        case '==':
            return beyond === 0;
        case '>':
            return beyond > 0;
        case '<':
            return beyond < 0;
    }
}
function marginOf(figure, operator, bound, distance) {
    const isHeld = isWithin(figure, operator, bound);
    const beyond = beyondBound(figure, bound);
    if (beyond === 0)
        return isHeld ? 'exactly at the bound' : 'at the bound, which is not enough';
    if (isHeld)
        return `${distance(beyond)} to spare`;
    return `${distance(beyond)} ${beyond > 0 ? 'too much' : 'short'}`;
}
function beyondBound(figure, bound) {
    return isSameFigure(figure, bound) ? 0 : figure - bound;
}
const PLACES = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const MOST_PLACES = 12;
function figureBeside(figure, bound) {
    if (isSameFigure(figure, bound))
        return plain(bound, MOST_PLACES);
    const usual = (0,text_figures/* figureOf */.Mn)(figure);
    return usual === (0,text_figures/* figureOf */.Mn)(bound) ? apartFrom(figure, bound) : usual;
}
function percentBeside(share, bound) {
    if (isSameFigure(share, bound))
        return `${plain(bound * 100, MOST_PLACES)}%`;
    const usual = (0,text_figures/* percentOf */.pR)(share);
    return usual === (0,text_figures/* percentOf */.pR)(bound) ? `${apartFrom(share * 100, bound * 100)}%` : usual;
}
function distanceBeside(figure, bound) {
    return (0,text_figures/* figureOf */.Mn)(Math.abs(Number(figureBeside(figure, bound).replaceAll(',', '')) - bound));
}
function apartFrom(figure, bound) {
    const isApart = (places) => plain(figure, places) !== plain(bound, places);
    return plain(figure, PLACES.find(isApart) ?? MOST_PLACES);
}
function plain(value, places) {
    return Math.abs(value) < 1e21 ? (0,text_figures/* decimalTo */.lg)(value, places) : String(value);
}

;// CONCATENATED MODULE: ../src/judge/gate.ts
function uncheckable(input, asked, why) {
    return { input, asked, found: `cannot be checked: ${why}`, margin: null, held: false };
}

;// CONCATENATED MODULE: ../src/judge/missing-scores.ts



const missing_scores_RUNS_NAMED = 10;
const METRICS_NAMED = 10;
function unscoredMetrics({ baseline, result, plan }) {
    const { runs } = result;
    if (runs === null || plan.runIds.length === 0)
        return [];
    return plan.metrics.filter(({ id }) => {
        if (plan.runIds.some((runId) => hasValue(runs.get(runId), id)))
            return false;
        const hadValue = plan.runIds.some((runId) => hasValue(baseline?.runs?.get(runId), id));
        const isJudged = (run) => run?.status === 'completed' && run.scores.has(id);
        return hadValue || !plan.runIds.some((runId) => isJudged(runs.get(runId)));
    });
}
function describeUnscoredRuns({ baseline, result, plan }) {
    const { runs } = result;
    if (runs === null)
        return null;
    const isScored = (run) => run?.status === 'completed' && plan.metrics.some(({ id }) => run.scores.has(id));
    const unscored = plan.runIds.filter((runId) => !isScored(runs.get(runId)));
    if (unscored.length === 0)
        return null;
    const passed = unscored.filter((runId) => {
        const before = baseline?.runs?.get(runId);
        return before !== undefined && runPassed(before) === true;
    });
    const before = baseline === null ? '' : ` (${passed.length} of them passed before)`;
    return `Not scored: ${unscored.length} of ${counted(plan.runIds.length, 'evaluated run')}${before}`;
}
function describePartlyScored(evaluated) {
    const { baseline, result, plan } = evaluated;
    const { runs } = result;
    if (runs === null)
        return null;
    const unscored = unscoredMetrics(evaluated);
    const partly = plan.metrics.flatMap((metric) => {
        if (unscored.includes(metric))
            return [];
        const lacking = plan.runIds.filter((runId) => lacksScore(runs.get(runId), baseline?.runs?.get(runId), metric.id));
        if (lacking.length === 0)
            return [];
        const which = `${counted(lacking.length, 'run')} (${firstFew(lacking, missing_scores_RUNS_NAMED)})`;
        return [`${metricWords(metric)} on ${which}`];
    });
    if (partly.length === 0)
        return null;
    return `Some requested scores are missing: ${firstFew(partly, METRICS_NAMED)}. Look at these runs in Cekura. For these metrics, the reports cover only the other runs`;
}
function lacksScore(run, before, metricId) {
    if (run === undefined)
        return true;
    if (run.status === 'completed')
        return !run.scores.has(metricId);
    return hasValue(before, metricId) && (before?.status === 'completed' || !hasValue(run, metricId));
}
function metricWords({ id, name }) {
    return name === null ? `metric ${id}` : `${(0,checked/* quote */.hD)(name)} (${id})`;
}
function hasValue(run, metricId) {
    return (run?.scores.get(metricId)?.value ?? null) !== null;
}

;// CONCATENATED MODULE: ../src/judge/metric-gate.ts









const metric_gate_RUNS_NAMED = 10;
function checkMetricThreshold(threshold, { baseline, result, runIds, labels }) {
    const refuse = (why) => uncheckable('metric_thresholds', threshold.asGiven, why);
    const known = result.runs;
    if (known === null)
        return refuse("the API's answer lists no runs");
    const evaluated = [...new Set(runIds)];
    const runs = evaluated.map((id) => known.get(id)).filter((run) => run !== undefined);
    const metric = findMetric(threshold.metric, scoredMetrics(runs), 'the evaluated runs have');
    if (!metric.ok)
        return refuse(metric.problems.join('; '));
    const { id, kind } = metric.value;
    const expected = labels?.get(id);
    const scored = runs.flatMap((run) => {
        const score = run.scores.get(id);
        const label = expected?.get(run.id);
        if (score === undefined)
            return [];
        return [{ score, expected: label === undefined ? null : expectedValue(score.kind, label) }];
    });
    const unscored = evaluated.filter((runId) => lacksScore(known.get(runId), baseline?.runs?.get(runId), id));
    if (unscored.length > 0) {
        const which = `${counted(unscored.length, 'evaluated run')} (${firstFew(unscored, metric_gate_RUNS_NAMED)})`;
        return refuse(`no score of it on ${which}`);
    }
    const kinds = [...new Set(scored.map(({ score }) => score.kind))].sort();
    if (kinds.length > 1)
        return refuse(`its scores are of several kinds: ${kinds.join(', ')}`);
    const statistic = chooseStatistic(threshold, kind);
    if (!statistic.ok)
        return refuse(statistic.problems.join('; '));
    const isAgreement = statistic.value === 'agreement';
    if (isAgreement && expected === undefined)
        return refuse('what people expect was not read');
    const figure = STATISTICS[statistic.value].compute(scored);
    if (figure === null) {
        return refuse(isAgreement
            ? 'people have labelled none of the evaluated runs for it'
            : 'it does not apply to any of the evaluated runs');
    }
    if (!Number.isFinite(figure))
        return refuse(`its ${statistic.value} is not a finite number`);
    return metric_gate_checked(threshold, statistic.value, figure, scored);
}
function metric_gate_checked({ operator, bound, asGiven }, name, figure, scores) {
    const { isShare, label } = STATISTICS[name];
    const shown = isShare ? percentBeside(figure, bound) : figureBeside(figure, bound);
    const runs = name === 'agreement'
        ? counted(scores.filter(({ expected }) => expected !== null).length, 'labelled run')
        : counted(scores.filter(({ score }) => score.value !== null).length, 'run');
    return {
        input: 'metric_thresholds',
        asked: asGiven,
        found: `${label} ${shown} over ${runs}`,
        margin: marginOf(figure, operator, bound, isShare ? text_figures/* pointsOf */.XE : () => distanceBeside(figure, bound)),
        held: isWithin(figure, operator, bound),
    };
}

;// CONCATENATED MODULE: ../src/judge/regressions-gate.ts


const regressions_gate_RUNS_NAMED = 10;
function checkMaxRegressions(maximum, { result, comparison }) {
    const input = 'max_regressions';
    const asked = `at most ${counted(maximum, 'regressed run')}`;
    if (comparison === null) {
        return uncheckable(input, asked, 'there is no baseline to compare with');
    }
    const regressed = comparison.runs.filter(({ change }) => change === 'regressed').map(idOf);
    if (regressed.length > maximum) {
        return {
            input,
            asked,
            found: counted(regressed.length, 'regressed run'),
            margin: `${regressed.length - maximum} too many`,
            held: false,
        };
    }
    if (comparison.runs.every(({ change }) => change === 'incomparable')) {
        return uncheckable(input, asked, 'no run has a verdict both before and after');
    }
    const unseen = comparison.runs
        .filter((run) => mayHaveRegressed(run, result.runs?.get(run.runId)))
        .map(idOf);
    if (regressed.length + unseen.length > maximum) {
        const which = `${counted(unseen.length, 'run')} (${firstFew(unseen, regressions_gate_RUNS_NAMED)})`;
        return uncheckable(input, asked, `${which} may have regressed: a verdict is missing`);
    }
    return {
        input,
        asked,
        found: counted(regressed.length, 'regressed run'),
        margin: regressions_gate_marginOf(maximum, regressed.length),
        held: true,
    };
}
function regressions_gate_marginOf(maximum, regressed) {
    if (maximum === 0)
        return null;
    return regressed === maximum ? 'exactly at the bound' : `${maximum - regressed} to spare`;
}
function mayHaveRegressed(change, run) {
    const { passedBefore, passedAfter } = change;
    if (change.change !== 'incomparable' || passedBefore === false || passedAfter === true)
        return false;
    const isUnfinishedCall = run !== undefined && run.status !== 'completed';
    return passedBefore !== passedAfter || !isUnfinishedCall;
}
function idOf({ runId }) {
    return runId;
}

;// CONCATENATED MODULE: ../src/judge/success-rate-gate.ts




function checkMinSuccessRate(gate, { result, successRate }) {
    const input = 'min_success_rate';
    const asked = `success rate >= ${gate.asGiven}`;
    if (successRate === null || !(successRate >= 0 && successRate <= 1)) {
        return uncheckable(input, asked, 'the result carries no success rate');
    }
    if ((result.counts.total ?? result.runs?.size) === 0) {
        return uncheckable(input, asked, 'the result has no runs');
    }
    const source = sourceOfRate(result, successRate);
    const rate = source === null ? successRate : source.successes / source.total;
    const tally = successTallyOf(result);
    if (source === null && tally !== null) {
        const share = tally.successes / tally.total;
        if (isWithin(rate, '>=', gate.minimum) !== isWithin(share, '>=', gate.minimum)) {
            const runs = `${tally.successes} of ${tally.total} runs succeed (${percentBeside(share, gate.minimum)})`;
            const why = `the API names a success rate of ${percentBeside(rate, gate.minimum)}, but ${runs}`;
            return uncheckable(input, asked, why);
        }
    }
    const runs = source?.of === 'completed' ? 'completed runs' : 'runs';
    const of = source === null ? '' : ` (${source.successes} of ${source.total} ${runs})`;
    return {
        input,
        asked,
        found: `${percentBeside(rate, gate.minimum)}${of}`,
        margin: marginOf(rate, '>=', gate.minimum, text_figures/* pointsOf */.XE),
        held: isWithin(rate, '>=', gate.minimum),
    };
}

;// CONCATENATED MODULE: ../src/judge/gates.ts



function checkGates(gates, finished) {
    const { minSuccessRate, maxRegressions, metricThresholds } = gates;
    return [
        ...(minSuccessRate === null ? [] : [checkMinSuccessRate(minSuccessRate, finished)]),
        ...(maxRegressions === null ? [] : [checkMaxRegressions(maxRegressions, finished)]),
        ...metricThresholds.map((threshold) => checkMetricThreshold(threshold, finished)),
    ];
}

;// CONCATENATED MODULE: ../src/judge/headline.ts



function summaryOf(result, successRate, comparison) {
    const standing = standingOf(result, successRate);
    if (comparison === null)
        return standing;
    return `${standing}${trendOf(successRate, comparison)}; ${headline_flipsOf(comparison)}`;
}
function standingOf(result, successRate) {
    const tally = successTallyOf(result);
    if (tally === null) {
        return successRate === null
            ? 'the API names no success rate'
            : `${(0,text_figures/* percentOf */.pR)(successRate)} of the runs succeed`;
    }
    const counts = `${tally.successes} of ${tally.total} runs succeed`;
    if (successRate === null)
        return counts;
    const isQuotient = unroundedSuccessRate(result, successRate) === tally.successes / tally.total;
    const rate = (0,text_figures/* percentOf */.pR)(successRate);
    return isQuotient ? `${counts} (${rate})` : `${counts}, the success rate is ${rate}`;
}
function trendOf(after, { overall }) {
    const before = overall.successRateBefore;
    if (after === null || before === null)
        return '';
    if (isSameFigure(after, before))
        return ', as before';
    return `, ${after > before ? 'up' : 'down'} from ${(0,text_figures/* percentOf */.pR)(before)}`;
}
function headline_flipsOf({ overall }) {
    const { fixedRuns, regressedRuns, unstableRuns, unchangedRuns, incomparableRuns } = overall;
    const unstable = unstableRuns === 0 ? '' : `, ${unstableRuns} unstable`;
    if (fixedRuns + regressedRuns + unstableRuns > 0) {
        return `${fixedRuns} fixed, ${regressedRuns} regressed${unstable}`;
    }
    if (unchangedRuns === 0)
        return 'no run can be compared';
    return incomparableRuns === 0 ? 'no run changed' : 'no run changed that can be compared';
}

;// CONCATENATED MODULE: ../src/judge/judge.ts








function judgeFinished(finished) {
    const { baseline, result, successRate, comparison, gates, plan } = finished;
    if (result.status !== 'completed')
        return evaluationFailed(finished);
    const unscored = unscoredMetrics(finished);
    if (unscored.length > 0)
        return notScored(unscored, plan);
    const summary = summaryOf(result, successRate, baseline === result ? null : comparison);
    const { runIds } = plan;
    const { labels = NO_LABELS } = finished;
    const checked = checkGates(gates, { baseline, result, comparison, successRate, runIds, labels });
    const missed = checked.filter(({ held }) => !held);
    if (missed.length > 0)
        return gateFailed(summary, checked, missed, finished);
    return {
        outcome: 'passed',
        headline: `Passed: ${summary}`,
        reasons: [],
        gates: checked,
        remedy: null,
        resumeStep: null,
    };
}
const NO_LABELS = new Map();
function gateFailed(summary, gates, missed, finished) {
    const which = gates.length === 1 ? 'Gate' : `${missed.length} of ${counted(gates.length, 'gate')}`;
    return {
        outcome: 'gate_failed',
        headline: `${which} failed: ${summary}`,
        reasons: missed.map(reasonOf),
        gates,
        remedy: gateRemedy(missed, finished),
        resumeStep: null,
    };
}
function reasonOf({ input, asked, found, margin }) {
    const answer = margin === null ? `it ${found}` : `found ${found}, ${margin}`;
    return `${input} asks for ${(0,one_line/* oneLine */.T)(asked)}; ${answer}`;
}
function gateRemedy(missed, finished) {
    const { comparison, plan, isPinned = false } = finished;
    const uncheckable = missed.filter(({ margin }) => margin === null);
    if (uncheckable.length === missed.length) {
        const inputs = [...new Set(uncheckable.map(({ input }) => input))].join(' and ');
        return `Give ${inputs} something that can be checked, or leave it out: a gate that cannot be checked fails`;
    }
    const regressed = comparison?.overall.regressedRuns ?? 0;
    if (regressed === 0) {
        return "Read the judge's explanations of the failed runs. If the judge is right, change the agent. If the judge is wrong, change the metric";
    }
    const read = `Read why ${regressed === 1 ? 'the run' : 'the runs'} regressed: the transcripts are the same, so the metric or its judge made the difference`;
    const mayBeChance = (comparison?.overall.pValue ?? 0) >= SIGNIFICANCE;
    const isConfirmed = !mayBeChance || plan.confirmations !== undefined;
    const isAccepted = isPinned && missed.some(({ input }) => input === 'max_regressions');
    return [
        read,
        ...agreeingText(comparison),
        ...(isConfirmed ? [] : [CONFIRM]),
        ...(isAccepted ? [ACCEPT] : []),
    ].join('. ');
}
const CONFIRM = 'To rule out chance, set confirm_flips: a run counts as regressed then only if it fails when it is scored again, too';
const ACCEPT = 'If the new verdicts are right, accept them: renew the baseline on this branch (update_baseline, as examples/renew-baseline.yml does), and merge the lines that change';
function agreeingText(comparison) {
    const regressed = (comparison?.runs ?? []).filter(({ change }) => change === 'regressed');
    const agreeing = regressed.filter(({ scores }) => {
        const directions = scores.filter(({ flip }) => flip === 'to_fail').map(directionOf);
        return directions.includes('towards') && !directions.includes('away');
    });
    if (agreeing.length === 0)
        return [];
    const where = regressed.length === 1 ? '' : ` on ${agreeing.length} of ${regressed.length} runs`;
    return [`What people labelled agrees with the new verdict${where}`];
}
const judge_METRICS_NAMED = 10;
function notScored(metrics, { runIds }) {
    const which = runIds.length === 1 ? 'the evaluated run' : `any of ${runIds.length} evaluated runs`;
    const have = metrics.length === 1 ? 'has' : 'have';
    const reasons = metrics
        .slice(0, judge_METRICS_NAMED)
        .map((metric) => `${metricWords(metric)} has no score on ${which}`);
    const more = metrics.length - judge_METRICS_NAMED;
    return {
        outcome: 'evaluation_failed',
        headline: `Evaluation failed: ${counted(metrics.length, 'metric')} that should have been scored ${have} no score on ${which}`,
        reasons: more > 0 ? [...reasons, `And ${counted(more, 'more metric')} without a score`] : reasons,
        gates: [],
        remedy: 'Check in Cekura that the metric exists, is enabled for this agent and can score these calls; or take it out of metric_ids',
        resumeStep: null,
    };
}
function evaluationFailed(finished) {
    const { result } = finished;
    const unscored = describeUnscoredRuns(finished);
    const { how, remedy } = ENDING_BY_STATUS.get(result.status) ?? unknownEnding(result.status);
    return {
        outcome: 'evaluation_failed',
        headline: `Evaluation failed: ${how}`,
        reasons: [...(unscored === null ? [] : [unscored]), ...failureCausesOf(result)],
        gates: [],
        remedy,
        resumeStep: null,
    };
}
const ENDINGS = {
    failed: {
        how: 'Cekura ended it as failed',
        remedy: 'Look at the result in Cekura, fix what failed there, then start again',
    },
    timeout: {
        how: 'it ran into a time limit of Cekura',
        remedy: 'Start it again, with fewer runs or metrics if that happens again',
    },
    cancelled: {
        how: 'it was cancelled in Cekura',
        remedy: 'Start it again unless it was cancelled on purpose',
    },
};
const ENDING_BY_STATUS = new Map(Object.entries(ENDINGS));
function unknownEnding(status) {
    return {
        how: `its status is "${(0,one_line/* oneLine */.T)(status)}", which is not known to be a success`,
        remedy: 'Look at the result in Cekura; once it is finished, `mode: wait` judges it without a new evaluation',
    };
}

;// CONCATENATED MODULE: ../src/plan/newest-result.ts




function newestResultId(results) {
    if (results.length > 1) {
        const undated = results.filter(({ createdAt }) => newest_result_timeOf(createdAt) === null);
        if (undated.length > 0) {
            return (0,checked/* refuse */.TR)(`the agent's list does not show which result is the latest: ${counted(undated.length, 'result')} without a created_at; use the ID of the result`);
        }
    }
    const newest = results.reduce((found, result) => (found === null || newest_result_isNewer(result, found) ? result : found), null);
    if (newest === null)
        return (0,checked/* accept */.Ju)(null);
    const id = newest.id ?? '';
    if ((0,scalars/* isId */.eQ)(id))
        return (0,checked/* accept */.Ju)(id);
    const given = newest.id === null ? 'without an exact ID' : `with the ID ${(0,checked/* quote */.hD)(id)}`;
    return (0,checked/* refuse */.TR)(`the API lists the latest result ${given}; use the ID of the result`);
}
function newest_result_isNewer(a, b) {
    const order = compareTimestamps(a.createdAt ?? '', b.createdAt ?? '') ?? 0;
    return order === 0 ? isHigher(a.id ?? '', b.id ?? '') : order > 0;
}
function newest_result_timeOf(createdAt) {
    return createdAt !== null && compareTimestamps(createdAt, createdAt) === 0 ? createdAt : null;
}
function isHigher(a, b) {
    return a.length === b.length ? a > b : a.length > b.length;
}

;// CONCATENATED MODULE: ../src/plan/find-result.ts





async function findResultId(job, choice, mode) {
    if (choice.kind === 'id')
        return choice.id;
    const { agentId } = choice;
    const kind = mode === 'wait' ? 'result' : 'finished result';
    const resultId = await findLatest(job, agentId, mode !== 'wait');
    if (resultId === null) {
        const message = `agent ${agentId} has no ${kind}, so there is no latest one`;
        throw new InvalidInput([{ input: 'result_id', message }]);
    }
    job.log.info(`The newest ${kind} of agent ${agentId} is ${resultId}`);
    return resultId;
}
const find_result_MAX_PAGES = 40;
async function findLatest(job, agentId, mustBeFinished) {
    const all = await listAll(job, agentId);
    const newest = newestResultId(all.filter(({ status }) => !mustBeFinished || (0,cekura_status/* phaseOf */.h)(status) === 'finished'));
    if (newest.ok)
        return newest.value;
    throw new InvalidInput(newest.problems.map((message) => ({ input: 'result_id', message })));
}
async function listAll(job, agentId) {
    const all = [];
    const seen = new Set();
    for (let page = 1; page <= find_result_MAX_PAGES; page++) {
        const { results, hasMore } = await persist(job, (signal) => job.api.listResults(agentId, page, signal), (error) => error.transient);
        const fresh = results.filter(({ id }) => id === null || !seen.has(id));
        for (const { id } of fresh)
            if (id !== null)
                seen.add(id);
        all.push(...fresh);
        if (!hasMore || fresh.length === 0)
            return all;
    }
    job.log.warning(`The list of the results of agent ${agentId} did not end after ${find_result_MAX_PAGES} pages. The newest of the ${(0,text_figures/* grouped */.zD)(all.length)} results on them was taken; if another one is meant, give its ID as result_id`);
    return all;
}

;// CONCATENATED MODULE: ../src/plan/check-gates.ts




function requireCheckable(thresholds, metrics) {
    const problems = thresholds.flatMap((threshold) => {
        const found = findMetric(threshold.metric, metrics, 'the result and the plan have');
        const checked = found.ok && found.value.kind !== null ? chooseStatistic(threshold, found.value.kind) : found;
        return checked.ok ? [] : [`${(0,one_line/* oneLine */.T)(threshold.asGiven)}: ${checked.problems.join('; ')}`];
    });
    if (problems.length === 0)
        return;
    throw new InvalidInput(problems.map((message) => ({ input: 'metric_thresholds', message })));
}
function knownMetrics(plan, { runs }, listed) {
    if (runs === null)
        return null;
    const scores = plan.runIds.flatMap((id) => [...(runs.get(id)?.scores.values() ?? [])]);
    const names = new Map(plan.metrics.map(({ id, name }) => [id, name]));
    const kinds = new Map();
    for (const { metricId, metricName, kind } of scores) {
        if (names.get(metricId) === undefined)
            names.set(metricId, metricName);
        kinds.set(metricId, (kinds.get(metricId) ?? new Set()).add(kind));
    }
    return [...names].map(([id, name]) => {
        const [kind = null, ...others] = kinds.get(id) ?? [];
        const listedKind = listed?.find((metric) => metric.id === id)?.kind ?? null;
        return { id, name, kind: others.length > 0 ? null : (kind ?? listedKind) };
    });
}

;// CONCATENATED MODULE: ../src/plan/choose-runs.ts



const choose_runs_MOST_LISTED = 20;
function chooseRuns(choice, result) {
    if (result.runs === null) {
        if (choice.kind === 'ids')
            return (0,checked/* accept */.Ju)(choice.ids);
        return (0,checked/* refuse */.TR)(`the API lists no runs of this result, so ${choice.kind} selects nothing; use run IDs`);
    }
    const runs = [...result.runs.values()];
    if (choice.kind === 'ids')
        return chooseById(choice.ids, result.runs);
    if (choice.kind === 'failed') {
        return (0,checked/* accept */.Ju)(choose_runs_idsOf(runs.filter((run) => hasEnded(run) && runPassed(run) !== true)));
    }
    const ended = endedRunIds(result);
    return ended.length > 0
        ? (0,checked/* accept */.Ju)(ended)
        : (0,checked/* refuse */.TR)('the result has no run that ended completed or failed, so there is nothing to evaluate');
}
function describeLeftOut(choice, result) {
    if (choice.kind === 'ids')
        return null;
    const others = [...(result.runs?.values() ?? [])].filter((run) => !hasEnded(run));
    if (others.length === 0)
        return null;
    const named = others.map(({ id, status }) => `${id} (${status})`);
    const left = `${counted(others.length, 'run')} left out of “${choice.kind}”`;
    return `${left}, as ${others.length === 1 ? 'it' : 'they'} did not end completed or failed: ${firstFew(named, choose_runs_MOST_LISTED)}`;
}
function endedRunIds(result) {
    return choose_runs_idsOf([...(result.runs?.values() ?? [])].filter(hasEnded));
}
function hasEnded(run) {
    return run.status === 'completed' || run.status === 'failed';
}
function chooseById(ids, runs) {
    const unknown = ids.filter((id) => !runs.has(id));
    if (unknown.length === 0)
        return (0,checked/* accept */.Ju)(ids);
    return (0,checked/* refuse */.TR)(`the result has no run ${firstFew(unknown, choose_runs_MOST_LISTED)}; it has ${firstFew([...runs.keys()], choose_runs_MOST_LISTED)}`);
}
function choose_runs_idsOf(runs) {
    return runs.map((run) => run.id);
}

;// CONCATENATED MODULE: ../src/plan/choose-metrics.ts




function chooseMetrics(choice, result, listed = null) {
    const known = metricsOf(result);
    if (choice.kind === 'all') {
        return known.length > 0
            ? (0,checked/* accept */.Ju)(known)
            : (0,checked/* refuse */.TR)('the result has no metric yet, so all selects nothing; use metric IDs');
    }
    const found = choice.wanted.map((wanted) => chooseMetric(wanted, known, listed));
    const problems = found.flatMap((metric) => (metric.ok ? [] : metric.problems));
    if (problems.length > 0)
        return (0,checked/* refuseAll */.cp)(problems);
    const byId = new Map(found.flatMap((m) => (m.ok ? [[m.value.id, m.value]] : [])));
    return (0,checked/* accept */.Ju)([...byId.values()]);
}
function metricsOf(result) {
    return scoredMetrics(result.runs?.values() ?? []).map(({ id, name }) => ({ id, name }));
}
function chooseMetric(wanted, known, listed) {
    if (listed !== null && !known.some((metric) => isCalled(metric, wanted))) {
        const ids = new Set(known.map(({ id }) => id));
        const all = [...known, ...listed.filter(({ id }) => !ids.has(id))];
        const found = findMetric(wanted, all, 'the result and its agent have');
        return found.ok ? (0,checked/* accept */.Ju)({ id: found.value.id, name: found.value.name }) : found;
    }
    const found = findMetric(wanted, known, 'the result has');
    return !found.ok && (0,scalars/* isId */.eQ)(wanted) ? (0,checked/* accept */.Ju)({ id: wanted, name: null }) : found;
}

;// CONCATENATED MODULE: ../src/plan/list-unseen-metrics.ts





const PAUSE_AFTER_FAILURE_MS = 1_000;
async function listUnseenMetrics(job, choice, result) {
    if (choice.kind === 'all')
        return null;
    const known = metricsOf(result);
    const isSeen = (wanted) => known.some((metric) => isCalled(metric, wanted));
    if (choice.wanted.every(isSeen))
        return null;
    const { agentId } = result;
    if (agentId === null)
        return null;
    try {
        const listed = await persist(job, (signal) => job.api.listMetrics(agentId, signal), (error) => error.transient);
        return listed.length === 0 ? null : listed;
    }
    catch (error) {
        if (!(error instanceof RequestError))
            throw error;
        const askedMs = error.retryAfterMs ?? 0;
        if (askedMs > job.endsAtMs - job.clock.nowMs())
            throw error;
        job.log.info(`${error.message}. So the metrics of agent ${agentId} are not known, and IDs of metrics are passed on as given`);
        await (0,clock_clock/* sleep */.y)(job.clock, Math.max(PAUSE_AFTER_FAILURE_MS, askedMs), job.signal);
        return null;
    }
}

;// CONCATENATED MODULE: ../src/plan/make-plan.ts





function makePlan(inputs, resultId, result, listed = null) {
    const runs = chooseRuns(inputs.runs, result);
    const metrics = chooseMetrics(inputs.metrics, result, listed);
    if (!runs.ok || !metrics.ok) {
        const problems = [];
        if (!runs.ok)
            runs.problems.forEach((message) => problems.push({ input: 'run_ids', message }));
        if (!metrics.ok) {
            metrics.problems.forEach((message) => problems.push({ input: 'metric_ids', message }));
        }
        throw new InvalidInput(problems);
    }
    const plan = {
        resultId,
        resultName: result.name,
        runIds: runs.value,
        metrics: metrics.value,
        ...confirmationsFrom(inputs),
    };
    checkCost(plan, inputs);
    return plan;
}
function confirmationsFrom({ confirmFlips, maxEvaluations }) {
    return confirmFlips === 0 ? {} : { confirmations: { rounds: confirmFlips, maxEvaluations } };
}
function checkCost(plan, { mode, maxEvaluations }) {
    const evaluations = evaluationsOf(plan);
    if (mode === 'wait' || maxEvaluations === null || evaluations <= maxEvaluations)
        return;
    const size = `${(0,text_figures/* grouped */.zD)(plan.runIds.length)} runs × ${(0,text_figures/* grouped */.zD)(plan.metrics.length)} metrics`;
    const message = `the plan is ${size} = ${(0,text_figures/* grouped */.zD)(evaluations)} evaluations, more than the ${(0,text_figures/* grouped */.zD)(maxEvaluations)} allowed; nothing was triggered`;
    throw new InvalidInput([{ input: 'max_evaluations', message }]);
}

;// CONCATENATED MODULE: ../src/plan/read-gate-labels.ts






async function readGateLabels(job, thresholds, metrics, runIds, isRequired) {
    const gates = thresholds.filter(({ statistic }) => statistic === 'agreement');
    const problems = [];
    for (const { metric, asGiven } of gates) {
        const found = findMetric(metric, metrics, 'the result and the plan have');
        if (!found.ok)
            continue;
        const problem = await problemOf(job, found.value, runIds);
        if (problem !== null)
            problems.push(`${(0,one_line/* oneLine */.T)(asGiven)}: ${problem}`);
    }
    if (problems.length === 0)
        return;
    if (!isRequired)
        problems.forEach(job.log.info);
    else
        throw new InvalidInput(problems.map((message) => ({ input: 'metric_thresholds', message })));
}
async function problemOf({ state, ...job }, { id, kind }, runIds) {
    let labels = state.insight.labels.get(id);
    try {
        labels ??= await persist(job, (signal) => job.api.readLabels(id, signal), (error) => error.transient);
    }
    catch (error) {
        if (!(error instanceof RequestError) || error.transient)
            throw error;
        return `what people expect of the metric cannot be read: ${error.message}`;
    }
    state.insight = { ...state.insight, labels: new Map([...state.insight.labels, [id, labels]]) };
    const isLabelled = (label) => label !== undefined && (kind === null || expectedValue(kind, label) !== null);
    return runIds.some((runId) => isLabelled(labels.get(runId))) ? null : read_gate_labels_NO_LABELS;
}
const read_gate_labels_NO_LABELS = 'people have labelled none of the evaluated runs for this metric. Label some of them in Cekura, or use another statistic';

;// CONCATENATED MODULE: ../src/plan/standing-plan.ts

function standingPlan(plan, result) {
    const runs = [...(result.runs?.values() ?? [])];
    const metrics = plan.metrics.filter(({ id }) => runs.some(({ scores }) => scores.has(id)));
    return { ...plan, runIds: endedRunIds(result), metrics };
}

;// CONCATENATED MODULE: ../src/plan/plan-evaluation.ts






async function planEvaluation(job, inputs, resultId, before) {
    const listed = await listUnseenMetrics(job, inputs.metrics, before);
    const plan = makePlan(inputs, resultId, before, listed);
    job.state.plan = plan;
    const judged = plan.runIds.length === 0 ? standingPlan(plan, before) : plan;
    const metrics = knownMetrics(judged, before, listed);
    if (metrics !== null) {
        const { metricThresholds } = inputs.gates;
        const isPaid = inputs.mode !== 'wait';
        if (isPaid)
            requireCheckable(metricThresholds, metrics);
        await readGateLabels(job, metricThresholds, metrics, judged.runIds, isPaid);
    }
    const leftOut = describeLeftOut(inputs.runs, before);
    if (leftOut !== null)
        job.log.info(leftOut);
    return { plan, judged };
}

;// CONCATENATED MODULE: ../src/text/call-title.ts


const TITLE_COLUMNS = 80;
function callTitle(call) {
    const names = [call.scenario, call.personality].map((name) => (0,one_line/* oneLine */.T)(name ?? ''));
    return cutTo(names.filter((name) => name !== '').join(' · '), TITLE_COLUMNS);
}

;// CONCATENATED MODULE: ../src/plan/run-lines.ts




const run_lines_MOST_LISTED = 200;
function runLines({ runIds }, before) {
    const lines = runIds.slice(0, run_lines_MOST_LISTED).map((runId) => {
        const run = before.runs?.get(runId);
        return `  ${[(0,one_line/* oneLine */.T)(runId), ...(run === undefined ? [] : aboutRun(run))].join('  ')}`;
    });
    const more = runIds.length - run_lines_MOST_LISTED;
    return more > 0 ? [...lines, `  and ${counted(more, 'more run')}`] : lines;
}
function aboutRun(run) {
    const title = callTitle(run);
    const passed = runPassed(run);
    const verdict = passed === null ? 'no verdict' : passed ? 'passes' : 'fails';
    return title === '' ? [verdict] : [title, verdict];
}

// EXTERNAL MODULE: ../src/baseline/id-order.ts
var id_order = __nccwpck_require__(3043);
// EXTERNAL MODULE: ../src/baseline/utc-seconds.ts
var utc_seconds = __nccwpck_require__(6313);
;// CONCATENATED MODULE: ../src/baseline/baseline-of.ts





function baselineOf(previous, result, plan, finishedAt, versions = new Map()) {
    const before = previous?.resultId === plan.resultId ? previous : null;
    const evaluated = evaluatedRuns(result, plan);
    const metrics = new Map(before?.metrics);
    for (const metric of evaluatedMetrics(evaluated, plan, versions)) {
        metrics.set(metric.id, withVersion(metric, before, plan, evaluated));
    }
    const evaluatedAt = (0,utc_seconds/* utcSecondsOf */.h)(result.updatedAt ?? '') ?? (0,utc_seconds/* utcSeconds */.k)(finishedAt);
    const planned = new Set(plan.metrics.map(({ id }) => id));
    const runs = new Map();
    for (const run of before?.runs.values() ?? []) {
        runs.set(run.id, { ...run, scores: suitable(run.scores, metrics) });
    }
    for (const run of evaluated) {
        runs.set(run.id, updatedRun(runs.get(run.id), run, planned, metrics, evaluatedAt));
    }
    for (const id of [...metrics.keys(), ...runs.keys()]) {
        if (!(0,scalars/* isId */.eQ)(id))
            throw new Error(`a baseline holds IDs of digits only, and ${(0,checked/* quote */.hD)(id)} is not one`);
    }
    return { resultId: plan.resultId, metrics, runs };
}
function withVersion(metric, before, { runIds }, evaluatedRuns) {
    const kept = before?.metrics.get(metric.id)?.version ?? null;
    if (metric.version === null) {
        const isUnchanged = ({ id, scores }) => {
            const score = scores.get(metric.id);
            return score === undefined || before?.runs.get(id)?.scores.get(metric.id) === baseline_of_valueOf(score);
        };
        return { ...metric, version: evaluatedRuns.every(isUnchanged) ? kept : null };
    }
    const isSame = kept === metric.version;
    const evaluated = new Set(runIds);
    const isKept = ({ id, scores }) => !evaluated.has(id) && scores.has(metric.id);
    const isMixed = !isSame && [...(before?.runs.values() ?? [])].some(isKept);
    return isMixed ? { ...metric, version: null } : metric;
}
function evaluatedRuns(result, plan) {
    const planned = [...new Set(plan.runIds)].flatMap((id) => result.runs?.get(id) ?? []);
    if (planned.length === 0) {
        throw new Error('the result lists none of the evaluated runs, so there is nothing to keep');
    }
    return (0,id_order/* inIdOrder */.Z)(planned);
}
function evaluatedMetrics(evaluated, plan, versions) {
    return plan.metrics.flatMap(({ id }) => {
        const scores = evaluated.flatMap((run) => run.scores.get(id) ?? []);
        const kind = (0,metric_kind/* kindOfScores */.xe)(scores);
        const [first] = scores;
        if (kind === null || first === undefined)
            return [];
        return [{ id, name: first.metricName, kind, version: versions.get(id) ?? null }];
    });
}
function updatedRun(before, run, planned, metrics, evaluatedAt) {
    const now = [...run.scores.values()].filter(({ metricId }) => planned.has(metricId));
    const scores = new Map([
        ...(before?.scores ?? []),
        ...suitable(new Map(now.map((score) => [score.metricId, baseline_of_valueOf(score)])), metrics),
    ]);
    const verdict = verdictOf(run);
    const isSame = before?.verdict === verdict && hasEqualScores(before.scores, scores);
    return {
        id: run.id,
        scenario: run.scenario,
        personality: run.personality,
        verdict,
        scores,
        since: isSame ? before.since : evaluatedAt,
    };
}
function suitable(scores, metrics) {
    return new Map([...scores].filter(([id, value]) => {
        const metric = metrics.get(id);
        return metric !== undefined && (0,metric_kind/* suitsKind */.ne)(metric.kind, value);
    }));
}
function baseline_of_valueOf({ value }) {
    return value === 0 ? 0 : value;
}
function verdictOf({ success, review }) {
    if (review !== null)
        return `reviewed_${review}`;
    if (success === null)
        return null;
    return success ? 'success' : 'failure';
}
function hasEqualScores(a, b) {
    return a.size === b.size && [...a].every(([id, value]) => b.has(id) && b.get(id) === value);
}

;// CONCATENATED MODULE: ../src/baseline/describe-update.ts


function describeUpdate(previous, next) {
    const runs = [...next.runs.values()];
    if (previous?.resultId !== next.resultId) {
        const passing = runs.filter(passes).length;
        return `${counted(runs.length, 'run')}, ${counted(next.metrics.size, 'metric')}; ${(0,text_figures/* grouped */.zD)(passing)} pass`;
    }
    const changes = runs.flatMap((run) => describe_update_changeOf(previous.runs.get(run.id), run) ?? []);
    if (changes.length === 0)
        return 'no run changed';
    const parts = CHANGES.flatMap((change) => {
        const count = changes.filter((each) => each === change).length;
        return count === 0 ? [] : [`${(0,text_figures/* grouped */.zD)(count)} ${change}`];
    });
    return `${counted(changes.length, 'run')} changed: ${parts.join(', ')}`;
}
const CHANGES = ['regressed', 'fixed', 'added', 'with other scores'];
function describe_update_changeOf(before, now) {
    if (before === undefined)
        return 'added';
    if (passes(before) && !passes(now))
        return 'regressed';
    if (!passes(before) && passes(now))
        return 'fixed';
    return before.since === now.since ? null : 'with other scores';
}
function passes({ verdict }) {
    return verdict === 'success' || verdict === 'reviewed_success';
}

// EXTERNAL MODULE: ../src/baseline/render-baseline.ts
var render_baseline = __nccwpck_require__(1659);
// EXTERNAL MODULE: ../src/github/comment-not-written.ts
var comment_not_written = __nccwpck_require__(4584);
;// CONCATENATED MODULE: ../src/model/verdict.ts
function isGreen(outcome) {
    return GREEN.includes(outcome);
}
const GREEN = ['passed', 'started', 'planned'];

;// CONCATENATED MODULE: ../src/text/visible-text.ts

const LINE_BREAK = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;
const UNJOINED = String.raw `\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}|\p{Script=Han}`;
const JOINED_LETTER = String.raw `(?:(?!${UNJOINED})[\p{L}\p{M}])`;
const PICTOGRAPH = String.raw `[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]`;
const NEEDED = [
    String.raw `(?<=${JOINED_LETTER})[\u200c\u200d](?=${JOINED_LETTER})`,
    String.raw `(?<=${PICTOGRAPH})\u200d(?=\p{Extended_Pictographic})`,
    String.raw `(?<=[^\p{Default_Ignorable_Code_Point}\p{Cc}\s])[\ufe00-\ufe0f]`,
];
const UNSEEN = String.raw `(?![\n\t])[\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\p{Cc}\ufff9-\ufffb]`;
const PLAIN = /^[\n\t -~]*$/;
let neededOrUnseen;
function visibleText(text) {
    if (PLAIN.test(text))
        return text;
    neededOrUnseen ??= new RegExp(`${NEEDED.join('|')}|(${UNSEEN})\\1*`, 'gu');
    return text
        .replace(/\p{Surrogate}/gu, '\ufffd')
        .replace(LINE_BREAK, '\n')
        .replace(neededOrUnseen, (found, hidden) => hidden === undefined ? found : shownCode(hidden, found.length / hidden.length));
}
function shownCode(character, times) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20)
        return String.fromCodePoint(0x2400 + code).repeat(Math.min(times, 3));
    if (code === 0x7f)
        return '␡';
    const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    return times > 1 ? `[${name}×${times}]` : `[${name}]`;
}
function flattened(text) {
    return singleSpaced(visibleText(text));
}
function singleSpaced(text) {
    return text.replace(/\s+/g, ' ').trim();
}
function clipped(text, limit) {
    if (text.length <= limit)
        return text;
    const kept = text
        .slice(0, Math.max(0, limit))
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd();
    return `${kept}… (${(0,text_figures/* grouped */.zD)(text.length - kept.length)} more characters)`;
}

;// CONCATENATED MODULE: ../src/report/vocabulary.ts






const vocabulary_CHANGES = {
    regressed: { label: 'regressed', meaning: 'passed before, fails now' },
    fixed: { label: 'fixed', meaning: 'failed before, passes now' },
    unstable: { label: 'unstable', meaning: 'flipped, and flipped back when confirmed' },
    unchanged: { label: 'unchanged', meaning: 'same verdict' },
    incomparable: { label: 'not comparable', meaning: 'no verdict on one side' },
};
function scoreText(score) {
    if (score === null)
        return 'no score';
    if (score.value === null)
        return 'not applicable';
    if (typeof score.value === 'boolean')
        return verdictText(score.value);
    return typeof score.value === 'number' ? (0,text_figures/* figureOf */.Mn)(score.value) : score.value;
}
function verdictText(passed) {
    if (passed === null)
        return 'no verdict';
    return passed ? 'pass' : 'fail';
}
function movementText(score) {
    const direction = directionOf(score);
    const label = direction === null ? '' : ` (${DIRECTIONS[direction]})`;
    return `${scoreText(score.before)} → ${scoreText(score.after)}${label}`;
}
const DIRECTIONS = { towards: 'towards the label', away: 'away from the label' };
function flippedScores(run) {
    return run.scores.filter((score) => score.flip !== null);
}
function movedScores(run) {
    return run.scores.filter(({ flip, before, after }) => flip === null && !hasSameValue(before, after));
}
function scoringsText({ passedBefore, scorings }) {
    return `${verdictText(passedBefore)} → ${scorings.map(verdictText).join(', ')}`;
}
function reviewText({ review }) {
    return review === null ? null : `reviewed by a person: ${review}`;
}
function flipsText(flipsToFail, flipsToPass) {
    const parts = [
        ...(flipsToFail === 0 ? [] : [`${(0,text_figures/* grouped */.zD)(flipsToFail)} to fail`]),
        ...(flipsToPass === 0 ? [] : [`${(0,text_figures/* grouped */.zD)(flipsToPass)} to pass`]),
    ];
    return parts.length === 0 ? 'none' : parts.join(', ');
}
function agreementText({ agreedRuns, comparedRuns }) {
    if (comparedRuns === 0)
        return null;
    return `${(0,text_figures/* percentOf */.pR)(agreedRuns / comparedRuns)} (${(0,text_figures/* grouped */.zD)(agreedRuns)} of ${(0,text_figures/* grouped */.zD)(comparedRuns)})`;
}
function vocabulary_passRateOf({ passed, failed }) {
    return passed + failed === 0 ? null : passed / (passed + failed);
}
function rateMovementText(overall) {
    const { successRateBefore: before, successRateAfter: after } = overall;
    return before === null || after === null ? null : (0,text_figures/* shareMovementOf */.OS)(after - before);
}
function intervalText({ successRateInterval: interval }) {
    if (interval === null)
        return null;
    return `95% interval ${(0,text_figures/* percentOf */.pR)(interval.low)} to ${(0,text_figures/* percentOf */.pR)(interval.high)}`;
}
const TOO_FEW = 'too few to rule out chance';
function chanceText(overall) {
    const { pValue, regressedRuns, fixedRuns, unstableRuns, unchangedRuns } = overall;
    const flips = regressedRuns + fixedRuns;
    if (pValue === null || flips === 0)
        return null;
    const test = `(McNemar's exact test, ${(0,text_figures/* pValueOf */.PH)(pValue)})`;
    if (pValue < SIGNIFICANCE) {
        return `This is more than chance: a judge that changes at random seldom flips so many verdicts one way ${test}`;
    }
    const least = leastTellingChanges(SIGNIFICANCE, 1);
    if (flips < least) {
        const runs = flips + unstableRuns + unchangedRuns;
        const all = runs < least ? `, and there ${isOrAre(runs)} ${counted(runs, 'run')}` : '';
        const ways = [
            ...(fixedRuns === 0 ? [] : [`${(0,text_figures/* grouped */.zD)(fixedRuns)} ${vocabulary_CHANGES.fixed.label}`]),
            ...(regressedRuns === 0 ? [] : [`${(0,text_figures/* grouped */.zD)(regressedRuns)} ${vocabulary_CHANGES.regressed.label}`]),
        ];
        const stayed = unstableRuns === 0 ? '' : ' and stayed';
        return `${counted(flips, 'verdict')} flipped${stayed} (${ways.join(', ')}): ${TOO_FEW}. At least ${least} in the same direction are needed${all}`;
    }
    return `This may be chance: a judge that changes at random can flip as many verdicts ${test}`;
}
function isOrAre(count) {
    return count === 1 ? 'is' : 'are';
}
const MORE_THAN_CHANCE_MARK = '*';
function isMoreThanChance({ chance }) {
    return chance !== null && chance.adjustedPValue < SIGNIFICANCE;
}
const vocabulary_METRICS_NAMED = 10;
function chanceNotes({ metrics, overall }, nameOf) {
    const tested = metrics.flatMap(({ metricName, kind, chance }) => chance === null ? [] : [{ metricName, kind, ...chance }]);
    const correction = tested.length === 1 ? '' : `, corrected for ${counted(tested.length, 'metric')}`;
    const least = tested[0]?.leastTellingChanges ?? 0;
    const isSaid = (tested.length === 1 && tested[0]?.kind === 'binary') ||
        (chanceText(overall)?.includes(TOO_FEW) ?? false);
    const clear = tested
        .filter(({ adjustedPValue }) => adjustedPValue < SIGNIFICANCE)
        .map(({ metricName, adjustedPValue }) => `${nameOf(metricName)} (${(0,text_figures/* pValueOf */.PH)(adjustedPValue)})`);
    const unclear = tested
        .filter(({ adjustedPValue }) => !isSaid && adjustedPValue >= SIGNIFICANCE)
        .filter(({ changedRuns }) => changedRuns > 0 && changedRuns < least)
        .map(({ metricName, changedRuns, pairedRuns }) => {
        return `${nameOf(metricName)} (${(0,text_figures/* grouped */.zD)(changedRuns)} of ${counted(pairedRuns, 'run')} changed)`;
    });
    const [names, unclearNames] = [clear, unclear].map((each) => firstFew(each, vocabulary_METRICS_NAMED));
    return [
        ...(clear.length === 0
            ? []
            : [`${MORE_THAN_CHANCE_MARK} More than chance: ${names}${correction}`]),
        ...(unclear.length === 0
            ? []
            : [
                `Changes ${TOO_FEW}: ${unclearNames}. At least ${least} in the same direction are needed${correction}`,
            ]),
    ];
}
function incomparableText({ incomparableRuns: count }) {
    if (count === 0)
        return null;
    return `${counted(count, 'run')} ${count === 1 ? 'has' : 'have'} no verdict on one side and cannot be compared`;
}
function gateFindingText({ found, margin }) {
    return margin === null ? found : `${found}, ${margin}`;
}
function baselineText({ baselineWritten, }) {
    return baselineWritten ? `Baseline written: ${baselineWritten}` : null;
}

;// CONCATENATED MODULE: ../src/report/annotations.ts



const MOST_SHOWN = 10;
const MESSAGE_LENGTH = 4_000;
const EXPLANATION_LENGTH = 1_500;
const SCENARIO_LENGTH = 160;
function annotationsOf({ comparison, warnings }, undelivered = 0) {
    const those = (wanted) => comparison?.runs.filter(({ change }) => change === wanted) ?? [];
    const regressed = those('regressed');
    const unstable = instability(those('unstable'));
    const most = Math.max(1, MOST_SHOWN - warnings.length - undelivered);
    if (regressed.length <= most)
        return [...regressed.map(regression), ...unstable];
    const shown = regressed.slice(0, most - 1).map(regression);
    const rest = counted(regressed.length - shown.length, shown.length === 0 ? 'run' : 'more run');
    return [
        ...shown,
        { level: 'warning', title: `${rest} regressed`, message: 'The job summary lists them all' },
        ...unstable,
    ];
}
function instability(runs) {
    if (runs.length === 0)
        return [];
    const lines = runs
        .slice(0, MOST_SHOWN)
        .map((run) => `${flattened(run.scenario ?? 'run')} (run ${run.runId}): ${scoringsText(run)}`);
    const rest = runs.length - lines.length;
    if (rest > 0)
        lines.push(`… and ${counted(rest, 'more run')}`);
    const title = counted(runs.length, 'unstable run');
    const message = [`${title}: ${vocabulary_CHANGES.unstable.meaning}`, ...lines].join('\n');
    return [{ level: 'notice', title, message: clipped(message, MESSAGE_LENGTH) }];
}
function regression(run) {
    const flips = run.scores
        .filter(({ flip }) => flip === 'to_fail')
        .map((score) => {
        const { metricName, after } = score;
        const why = clipped(visibleText(after?.explanation ?? '').trim(), EXPLANATION_LENGTH);
        return `${flattened(metricName)}: ${movementText(score)}${why === '' ? '' : `\n${why}`}`;
    });
    const review = reviewText(run);
    const lead = `Run ${run.runId} ${vocabulary_CHANGES.regressed.meaning}`;
    const message = [[lead, ...flips].join('\n'), ...(review === null ? [] : [review])].join('\n\n');
    return {
        level: 'warning',
        title: `Regressed: ${clipped(flattened(run.scenario ?? 'run'), SCENARIO_LENGTH)} (run ${run.runId})`,
        message: clipped(message, MESSAGE_LENGTH),
    };
}

;// CONCATENATED MODULE: ../src/report/report.ts




function toldComparison(report) {
    const isStanding = triggeredBy(report) === 'no' && report.pin?.isCompared !== true;
    return isStanding ? null : report.comparison;
}
const ENDED = new Set(['passed', 'gate_failed', 'evaluation_failed']);
function findingsOf(report) {
    const { comparison, result, plan, verdict } = report;
    if (comparison !== null)
        return comparison;
    if (result?.status !== 'completed' || plan === null || !ENDED.has(verdict.outcome))
        return null;
    const changes = runChanges({ ...result, runs: null }, result, plan);
    const runs = labelledRuns(changes, report.insight.labels);
    return { runs, metrics: metricChanges(runs, plan) };
}

;// CONCATENATED MODULE: ../src/text/utc-time.ts
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
function utcTimeText(timestamp) {
    if (timestamp === null || !/^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/.test(timestamp)) {
        return null;
    }
    const timeMs = Date.parse(timestamp);
    if (Number.isNaN(timeMs))
        return null;
    const [, year, month, day, time] = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})/.exec(new Date(timeMs).toISOString()) ?? [];
    const name = MONTHS[Number(month) - 1];
    return name === undefined ? null : `${Number(day)} ${name} ${year}, ${time} UTC`;
}

;// CONCATENATED MODULE: ../src/report/compared-with.ts

function comparedWith({ pin, baseline, comparison }) {
    if (baseline === null || comparison === null || comparison.runs.length === 0)
        return null;
    const newest = baseline.updatedAt;
    if (pin?.isCompared !== true)
        return { file: null, since: newest, newest };
    const runs = comparison.runs.flatMap(({ runId }) => pin.found?.baseline.runs.get(runId) ?? []);
    const [oldest] = runs.map(({ since }) => since).sort();
    return { file: pin.file, since: oldest ?? newest, newest };
}
function comparedWithText(compared) {
    const before = comparedWith(compared);
    if (before === null)
        return null;
    const [time, newest] = [utcTimeText(before.since), utcTimeText(before.newest)];
    if (before.file !== null) {
        const range = time === newest ? `unchanged since ${time}` : `with scores from ${time} to ${newest}`;
        return `Compared with the baseline ${before.file}${time === null ? '' : `, ${range}`}`;
    }
    return time === null
        ? 'Compared with the scores from before this job'
        : `Compared with the scores of ${time}, from before this job`;
}

;// CONCATENATED MODULE: ../src/report/json/comparison-json.ts

function metricJson(metric, why) {
    const shared = {
        id: metric.metricId,
        name: metric.metricName,
        kind: metric.kind,
        compared_runs: metric.comparedRuns,
        agreed_runs: metric.agreedRuns,
        p_value: metric.chance?.pValue ?? null,
        adjusted_p_value: metric.chance?.adjustedPValue ?? null,
        ...why,
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
function labelsJson(labels) {
    if (labels === null)
        return null;
    return {
        counts: [...labels.counts].map(([label, count]) => ({ label, count })),
        not_applicable: labels.notApplicable,
    };
}
function runJson(run) {
    return {
        id: run.runId,
        scenario: run.scenario,
        personality: run.personality,
        change: run.change,
        passed_before: run.passedBefore,
        passed_after: run.passedAfter,
        scorings: run.scorings,
        review: run.review,
        duration_seconds: run.durationSeconds,
        error_message: run.errorMessage,
        scores: run.scores.map((score) => ({
            metric_id: score.metricId,
            metric_name: score.metricName,
            before: scoreJson(score.before),
            after: scoreJson(score.after),
            flip: score.flip,
            expected: score.expected ?? null,
            direction: directionOf(score),
        })),
    };
}
function scoreJson(score) {
    if (score === null)
        return null;
    const { kind, value, explanation } = score;
    return { kind, value, explanation };
}

;// CONCATENATED MODULE: ../src/report/run-counts.ts

function runCountsOf({ result, baseline, }) {
    if (result !== null && (0,cekura_status/* phaseOf */.h)(result.status) === 'finished')
        return result.counts;
    return { total: baseline?.counts.total ?? null, completed: null, success: null, failed: null };
}

;// CONCATENATED MODULE: ../src/report/json/why-json.ts

const LINE_LENGTH = 1_000;
function definitionJson(change) {
    if (change === undefined)
        return null;
    const edited = 'fields' in change ? change : null;
    const difference = edited?.difference ?? null;
    return {
        change: change.kind,
        saved_at: change.savedAt,
        fields: edited === null ? [] : edited.fields,
        difference: difference === null
            ? null
            : {
                field: difference.field,
                lines: difference.lines.map(({ kind, text }) => ({
                    kind,
                    text: clipped(text, LINE_LENGTH),
                })),
            },
    };
}
function agreementJson(agreement) {
    if (agreement === undefined)
        return null;
    const { labelledRuns, before, after, towards, away } = agreement;
    return {
        labelled_runs: labelledRuns,
        before: sideJson(before),
        after: sideJson(after),
        towards,
        away,
    };
}
function sideJson(side) {
    if (side === null)
        return null;
    const { agreed, labelled, share, counts, kappa } = side;
    return {
        agreed,
        labelled,
        share: { value: share.value, low: share.low, high: share.high },
        counts: counts === null
            ? null
            : {
                true_passes: counts.truePasses,
                false_passes: counts.falsePasses,
                true_fails: counts.trueFails,
                false_fails: counts.falseFails,
            },
        kappa: kappa === null ? null : { value: kappa.value, low: kappa.low, high: kappa.high },
    };
}

;// CONCATENATED MODULE: ../src/report/json/json-report.ts








const SCHEMA_VERSION = 1;
function renderJson(report) {
    const { verdict, result, plan, comparison } = report;
    const findings = findingsOf(report);
    const agreements = labelAgreements(findings?.runs ?? []);
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
        comparison: comparison === null
            ? null
            : { baseline: beforeJson(report), ...overallJson(comparison.overall) },
        metrics: findings?.metrics.map((metric) => metricJson(metric, {
            definition: definitionJson(report.insight.definitions.get(metric.metricId)),
            agreement: agreementJson(agreements.find(({ metricId }) => metricId === metric.metricId)),
        })) ?? null,
        runs: findings?.runs.map(runJson) ?? null,
        warnings: report.warnings,
        elapsed_seconds: report.elapsedMs / 1000,
    };
    return `${JSON.stringify(json, null, 2)}\n`;
}
function beforeJson(report) {
    const before = comparedWith(report);
    return before && { file: before.file, since: before.since, newest_since: before.newest };
}
function resultJson({ name, agentName, status, updatedAt, failureReasons }, { total, completed, success, failed }) {
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
        evaluations: evaluationsOf(plan),
        confirm_flips: plan.confirmations?.rounds ?? 0,
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
        unstable_runs: overall.unstableRuns,
        unchanged_runs: overall.unchangedRuns,
        incomparable_runs: overall.incomparableRuns,
        p_value: overall.pValue,
    };
}

;// CONCATENATED MODULE: ../src/report/junit/metric-properties.ts
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
function metricSuite(metric, runs, timestamp, isTimed, properties) {
    const { id, title, change } = metric;
    return {
        name: title,
        timestamp,
        properties: {
            metric_id: id,
            kind: change?.kind ?? null,
            ...properties,
            ...sidePropertiesOf('before', change),
            ...sidePropertiesOf('after', change),
        },
        cases: runs.map((run) => metricCase(metric, run, isTimed)),
    };
}
function classNameOf(title) {
    return `cekura.${title.replaceAll('.', '_')}`;
}
function metricCase({ id, title }, run, isTimed) {
    const score = run.scores.find(({ metricId }) => metricId === id) ?? null;
    const trouble = troubleOf(score, run);
    return {
        name: runTitle(run),
        className: classNameOf(title),
        seconds: isTimed ? run.durationSeconds : null,
        trouble,
        properties: caseProperties(id, score, run),
        output: trouble?.tag === 'failure' ? '' : detailsOf(score),
    };
}
function runTitle({ runId, scenario }) {
    const shown = cutTo((0,one_line/* oneLine */.T)(scenario ?? ''), NAME_COLUMNS);
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
        const message = 'No score: this metric did not score this run';
        return { tag: 'skipped', type: 'no_score', message, details: '' };
    }
    const message = `No score: ${cutTo((0,one_line/* oneLine */.T)(errorMessage), MESSAGE_COLUMNS)}`;
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
        return `Regressed: ${vocabulary_CHANGES.regressed.meaning}`;
    return before?.value === false ? 'Fails as before' : 'Fails';
}
function withReason(words, explanation) {
    const reason = cutTo((0,one_line/* oneLine */.T)(explanation), MESSAGE_COLUMNS);
    return reason === '' ? words : `${words}: ${reason}`;
}
function detailsOf(score) {
    const sides = [
        ['Now', score?.after ?? null],
        ['Before', score?.before ?? null],
    ];
    const parts = sides.flatMap(([when, side]) => {
        if (side === null)
            return [];
        const value = `${when}: ${scoreText(side)}`;
        return [side.explanation === '' ? value : `${value}\n${side.explanation}`];
    });
    return parts.join('\n\n');
}
function exactText(score) {
    return typeof score.value === 'number' ? String(score.value) : scoreText(score);
}
function caseProperties(metricId, score, run) {
    const { before = null, after = null } = score ?? {};
    return {
        run_id: run.runId,
        metric_id: metricId,
        kind: (after ?? before)?.kind ?? null,
        before: before === null ? null : exactText(before),
        after: after === null ? null : exactText(after),
        scenario: run.scenario,
        personality: run.personality,
        run_seconds: run.durationSeconds,
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
function gatesSuite(gates, timestamp) {
    const names = job_suites_distinct(gates.map(({ input, asked }) => `${input}: ${(0,one_line/* oneLine */.T)(asked)}`));
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
function job_suites_distinct(names) {
    return names.map((name, index) => {
        const earlier = names.slice(0, index).filter((other) => other === name).length;
        return earlier === 0 ? name : `${name} (${earlier + 1})`;
    });
}
function endingSuite(verdict, timestamp) {
    const { outcome, headline, reasons, remedy } = verdict;
    const green = isGreen(outcome);
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
function suitesElement(name, suites, seconds) {
    const cases = suites.flatMap((suite) => suite.cases);
    return {
        tag: 'testsuites',
        attributes: { name, ...test_suite_countsOf(cases), time: test_suite_timeOf(seconds) },
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
            ...test_suite_countsOf(cases),
            time: test_suite_timeOf(seconds),
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
    for (const message of one.flakyFailures ?? []) {
        content.push({ tag: 'flakyFailure', attributes: { type: 'unstable', message }, content: '' });
    }
    if (output !== '') {
        content.push({ tag: 'system-out', attributes: {}, content: withoutMarkers(output) });
    }
    return {
        tag: 'testcase',
        attributes: { name, classname: className, time: test_suite_timeOf(one.seconds ?? 0) },
        content,
    };
}
function propertiesElement(properties) {
    const content = Object.entries(properties).flatMap(([name, value]) => value === null
        ? []
        : [{ tag: 'property', attributes: { name, value: String(value) }, content: [] }]);
    return content.length === 0 ? [] : [{ tag: 'properties', attributes: {}, content }];
}
function test_suite_countsOf(cases) {
    const count = (tag) => cases.filter(({ trouble }) => trouble?.tag === tag).length;
    return {
        tests: cases.length,
        failures: count('failure'),
        errors: count('error'),
        skipped: count('skipped'),
    };
}
function withoutMarkers(output) {
    return output.replace(/\[(?=\[)/g, '[ ');
}
const MOST_SECONDS = 1e9;
function test_suite_timeOf(seconds) {
    return Math.min(Math.max(seconds, 0), MOST_SECONDS).toFixed(3);
}

;// CONCATENATED MODULE: ../src/report/junit/unstable-suite.ts


const UNSTABLE_TITLE = 'Unstable runs';
function unstableSuite(runs, timestamp) {
    const cases = runs.filter(({ change }) => change === 'unstable').map(unstableCase);
    return cases.length === 0 ? null : { name: UNSTABLE_TITLE, timestamp, properties: {}, cases };
}
function unstableCase(run) {
    const { scorings } = run;
    return {
        name: runTitle(run),
        className: classNameOf(UNSTABLE_TITLE),
        seconds: run.durationSeconds,
        trouble: null,
        flakyFailures: scorings.flatMap((passed, index) => passed === false ? [`The run fails in scoring ${index + 1} of ${scorings.length}`] : []),
        properties: {
            run_id: run.runId,
            before: verdictText(run.passedBefore),
            scenario: run.scenario,
        },
        output: scoringsText(run),
    };
}

;// CONCATENATED MODULE: ../src/report/junit/xml.ts
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
const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
function escapedText(text) {
    return text.replace(NOT_IN_XML, '\ufffd').replace(/[&<>\r]/g, reference);
}
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

;// CONCATENATED MODULE: ../src/report/junit/junit-report.ts









function renderJunit(report) {
    return xmlDocument(suitesElement(NAME, suitesOf(report), report.elapsedMs / 1000));
}
const NAME = 'Cekura re-evaluation';
function suitesOf(report) {
    const { verdict, result, plan } = report;
    const timestamp = timestampOf(result?.updatedAt ?? null);
    const isFinished = verdict.outcome === 'passed' || verdict.outcome === 'gate_failed';
    const isEvaluated = isFinished && plan !== null && plan.runIds.length > 0;
    const findings = isEvaluated ? findingsOf(report) : null;
    const metrics = findings === null ? [] : titledMetrics(findings);
    const before = comparedWith(report);
    const properties = {
        before_file: before?.file ?? null,
        before_since: before?.since ?? null,
        before_newest_since: before?.newest === before?.since ? null : (before?.newest ?? null),
    };
    const suites = metrics.map((metric, index) => metricSuite(metric, findings?.runs ?? [], timestamp, index === 0, properties));
    const unstable = unstableSuite(findings?.runs ?? [], timestamp);
    if (unstable !== null)
        suites.unshift(unstable);
    if (verdict.gates.length > 0)
        suites.unshift(gatesSuite(verdict.gates, timestamp));
    if (metrics.length === 0)
        suites.unshift(endingSuite(verdict, timestamp));
    return suites;
}
const junit_report_TITLE_COLUMNS = 120;
function titledMetrics({ runs, metrics }) {
    const names = new Map();
    for (const { scores } of runs) {
        for (const { metricId, metricName } of scores) {
            if (!names.has(metricId))
                names.set(metricId, cutTo((0,one_line/* oneLine */.T)(metricName), junit_report_TITLE_COLUMNS));
        }
    }
    const taken = [GATES_TITLE, ENDING_TITLE, UNSTABLE_TITLE, '', ...names.values()].map(comparable);
    const isTaken = (title) => taken.indexOf(comparable(title)) !== taken.lastIndexOf(comparable(title));
    return [...names].map(([id, name]) => ({
        id,
        title: isTaken(name) ? `${name} (metric ${(0,one_line/* oneLine */.T)(id)})`.trimStart() : name,
        change: metrics.find(({ metricId }) => metricId === id) ?? null,
    }));
}
function comparable(title) {
    return title.replaceAll('.', '_').toLowerCase();
}
function timestampOf(updatedAt) {
    if (updatedAt === null || !/^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/.test(updatedAt))
        return null;
    const timeMs = Date.parse(updatedAt);
    const iso = Number.isNaN(timeMs) ? '' : new Date(timeMs).toISOString();
    return /^\d{4}-/.test(iso) ? iso.slice(0, 'YYYY-MM-DDTHH:MM:SS'.length) : null;
}

// EXTERNAL MODULE: ../src/github/footer.ts
var footer = __nccwpck_require__(3100);
;// CONCATENATED MODULE: ../src/report/markdown/detail.ts

function leastSize(comparison, detail) {
    if (comparison === null)
        return 0;
    const regressed = comparison.runs.filter((run) => run.change === 'regressed');
    const others = detail.otherRuns ? comparison.runs.length : 0;
    return regressed.slice(0, detail.rows).reduce((size, run) => size + runSize(run, detail), others);
}
function runSize(run, detail) {
    return flippedScores(run)
        .slice(0, detail.rows)
        .flatMap(({ before, after }) => [before, after])
        .reduce((size, score) => {
        const explanation = Math.min(score?.explanation.length ?? 0, detail.explanationLength);
        return size + explanation + Math.min(score?.metricName.length ?? 0, detail.textLength);
    }, 0);
}
const SUMMARY_DETAILS = [
    { explanationLength: 4000, otherRuns: true, rows: Infinity, textLength: 2000 },
    { explanationLength: 1000, otherRuns: true, rows: Infinity, textLength: 500 },
    { explanationLength: 300, otherRuns: true, rows: Infinity, textLength: 250 },
    { explanationLength: 0, otherRuns: true, rows: Infinity, textLength: 250 },
    { explanationLength: 0, otherRuns: false, rows: Infinity, textLength: 250 },
    ...shrinkingRows([1000, 300, 100, 30, 10], 250),
    ...shrinkingRows([3, 1], 60),
];
const COMMENT_DETAILS = [
    { explanationLength: 500, otherRuns: false, rows: 20, textLength: 500 },
    { explanationLength: 200, otherRuns: false, rows: 20, textLength: 250 },
    { explanationLength: 0, otherRuns: false, rows: 20, textLength: 250 },
    ...shrinkingRows([10, 5], 120),
    ...shrinkingRows([3, 1], 40),
];
function shrinkingRows(rows, textLength) {
    return rows.map((count) => ({ explanationLength: 0, otherRuns: false, rows: count, textLength }));
}
function fit(fitting, render) {
    const { details, limit, sizeOf, leastSize } = fitting;
    const plausible = details.filter((detail) => leastSize(detail) <= limit);
    let rendered = '';
    for (const detail of plausible.length > 0 ? plausible : details.slice(-1)) {
        rendered = render(detail);
        if (sizeOf(rendered) <= limit)
            break;
    }
    return rendered;
}
function limited(items, limit) {
    return { shown: items.slice(0, limit), omitted: Math.max(0, items.length - limit) };
}

;// CONCATENATED MODULE: ../src/report/markdown/markdown.ts

const SYNTAX = /[\\`*_{}[\]<>&|~"']|^[-+=]|(?<=^\d{1,9})[.)](?= |$)/;
const TRIGGER = /[@#$]|:(?=\S)|(?<=www)\.|(?<=[a-z])-(?=\d)|(?<=gh|ghsa|cve)-/;
const COMMIT = /[0-9a-f]{7,}/;
const SPECIAL = new RegExp(`(${SYNTAX.source})|(${COMMIT.source})|(?:${TRIGGER.source})`, 'gi');
function inlineText(text, limit = Infinity) {
    return markdown_escaped(clipped(flattened(text), limit));
}
function multilineText(text, limit = Infinity) {
    return clipped(visibleText(text).trim(), limit)
        .split(/\n+/)
        .map((line) => markdown_escaped(singleSpaced(line)))
        .join('<br>');
}
function code(text, limit = Infinity) {
    return `<code>${inlineText(text, limit)}</code>`;
}
function fenced(text, language) {
    const content = visibleText(text).trimEnd();
    const longest = Math.max(2, ...Array.from(content.matchAll(/`+/g), ([ticks]) => ticks.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${content}\n${fence}`;
}
const ADDRESS_LENGTH = 2000;
function markdown_link(label, address) {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url === null || !/^https?:$/.test(url.protocol) || url.href.length > ADDRESS_LENGTH)
        return inlineText(label);
    const target = url.href.replace(/[^\w\-.~:/?#@!$'*+,;=%&]/g, encodeURIComponent);
    return `<a href="${target.replace(/[&']/g, markdown_reference)}">${inlineText(label)}</a>`;
}
function table(header, alignments, rows) {
    return [header, alignments.map((alignment) => DASHES[alignment]), ...rows]
        .map((cells) => `| ${cells.join(' | ')} |`)
        .join('\n');
}
const DASHES = { left: ':--', center: ':-:', right: '--:' };
function details(summary, body) {
    return `<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
function markdown_escaped(line) {
    return line.replace(SPECIAL, (found, syntax, commit) => {
        if (syntax !== undefined)
            return markdown_reference(syntax);
        if (commit !== undefined)
            return commit.replace(/(.{6})(.)/g, '$1<span>$2</span>');
        return `<span>${found}</span>`;
    });
}
function markdown_reference(character) {
    return markdown_NAMED[character] ?? `&#${character.charCodeAt(0)};`;
}
const markdown_NAMED = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

;// CONCATENATED MODULE: ../src/report/markdown/name-text.ts

const NAME_LENGTH = 120;
function nameText(name, detail) {
    return inlineText(name, Math.min(NAME_LENGTH, detail.textLength));
}
const UNNAMED_SCENARIO = 'Unnamed scenario';

;// CONCATENATED MODULE: ../src/report/markdown/evaluated.ts









function evaluatedSection(report, detail) {
    const facts = [
        resultFact(report, detail),
        ...(report.plan === null
            ? []
            : [`${planFact(report.plan, triggeredBy(report))}${confirmationsFact(report)}`]),
        `took ${(0,duration/* formatDuration */.a)(report.elapsedMs)}`,
        ...(report.shareLink === null ? [] : [shareFact(report.shareLink)]),
    ].filter((fact) => fact !== null);
    const lines = [`<sub>${facts.join(' · ')}</sub>`];
    if (report.plan !== null && toldComparison(report) === null)
        lines.push(`<sub>${metricsFact(report.plan, detail)}</sub>`);
    return lines.join('<br>\n');
}
function baselineSection(report, detail) {
    const written = baselineText(report);
    return written === null ? null : `${inlineText(written, detail.textLength)}.`;
}
function resultFact({ resultId, plan, result, baseline }, detail) {
    if (resultId === null)
        return null;
    const resultName = plan?.resultName ?? result?.name ?? baseline?.name ?? null;
    const agent = result?.agentName ?? baseline?.agentName ?? null;
    return [
        ...(resultName === null ? [] : [nameText(resultName, detail)]),
        `${resultName === null ? 'Result' : 'result'} ${code(resultId, 40)}`,
        ...(agent === null ? [] : [`agent ${nameText(agent, detail)}`]),
    ].join(' · ');
}
function planFact(plan, triggered) {
    if (plan.runIds.length === 0)
        return 'no run to evaluate';
    const [size, cost] = [planSizeText(plan), planCostText(plan)];
    if (triggered === 'yes')
        return `${size}: ${cost}`;
    if (triggered === 'no')
        return `${size}: not triggered by this job`;
    return `${size}: ${cost}, if the request got through`;
}
function confirmationsFact({ plan, evaluations }) {
    const more = plan === null ? 0 : evaluations - evaluationsOf(plan);
    return more > 0 ? `, and ${counted(more, 'evaluation')} more to confirm flips` : '';
}
function metricsFact({ metrics }, detail) {
    const { shown, omitted } = limited(metrics, Math.min(detail.rows, 20));
    const names = shown.map(({ id, name }) => name === null ? `metric ${code(id, 40)}` : nameText(name, detail));
    if (omitted > 0)
        names.push(counted(omitted, 'more metric'));
    return `Metrics: ${names.join(', ')}`;
}
function shareFact(shareLink) {
    return `${markdown_link('Open the result', shareLink)} (anybody with this link can see the transcripts)`;
}

;// CONCATENATED MODULE: ../src/report/markdown/failures.ts





const REASONS = 50;
function failuresSection({ verdict, result }, detail) {
    const reasons = result?.failureReasons ?? [];
    const isTold = verdict.outcome === 'evaluation_failed' && result?.status !== 'completed';
    if (reasons.length === 0 || isTold)
        return null;
    const { shown, omitted } = limited(reasons, Math.min(REASONS, detail.rows));
    const items = shown.map(({ description, affectedRuns }) => {
        const runs = affectedRuns === null ? '' : ` (${counted(affectedRuns, 'run')})`;
        return `- ${inlineText(description, detail.textLength)}${runs}`;
    });
    if (omitted > 0)
        items.push(`- … and ${counted(omitted, 'more reason')}`);
    return `### What Cekura says went wrong\n\n${items.join('\n')}`;
}
function progressSection(result) {
    const runs = [...(result?.runs?.values() ?? [])];
    if (runs.length === 0)
        return null;
    const finished = runs.filter((run) => (0,cekura_status/* phaseOf */.h)(run.status) === 'finished').length;
    return `${(0,text_figures/* grouped */.zD)(finished)} of ${counted(runs.length, 'run')} finished so far.`;
}

;// CONCATENATED MODULE: ../src/report/markdown/gates.ts



const GATES = 100;
function missedGatesSection(gates, detail) {
    const missed = gates.filter(({ held }) => !held);
    return missed.length === 0 ? null : gateList(missed, detail);
}
function heldGatesSection(gates, detail) {
    const held = gates.filter((gate) => gate.held);
    if (held.length === 0)
        return null;
    const title = `<b>${counted(held.length, 'gate')}</b> ${held.length === 1 ? 'holds' : 'hold'}`;
    return details(title, gateList(held, detail));
}
function gateList(gates, detail) {
    const { shown, omitted } = limited(gates, Math.min(GATES, detail.rows));
    const items = shown.map(({ held, asked, found, margin }) => {
        const finding = `<b>${inlineText(found, detail.textLength)}</b>`;
        const by = margin === null ? '' : `, ${inlineText(margin, detail.textLength)}`;
        return `- ${held ? '✅' : '❌'} ${inlineText(asked, detail.textLength)}: ${finding}${by}`;
    });
    if (omitted > 0)
        items.push(`- … and ${counted(omitted, 'more gate')}`);
    return items.join('\n');
}

;// CONCATENATED MODULE: ../src/report/markdown/headline.ts



const OUTCOME_SIGNS = {
    passed: '✅',
    gate_failed: '❌',
    evaluation_failed: '❌',
    timed_out: '⏳',
    api_error: '❌',
    invalid_input: '❌',
    cancelled: '⏹️',
    started: '▶️',
    planned: '📋',
};
const KEY_LENGTH = 120;
const LINES = 50;
function headlineSection(verdict, detail, level, key = '') {
    const { outcome, headline, reasons } = verdict;
    const job = key === '' ? '' : `${inlineText(key, Math.min(KEY_LENGTH, detail.textLength))} · `;
    const heading = `${'#'.repeat(level)} ${OUTCOME_SIGNS[outcome]} ${job}${inlineText(headline, detail.textLength)}`;
    return reasons.length === 0 || outcome === 'gate_failed'
        ? heading
        : `${heading}\n\n${bullets(reasons, detail)}`;
}
function bullets(lines, detail) {
    const { shown, omitted } = limited(lines, Math.min(LINES, detail.rows));
    const items = shown.map((line) => `- ${inlineText(line, detail.textLength)}`);
    if (omitted > 0)
        items.push(`- … and ${(0,text_figures/* grouped */.zD)(omitted)} more`);
    return items.join('\n');
}
const STEP_LENGTH = 20_000;
function remedySection({ remedy, resumeStep }, detail) {
    const advice = remedy?.trim() ?? '';
    if (advice === '' && resumeStep === null)
        return null;
    const text = `**What to do:** ${inlineText(advice, detail.textLength)}${/[.:]$/.test(advice) ? '' : '.'}`;
    if (resumeStep === null)
        return text;
    const isLong = resumeStep.length > Math.min(STEP_LENGTH, detail.textLength * 20);
    return `${text}\n\n${isLong ? 'The step is long: it is in the log.' : fenced(resumeStep, 'yaml')}`;
}
function warningsSection(warnings, detail) {
    if (warnings.length === 0)
        return null;
    return `### ⚠️ Warnings\n\n${bullets(warnings, detail)}`;
}

;// CONCATENATED MODULE: ../src/report/why-words.ts




function causesOf({ comparison, insight }) {
    const causes = (comparison?.metrics ?? []).flatMap((metric) => {
        const definition = insight.definitions.get(metric.metricId);
        return definition === undefined ? [] : [{ metric, definition }];
    });
    const isEdited = ({ definition: { kind } }) => kind === 'edited' || kind === 'edited_since_some';
    return [...causes.filter(isEdited), ...causes.filter((cause) => !isEdited(cause))];
}
const FIELDS = {
    prompt: 'prompt',
    custom_code: 'code',
    description: 'description',
    evaluation_trigger: 'trigger',
    evaluation_trigger_prompt: 'prompt of the trigger',
    type: 'type',
    llm_provider: 'provider of the language model',
    name: 'name',
};
function fieldText(field) {
    return FIELDS[field];
}
function definitionText({ metric, definition: change }, { pin }) {
    const time = utcTimeText(change.savedAt);
    const on = time === null ? '' : ` on ${time}`;
    const scores = pin?.isCompared === true ? 'the baseline' : 'those scores';
    const isMoved = isMoreThanChance(metric);
    const judge = isMoved ? 'the judge moved' : 'scored differently';
    const notes = [
        ...(isMoved ? [] : ['drift or chance']),
        ...(time === null || change.kind !== 'not_edited' ? [] : [`last edited on ${time}`]),
    ];
    const note = notes.length === 0 ? '' : ` (${notes.join('; ')})`;
    switch (change.kind) {
        case 'edited':
            return `edited${on}, since ${scores}${fieldsText(change.fields)}`;
        case 'edited_since_some':
            return `edited${on}, since some of the scores in ${scores}${fieldsText(change.fields)}`;
        case 'unclear':
            return `edited${on}, which ${scores} knows, but some of its scores are older: cannot tell whether the edit or the judge changed them`;
        case 'saved':
            return `saved${on}, since ${scores}, but not changed: ${judge}${note}`;
        case 'not_edited':
            return `not edited since ${scores}: ${judge}${note}`;
    }
}
function fieldsText(fields) {
    if (fields === null)
        return '; how it was before is not known';
    return `: ${fields.map(fieldText).join(', ')}`;
}
function agreedText({ agreed, labelled }) {
    return `${(0,text_figures/* grouped */.zD)(agreed)} of ${(0,text_figures/* grouped */.zD)(labelled)}`;
}
function agreementMovement({ before, after }) {
    return [before, after].flatMap((side) => (side === null ? [] : [agreedText(side)])).join(' → ');
}
function directionsText({ towards, away }) {
    if (towards + away === 0)
        return null;
    return `${(0,text_figures/* grouped */.zD)(towards)} towards the labels, ${(0,text_figures/* grouped */.zD)(away)} away`;
}
function agreementLine(agreement) {
    const directions = directionsText(agreement);
    const runs = agreement.labelledRuns === 1 ? 'labelled run' : 'labelled runs';
    const line = `${agreementMovement(agreement)} ${runs}`;
    return directions === null ? line : `${line} (${directions})`;
}
function shareIntervalText({ share }) {
    return `95% interval ${(0,text_figures/* percentOf */.pR)(share.low)} to ${(0,text_figures/* percentOf */.pR)(share.high)}`;
}
function kappaText({ kappa }) {
    if (kappa === null)
        return null;
    const figure = (value) => (0,text_figures/* decimalTo */.lg)(value, 2);
    return `${figure(kappa.value)} (${figure(kappa.low)} to ${figure(kappa.high)})`;
}
function moreLinesText(omitted) {
    return `… and ${counted(omitted, 'more line')}`;
}

;// CONCATENATED MODULE: ../src/report/markdown/labels.ts







function agreementSection(runs, detail) {
    const agreements = labelAgreements(runs);
    if (agreements.length === 0)
        return null;
    const { shown, omitted } = limited(agreements, detail.rows);
    const rows = shown.map((agreement) => [
        nameText(agreement.metricName, detail),
        movementCell(agreement),
        directionsText(agreement) ?? 'no change',
    ]);
    if (omitted > 0)
        rows.push([`… and ${counted(omitted, 'more metric')}`, '', '']);
    const header = ['Metric', 'As people expect', 'Scores that changed'];
    const counts = detail.otherRuns ? countsBlock(shown, detail) : null;
    return [
        '### Agreement with people',
        'People labelled some of the evaluated runs in Cekura. This shows how many of those runs have the score that people expect.',
        table(header, ['left', 'left', 'left'], rows),
        ...(counts === null ? [] : [counts]),
    ].join('\n\n');
}
function movementCell(agreement) {
    const { before, after } = agreement;
    const sides = [before, after].filter((side) => side !== null);
    const shares = sides.map(({ share }) => (0,text_figures/* percentOf */.pR)(share.value)).join(' → ');
    const interval = after === null ? '' : `, ${shareIntervalText(after)}`;
    return `<b>${agreementMovement(agreement)}</b><br><sub>${shares}${interval}</sub>`;
}
function countsBlock(agreements, detail) {
    const rows = agreements.flatMap((agreement) => ['before', 'after'].flatMap((when) => {
        const side = agreement[when];
        const counts = side?.counts ?? null;
        if (side === null || counts === null)
            return [];
        const { truePasses, falsePasses, trueFails, falseFails } = counts;
        return [
            [
                `${nameText(agreement.metricName, detail)}, ${when}`,
                ...[truePasses, falsePasses, trueFails, falseFails].map((count) => (0,text_figures/* grouped */.zD)(count)),
                kappaText(side) ?? 'not known',
            ],
        ];
    }));
    if (rows.length === 0)
        return null;
    const header = [
        'Metric',
        'True passes',
        'False passes',
        'True fails',
        'False fails',
        "Cohen's kappa (95% interval)",
    ];
    const counts = table(header, ['left', 'right', 'right', 'right', 'right', 'right'], rows);
    return details('Passes and fails, true and false', `${counts}\n\n${KAPPA}`);
}
const KAPPA = 'A true pass is a run that judge and people pass. A false pass is a run that the judge passes and people fail. Kappa is 1 if they always agree, and 0 if they agree only as often as by chance. It is not known with fewer than 10 labels, or if all verdicts are the same.';

;// CONCATENATED MODULE: ../src/report/markdown/metric-causes.ts






const metric_causes_LINE_LENGTH = 300;
function causesSection(report, detail) {
    const causes = causesOf(report);
    if (causes.length === 0)
        return null;
    const { shown, omitted } = limited(causes, detail.rows);
    let linesLeft = differenceLines(detail);
    const blocks = shown.map((each) => {
        const name = nameText(each.metric.metricName, detail);
        const cause = `<b>${name}</b>: ${definitionText(each, report)}.`;
        const difference = 'difference' in each.definition ? each.definition.difference : null;
        if (difference === null || linesLeft === 0)
            return cause;
        const block = differenceBlock(difference, linesLeft);
        linesLeft -= Math.min(linesLeft, difference.lines.length);
        return `${cause}\n\n${block}`;
    });
    if (omitted > 0)
        blocks.push(`… and ${counted(omitted, 'more metric')}.`);
    return `### Why scores changed\n\n${blocks.join('\n\n')}`;
}
function differenceLines({ explanationLength }) {
    if (explanationLength === 0)
        return 0;
    if (explanationLength > 500)
        return explanationLength > 1000 ? 120 : 60;
    return explanationLength > 200 ? 14 : 8;
}
const SIGNS = {
    added: '+ ',
    removed: '- ',
    same: '  ',
    gap: '  …',
};
function differenceBlock({ field, lines }, most) {
    const { shown, omitted } = limited(lines, most);
    const text = shown.map((line) => `${SIGNS[line.kind]}${clipped(flattened(line.text), metric_causes_LINE_LENGTH)}`);
    if (omitted > 0)
        text.push(`  ${moreLinesText(omitted)}`);
    return details(`What changed in the ${fieldText(field)}`, fenced(text.join('\n'), 'diff'));
}

;// CONCATENATED MODULE: ../src/report/markdown/metrics.ts






const LABEL_LENGTH = 60;
const LABELS = 8;
const NAMES = 3;
function metricsSection(comparison, detail) {
    const { metrics } = comparison;
    if (metrics.length === 0)
        return null;
    const changed = metrics.filter((metric) => !isUnchanged(metric));
    const unchanged = metrics.filter(isUnchanged);
    const notes = chanceNotes(comparison, (metricName) => nameText(metricName, detail));
    const parts = [
        ...(changed.length === 0 ? [] : [`### Metrics\n\n${metricTable(changed, detail)}`]),
        ...(notes.length === 0 ? [] : [notes.map((note) => `<sub>${note}.</sub>`).join('<br>')]),
        ...(unchanged.length === 0 ? [] : [unchangedDetails(unchanged, detail)]),
    ];
    return parts.join('\n\n');
}
function isUnchanged({ comparedRuns, agreedRuns, before, after }) {
    const isSame = comparedRuns > 0 && agreedRuns === comparedRuns;
    if (before === null && after === null)
        return isSame;
    return isSame && scoredRuns(before) === comparedRuns && scoredRuns(after) === comparedRuns;
}
function scoredRuns(side) {
    if (side === null)
        return 0;
    return applicableRuns(side) + side.notApplicable;
}
function applicableRuns(side) {
    if ('counts' in side)
        return [...side.counts.values()].reduce((sum, count) => sum + count, 0);
    return 'count' in side ? side.count : side.passed + side.failed;
}
function unchangedDetails(metrics, detail) {
    const names = metrics.slice(0, NAMES).map(({ metricName }) => nameText(metricName, detail));
    if (metrics.length > NAMES)
        names.push(`${(0,text_figures/* grouped */.zD)(metrics.length - NAMES)} more`);
    const title = `<b>${counted(metrics.length, 'metric')}</b> did not change: ${names.join(', ')}`;
    return details(title, metricTable(metrics, detail));
}
function metricTable(metrics, detail) {
    const { shown, omitted } = limited(metrics, detail.rows);
    const rows = shown.map((metric) => {
        const metricName = nameText(metric.metricName, detail);
        const small = smallPrint(metric);
        return [
            isMoreThanChance(metric) ? `${metricName} ${MORE_THAN_CHANCE_MARK}` : metricName,
            `${movement(metric, detail)}${small.length === 0 ? '' : `<br><sub>${small.join(' · ')}</sub>`}`,
        ];
    });
    if (omitted > 0)
        rows.push([`… and ${counted(omitted, 'more metric')}`, '']);
    return table(['Metric', 'Before → now'], ['left', 'left'], rows);
}
function movement(metric, detail) {
    switch (metric.kind) {
        case 'binary': {
            const [before, after] = [passText(metric.before), passText(metric.after)];
            return `<b>${arrow(before, after)}</b> pass${passMovement(metric.before, metric.after)}`;
        }
        case 'enum':
            return labelsMovement(metric.before, metric.after, detail);
        case 'rating':
        case 'number': {
            const { before, after } = metric;
            const mean = `mean <b>${arrow(meanText(before), meanText(after))}</b>`;
            if (before === null || after === null)
                return mean;
            return `${mean}${by((0,text_figures/* movementOf */.Ri)(before.mean, after.mean))}`;
        }
    }
}
function arrow(before, after) {
    return before === after ? after : `${before} → ${after}`;
}
function by(text) {
    return text === 'no change' ? '' : `, ${text}`;
}
function passText(tally) {
    if (tally === null)
        return 'no scores';
    const rate = vocabulary_passRateOf(tally);
    return rate === null ? 'not applicable' : (0,text_figures/* percentOf */.pR)(rate);
}
function passMovement(before, after) {
    const [was, is] = [before, after].map((tally) => (tally === null ? null : vocabulary_passRateOf(tally)));
    return typeof was === 'number' && typeof is === 'number' ? by((0,text_figures/* shareMovementOf */.OS)(is - was)) : '';
}
function meanText(scores) {
    return scores === null ? 'no scores' : (0,text_figures/* figureOf */.Mn)(scores.mean);
}
function labelsMovement(before, after, detail) {
    const labels = [...new Set([...(after?.counts.keys() ?? []), ...(before?.counts.keys() ?? [])])];
    const { shown, omitted } = limited(labels, Math.min(detail.rows, LABELS));
    const counts = shown.map((label) => {
        const [was, is] = [before, after].map((side) => (0,text_figures/* grouped */.zD)(side?.counts.get(label) ?? 0));
        const text = inlineText(label, Math.min(LABEL_LENGTH, detail.textLength));
        return `${text} <b>${before === null ? is : arrow(was ?? '', is ?? '')}</b>`;
    });
    if (omitted > 0)
        counts.push(`… and ${counted(omitted, 'more label')}`);
    return counts.length === 0 ? 'no scores' : counts.join(', ');
}
function smallPrint(metric) {
    const { before, after } = metric;
    const notApplicable = arrow((0,text_figures/* grouped */.zD)(before?.notApplicable ?? 0), (0,text_figures/* grouped */.zD)(after?.notApplicable ?? 0));
    const agreement = isUnchanged(metric) ? null : agreementText(metric);
    return [
        ...spread(metric),
        ...(notApplicable === '0' ? [] : [`n/a ${notApplicable}`]),
        ...(agreement === null ? [] : [`same score again: ${agreement}`]),
    ];
}
function spread(metric) {
    switch (metric.kind) {
        case 'binary': {
            const flips = flipsText(metric.flipsToFail, metric.flipsToPass);
            return [
                `${arrow(passCount(metric.before), passCount(metric.after))} pass`,
                ...(flips === 'none' ? [] : [flips]),
            ];
        }
        case 'enum': {
            const changed = metric.comparedRuns - metric.agreedRuns;
            return changed === 0 ? [] : [`changed on ${counted(changed, 'run')}`];
        }
        case 'rating':
        case 'number':
            return ['p50', 'p95'].map((statistic) => {
                const [was, is] = [metric.before, metric.after].map((side) => side === null ? '–' : (0,text_figures/* figureOf */.Mn)(side[statistic]));
                return `${statistic} ${arrow(was ?? '', is ?? '')}`;
            });
    }
}
function passCount(tally) {
    if (tally === null)
        return '–';
    return `${(0,text_figures/* grouped */.zD)(tally.passed)} of ${(0,text_figures/* grouped */.zD)(tally.passed + tally.failed)}`;
}

;// CONCATENATED MODULE: ../src/report/markdown/signs.ts
const signs_SIGNS = {
    regressed: '🔻',
    fail: '❌',
    unstable: '🎲',
    fixed: '🔧',
    pass: '✅',
    'no verdict': '➖',
};
function markOf({ change, passedAfter }) {
    if (change === 'regressed' || change === 'fixed' || change === 'unstable')
        return change;
    if (passedAfter === null)
        return 'no verdict';
    return passedAfter ? 'pass' : 'fail';
}

;// CONCATENATED MODULE: ../src/report/markdown/rate.ts






function rateSection(report, detail) {
    const { successRate } = report;
    const comparison = toldComparison(report);
    if (comparison === null) {
        if (successRate === null || report.result?.status !== 'completed')
            return null;
        const rate = (0,text_figures/* percentOf */.pR)(successRate);
        return report.verdict.headline.includes(rate) ? null : `<b>${rate}</b> success rate`;
    }
    const { overall } = comparison;
    const figures = [rateText(successRate ?? overall.successRateAfter, overall), ...tally(overall)];
    const notes = [chanceText(overall), incomparableText(overall)].filter((note) => note !== null);
    const before = comparedWithText(report);
    const interval = intervalText(overall);
    const small = [
        interval === null ? null : `Success rate: ${interval}`,
        before === null ? null : inlineText(before, detail.textLength),
    ].filter((note) => note !== null);
    return [
        figures.join(' · '),
        notes.map((note) => `${note}.`).join(' '),
        small.length === 0 ? '' : `<sub>${small.join(' · ')}</sub>`,
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
function rateText(rate, overall) {
    if (rate === null)
        return 'Success rate not known';
    const { successRateBefore: before } = overall;
    const movement = rateMovementText(overall);
    const was = before === null || movement === null ? '' : `, was ${(0,text_figures/* percentOf */.pR)(before)} (${movement})`;
    return `<b>${(0,text_figures/* percentOf */.pR)(rate)}</b> success rate${was}`;
}
function tally(overall) {
    return ['regressed', 'fixed', 'unstable', 'unchanged'].flatMap((change) => {
        const count = overall[`${change}Runs`];
        if (count === 0 && change === 'unstable')
            return [];
        const words = `<b>${(0,text_figures/* grouped */.zD)(count)}</b> ${vocabulary_CHANGES[change].label}`;
        return [change === 'unchanged' || count === 0 ? words : `${signs_SIGNS[change]} ${words}`];
    });
}

;// CONCATENATED MODULE: ../src/report/markdown/regressed-runs.ts









const ERROR_LENGTH = 500;
const regressed_runs_AT_ONCE = 10;
const WORDS_COLUMNS = 220;
function regressionsSection(runs, detail) {
    const regressed = runs.filter((run) => run.change === 'regressed');
    if (regressed.length === 0)
        return null;
    const { shown, omitted } = limited(regressed, detail.rows);
    const blocks = shown.map((run, index) => runDetails(run, detail, index < regressed_runs_AT_ONCE));
    const [first, rest] = [blocks.slice(0, regressed_runs_AT_ONCE), blocks.slice(regressed_runs_AT_ONCE)];
    const more = rest.length === 0 ? [] : [details(`<b>${(0,text_figures/* grouped */.zD)(rest.length)} more</b>`, joined(rest))];
    const left = omitted === 0 ? [] : [`… and ${counted(omitted, 'more regressed run')}.`];
    const title = `### ${signs_SIGNS.regressed} ${counted(regressed.length, 'regressed run')}`;
    return joined([title, ...first, ...more, ...left]);
}
function joined(blocks) {
    return blocks.join('\n\n');
}
function runDetails(run, detail, isFirst) {
    const flipped = flippedScores(run);
    const { shown, omitted } = limited(flipped, detail.rows);
    const blocks = shown.map((score) => flippedBlock(score, detail));
    if (omitted > 0)
        blocks.push(`… and ${counted(omitted, 'more metric')} flipped.`);
    const moved = movedBlock(run, detail);
    if (moved !== null)
        blocks.push(moved);
    if (run.review !== null)
        blocks.push(`A person reviewed this run: ${run.review}. That overrides the metrics.`);
    if (run.errorMessage !== null) {
        blocks.push(`Error: ${inlineText(run.errorMessage, Math.min(ERROR_LENGTH, detail.textLength))}`);
    }
    if (blocks.length === 0)
        blocks.push('No evaluated metric flipped.');
    return details(`${runLabel(run, detail)}<br>${causeLine(run, detail, isFirst)}`, joined(blocks));
}
function runLabel(run, detail) {
    const scenario = run.scenario === null ? UNNAMED_SCENARIO : nameText(run.scenario, detail);
    const personality = run.personality === null ? [] : [nameText(run.personality, detail)];
    return [`<b>${scenario}</b>`, ...personality, `run ${code(run.runId, 40)}`].join(' · ');
}
function causeLine(run, detail, isFirst) {
    if (run.review === 'failure')
        return 'A person reviewed this run as a failure';
    const flipped = flippedScores(run);
    const toFail = flipped.filter(({ flip }) => flip === 'to_fail');
    const [cause, ...others] = toFail.length > 0 ? toFail : flipped;
    if (cause === undefined)
        return 'No evaluated metric flipped';
    const also = others.slice(0, 2).map((score) => nameText(score.metricName, detail));
    if (others.length > also.length)
        also.push(`${(0,text_figures/* grouped */.zD)(others.length - also.length)} more`);
    const isWordy = isFirst || detail.explanationLength > 0;
    const words = isWordy ? flattened(cause.after?.explanation ?? '') : '';
    const said = words === '' ? movementText(cause) : cutTo(words, Math.min(WORDS_COLUMNS, detail.textLength));
    return `${nameText(cause.metricName, detail)}: <i>${inlineText(said)}</i>${also.length === 0 ? '' : ` · also ${also.join(', ')}`}`;
}
function flippedBlock(score, detail) {
    const title = `<b>${nameText(score.metricName, detail)}</b>: ${nameText(movementText(score), detail)}`;
    const after = regressed_runs_quoted('', score.after?.explanation ?? '', detail);
    const before = regressed_runs_quoted('<i>Before:</i> ', score.before?.explanation ?? '', detail);
    return [title, after, before].filter(Boolean).join('\n\n');
}
function regressed_runs_quoted(prefix, explanation, detail) {
    if (detail.explanationLength === 0 || explanation.trim() === '')
        return '';
    return `> ${prefix}${multilineText(explanation, detail.explanationLength)}`;
}
function movedBlock(run, detail) {
    const moved = movedScores(run);
    if (moved.length === 0)
        return null;
    const { shown, omitted } = limited(moved, detail.rows);
    const parts = shown.map((score) => `${nameText(score.metricName, detail)} ${nameText(movementText(score), detail)}`);
    if (omitted > 0)
        parts.push(counted(omitted, 'more metric'));
    return `Also changed: ${parts.join('; ')}`;
}

;// CONCATENATED MODULE: ../src/report/markdown/run-cell.ts


function runCell({ scenario, personality, runId }, detail) {
    const small = [...(personality === null ? [] : [nameText(personality, detail)]), code(runId, 40)];
    return `${nameText(scenario ?? UNNAMED_SCENARIO, detail)}<br><sub>${small.join(' · ')}</sub>`;
}

;// CONCATENATED MODULE: ../src/report/markdown/other-runs.ts








const CHANGES_PER_RUN = 5;
function fixedSection(runs, detail) {
    const fixed = runs.filter((run) => run.change === 'fixed');
    if (fixed.length === 0)
        return null;
    const title = `${signs_SIGNS.fixed} <b>${counted(fixed.length, 'fixed run')}</b>: failed before, ${fixed.length === 1 ? 'passes' : 'pass'} now`;
    return details(title, runTable(fixed, detail));
}
function otherRunsSection(runs, detail) {
    const others = runs.filter((run) => run.change === 'unchanged' || run.change === 'incomparable');
    if (others.length === 0)
        return null;
    const failing = others.filter((run) => run.passedAfter === false).length;
    const title = `<b>${counted(others.length, 'other run')}</b>, ${failing === 0 ? 'none' : (0,text_figures/* grouped */.zD)(failing)} failing`;
    if (detail.otherRuns)
        return details(title, runTable(others, detail));
    return `${counted(others.length, 'other run')} (unchanged, or without a verdict to compare) left out here.`;
}
function runTable(runs, detail) {
    const { shown, omitted } = limited(runs, detail.rows);
    const rows = shown.map((run) => [
        runCell(run, detail),
        `${verdictText(run.passedBefore)} → ${verdictText(run.passedAfter)}${reviewed(run)}`,
        changesCell(run, detail),
    ]);
    if (omitted > 0)
        rows.push([`… and ${counted(omitted, 'more run')}`, '', '']);
    return table(['Run', 'Verdict', 'Scores that changed'], ['left', 'left', 'left'], rows);
}
function reviewed(run) {
    return run.review === null ? '' : ' (reviewed by a person)';
}
function changesCell(run, detail) {
    const changed = [...flippedScores(run), ...movedScores(run)];
    const { shown, omitted } = limited(changed, Math.min(detail.rows, CHANGES_PER_RUN));
    const parts = shown.map((score) => `${nameText(score.metricName, detail)}: ${nameText(movementText(score), detail)}`);
    if (omitted > 0)
        parts.push(`… and ${(0,text_figures/* grouped */.zD)(omitted)} more`);
    return parts.join('<br>');
}

;// CONCATENATED MODULE: ../src/report/markdown/unstable-runs.ts






function unstableSection(runs, detail) {
    const unstable = runs.filter((run) => run.change === 'unstable');
    if (unstable.length === 0)
        return null;
    const title = `${signs_SIGNS.unstable} <b>${counted(unstable.length, 'unstable run')}</b>: ${vocabulary_CHANGES.unstable.meaning}`;
    return details(title, unstable_runs_runTable(unstable, detail));
}
function unstable_runs_runTable(runs, detail) {
    const { shown, omitted } = limited(runs, detail.rows);
    const rows = shown.map((run) => [
        runCell(run, detail),
        verdictText(run.passedBefore),
        run.scorings.map(verdictText).join(', '),
    ]);
    if (omitted > 0)
        rows.push([`… and ${counted(omitted, 'more run')}`, '', '']);
    return table(['Run', 'Before', 'Scorings'], ['left', 'left', 'left'], rows);
}

;// CONCATENATED MODULE: ../src/report/markdown/comment.ts


















const COMMENT_LIMIT_CHARACTERS = 65_536 - footer/* FOOTER_LIMIT_CHARACTERS */.f;
function commentMarker(key) {
    const encoded = Buffer.from(key, 'utf8').toString('base64url').replaceAll('-', '.');
    return `<!-- cekura-reevaluate-metrics:${encoded} -->`;
}
function renderProgressComment(plan, key) {
    const id = code(plan.resultId, 40);
    const result = plan.resultName === null ? `Result ${id}` : `${inlineText(plan.resultName, 120)} (result ${id})`;
    return [
        commentMarker(key),
        `### ⏳ ${key === '' ? '' : `${inlineText(key, 120)} · `}${describePlan(plan)}`,
        `${result}. This comment will show the outcome.`,
    ].join('\n\n');
}
function renderComment(report, key) {
    return fit({
        details: COMMENT_DETAILS,
        limit: COMMENT_LIMIT_CHARACTERS,
        sizeOf: (text) => text.length,
        leastSize: (detail) => leastSize(report.comparison, detail),
    }, (detail) => `${commentMarker(key)}\n\n${body(report, key, detail)}\n`);
}
function body(report, key, detail) {
    const { verdict } = report;
    const comparison = toldComparison(report);
    const unfinished = verdict.outcome === 'timed_out' || verdict.outcome === 'cancelled';
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
    ];
    return sections.filter((section) => section !== null).join('\n\n');
}

;// CONCATENATED MODULE: ../src/report/redact-texts.ts
function redactTexts(data, redact) {
    return redacted(data, redact);
}
function redacted(data, redact) {
    if (typeof data === 'string')
        return redact(data);
    if (typeof data !== 'object' || data === null)
        return data;
    if (Array.isArray(data))
        return mapped(data, redact) ?? data;
    if (data instanceof Map) {
        const entries = mapped([...data], redact);
        return entries === null ? data : new Map(entries);
    }
    const values = mapped(Object.values(data), redact);
    return values === null
        ? data
        : Object.fromEntries(Object.keys(data).map((name, index) => [name, values[index]]));
}
function mapped(items, redact) {
    const changed = items.map((item) => redactTexts(item, redact));
    return changed.every((item, index) => item === items[index]) ? null : changed;
}

;// CONCATENATED MODULE: ../src/report/kept-comment.ts



const ANNOUNCEMENT_LIMIT_MS = 20_000;
const CONCLUSION_LIMIT_MS = 40_000;
function keepComment({ runner, clock }, key, find) {
    let found = null;
    let announced = Promise.resolve();
    const outOfTime = new AbortController();
    async function write(body, signal) {
        found ??= find(commentMarker(key), signal);
        const comment = await found.catch((error) => {
            found = null;
            throw error;
        });
        return comment.write(body, signal);
    }
    return {
        announce: (plan, signal) => {
            const body = renderProgressComment(redactTexts(plan, runner.redact), key);
            const either = AbortSignal.any([signal, outOfTime.signal]);
            announced = within(clock, ANNOUNCEMENT_LIMIT_MS, either, (limited) => write(body, limited)).catch(() => undefined);
        },
        conclude: (report, signal) => within(clock, CONCLUSION_LIMIT_MS, signal, async (limited) => {
            const abandon = () => {
                outOfTime.abort(limited.reason);
            };
            if (limited.aborted)
                abandon();
            limited.addEventListener('abort', abandon, { once: true });
            await announced;
            limited.removeEventListener('abort', abandon);
            return write(renderComment(report, key), limited);
        }),
    };
}
async function within(clock, limitMs, outer, work) {
    const limit = new AbortController();
    const callOff = clock.after(limitMs, () => {
        limit.abort(new time_limit/* TimeLimitError */.$(limitMs));
    });
    try {
        return await work(AbortSignal.any([outer, limit.signal]));
    }
    finally {
        callOff();
    }
}

;// CONCATENATED MODULE: ../src/report/log/metric-rows.ts




const metric_rows_NAME_COLUMNS = 40;
const LABEL_COLUMNS = 24;
const LABELS_SHOWN = 4;
const NONE = '-';
const HEADINGS = ['Metric', 'Before', '', 'After', 'Flips', 'Same score'];
function metricRows(metrics, runs) {
    return [HEADINGS, ...metrics.map(rowOf), ...unscoredRows(metrics, runs)];
}
function rowOf(metric) {
    const [before, after] = sidesOf(metric);
    const flips = metric.kind === 'binary' ? flipsText(metric.flipsToFail, metric.flipsToPass) : NONE;
    const name = metricNameOf(metric.metricName);
    const marked = isMoreThanChance(metric) ? `${name} ${MORE_THAN_CHANCE_MARK}` : name;
    return [marked, before, '→', after, flips, agreementText(metric) ?? NONE];
}
function unscoredRows(metrics, runs) {
    const scored = new Set(metrics.map(({ metricId }) => metricId));
    const asked = runs[0]?.scores ?? [];
    return asked
        .filter(({ metricId }) => !scored.has(metricId))
        .map(({ metricName }) => [metricNameOf(metricName), NONE, '→', 'no score', NONE, NONE]);
}
function metricNameOf(metricName) {
    return cutTo((0,one_line/* oneLine */.T)(metricName), metric_rows_NAME_COLUMNS);
}
function sidesOf(metric) {
    switch (metric.kind) {
        case 'binary':
            return [binaryCell(metric.before), binaryCell(metric.after)];
        case 'enum':
            return [enumCell(metric.before), enumCell(metric.after)];
        case 'rating':
        case 'number':
            return [numberCell(metric.before), numberCell(metric.after)];
    }
}
function binaryCell(tally) {
    if (tally === null)
        return NONE;
    const rate = vocabulary_passRateOf(tally);
    return rate === null ? 'not applicable' : `${(0,text_figures/* percentOf */.pR)(rate)} pass`;
}
function numberCell(distribution) {
    if (distribution === null)
        return NONE;
    const { mean, p50, p95 } = distribution;
    return `mean ${(0,text_figures/* figureOf */.Mn)(mean)}, p50 ${(0,text_figures/* figureOf */.Mn)(p50)}, p95 ${(0,text_figures/* figureOf */.Mn)(p95)}`;
}
function enumCell(labels) {
    if (labels === null)
        return NONE;
    const all = [...labels.counts];
    if (all.length === 0)
        return 'not applicable';
    const shown = all
        .slice(0, LABELS_SHOWN)
        .map(([label, count]) => `${cutTo((0,one_line/* oneLine */.T)(label), LABEL_COLUMNS)} ${(0,text_figures/* grouped */.zD)(count)}`);
    const rest = all.slice(LABELS_SHOWN).reduce((sum, [, count]) => sum + count, 0);
    return [...shown, ...(rest === 0 ? [] : [`others ${(0,text_figures/* grouped */.zD)(rest)}`])].join(', ');
}

;// CONCATENATED MODULE: ../src/report/log/run-lines.ts





const MOVEMENT_COLUMNS = 60;
const EXPLANATION_COLUMNS = 240;
function changedRunLines(run) {
    return [`  ${run_lines_titleOf(run)}`, ...causeLines(run).map((line) => `    ${line}`)];
}
function unstableRunLines(run) {
    return [`  ${run_lines_titleOf(run)}`, `    ${scoringsText(run)}`];
}
function run_lines_titleOf(run) {
    const title = callTitle(run);
    const named = [...(title === '' ? [] : [title]), `run ${(0,one_line/* oneLine */.T)(run.runId)}`].join(' · ');
    const review = reviewText(run);
    return review === null ? named : `${named} (${review})`;
}
function causeLines(run) {
    const wanted = run.change === 'regressed' ? 'to_fail' : 'to_pass';
    const flips = run.scores.filter(({ flip }) => flip === wanted);
    const causes = flips.length > 0 ? flips : changedScores(run);
    return causes.length > 0 ? causes.map(scoreLine) : ['no evaluated score changed'];
}
function changedScores(run) {
    return [...flippedScores(run), ...movedScores(run)];
}
function scoreLine(score) {
    const name = metricNameOf(score.metricName);
    const movement = cutTo((0,one_line/* oneLine */.T)(movementText(score)), MOVEMENT_COLUMNS);
    const explanation = cutTo((0,one_line/* oneLine */.T)(score.after?.explanation ?? ''), EXPLANATION_COLUMNS);
    return `${name}: ${movement}${explanation === '' ? '' : `: ${explanation}`}`;
}

;// CONCATENATED MODULE: ../src/report/log/comparison-lines.ts







const RUNS_LISTED = 20;
const comparison_lines_RUNS_NAMED = 10;
function comparisonLines(comparison) {
    const { overall, metrics, runs } = comparison;
    const those = (wanted) => runs.filter(({ change }) => change === wanted);
    const [regressed, fixed] = [those('regressed'), those('fixed')];
    const left = Math.max(0, RUNS_LISTED - regressed.length);
    const rows = metricRows(metrics, runs);
    return [
        ...overallLines(overall),
        ...(rows.length > 1 ? ['', ...alignedLines(rows)] : []),
        ...chanceNotes(comparison, metricNameOf),
        ...changedLines('regressed', regressed, RUNS_LISTED),
        ...changedLines('fixed', fixed, left),
        ...changedLines('unstable', those('unstable'), Math.max(0, left - fixed.length), unstableRunLines),
        ...incomparableLines(those('incomparable')),
    ];
}
function overallLines(overall) {
    const { regressedRuns, fixedRuns, unstableRuns, unchangedRuns, incomparableRuns } = overall;
    const tally = [
        `${(0,text_figures/* grouped */.zD)(regressedRuns)} ${vocabulary_CHANGES.regressed.label}`,
        `${(0,text_figures/* grouped */.zD)(fixedRuns)} ${vocabulary_CHANGES.fixed.label}`,
        ...(unstableRuns === 0 ? [] : [`${(0,text_figures/* grouped */.zD)(unstableRuns)} ${vocabulary_CHANGES.unstable.label}`]),
        `${(0,text_figures/* grouped */.zD)(unchangedRuns)} ${vocabulary_CHANGES.unchanged.label}`,
        ...(incomparableRuns === 0
            ? []
            : [`${(0,text_figures/* grouped */.zD)(incomparableRuns)} ${vocabulary_CHANGES.incomparable.label}`]),
    ].join(', ');
    const interval = intervalText(overall);
    const rate = interval === null ? comparison_lines_rateText(overall) : `${comparison_lines_rateText(overall)}, ${interval}`;
    const chance = chanceText(overall);
    return [rate, tally, ...(chance === null ? [] : [chance])];
}
function comparison_lines_rateText(overall) {
    const { successRateBefore: before, successRateAfter: after } = overall;
    if (after === null)
        return 'Success rate not known';
    const movement = rateMovementText(overall);
    if (before === null || movement === null)
        return `Success rate ${(0,text_figures/* percentOf */.pR)(after)}`;
    return `Success rate ${(0,text_figures/* percentOf */.pR)(before)} → ${(0,text_figures/* percentOf */.pR)(after)} (${movement})`;
}
function changedLines(change, runs, listed, linesOf = changedRunLines) {
    if (runs.length === 0)
        return [];
    const shown = runs.slice(0, listed);
    const rest = runs.length - shown.length;
    const which = shown.length === 0 ? counted(rest, 'run') : `and ${(0,text_figures/* grouped */.zD)(rest)} more`;
    return [
        '',
        headingOf(change, runs.length),
        ...shown.flatMap(linesOf),
        ...(rest === 0 ? [] : [`  … ${which}, not listed here`]),
    ];
}
function incomparableLines(runs) {
    if (runs.length === 0)
        return [];
    const ids = firstFew(runs.map(({ runId }) => (0,one_line/* oneLine */.T)(runId)), comparison_lines_RUNS_NAMED);
    return ['', `${headingOf('incomparable', runs.length)}: ${ids}`];
}
function headingOf(change, runs) {
    const { label, meaning } = vocabulary_CHANGES[change];
    return `${label.charAt(0).toUpperCase()}${label.slice(1)} (${counted(runs, 'run')}: ${meaning})`;
}

;// CONCATENATED MODULE: ../src/report/log/why-lines.ts



const METRICS_LISTED = 20;
function whyLines(report) {
    const { comparison } = report;
    const causes = causesOf(report).map((cause) => `  ${metricNameOf(cause.metric.metricName)}: ${definitionText(cause, report)}`);
    const agreements = labelAgreements(comparison?.runs ?? []).map((agreement) => `  ${metricNameOf(agreement.metricName)}: ${agreementLine(agreement)}`);
    return [
        ...(causes.length === 0 ? [] : ['', 'Why scores changed', ...causes.slice(0, METRICS_LISTED)]),
        ...(agreements.length === 0
            ? []
            : ['', 'Agreement with people', ...agreements.slice(0, METRICS_LISTED)]),
    ];
}

;// CONCATENATED MODULE: ../src/report/log/log-lines.ts






function logLines(report) {
    const { verdict, comparison } = report;
    const lines = [];
    const before = comparedWithText(report);
    if (comparison !== null) {
        lines.push('', ...(before === null ? [] : [(0,one_line/* oneLine */.T)(before)]), ...comparisonLines(comparison));
        lines.push(...whyLines(report));
    }
    if (verdict.gates.length > 0) {
        lines.push('', 'Gates');
        for (const gate of verdict.gates) {
            const sign = gate.held ? '✓' : '✗';
            lines.push(`  ${sign} ${(0,one_line/* oneLine */.T)(gate.asked)}: ${(0,one_line/* oneLine */.T)(gateFindingText(gate))}`);
        }
    }
    if (report.shareLink !== null) {
        lines.push('', `The result, for anybody who has this link: ${(0,one_line/* oneLine */.T)(report.shareLink)}`);
    }
    const written = baselineText(report);
    if (written !== null)
        lines.push('', (0,one_line/* oneLine */.T)(written));
    lines.push('');
    if (isGreen(verdict.outcome))
        lines.push(verdict.headline);
    return lines;
}
function adviceLines({ verdict: { remedy, resumeStep } }) {
    return [
        ...(remedy === null ? [] : ['', remedy]),
        ...(resumeStep === null ? [] : ['', ...resumeStep.split('\n')]),
    ];
}

;// CONCATENATED MODULE: ../src/report/outputs.ts




function outputsOf(report) {
    const { verdict, result, comparison } = report;
    const counts = runCountsOf(report);
    const outputs = new Map([
        ['outcome', verdict.outcome],
        ['passed', String(verdict.outcome === 'passed')],
        ['result_id', report.resultId],
        ['status', result?.status],
        ['success_rate', shareOrNull(report.successRate)],
        ['total_runs', counts.total],
        ['success_runs', counts.success],
        ['failed_runs', counts.failed],
        ['evaluations', evaluationsTriggered(report)],
        ['result_url', report.shareLink],
    ]);
    if (comparison !== null) {
        const { successRateBefore: before, successRateAfter: after } = comparison.overall;
        outputs.set('previous_success_rate', shareOrNull(before));
        if (before !== null && after !== null) {
            outputs.set('success_rate_change', (0,text_figures/* decimalOf */.Bc)(after - before));
        }
        for (const change of ['regressed', 'fixed', 'unstable']) {
            const runs = comparison.runs.filter((run) => run.change === change);
            outputs.set(`${change}_run_ids`, JSON.stringify(runs.map((run) => run.runId)));
        }
        outputs.set('changed_metric_ids', editedMetricIds(report));
    }
    return new Map([...outputs].flatMap(([name, value]) => value === null || value === undefined ? [] : [[name, String(value)]]));
}
function editedMetricIds({ comparison, insight: { definitions } }) {
    const changed = changedMetricIds(comparison?.runs ?? []);
    const kinds = changed.map((id) => definitions.get(id)?.kind ?? 'unclear');
    if (kinds.includes('unclear'))
        return null;
    return JSON.stringify(changed.filter((_, index) => kinds[index]?.startsWith('edited')));
}
function shareOrNull(share) {
    return share === null ? null : (0,text_figures/* decimalOf */.Bc)(share);
}
function evaluationsTriggered({ plan, evaluations, verdict }) {
    if (plan === null)
        return null;
    return verdict.outcome === 'planned' ? evaluationsOf(plan) : evaluations;
}

;// CONCATENATED MODULE: ../src/report/markdown/grid.ts




const MOST_SCENARIOS = 20;
const MOST_PERSONALITIES = 6;
const grid_NAME_LENGTH = 60;
const MARKS = Object.keys(signs_SIGNS);
function gridSection({ runs }, detail) {
    const isPlain = runs.every((run) => isPassing(run) || markOf(run) === 'no verdict');
    const [rows, columns] = [linesOf(runs, 'scenario'), linesOf(runs, 'personality')];
    const isList = runs.length <= Math.max(rows.length, columns.length);
    if (isPlain || isList || rows.length * columns.length < 2)
        return null;
    const telling = rows.filter(isTelling).length;
    const shownRows = bounded(rows, Math.min(MOST_SCENARIOS, detail.rows, telling));
    const shownColumns = bounded(columns, Math.min(MOST_PERSONALITIES, detail.rows));
    const header = ['Scenario', ...shownColumns.map((line) => label(line, 'personalities', detail))];
    const body = shownRows.map((row) => [
        label(row, 'scenarios', detail),
        ...shownColumns.map((column) => cell([...row.runs].filter((run) => column.runs.has(run)))),
    ]);
    const alignments = shownColumns.map(() => 'center');
    return `### Scenarios by personality\n\n${legend(runs)}\n\n${table(header, ['left', ...alignments], body)}`;
}
function linesOf(runs, by) {
    const lines = new Map();
    for (const run of runs) {
        const line = lines.get(run[by]) ?? new Set();
        lines.set(run[by], line.add(run));
    }
    return [...lines]
        .map(([name, those]) => ({ name, others: 0, runs: those }))
        .toSorted((one, other) => passingShare(one) - passingShare(other) ||
        Number(isTelling(other)) - Number(isTelling(one)));
}
function passingShare({ runs }) {
    return [...runs].filter(passesNow).length / runs.size;
}
function isTelling({ runs }) {
    return ![...runs].every(isPassing);
}
function passesNow({ passedAfter }) {
    return passedAfter === true;
}
function isPassing(run) {
    return markOf(run) === 'pass';
}
function bounded(lines, most) {
    const rest = lines.slice(most);
    if (rest.length <= 1)
        return [...lines];
    const runs = new Set(rest.flatMap((line) => [...line.runs]));
    return [...lines.slice(0, most), { name: null, others: rest.length, runs }];
}
const UNNAMED = { scenarios: UNNAMED_SCENARIO, personalities: 'No personality' };
function label({ name, others, runs }, words, detail) {
    const text = others > 0
        ? `… ${(0,text_figures/* grouped */.zD)(others)} more ${words}`
        : name === null
            ? UNNAMED[words]
            : inlineText(name, Math.min(grid_NAME_LENGTH, detail.textLength));
    return `${text}<br><sub>${(0,text_figures/* grouped */.zD)([...runs].filter(passesNow).length)} of ${(0,text_figures/* grouped */.zD)(runs.size)} pass</sub>`;
}
function cell(runs) {
    return MARKS.flatMap((mark) => {
        const count = runs.filter((run) => markOf(run) === mark).length;
        if (count === 0)
            return [];
        const isStanding = mark === 'pass' || mark === 'fail';
        const number = runs.length === 1 ? [] : [(0,text_figures/* grouped */.zD)(count)];
        return [[signs_SIGNS[mark], ...number, ...(isStanding ? [] : [`<sub>${mark}</sub>`])].join(' ')];
    }).join('<br>');
}
function legend(runs) {
    return MARKS.flatMap((mark) => {
        const count = runs.filter((run) => markOf(run) === mark).length;
        return count === 0 ? [] : [`${signs_SIGNS[mark]} ${(0,text_figures/* grouped */.zD)(count)} ${LEGEND[mark]}`];
    }).join(' · ');
}
const LEGEND = {
    regressed: 'regressed',
    fail: 'failing',
    unstable: 'unstable',
    fixed: 'fixed',
    pass: 'passing',
    'no verdict': 'without a verdict',
};

;// CONCATENATED MODULE: ../src/report/markdown/summary.ts














const SUMMARY_LIMIT_BYTES = 1024 * 1024;
function renderSummary(report, limitBytes = SUMMARY_LIMIT_BYTES) {
    return fit({
        details: SUMMARY_DETAILS,
        limit: limitBytes,
        sizeOf: (text) => Buffer.byteLength(text),
        leastSize: (detail) => leastSize(report.comparison, detail),
    }, (detail) => page(report, detail));
}
function page(report, detail) {
    const { verdict } = report;
    const comparison = toldComparison(report);
    const unfinished = verdict.outcome === 'timed_out' || verdict.outcome === 'cancelled';
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
    ];
    return `${sections.filter((section) => section !== null).join('\n\n')}\n`;
}

;// CONCATENATED MODULE: ../src/report/deliver.ts













function openChannels(world, choice) {
    const { runner, openComment, writeFile } = world;
    const { prComment, commentKey, githubToken } = choice;
    const comment = prComment
        ? keepComment(world, commentKey, (marker, signal) => openComment(githubToken, marker, signal))
        : null;
    return { runner, comment, writeFile };
}
async function deliver(channels, full, choice, signal) {
    const { runner, comment } = channels;
    const redacted = redactTexts(full, runner.redact);
    const outputs = createOutputs(runner);
    const pinned = await writeBaseline(channels, outputs, redacted);
    const report = { ...redacted, baselineWritten: pinned.written };
    for (const [name, value] of outputsOf(report))
        outputs.set(name, value);
    for (const line of logLines(report))
        runner.info(line);
    if (!isGreen(report.verdict.outcome))
        runner.fail(failureMessage(report));
    for (const line of adviceLines(report))
        runner.info(line);
    const others = await Promise.all([
        choice.jobSummary ? writeSummary(channels, report) : null,
        comment === null ? null : writeComment(outputs, comment, report, signal),
        writeReportFile(channels, outputs, 'junit_file', choice.junitFile, () => renderJunit(report)),
        writeReportFile(channels, outputs, 'json_file', choice.jsonFile, () => renderJson(report)),
    ]);
    const told = [...others, pinned.problem].filter((problem) => problem !== null);
    told.forEach(runner.annotate);
    const warnings = told.filter(({ level }) => level === 'warning').length;
    if (choice.annotations)
        annotationsOf(report, warnings).forEach(runner.annotate);
    const lost = outputs.problem();
    if (lost !== null)
        runner.fail(lost);
}
function createOutputs(runner) {
    const missing = [];
    let why = '';
    return {
        set: (name, value) => {
            try {
                runner.setOutput(name, value);
            }
            catch (error) {
                if (missing.length === 0)
                    why = deliver_messageOf(error);
                missing.push(name);
            }
        },
        problem: () => missing.length === 0
            ? null
            : `The job fails because steps that follow cannot read its outputs: ${missing.join(', ')} could not be written: ${why}`,
    };
}
async function writeSummary({ runner }, report) {
    try {
        await runner.writeSummary(renderSummary(report));
        return null;
    }
    catch (error) {
        return undelivered('The job summary', error);
    }
}
async function writeComment(outputs, comment, report, signal) {
    try {
        outputs.set('comment_url', await comment.conclude(report, signal));
        return null;
    }
    catch (error) {
        if (!(error instanceof comment_not_written/* CommentNotWritten */.m))
            return undelivered('The comment', error);
        return { level: error.level, title: '', message: error.message };
    }
}
async function writeReportFile({ writeFile }, outputs, input, path, render) {
    if (path === null)
        return null;
    try {
        await writeFile(path, render());
        outputs.set(input, path);
        return null;
    }
    catch (error) {
        return undelivered(`The ${input} ${path}`, error);
    }
}
const IS_JUDGED = new Set(['passed', 'gate_failed']);
async function writeBaseline(channels, outputs, report) {
    const { pin, result, plan, endedAt, verdict } = report;
    const nothing = { written: null, problem: null };
    if (pin?.update !== true || !IS_JUDGED.has(verdict.outcome))
        return nothing;
    if (result === null || plan === null || plan.runIds.length === 0)
        return nothing;
    if (endedAt === null)
        return nothing;
    const previous = pin.found?.baseline ?? null;
    let news = '';
    const problem = await writeReportFile(channels, outputs, 'baseline_file', pin.file, () => {
        const next = baselineOf(previous, result, plan, endedAt, report.insight.versions);
        news = describeUpdate(previous, next);
        return (0,render_baseline/* renderUpdate */.u4)(next, pin.found);
    });
    return problem === null
        ? { written: `${pin.file} (${news})`, problem }
        : { written: null, problem };
}
function undelivered(what, error) {
    const message = `${what} could not be written: ${deliver_messageOf(error)}`;
    return { level: 'warning', title: '', message };
}
function deliver_messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
function failureMessage({ verdict }) {
    return [verdict.headline, ...verdict.reasons].join('\n');
}

;// CONCATENATED MODULE: ../src/report/report-time.ts
const GRACE_MS = 1_500;
const AFTER_CANCEL_MS = 1_000;
function startReportTime(clock, endsAtMs, cancelled) {
    const stop = new AbortController();
    const expire = () => {
        stop.abort(new Error('there was no time left'));
    };
    const callOff = [clock.after(Math.max(0, endsAtMs - clock.nowMs()) + GRACE_MS, expire)];
    const hurry = () => {
        callOff.push(clock.after(AFTER_CANCEL_MS, expire));
    };
    if (cancelled.aborted)
        hurry();
    else
        cancelled.addEventListener('abort', hurry, { once: true });
    return {
        signal: stop.signal,
        end: () => {
            cancelled.removeEventListener('abort', hurry);
            for (const call of callOff)
                call();
        },
    };
}

;// CONCATENATED MODULE: ../src/report/share-link.ts
const LIFETIME_MS = 7 * 24 * 60 * 60_000;
async function shareResult({ api, clock, state, log }, { shareLink }, { outcome }, signal) {
    const isJudged = ['passed', 'gate_failed', 'evaluation_failed'].includes(outcome);
    if (!shareLink || state.resultId === null || !isJudged)
        return null;
    const expiresAt = new Date(clock.date().getTime() + LIFETIME_MS);
    try {
        return await api.createShareLink(state.resultId, expiresAt, signal);
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        log.warning(`The shareable link could not be created: ${why}`);
        return null;
    }
}

;// CONCATENATED MODULE: ../src/action.ts



























const UNREADABLE_LIMIT_MS = 30_000;
async function runAction(world) {
    const { runner, clock } = world;
    const startedAtMs = clock.nowMs();
    maskSecrets(runner);
    const { inputs, problems, reports } = readInputs(runner.input, runner.env['CEKURA_API_KEY'] ?? '', attemptOf(runner));
    const channels = openChannels(world, reports);
    const job = inputs === null ? null : startJob(world, inputs, startedAtMs);
    for (const message of unknownInputs(runner.env)) {
        if (job === null)
            runner.annotate({ level: 'warning', title: '', message });
        else
            job.log.warning(message);
    }
    const verdict = inputs === null || job === null
        ? judgeProblems(problems)
        : await judgeInTime(world, job, inputs, channels);
    const endsAtMs = job?.endsAtMs ?? startedAtMs + UNREADABLE_LIMIT_MS;
    const time = startReportTime(clock, endsAtMs, world.cancelled);
    const shareLink = job === null ? null : await shareResult(job, reports, verdict, time.signal);
    const state = job?.state ?? newJobState();
    const report = { ...state, verdict, shareLink, elapsedMs: clock.nowMs() - startedAtMs };
    await deliver(channels, report, reports, time.signal);
    time.end();
    return verdict.outcome;
}
async function judgeInTime({ runner, readFile }, job, inputs, channels) {
    const action = actionReference(runner.env);
    try {
        await pinBaseline(job, inputs, readFile);
        return await evaluate(job, inputs, channels, action);
    }
    catch (error) {
        if (isFault(error))
            runner.debug(error.stack ?? error.message);
        return judgeError(error, inputs, job.state, action);
    }
    finally {
        job.end();
    }
}
async function evaluate(job, inputs, { comment }, action) {
    const { state, log } = job;
    const startedAt = job.clock.date();
    const resultId = await findResultId(job, inputs.result, inputs.mode);
    state.resultId = resultId;
    const before = await readBefore(job, inputs, resultId);
    const { plan, judged } = await planEvaluation(job, inputs, resultId, before);
    checkPinned(job, inputs, plan, before);
    if (inputs.dryRun) {
        const lines = [...planLines(plan, 'Dry run: would re-evaluate'), ...runLines(plan, before)];
        lines.forEach(log.info);
        return judgePlanned(plan);
    }
    if (inputs.mode === 'wait')
        return compareAndJudge(job, inputs, plan, before, startedAt);
    state.baseline = before;
    if (plan.runIds.length === 0) {
        return judgeStanding(before, await compareAndJudge(job, inputs, judged, before, startedAt));
    }
    planLines(plan).forEach(log.info);
    comment?.announce(plan, job.signal);
    const triggered = await trigger(job, plan, before);
    if (inputs.mode === 'start') {
        state.result = triggered.answer;
        return judgeStarted(plan, resumeStep(inputs, state, action));
    }
    const finished = await waitForEvaluation(job, plan, triggered);
    const compared = baselineFor(state, plan, finished.result) ?? before;
    const confirmed = await confirmFlips(job, plan, compared, finished);
    return compareAndJudge(job, inputs, plan, confirmed.result, startedAt, confirmed);
}
async function pinBaseline({ state, log }, { baseline }, readFile) {
    if (baseline === null)
        return;
    const { pin, remark } = await readPin(baseline, readFile);
    state.pin = pin;
    if (remark !== null)
        log[remark.level](remark.text);
}
function checkPinned({ state, log }, inputs, plan, before) {
    if (state.pin === null)
        return;
    const { pin, remark } = checkPin(state.pin, plan, before);
    state.pin = pin;
    if (remark !== null)
        log[remark.level](remark.text);
    const { attempt, gates } = inputs;
    if (!pin.isCompared && attempt !== 'first' && gates.maxRegressions !== null) {
        const message = scoresOfEarlierAttempt(attempt);
        throw new InvalidInput([{ input: 'max_regressions', message }]);
    }
}
function baselineFor({ pin, baseline }, plan, result) {
    if (pin?.isCompared !== true || pin.found === null)
        return baseline;
    return resultOfBaseline(pin.found.baseline, plan, result);
}
async function compareAndJudge(job, inputs, plan, result, startedAt, own = null) {
    const { state, clock, log } = job;
    state.result = result;
    state.endedAt = clock.date();
    state.baseline = baselineFor(state, plan, result);
    state.successRate = successRateOf(result);
    state.comparison =
        state.baseline === null || result.status !== 'completed'
            ? null
            : compare(state.baseline, result, plan, own?.scorings, own?.first);
    await explainChanges(job, plan, result, startedAt, own !== null);
    const { labels } = state.insight;
    if (state.comparison !== null)
        state.comparison = withLabels(state.comparison, labels);
    const { baseline, successRate, comparison } = state;
    const missing = describePartlyScored({ baseline, result, plan });
    if (missing !== null && result.status === 'completed')
        log.warning(missing);
    const { gates } = inputs;
    const isPinned = state.pin?.isCompared === true;
    return judgeFinished({ baseline, result, successRate, comparison, gates, plan, labels, isPinned });
}
function attemptOf({ env }) {
    const attempt = env['GITHUB_RUN_ATTEMPT'] ?? '';
    if (attempt === '1')
        return 'first';
    return attempt === '' ? null : 'later';
}
function maskSecrets({ input, env, mask }) {
    for (const secret of [input('api_key'), env['CEKURA_API_KEY'], input('github_token')]) {
        if (secret !== undefined && secret.trim() !== '')
            mask(secret);
    }
}


/***/ }),

/***/ 3552:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  g: () => (/* binding */ createActionsRunner)
});

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/oidc-utils.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return __awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return __awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
// EXTERNAL MODULE: ../src/text/log-text.ts
var log_text = __nccwpck_require__(1273);
// EXTERNAL MODULE: ../src/text/redact.ts
var text_redact = __nccwpck_require__(9166);
;// CONCATENATED MODULE: ../src/adapters/actions-toolkit.ts



const ANNOTATE = {
    error: error,
    warning: warning,
    notice: notice,
};
function createActionsRunner(env) {
    const { addSecret, redact } = (0,text_redact/* createMask */.P)();
    const printable = (text) => (0,log_text/* safeForLog */.p)(redact(text));
    return {
        env,
        input: (name) => inputOf(env, name),
        mask: (secret) => {
            core_setSecret(secret);
            addSecret(secret);
        },
        redact,
        info: (text) => {
            info(printable(text));
        },
        debug: (text) => {
            core_debug(printable(text));
        },
        annotate: ({ level, title, message }) => {
            ANNOTATE[level](printable(message), title === '' ? {} : { title: printable(title) });
        },
        setOutput: (name, value) => {
            setOutput(name, redact(value));
        },
        writeSummary: async (markdown) => {
            await summary.addRaw(redact(markdown)).write();
        },
        fail: (message) => {
            setFailed(printable(message));
        },
    };
}
function inputOf(env, name) {
    const isGiven = env[`INPUT_${name.toUpperCase()}`] !== undefined;
    return isGiven ? getInput(name, { trimWhitespace: false }) : undefined;
}


/***/ }),

/***/ 3879:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   P_: () => (/* binding */ Refusal),
/* harmony export */   Wh: () => (/* binding */ fileErrorOf)
/* harmony export */ });
class Refusal extends Error {
}
function fileErrorOf(error, doing) {
    return new Error(reasonOf(error, doing), { cause: error });
}
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
const REASONS = new Map([
    ['EROFS', 'the file system is read-only'],
    ['ENOSPC', 'the disk is full'],
    ['EDQUOT', 'the disk quota is used up'],
    ['ENOTDIR', 'a part of its path is a file, not a directory'],
    ['EEXIST', 'a part of its path is a file, not a directory'],
    ['ELOOP', 'its path holds symbolic links that lead in a circle'],
    ['ENAMETOOLONG', 'its name is too long'],
    ['ENOENT', 'the workspace does not exist'],
]);
function reasonOf(error, doing) {
    if (error instanceof Refusal)
        return error.message;
    const code = codeOf(error);
    if (code === 'EACCES' || code === 'EPERM') {
        return `the job may not ${doing === 'read' ? 'read it' : 'write there'} (${code})`;
    }
    const message = error instanceof Error ? error.message : String(error);
    const reason = REASONS.get(code);
    return reason === undefined ? message : `${reason} (${code})`;
}


/***/ }),

/***/ 1123:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ createPlainRunner)
/* harmony export */ });
/* harmony import */ var _text_log_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1273);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9166);


function createPlainRunner(env) {
    const { addSecret, redact } = (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .createMask */ .P)();
    const print = (text) => {
        process.stdout.write(`${(0,_text_log_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeForLog */ .p)(redact(text))}\n`);
    };
    return {
        env,
        input: (name) => env[`INPUT_${name.toUpperCase()}`],
        mask: addSecret,
        redact,
        info: print,
        debug: (text) => {
            if (env['RUNNER_DEBUG'] === '1')
                print(text);
        },
        annotate: ({ level, title, message }) => {
            if (title === '')
                print(`${LABELS[level]}: ${message}`);
        },
        setOutput: () => undefined,
        writeSummary: () => Promise.resolve(),
        fail: (message) => {
            process.exitCode = 1;
            print(`Error: ${message}`);
        },
    };
}
const LABELS = { error: 'Error', warning: 'Warning', notice: 'Notice' };


/***/ }),

/***/ 1415:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ writeReportFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5217);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _file_error_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3879);
/* harmony import */ var _workspace_place_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(479);





async function writeReportFile(workspace, path, text) {
    try {
        const { directory, name } = await (0,_workspace_place_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$)(workspace, path);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(directory, { recursive: true });
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(directory), name);
        await (0,_workspace_place_js__WEBPACK_IMPORTED_MODULE_4__/* .statusOfFile */ .G)(file);
        await replaceFile(file, text);
    }
    catch (error) {
        throw (0,_file_error_js__WEBPACK_IMPORTED_MODULE_3__/* .fileErrorOf */ .Wh)(error, 'write');
    }
}
async function replaceFile(file, text) {
    const draft = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file), `.cekura-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(draft, text, { flag: 'wx' });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, file);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft, { force: true }).catch(() => undefined);
        throw error;
    }
}


/***/ }),

/***/ 8652:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const systemClock = {
    nowMs: () => Number(process.hrtime.bigint()) / 1e6,
    date: () => new Date(),
    after: (delayMs, callback) => {
        const timer = setTimeout(callback, delayMs);
        return () => {
            clearTimeout(timer);
        };
    },
    random: () => Math.random(),
};


/***/ }),

/***/ 6304:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readWorkspaceFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6654);
/* harmony import */ var _file_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3879);
/* harmony import */ var _workspace_place_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(479);





async function readWorkspaceFile(workspace, path, maxBytes) {
    try {
        const { directory, name } = await (0,_workspace_place_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$)(workspace, path);
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name);
        return (await (0,_workspace_place_js__WEBPACK_IMPORTED_MODULE_3__/* .statusOfFile */ .G)(file)) === null ? null : decoded(await contentOf(file, maxBytes));
    }
    catch (error) {
        throw (0,_file_error_js__WEBPACK_IMPORTED_MODULE_2__/* .fileErrorOf */ .Wh)(error, 'read');
    }
}
async function contentOf(file, maxBytes) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file);
    try {
        const { size } = await handle.stat();
        if (size > maxBytes) {
            throw new _file_error_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P_(`it has ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .grouped */ .zD)(size)} bytes, more than the ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .grouped */ .zD)(maxBytes)} allowed`);
        }
        return await handle.readFile();
    }
    finally {
        await handle.close();
    }
}
function decoded(content) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(content);
    }
    catch {
        throw new _file_error_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P_('it is not text in UTF-8');
    }
}


/***/ }),

/***/ 479:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   G: () => (/* binding */ statusOfFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _file_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3879);



async function placeOf(workspace, path) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(workspace);
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, path);
    if (target === root || !isWithin(root, target))
        throw new _file_error_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P_('it is not in the workspace');
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target);
    const existing = await deepestExisting(directory);
    if (!isWithin(root, await linkedTo(existing))) {
        const link = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, existing);
        throw new _file_error_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P_(`a symbolic link leads its directory ${link} out of the workspace`);
    }
    return { directory, name: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(target) };
}
async function statusOfFile(file) {
    const status = await statusOf(file);
    if (status === null || status.isFile())
        return status;
    if (status.isSymbolicLink())
        throw new _file_error_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P_('it is a symbolic link, which is not followed');
    throw new _file_error_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P_(status.isDirectory() ? 'it is a directory' : 'it is not an ordinary file');
}
async function deepestExisting(directory) {
    return (await statusOf(directory)) === null ? deepestExisting((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(directory)) : directory;
}
async function linkedTo(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path);
    }
    catch (error) {
        if ((0,_file_error_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) !== 'ENOENT')
            throw error;
        throw new _file_error_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P_(`its directory ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)} is a symbolic link that leads nowhere`);
    }
}
async function statusOf(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path);
    }
    catch (error) {
        if ((0,_file_error_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) === 'ENOENT')
            return null;
        throw error;
    }
}
function isWithin(root, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path);
    return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
}


/***/ }),

/***/ 3043:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ inIdOrder)
/* harmony export */ });
/* unused harmony export compareIds */
function compareIds(a, b) {
    const [left, right] = [a.replace(/^0+(?=\d)/, ''), b.replace(/^0+(?=\d)/, '')];
    if (left.length !== right.length)
        return left.length - right.length;
    if (left !== right)
        return left < right ? -1 : 1;
    return a.length - b.length;
}
function inIdOrder(items) {
    return [...items].sort((a, b) => compareIds(a.id, b.id));
}


/***/ }),

/***/ 8210:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Rc: () => (/* binding */ METRIC_KINDS),
/* harmony export */   ne: () => (/* binding */ suitsKind),
/* harmony export */   xe: () => (/* binding */ kindOfScores)
/* harmony export */ });
const METRIC_KINDS = ['binary', 'rating', 'number', 'enum'];
function kindOfScores(scores) {
    const applicable = scores.filter(({ value }) => value !== null);
    const counted = applicable.length > 0 ? applicable : scores;
    const count = (wanted) => counted.filter(({ kind }) => kind === wanted).length;
    const [first] = METRIC_KINDS.filter((kind) => count(kind) > 0).sort((a, b) => count(b) - count(a));
    return first ?? null;
}
function suitsKind(kind, value) {
    if (value === null)
        return true;
    switch (kind) {
        case 'binary':
            return typeof value === 'boolean';
        case 'rating':
        case 'number':
            return typeof value === 'number' && Number.isFinite(value);
        case 'enum':
            return typeof value === 'string';
    }
}


/***/ }),

/***/ 1659:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f$: () => (/* binding */ SCHEMA_VERSION),
/* harmony export */   u4: () => (/* binding */ renderUpdate),
/* harmony export */   uB: () => (/* binding */ FORMAT)
/* harmony export */ });
/* unused harmony export renderBaseline */
/* harmony import */ var _model_baseline_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(382);
/* harmony import */ var _id_order_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3043);
/* harmony import */ var _score_names_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3776);



const FORMAT = 'cekura-baseline';
const SCHEMA_VERSION = 1;
function renderBaseline(baseline) {
    const metrics = (0,_id_order_js__WEBPACK_IMPORTED_MODULE_0__/* .inIdOrder */ .Z)(baseline.metrics.values());
    const names = (0,_score_names_js__WEBPACK_IMPORTED_MODULE_1__/* .scoreNames */ .X)(metrics);
    const lines = [
        '{',
        `  "format": ${quoted(FORMAT)},`,
        `  "schema_version": ${SCHEMA_VERSION},`,
        `  "result_id": ${quoted(baseline.resultId)},`,
        '  "metrics": [',
        ...listed(metrics.map(metricLine)),
        '  ],',
        '  "runs": [',
        ...listed((0,_id_order_js__WEBPACK_IMPORTED_MODULE_0__/* .inIdOrder */ .Z)(baseline.runs.values()).map((run) => runLine(run, names))),
        '  ]',
        '}',
    ];
    const text = `${lines.join('\n')}\n`;
    const bytes = Buffer.byteLength(text);
    if (bytes > _model_baseline_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_BASELINE_BYTES */ .Zg) {
        throw new Error(`the baseline would have ${bytes} bytes, more than the ${_model_baseline_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_BASELINE_BYTES */ .Zg} that are read; evaluate fewer runs or metrics`);
    }
    return text;
}
function renderUpdate(baseline, file) {
    const text = renderBaseline(baseline);
    return file !== null && renderBaseline(file.baseline) === text ? file.text : text;
}
function listed(items) {
    return items.map((item, index) => `    ${item}${index < items.length - 1 ? ',' : ''}`);
}
function metricLine({ id, name, kind, version }) {
    return objectOf([
        ['id', quoted(id)],
        ['name', quoted(name)],
        ['kind', quoted(kind)],
        ['version', quoted(version)],
    ]);
}
function runLine(run, names) {
    const scores = [...names].flatMap(([id, name]) => {
        const value = run.scores.get(id);
        return value === undefined ? [] : [[name, quoted(value)]];
    });
    return objectOf([
        ['id', quoted(run.id)],
        ['scenario', quoted(run.scenario)],
        ['personality', quoted(run.personality)],
        ['verdict', quoted(run.verdict)],
        ['scores', objectOf(scores)],
        ['since', quoted(run.since)],
    ]);
}
function objectOf(fields) {
    return `{${fields.map(([name, json]) => `${quoted(name)}: ${json}`).join(', ')}}`;
}
const MISLEADING = /[\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g;
function quoted(value) {
    const json = JSON.stringify(value);
    if (typeof value !== 'string')
        return json;
    return json.replace(MISLEADING, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}


/***/ }),

/***/ 3776:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ scoreNames)
/* harmony export */ });
function scoreNames(metrics) {
    const uses = new Map();
    for (const { name } of metrics)
        uses.set(name, (uses.get(name) ?? 0) + 1);
    return new Map(metrics.map(({ id, name }) => {
        const isClear = uses.get(name) === 1 && !/ \(\d+\)$/.test(name);
        return [id, isClear ? name : `${name} (${id})`];
    }));
}


/***/ }),

/***/ 6313:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ utcSecondsOf),
/* harmony export */   k: () => (/* binding */ utcSeconds)
/* harmony export */ });
function utcSecondsOf(timestamp) {
    const parts = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?$/.exec(timestamp.trim());
    const [, day = '', time = '', zone = 'Z'] = parts ?? [];
    const timeMs = Date.parse(`${day}T${time}${zone}`);
    return Number.isNaN(timeMs) ? null : utcSeconds(new Date(timeMs));
}
function utcSeconds(time) {
    return `${time.toISOString().replace(/\.\d+Z$/, '')}Z`;
}


/***/ }),

/***/ 6321:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ assembleResult),
/* harmony export */   Nn: () => (/* binding */ mapRuns),
/* harmony export */   Sz: () => (/* binding */ decodeResult),
/* harmony export */   v: () => (/* binding */ listRuns)
/* harmony export */ });
/* harmony import */ var _decode_run_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2263);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5712);


function decodeResult(value) {
    return assembleResult(value, decodeRuns((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(value).raw('runs')));
}
function assembleResult(value, runs) {
    const wire = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(value);
    const status = wire.text('status');
    if (status === null)
        return null;
    return {
        id: wire.id('id'),
        name: wire.text('name'),
        agentId: wire.id('agent'),
        agentName: wire.text('agent_name'),
        status,
        createdAt: wire.text('created_at'),
        updatedAt: wire.text('updated_at'),
        rawSuccessRate: wire.number('success_rate'),
        counts: {
            total: wire.number('total_runs_count'),
            completed: wire.number('completed_runs_count'),
            success: wire.number('success_runs_count'),
            failed: wire.number('failed_runs_count'),
        },
        runs,
        failureReasons: issuesOf(wire).flatMap(decodeFailureReason),
    };
}
function decodeRuns(value) {
    if (Array.isArray(value))
        return listRuns(value.map((run) => (0,_decode_run_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeRun */ .a)(null, run)));
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
        return null;
    return mapRuns(Object.entries(value).flatMap(([id, run]) => (0,_decode_run_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeRun */ .a)(id, run)));
}
function listRuns(items) {
    const runs = items.flat();
    return items.length > 0 && runs.length === 0 ? null : mapRuns(runs);
}
function mapRuns(runs) {
    return new Map(runs.map((run) => [run.id, run]));
}
function issuesOf(wire) {
    const issues = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(wire.raw('failed_reasons')).list('issues');
    return issues.length > 0 ? issues : wire.list('failed_reasons');
}
function decodeFailureReason(value) {
    const wire = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(value);
    const description = wire.text('description');
    if (description === null)
        return [];
    return [{ description, affectedRuns: wire.number('affected_count') }];
}


/***/ }),

/***/ 2263:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ decodeRun)
/* harmony export */ });
/* unused harmony export parseDurationSeconds */
/* harmony import */ var _decode_score_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5200);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5712);


const REVIEWS = new Map([
    ['reviewed_success', 'success'],
    ['reviewed_failure', 'failure'],
]);
const SUCCESS = new Map([
    ['success', true],
    ['failure', false],
]);
function decodeRun(key, value) {
    const wire = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(value);
    const id = key === null ? wire.id('id') : (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .asId */ .gR)(key);
    if (id === null || !(0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
        return [];
    const evaluationStatus = wire.text('evaluation_status') ?? '';
    const scores = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(wire.raw('evaluation'))
        .list('metrics')
        .flatMap(_decode_score_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeScore */ .$);
    return [
        {
            id,
            status: wire.text('status') ?? 'completed',
            success: wire.boolean('success') ?? SUCCESS.get(evaluationStatus) ?? null,
            review: REVIEWS.get(evaluationStatus) ?? null,
            scenario: wire.text('scenario_name') ?? (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(wire.raw('scenario')).text('name'),
            personality: wire.text('personality_name'),
            errorMessage: wire.text('error_message'),
            durationSeconds: parseDurationSeconds(wire.text('duration')),
            scores: new Map(scores.map((score) => [score.metricId, score])),
        },
    ];
}
function parseDurationSeconds(text) {
    if (text === null || !/^\d+(:\d{1,2}){1,2}$/.test(text))
        return null;
    return text.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0);
}


/***/ }),

/***/ 5200:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ decodeScore),
/* harmony export */   O: () => (/* binding */ kindOfType)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5712);

const PASS_SCORE = 5;
function decodeScore(value) {
    const wire = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(value);
    const metricId = wire.id('id');
    if (metricId === null)
        return [];
    const common = {
        metricId,
        metricName: wire.text('name') ?? `metric ${metricId}`,
        explanation: decodeExplanation(wire.raw('explanation')),
    };
    const score = wire.number('score');
    const passed = wire.boolean('passed') ?? wire.boolean('score');
    const label = wire.text('enum') ?? wire.text('value') ?? wire.text('score');
    const kind = kindOfType(wire.text('eval_type') ?? wire.text('type') ?? '');
    if (kind === 'binary') {
        const value = passed ?? (score === null ? null : score === PASS_SCORE);
        return [{ ...common, kind, value }];
    }
    if (kind === 'enum')
        return [{ ...common, kind, value: label }];
    if (kind !== null)
        return [{ ...common, kind, value: score }];
    if (passed !== null)
        return [{ ...common, kind: 'binary', value: passed }];
    if (score !== null)
        return [{ ...common, kind: 'number', value: score }];
    return [{ ...common, kind: 'enum', value: label }];
}
function kindOfType(type) {
    if (type.startsWith('binary'))
        return 'binary';
    if (type.startsWith('continuous') || type === 'rating')
        return 'rating';
    if (type === 'numeric')
        return 'number';
    return type === 'enum' ? 'enum' : null;
}
function decodeExplanation(value) {
    if (Array.isArray(value))
        return value.filter((part) => typeof part === 'string').join('\n');
    return typeof value === 'string' ? value : '';
}


/***/ }),

/***/ 5712:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   gR: () => (/* binding */ asId)
/* harmony export */ });
function fieldsOf(value) {
    const object = isObject(value) ? value : {};
    const raw = (name) => (Object.hasOwn(object, name) ? object[name] : undefined);
    return {
        raw,
        text: (name) => asText(raw(name)),
        number: (name) => asNumber(raw(name)),
        boolean: (name) => asBoolean(raw(name)),
        id: (name) => asId(raw(name)),
        list: (name) => {
            const field = raw(name);
            return Array.isArray(field) ? field : [];
        },
    };
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function asId(value) {
    const text = typeof value === 'string' || Number.isSafeInteger(value) ? String(value).trim() : '';
    return /^\d{1,19}$/.test(text) ? text : null;
}
function asText(value) {
    return typeof value === 'string' && value !== '' ? value : null;
}
function asBoolean(value) {
    if (typeof value === 'boolean')
        return value;
    const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
    return word === 'true' ? true : word === 'false' ? false : null;
}
function asNumber(value) {
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : null;
    return typeof value === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(value) ? Number(value) : null;
}


/***/ }),

/***/ 1335:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseJson),
/* harmony export */   r: () => (/* binding */ exactNumber)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5712);

function parseJson(text) {
    const value = JSON.parse(text);
    if (!hasRoundedId(value))
        return value;
    return JSON.parse(text.replaceAll(/("(?:[a-z_]{1,40}_)?id"\s*:\s*)(\d{16,})(?![\d.eE])/g, '$1"$2"'));
}
function exactNumber(key, digits) {
    return key !== null && isIdKey(key) && /^\d{16,}$/.test(digits) ? digits : Number(digits);
}
function hasRoundedId(value) {
    if (Array.isArray(value))
        return value.some(hasRoundedId);
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
        return false;
    for (const key in value) {
        if (key === 'transcript_object')
            continue;
        const field = value[key];
        if ((isRounded(field) && isIdKey(key)) || hasRoundedId(field))
            return true;
    }
    return false;
}
function isRounded(id) {
    return typeof id === 'number' && !Number.isSafeInteger(id);
}
function isIdKey(key) {
    return key === 'id' || key.endsWith('_id');
}


/***/ }),

/***/ 4972:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ parseRetryAfterMs)
/* harmony export */ });
function parseRetryAfterMs(header, now) {
    const text = header?.trim() ?? '';
    if (/^\d+(\.\d+)?$/.test(text))
        return Number(text) * 1000;
    if (!/^[A-Za-z]{3,9},? /.test(text))
        return null;
    const dateMs = Date.parse(text);
    return Number.isNaN(dateMs) ? null : Math.max(0, dateMs - now.getTime());
}


/***/ }),

/***/ 8927:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ phaseOf)
/* harmony export */ });
const PHASES = {
    running: 'in_flight',
    evaluating: 'in_flight',
    pending: 'in_flight',
    in_queue: 'in_flight',
    in_progress: 'in_flight',
    scaling_up: 'in_flight',
    completed: 'finished',
    failed: 'finished',
    timeout: 'finished',
    cancelled: 'finished',
};
const PHASE_BY_STATUS = new Map(Object.entries(PHASES));
function phaseOf(status) {
    return PHASE_BY_STATUS.get(status) ?? 'unknown';
}


/***/ }),

/***/ 3760:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ TransportError)
/* harmony export */ });
class TransportError extends Error {
    sent;
    transient;
    constructor(message, facts) {
        super(message);
        this.name = 'TransportError';
        this.sent = facts.sent;
        this.transient = facts.transient;
    }
}


/***/ }),

/***/ 5472:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ sleep)
/* harmony export */ });
function sleep(clock, delayMs, signal) {
    return new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const callOff = clock.after(delayMs, () => {
            signal.removeEventListener('abort', stop);
            resolve();
        });
        const stop = () => {
            callOff();
            reject(signal.reason);
        };
        signal.addEventListener('abort', stop, { once: true });
    });
}


/***/ }),

/***/ 7598:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ retryDelayMs)
/* harmony export */ });
const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;
function retryDelayMs(failures, retryAfterMs, random) {
    const fullMs = Math.min(LONGEST_MS, FIRST_MS * 2 ** failures);
    const backoffMs = fullMs / 2 + (fullMs / 2) * random();
    return Math.max(backoffMs, (retryAfterMs ?? 0) + FIRST_MS * random());
}


/***/ }),

/***/ 3723:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ TimeLimitError),
/* harmony export */   B: () => (/* binding */ withTimeLimit)
/* harmony export */ });
class TimeLimitError extends Error {
    limitMs;
    constructor(limitMs) {
        super(`no complete answer within ${String(limitMs / 1000)} s`);
        this.name = 'TimeLimitError';
        this.limitMs = limitMs;
    }
}
async function withTimeLimit(clock, limitMs, outer, work) {
    outer.throwIfAborted();
    const inner = new AbortController();
    const stop = () => {
        inner.abort(outer.reason);
    };
    outer.addEventListener('abort', stop, { once: true });
    const callOff = clock.after(limitMs, () => {
        inner.abort(new TimeLimitError(limitMs));
    });
    const aborted = new Promise((_resolve, reject) => {
        inner.signal.addEventListener('abort', () => {
            reject(inner.signal.reason);
        });
    });
    try {
        return await Promise.race([work(inner.signal), aborted]);
    }
    finally {
        callOff();
        outer.removeEventListener('abort', stop);
    }
}


/***/ }),

/***/ 4584:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ CommentNotWritten)
/* harmony export */ });
class CommentNotWritten extends Error {
    level;
    constructor(level, message) {
        super(message);
        this.name = 'CommentNotWritten';
        this.level = level;
    }
}


/***/ }),

/***/ 3100:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ footerOf),
/* harmony export */   f: () => (/* binding */ FOOTER_LIMIT_CHARACTERS)
/* harmony export */ });
const FOOTER_LIMIT_CHARACTERS = 1_000;
function footerOf(run, commit) {
    const parts = [
        ...(commit === null ? [] : [`Commit <code>${commit.slice(0, 7)}</code>`]),
        ...(run === null ? [] : [`<a href="${run.url}">${nameOf(run)}</a>`]),
    ];
    const footer = parts.length === 0 ? '' : `<sub>${parts.join(' · ')}</sub>`;
    return footer.length > FOOTER_LIMIT_CHARACTERS / 2 ? '' : footer;
}
function nameOf({ number, attempt }) {
    const name = `Log and summary of ${number === '' ? 'the workflow run' : `run ${number}`}`;
    return attempt === 1 ? name : `${name}, attempt ${String(attempt)}`;
}


/***/ }),

/***/ 6303:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _action_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5670);
/* harmony import */ var _adapters_actions_toolkit_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3552);
/* harmony import */ var _adapters_plain_runner_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1123);
/* harmony import */ var _adapters_report_file_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1415);
/* harmony import */ var _adapters_system_clock_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8652);
/* harmony import */ var _adapters_workspace_file_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(6304);
/* harmony import */ var _model_baseline_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(382);







for (const name of ['FormData', 'Request', 'Response'])
    Reflect.deleteProperty(globalThis, name);
const cancelled = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
        cancelled.abort();
    });
}
const workspace = process.env['GITHUB_WORKSPACE'] ?? process.cwd();
const isGitHub = process.env['GITHUB_ACTIONS'] === 'true';
await (0,_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)({
    runner: isGitHub ? (0,_adapters_actions_toolkit_js__WEBPACK_IMPORTED_MODULE_1__/* .createActionsRunner */ .g)(process.env) : (0,_adapters_plain_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .createPlainRunner */ .P)(process.env),
    clock: _adapters_system_clock_js__WEBPACK_IMPORTED_MODULE_4__/* .systemClock */ .m,
    cancelled: cancelled.signal,
    connect: (apiUrl, apiKey) => {
        const loading = Promise.all(/* import() */[__nccwpck_require__.e(40), __nccwpck_require__.e(79)]).then(__nccwpck_require__.bind(__nccwpck_require__, 79));
        return async (request, signal) => {
            const { createAxiosTransport } = await loading;
            return createAxiosTransport(apiUrl, apiKey)(request, signal);
        };
    },
    openComment: async (token, marker, signal) => {
        const { openComment } = await __nccwpck_require__.e(/* import() */ 160).then(__nccwpck_require__.bind(__nccwpck_require__, 8160));
        return openComment({ token, marker, env: process.env }, _adapters_system_clock_js__WEBPACK_IMPORTED_MODULE_4__/* .systemClock */ .m, signal);
    },
    readFile: (path) => (0,_adapters_workspace_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readWorkspaceFile */ .s)(workspace, path, _model_baseline_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_BASELINE_BYTES */ .Zg),
    writeFile: (path, text) => (0,_adapters_report_file_js__WEBPACK_IMPORTED_MODULE_3__/* .writeReportFile */ .a)(workspace, path, text),
});
setTimeout(() => process.stdout.write('', () => process.exit()), 500).unref();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 4428:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   Xu: () => (/* binding */ parseApiKey),
/* harmony export */   nV: () => (/* binding */ parseApiUrl)
/* harmony export */ });
/* harmony import */ var _model_checked_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7216);

function parseApiKey(given, fromEnvironment) {
    const key = given === '' ? fromEnvironment : given;
    if (key.trim() === '')
        return (0,_model_checked_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(MISSING);
    if (/[\r\n]/.test(key)) {
        return (0,_model_checked_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)('it contains a line break; save the secret again without it');
    }
    if (key !== key.trim()) {
        return (0,_model_checked_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)('it has spaces before or after it; save the secret again without them');
    }
    if (!/^[\x21-\x7e]+$/.test(key)) {
        return (0,_model_checked_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)('it contains a space or a character that no key has; copy the key from Cekura again');
    }
    return (0,_model_checked_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .Ju)(key);
}
const MISSING = [
    'no key was given, and CEKURA_API_KEY is not set. The usual causes:',
    '- the secret is not set, or has another name than the workflow uses (Settings > Secrets and variables > Actions);',
    '- the workflow runs for a pull request from a fork, which gets no secrets;',
    "- Dependabot started it, which gets Dependabot's own secrets only.",
].join('\n');
const ACCEPTED = 'use an https:// address (http:// on loopback only), such as https://api.cekura.ai';
function parseApiUrl(text) {
    if (!URL.canParse(text))
        return (0,_model_checked_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(`${(0,_model_checked_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} is not a URL; ${ACCEPTED}`);
    const url = new URL(text);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
        return (0,_model_checked_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(`${(0,_model_checked_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(withoutCredentials(url))} would send the key unencrypted; ${ACCEPTED}`);
    }
    if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
        return (0,_model_checked_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(`it contains a user name, a password, a query or a fragment; ${ACCEPTED}`);
    }
    return (0,_model_checked_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .Ju)(`${url.origin}${url.pathname.replace(/(?<!\/)\/+$/, '')}`);
}
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
function withoutCredentials(url) {
    return `${url.protocol}//${url.host}${url.pathname}`;
}


/***/ }),

/***/ 6439:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  SC: () => (/* binding */ DECIMAL),
  MW: () => (/* binding */ UNSIGNED_DECIMAL),
  vq: () => (/* binding */ hundredth),
  eQ: () => (/* binding */ isId),
  yG: () => (/* binding */ parseBoolean),
  Fg: () => (/* binding */ parseId),
  Zx: () => (/* binding */ parseMode),
  oA: () => (/* binding */ parseWholeNumber)
});

// EXTERNAL MODULE: ../src/model/checked.ts
var checked = __nccwpck_require__(7216);
;// CONCATENATED MODULE: ../src/inputs/inputs.ts
const MODES = ['reevaluate', 'start', 'wait'];

;// CONCATENATED MODULE: ../src/inputs/scalars.ts


function parseBoolean(text) {
    if (['true', 'True', 'TRUE'].includes(text))
        return (0,checked/* accept */.Ju)(true);
    if (['false', 'False', 'FALSE'].includes(text))
        return (0,checked/* accept */.Ju)(false);
    return (0,checked/* refuse */.TR)(`${(0,checked/* quote */.hD)(text)} is not a boolean; use true or false`);
}
function parseWholeNumber(text, { min, max, unit }) {
    const value = /^[0-9]{1,15}$/.test(text) ? Number(text) : NaN;
    if (value >= min && value <= max)
        return (0,checked/* accept */.Ju)(value);
    return (0,checked/* refuse */.TR)(`${(0,checked/* quote */.hD)(text)} is not valid; use a whole number of ${unit} from ${min} to ${max}`);
}
function parseMode(text) {
    const mode = MODES.find((name) => name === text);
    return mode === undefined
        ? (0,checked/* refuse */.TR)(`${(0,checked/* quote */.hD)(text)} is not a mode; use ${MODES.join(', ')}`)
        : (0,checked/* accept */.Ju)(mode);
}
const UNSIGNED_DECIMAL = /^(?:\d+(?:\.\d+)?|\.\d+)$/;
const DECIMAL = /^-?(?:\d+(?:\.\d+)?|\.\d+)$/;
function hundredth(decimal) {
    return Number(`${decimal}e-2`);
}
const ID = /^[1-9][0-9]{0,18}$/;
function isId(text) {
    return ID.test(text);
}
function parseId(text, what) {
    return isId(text)
        ? (0,checked/* accept */.Ju)(text)
        : (0,checked/* refuse */.TR)(`${(0,checked/* quote */.hD)(text)} is not a ${what}; use a positive whole number of at most 19 digits, such as 4711`);
}


/***/ }),

/***/ 382:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EW: () => (/* binding */ standsSince),
/* harmony export */   Z4: () => (/* binding */ RUN_VERDICTS),
/* harmony export */   Zg: () => (/* binding */ MAX_BASELINE_BYTES)
/* harmony export */ });
const RUN_VERDICTS = ['success', 'failure', 'reviewed_success', 'reviewed_failure'];
const MAX_BASELINE_BYTES = 32 * 1024 * 1024;
function standsSince(baseline, runIds) {
    const times = runIds.flatMap((id) => baseline.runs.get(id)?.since ?? []);
    return times.reduce((last, time) => (last === null || time > last ? time : last), null);
}


/***/ }),

/***/ 7216:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ju: () => (/* binding */ accept),
/* harmony export */   TR: () => (/* binding */ refuse),
/* harmony export */   cp: () => (/* binding */ refuseAll),
/* harmony export */   hD: () => (/* binding */ quote)
/* harmony export */ });
function accept(value) {
    return { ok: true, value };
}
function refuse(problem) {
    return refuseAll([problem]);
}
function refuseAll(problems) {
    const more = problems.length - MOST_PROBLEMS;
    if (more <= 0)
        return { ok: false, problems };
    return { ok: false, problems: [...problems.slice(0, MOST_PROBLEMS), `${more} more like these`] };
}
const MOST_PROBLEMS = 10;
function quote(text) {
    const flat = JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text);
    return `'${flat.slice(1, -1).replaceAll('\\"', '"')}'`;
}


/***/ }),

/***/ 4247:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ formatDuration)
/* harmony export */ });
function formatDuration(durationMs) {
    const wholeMs = Math.round(durationMs);
    if (wholeMs < 1000)
        return `${wholeMs} ms`;
    const seconds = Math.round(wholeMs / 1000);
    if (seconds < 60)
        return `${String(seconds)} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return joinUnits(minutes, 'min', seconds % 60, 's');
    return joinUnits(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}
function joinUnits(big, bigUnit, small, smallUnit) {
    const rest = small === 0 ? '' : ` ${String(small)} ${smallUnit}`;
    return `${String(big)} ${bigUnit}${rest}`;
}


/***/ }),

/***/ 6654:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ decimalOf),
/* harmony export */   Mn: () => (/* binding */ figureOf),
/* harmony export */   OS: () => (/* binding */ shareMovementOf),
/* harmony export */   PH: () => (/* binding */ pValueOf),
/* harmony export */   Ri: () => (/* binding */ movementOf),
/* harmony export */   XE: () => (/* binding */ pointsOf),
/* harmony export */   lg: () => (/* binding */ decimalTo),
/* harmony export */   pR: () => (/* binding */ percentOf),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
const LARGEST_PLAIN = 1e21;
function decimalOf(figure) {
    return decimalTo(figure, 6);
}
function decimalTo(figure, places) {
    if (!(Math.abs(figure) < LARGEST_PLAIN)) {
        throw new RangeError(`${figure} has no plain decimal form`);
    }
    const fixed = figure.toFixed(places);
    const trimmed = fixed.includes('.') ? fixed.replace(/\.?(?<!0)0+$/, '') : fixed;
    return trimmed === '-0' ? '0' : trimmed;
}
function grouped(figure, places = 0) {
    if (!(Math.abs(figure) < LARGEST_PLAIN))
        return String(figure);
    return decimalTo(figure, places).replace(/\d+/, inThousands);
}
function inThousands(digits) {
    const first = digits.length % 3;
    const thousands = digits.slice(first).match(/\d{3}/g) ?? [];
    return [...(first === 0 ? [] : [digits.slice(0, first)]), ...thousands].join(',');
}
const SIGNIFICANT_DIGITS = 3;
function figureOf(figure) {
    return Number.isInteger(figure)
        ? grouped(figure)
        : grouped(figure, placesFor(figure, SIGNIFICANT_DIGITS));
}
function movementOf(before, after) {
    const distance = Math.abs(after - before);
    if (distance === 0)
        return NO_CHANGE;
    const larger = Math.max(Math.abs(before), Math.abs(after));
    const text = grouped(distance, placesFor(larger, SIGNIFICANT_DIGITS));
    return `${after < before ? '-' : '+'}${text === '0' ? figureOf(distance) : text}`;
}
const NO_CHANGE = 'no change';
const MOST_PLACES = 100;
function placesFor(figure, digits) {
    const magnitude = Math.floor(Math.log10(Math.abs(figure)));
    return Math.min(MOST_PLACES, Math.max(0, digits - 1 - magnitude));
}
function percentOf(share) {
    const places = placesUntil((count) => {
        const text = decimalTo(share * 100, count);
        return (text === '100' && share !== 1) || (text === '0' && share !== 0);
    });
    return `${decimalTo(share * 100, places)}%`;
}
function pointsOf(difference) {
    const distance = Math.abs(difference) * 100;
    const places = placesUntil((count) => distance !== 0 && decimalTo(distance, count) === '0');
    const text = decimalTo(distance, places);
    return text === '1' ? '1 point' : `${text} points`;
}
function shareMovementOf(difference) {
    const points = pointsOf(difference);
    if (points === '0 points')
        return NO_CHANGE;
    return `${difference < 0 ? '-' : '+'}${points}`;
}
const MOST_PERCENT_PLACES = 10;
function placesUntil(isMisleading) {
    let places = 1;
    while (places < MOST_PERCENT_PLACES && isMisleading(places))
        places += 1;
    return places;
}
function pValueOf(p) {
    return p < 0.001 ? 'p < 0.001' : `p = ${decimalTo(p, placesFor(p, 2))}`;
}


/***/ }),

/***/ 1273:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ safeForLog)
/* harmony export */ });
const WORD_JOINER = '\u2060';
const COMMAND = /^([\s\p{White_Space}\p{C}]*):(?=[\p{C}]*:)/u;
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
function safeForLog(text) {
    return text
        .split(/\r\n|\r|\n/)
        .map(safeLine)
        .join('\n');
}
function safeLine(line) {
    return line
        .replace(CONTROLS, ' ')
        .replaceAll('##[', `#${WORD_JOINER}#[`)
        .replace(COMMAND, `$1:${WORD_JOINER}`);
}


/***/ }),

/***/ 8446:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ oneLine)
/* harmony export */ });
const ESCAPE_SEQUENCES = /(?:\u001b\]|\u009d)[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?|\u001b[ -/]*[0-~]?/gu;
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
function oneLine(text) {
    return text
        .replace(ESCAPE_SEQUENCES, '')
        .replace(UNPRINTABLE, ' ')
        .replace(/\p{Cs}/gu, '\ufffd')
        .replace(/\s+/gu, ' ')
        .trim();
}


/***/ }),

/***/ 9166:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ createMask)
/* harmony export */ });
/* unused harmony export createRedaction */
const MASK = '***';
const SHORTEST_BEGINNING = 12;
const SHORT_START = 3;
const SHORTEST_BASE64 = 6;
function createMask() {
    const secrets = [];
    let redact = (text) => text;
    return {
        addSecret: (secret) => {
            secrets.push(secret);
            redact = createRedaction(secrets);
        },
        redact: (text) => redact(text),
    };
}
function createRedaction(secrets) {
    const plain = secrets.flatMap((secret) => [secret, ...base64Spellings(secret)]);
    const masks = [...new Set(plain)].sort((a, b) => b.length - a.length).map(plainMask);
    const escapedMasks = secrets.flatMap(escapedMask);
    return (text) => {
        const rest = /[%\\&]/.test(text) ? escapedMasks.reduce((left, mask) => mask(left), text) : text;
        return masks.reduce((left, mask) => mask(left), rest);
    };
}
function plainMask(spelling) {
    const beginning = spelling.slice(0, SHORTEST_BEGINNING);
    return (text) => {
        let [masked, from] = ['', 0];
        for (;;) {
            const at = text.indexOf(beginning, from);
            if (at < 0)
                return masked + text.slice(from);
            let length = beginning.length;
            while (length < spelling.length && text[at + length] === spelling[length])
                length += 1;
            masked += text.slice(from, at) + MASK;
            from = at + length;
        }
    };
}
function escapedMask(secret) {
    const characters = Array.from(secret, spellingsOf);
    if (characters.length === 0)
        return [];
    const start = new RegExp(characters.slice(0, SHORT_START).join(''));
    const ifStarted = (mask) => (text) => (start.test(text) ? mask(text) : text);
    const whole = new RegExp(characters.join(''), 'g');
    if (characters.length <= SHORTEST_BEGINNING)
        return [ifStarted((text) => text.replace(whole, MASK))];
    const beginning = characters.slice(0, SHORTEST_BEGINNING).join('');
    const rest = characters
        .slice(SHORTEST_BEGINNING)
        .reduceRight((inner, character) => `(?:${character}${inner})?`, '');
    const cut = new RegExp(beginning + rest, 'g');
    return [ifStarted((text) => text.replace(whole, MASK).replace(cut, MASK))];
}
const NAMES = new Map([
    ['&', ['amp']],
    ['<', ['lt']],
    ['>', ['gt']],
    ['"', ['quot']],
    ["'", ['apos']],
    ['/', ['sol']],
    ['+', ['plus']],
    ['=', ['equals']],
    ['_', ['lowbar', 'UnderBar']],
]);
function spellingsOf(character) {
    const codePoint = character.codePointAt(0) ?? 0;
    const percent = [...Buffer.from(character)].map((byte) => `%(?:25){0,3}${hex(byte, 2)}`).join('');
    const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
    const json = units.map((unit) => `\\\\{1,8}u${hex(unit, 4)}`).join('');
    const numbers = [`#0{0,6}${String(codePoint)}`, `#[xX]0{0,6}${hex(codePoint, 1)}`];
    const entities = [...numbers, ...(NAMES.get(character) ?? [])].join('|');
    const spellings = [
        percent,
        json,
        `&(?:amp;){0,3}(?:${entities});`,
        ...(/[!-/:-@[-`{-~]/.test(character) ? [`\\\\{1,8}${literally(character)}`] : []),
        literally(character),
    ];
    return `(?:${spellings.join('|')})`;
}
function hex(value, digits) {
    const spelled = value.toString(16).padStart(digits, '0');
    return spelled.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}
function literally(character) {
    return character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');
}
function base64Spellings(secret) {
    const spellings = [0, 1, 2].map((offset) => {
        const encoded = Buffer.from('\0'.repeat(offset) + secret).toString('base64');
        const start = Math.ceil((offset * 8) / 6);
        const end = encoded.length - (encoded.endsWith('==') ? 3 : encoded.endsWith('=') ? 2 : 0);
        return encoded.slice(start, end);
    });
    return [...spellings, ...spellings.map((spelling) => spelling.replace(/[+/]/g, inUrl))].filter(({ length }) => length >= SHORTEST_BASE64);
}
function inUrl(character) {
    return character === '+' ? '-' : '_';
}


/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 5217:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 8877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(6303);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
