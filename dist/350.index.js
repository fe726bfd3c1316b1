export const id = 350;
export const ids = [350];
export const modules = {

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

/***/ 6321:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ assembleResult),
/* harmony export */   Nn: () => (/* binding */ mapRuns),
/* harmony export */   Sz: () => (/* binding */ decodeResult),
/* harmony export */   v: () => (/* binding */ listRuns)
/* harmony export */ });
/* harmony import */ var _decode_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9660);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5712);


/**
 * The API's answer as a `Result`. Null if it is no result: not an object, or one without a status,
 * which nothing can be concluded from.
 */
function decodeResult(value) {
    return assembleResult(value, decodeRuns((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(value).raw('runs')));
}
/** As `decodeResult`, with runs that are decoded already. */
function assembleResult(value, runs) {
    const wire = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(value);
    const status = wire.text('status');
    if (status === null)
        return null;
    return {
        id: wire.id('id'),
        name: wire.text('name'),
        agentName: wire.text('agent_name'),
        status,
        updatedAt: wire.text('updated_at'),
        rawSuccessRate: wire.number('success_rate'),
        counts: {
            total: wire.number('total_runs_count'),
            completed: wire.number('completed_runs_count'),
            success: wire.number('success_runs_count'),
            failed: wire.number('failed_runs_count'),
        },
        runs,
        failureReasons: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(wire.raw('failed_reasons'))
            .list('issues')
            .flatMap(decodeFailureReason),
    };
}
function decodeRuns(value) {
    if (Array.isArray(value))
        return listRuns(value.map((run) => (0,_decode_run_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeRun */ .a)(null, run)));
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
        return null;
    return mapRuns(Object.entries(value).flatMap(([id, run]) => (0,_decode_run_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeRun */ .a)(id, run)));
}
/** The runs that came as an array, item by item. An array of bare IDs lists no runs. */
function listRuns(items) {
    const runs = items.flat();
    return items.length > 0 && runs.length === 0 ? null : mapRuns(runs);
}
function mapRuns(runs) {
    return new Map(runs.map((run) => [run.id, run]));
}
function decodeFailureReason(value) {
    const wire = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(value);
    const description = wire.text('description');
    if (description === null)
        return [];
    return [{ description, affectedRuns: wire.number('affected_count') }];
}


/***/ }),

/***/ 9660:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ decodeRun)
});

// UNUSED EXPORTS: parseDurationSeconds

// EXTERNAL MODULE: ../src/cekura/fields.ts
var fields = __webpack_require__(5712);
;// CONCATENATED MODULE: ../src/cekura/decode-score.ts

/** A binary metric's score is 5 for pass, 0 for fail. */
const PASS_SCORE = 5;
/** The score in a list of its own, from either wire form; an empty one for what is no score. */
function decodeScore(value) {
    const wire = (0,fields/* fieldsOf */.Pf)(value);
    const metricId = wire.id('id');
    if (metricId === null)
        return [];
    const common = {
        metricId,
        metricName: wire.text('name') ?? `metric ${metricId}`,
        explanation: decodeExplanation(wire.raw('explanation')),
    };
    const score = wire.number('score');
    const passed = wire.boolean('passed');
    const label = wire.text('enum') ?? wire.text('value');
    const type = wire.text('eval_type') ?? wire.text('type') ?? '';
    if (type.startsWith('binary')) {
        const value = passed ?? (score === null ? null : score === PASS_SCORE);
        return [{ ...common, kind: 'binary', value }];
    }
    if (type.startsWith('continuous') || type === 'rating') {
        return [{ ...common, kind: 'rating', value: score }];
    }
    if (type === 'numeric')
        return [{ ...common, kind: 'number', value: score }];
    if (type === 'enum')
        return [{ ...common, kind: 'enum', value: label }];
    // A type that this version does not know: what was sent tells its kind.
    if (passed !== null)
        return [{ ...common, kind: 'binary', value: passed }];
    if (score !== null)
        return [{ ...common, kind: 'number', value: score }];
    return [{ ...common, kind: 'enum', value: label }];
}
function decodeExplanation(value) {
    if (Array.isArray(value))
        return value.filter((part) => typeof part === 'string').join('\n');
    return typeof value === 'string' ? value : '';
}

;// CONCATENATED MODULE: ../src/cekura/decode-run.ts


const REVIEWS = {
    reviewed_success: 'success',
    reviewed_failure: 'failure',
};
const SUCCESS = { success: true, failure: false };
/**
 * The run in a list of its own; an empty one for what is no run.
 * @param key the ID that it is listed under; null if it has to name its ID itself
 */
function decodeRun(key, value) {
    const wire = (0,fields/* fieldsOf */.Pf)(value);
    const id = key ?? wire.id('id');
    if (id === null || !(0,fields/* isObject */.Gv)(value))
        return [];
    const evaluationStatus = wire.text('evaluation_status') ?? '';
    const scores = (0,fields/* fieldsOf */.Pf)(wire.raw('evaluation'))
        .list('metrics')
        .flatMap(decodeScore);
    return [
        {
            id,
            // A run without a status says nothing of itself; its result's status decides.
            status: wire.text('status') ?? 'completed',
            success: wire.boolean('success') ?? SUCCESS[evaluationStatus] ?? null,
            review: REVIEWS[evaluationStatus] ?? null,
            scenario: wire.text('scenario_name') ?? (0,fields/* fieldsOf */.Pf)(wire.raw('scenario')).text('name'),
            personality: wire.text('personality_name'),
            errorMessage: wire.text('error_message'),
            durationSeconds: parseDurationSeconds(wire.text('duration')),
            scores: new Map(scores.map((score) => [score.metricId, score])),
        },
    ];
}
/** `MM:SS` or `HH:MM:SS`; null for anything else. */
function parseDurationSeconds(text) {
    if (text === null || !/^\d+(:\d{1,2}){1,2}$/.test(text))
        return null;
    return text.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0);
}


/***/ }),

/***/ 5712:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Pf: () => (/* binding */ fieldsOf)
/* harmony export */ });
/* unused harmony export asId */
function fieldsOf(value) {
    const object = isObject(value) ? value : {};
    const raw = (name) => (Object.hasOwn(object, name) ? object[name] : undefined);
    return {
        raw,
        text: (name) => asText(raw(name)),
        number: (name) => asNumber(raw(name)),
        boolean: (name) => {
            const field = raw(name);
            return typeof field === 'boolean' ? field : null;
        },
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
    if (typeof value === 'string')
        return value.trim() === '' ? null : value.trim();
    return Number.isSafeInteger(value) ? String(value) : null;
}
function asText(value) {
    return typeof value === 'string' && value !== '' ? value : null;
}
function asNumber(value) {
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : null;
    return typeof value === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(value) ? Number(value) : null;
}


/***/ }),

/***/ 1335:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseJson),
/* harmony export */   r: () => (/* binding */ exactNumber)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5712);

/**
 * JSON whose IDs stay exact: where a float would change the last digits of a number under the key
 * `id`, the numbers of 16 and more digits under that key become strings.
 * @throws {SyntaxError} if the text is no JSON
 */
function parseJson(text) {
    const value = JSON.parse(text);
    // Looking for rounded IDs afterwards is far cheaper than looking through all of the text before.
    if (!hasRoundedId(value))
        return value;
    // In valid JSON these characters can only be a key: a quote inside a string is written `\"`.
    return JSON.parse(text.replaceAll(/("id"\s*:\s*)(\d{16,})(?![\d.eE])/g, '$1"$2"'));
}
/** The number under `key` that is spelled like this: a string where a float would not be exact. */
function exactNumber(key, digits) {
    return key === 'id' && /^\d{16,}$/.test(digits) ? digits : Number(digits);
}
function hasRoundedId(value) {
    if (Array.isArray(value))
        return value.some(hasRoundedId);
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
        return false;
    for (const key in value) {
        // Most of a result is its transcripts, and nobody reads IDs there.
        if (key === 'transcript_object')
            continue;
        const field = value[key];
        if ((key === 'id' && isRounded(field)) || hasRoundedId(field))
            return true;
    }
    return false;
}
function isRounded(id) {
    return typeof id === 'number' && !Number.isSafeInteger(id);
}


/***/ }),

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

/***/ 4972:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ parseRetryAfterMs)
/* harmony export */ });
/**
 * How long a `Retry-After` header asks to wait: seconds or an HTTP date (RFC 9110, section 10.2.3).
 * Null for anything else; a date gone by is 0.
 */
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

/***/ 3760:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ TransportError)
/* harmony export */ });
/** The request got no complete answer, or none that can be read. The message is for the person at the log. */
class TransportError extends Error {
    /** `no`: it is certain that the request never reached the API. */
    sent;
    /** Whether the same request could succeed later, without anybody mending something. */
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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ sleep)
/* harmony export */ });
/** Resolves after `delayMs`, or rejects with the signal's reason as soon as it is aborted. */
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

/***/ 3723:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ TimeLimitError),
/* harmony export */   B: () => (/* binding */ withTimeLimit)
/* harmony export */ });
/** One piece of work took longer than it may. */
class TimeLimitError extends Error {
    limitMs;
    constructor(limitMs) {
        super(`no complete answer within ${String(limitMs / 1000)} s`);
        this.name = 'TimeLimitError';
        this.limitMs = limitMs;
    }
}
/**
 * Runs `work` with a signal that is aborted when `outer` is, or after `limitMs` with a
 * `TimeLimitError`. Ends then even if the work does not listen.
 */
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

/***/ 7969:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  execute: () => (/* binding */ execute)
});

// EXTERNAL MODULE: ../src/cekura/decode-result.ts
var decode_result = __webpack_require__(6321);
// EXTERNAL MODULE: ../src/clock/time-limit.ts
var time_limit = __webpack_require__(3723);
;// CONCATENATED MODULE: ../src/cekura/explain-response.ts
const MAX_LENGTH = 500;
/**
 * What the API says in the body of a refusal: its `detail`, its field errors, or the title of an HTML
 * page, without a full stop at its end. Empty if it says nothing. Untrusted text.
 */
function explainBody(body) {
    const text = body.trim();
    if (text === '')
        return '';
    if (text.startsWith('<'))
        return shorten(/<title[^>]*>([^<]*)/i.exec(text)?.[1] ?? 'an HTML page');
    try {
        return shorten(describe(JSON.parse(text)));
    }
    catch {
        return shorten(text);
    }
}
/** `{"detail": "No."}` → `No.`; `{"run_ids": ["Bad.", "Worse."]}` → `run_ids: Bad. Worse.` */
function describe(value) {
    if (Array.isArray(value))
        return value.map(describe).join(' ');
    if (typeof value !== 'object' || value === null)
        return String(value);
    return Object.entries(value)
        .map(([field, said]) => (field === 'detail' ? describe(said) : `${field}: ${describe(said)}`))
        .join('; ');
}
/** Cut between words: half a key would not be recognised as one, and masked, any more. */
function shorten(text) {
    const flat = text.replace(/\s+/g, ' ').trim();
    // The sentence that quotes it sets its own full stop.
    if (flat.length <= MAX_LENGTH)
        return flat.replace(/\.$/, '');
    return `${flat.slice(0, MAX_LENGTH).replace(/\S*$/, '')}…`;
}

// EXTERNAL MODULE: ../src/cekura/transport.ts
var transport = __webpack_require__(3760);
;// CONCATENATED MODULE: ../src/cekura/read-body.ts

/** Larger answers are not read: only details of results come near, and they are read otherwise. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;
/**
 * The whole body as text.
 * @throws {TransportError} if it breaks off or is too large
 */
async function readBody(response) {
    const chunks = [];
    let length = 0;
    for await (const chunk of response.body) {
        length += chunk.length;
        if (length > MAX_BODY_BYTES) {
            throw new transport/* TransportError */.w(`the answer is larger than ${String(MAX_BODY_BYTES)} bytes`, {
                sent: 'maybe',
                transient: false,
            });
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}

;// CONCATENATED MODULE: ../src/cekura/request-error.ts
/** A request to the API that did not succeed, with the facts that decide what to do next. */
class RequestError extends Error {
    /** The HTTP status; null if no answer came. */
    status;
    /** Whether the same request could succeed later. */
    transient;
    /** What the request changed at Cekura: certainly nothing, perhaps something, or what it asked for. */
    tookEffect;
    /** How long the API asked to wait; null if it did not. */
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

// EXTERNAL MODULE: ../src/cekura/retry-after.ts
var retry_after = __webpack_require__(4972);
;// CONCATENATED MODULE: ../src/cekura/exchange.ts






/**
 * Sends one request and reads the answer, within `limitMs`.
 * @param read what is made of a success
 * @throws {RequestError} for everything but a success; or the reason of `outer`, once it is aborted
 */
async function exchange(transport, clock, request, limitMs, outer, read) {
    const answer = { head: null };
    try {
        return await (0,time_limit/* withTimeLimit */.B)(clock, limitMs, outer, async (signal) => {
            const response = await transport(request, signal);
            answer.head = response;
            if (isSuccess(response.status))
                return await read(response);
            throw refused(request, response, await readBody(response), clock.date());
        });
    }
    catch (error) {
        if (outer.aborted)
            throw outer.reason;
        if (error instanceof RequestError)
            throw error;
        const { head } = answer;
        // A refusal stands, though the words for it did not arrive.
        if (head !== null && !isSuccess(head.status))
            throw refused(request, head, '', clock.date());
        throw interrupted(request, error, head !== null && isJson(head));
    }
}
/** The error for a success whose body is not what the API answers. */
function unreadable(request, answer) {
    const said = explainBody(answer.text);
    return new RequestError(`${nameOf(request)} answered ${String(answer.status)} with ${said === '' ? 'an empty body' : `something that is no Cekura answer: ${said}`}`, { status: answer.status, transient: true, tookEffect: 'maybe', retryAfterMs: null });
}
function refused(request, response, body, now) {
    const { status, headers } = response;
    const said = status >= 300 && status < 400
        ? `a redirect${headers['location'] === undefined ? '' : ` to ${headers['location']}`}, which is not followed, to guard the key`
        : explainBody(body);
    return new RequestError(`${nameOf(request)} answered ${String(status)}${said === '' ? '' : `: ${said}`}`, {
        status,
        transient: status === 408 || status === 425 || status === 429 || status >= 500,
        tookEffect: saysNothingDone(status) ? 'no' : 'maybe',
        retryAfterMs: (0,retry_after/* parseRetryAfterMs */.o)(headers['retry-after'], now),
    });
}
/** 429 and 503 say that the request was turned away; other 4xx and redirects, that it was not taken. */
function saysNothingDone(status) {
    return status === 503 || (status >= 300 && status < 500 && status !== 408 && status !== 425);
}
function interrupted(request, error, accepted) {
    const unsent = error instanceof transport/* TransportError */.w && error.sent === 'no';
    // A fault of our own is not repeated: it would only happen again.
    const transient = error instanceof time_limit/* TimeLimitError */.$ || (error instanceof transport/* TransportError */.w && error.transient);
    return new RequestError(`${nameOf(request)} failed: ${error instanceof Error ? error.message : String(error)}`, {
        status: null,
        transient,
        tookEffect: unsent ? 'no' : accepted ? 'yes' : 'maybe',
        retryAfterMs: null,
    });
}
function nameOf(request) {
    return `${request.method} ${request.path}`;
}
function isSuccess(status) {
    return status >= 200 && status < 300;
}
function isJson({ headers }) {
    return /\bjson\b/i.test(headers['content-type'] ?? '');
}

// EXTERNAL MODULE: ../src/cekura/fields.ts
var fields = __webpack_require__(5712);
// EXTERNAL MODULE: ../src/cekura/json.ts
var json = __webpack_require__(1335);
;// CONCATENATED MODULE: ../src/cekura/read-json.ts


async function readJson(response) {
    return jsonAnswer(response.status, await readBody(response));
}
function jsonAnswer(status, text) {
    try {
        return { status, text, json: (0,json/* parseJson */.q)(text) };
    }
    catch {
        return { status, text, json: undefined };
    }
}

;// CONCATENATED MODULE: ../src/cekura/read-result-body.ts


/** A hundred usual runs with their transcripts are 3 MB. */
const LARGE_BYTES = 4 * 1024 * 1024;
/**
 * Reads a result: a usual one whole, at the speed of `JSON.parse`, and a large one while it arrives, in
 * memory that does not grow with its transcripts.
 * @throws {TransportError} if the body breaks off, or a large one is no JSON
 */
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
        // Leaving the loop ends the transfer.
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
/** Loaded only here: most jobs never meet a large result. */
async function createLargeReader(extent) {
    const { setFlagsFromString } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8877, 23));
    // Else V8 lets the space for new objects grow to three times what is alive of 10,000 runs.
    setFlagsFromString('--optimize-for-size');
    const { createLargeResultReader } = await Promise.all(/* import() */[__webpack_require__.e(393), __webpack_require__.e(592)]).then(__webpack_require__.bind(__webpack_require__, 2592));
    return createLargeResultReader(extent === 'until_in_flight');
}

;// CONCATENATED MODULE: ../src/cekura/api.ts





const RESULTS = '/test_framework/v1/results/';
const PAGE_SIZE = 50;
/** A result with thousands of transcripts takes a while; an answer to a trigger does not. */
const READ_LIMIT_MS = 120_000;
const TRIGGER_LIMIT_MS = 60_000;
function createCekuraApi(transport, clock) {
    const send = (request, limitMs, outer, read) => exchange(transport, clock, request, limitMs, outer, read);
    return {
        readResult: async (resultId, signal, extent = 'whole') => {
            const request = { method: 'GET', path: `${RESULTS}${resultId}/` };
            const read = (response) => readResultBody(response, extent);
            const answer = await send(request, READ_LIMIT_MS, signal, read);
            if (answer.result === null)
                throw unreadable(request, answer);
            return answer.result;
        },
        evaluateMetrics: async (resultId, runIds, metricIds, signal) => {
            const body = {
                run_ids: [...runIds],
                metric_ids: [...metricIds],
            };
            const path = `${RESULTS}${resultId}/evaluate_metrics/`;
            const request = { method: 'POST', path, body };
            const read = (response) => readResultBody(response, 'until_in_flight');
            const answer = await send(request, TRIGGER_LIMIT_MS, signal, read);
            // A success that is no JSON is not the API's own, but a proxy's or a maintenance page.
            if (!answer.isJson)
                throw unreadable(request, answer);
            return answer.result;
        },
        listResults: async (agentId, page, signal) => {
            const query = new URLSearchParams({
                agent_id: agentId,
                page: String(page),
                page_size: String(PAGE_SIZE),
            });
            const request = { method: 'GET', path: `${RESULTS}?${query.toString()}` };
            const answer = await send(request, READ_LIMIT_MS, signal, readJson);
            const wire = (0,fields/* fieldsOf */.Pf)(answer.json);
            if (!Array.isArray(wire.raw('results')))
                throw unreadable(request, answer);
            const results = wire.list('results').flatMap((item) => (0,decode_result/* decodeResult */.Sz)(item) ?? []);
            return { results, hasMore: wire.text('next') !== null };
        },
        createShareLink: async (resultId, expiresAt, signal) => {
            const path = `${RESULTS}${resultId}/create_shareable_link_token/`;
            const body = {
                expire_at: expiresAt.toISOString(),
            };
            const answer = await send({ method: 'POST', path, body }, TRIGGER_LIMIT_MS, signal, readJson);
            const link = (0,fields/* fieldsOf */.Pf)(answer.json).text('shareable_link');
            if (link === null)
                throw unreadable({ method: 'POST', path }, answer);
            return link;
        },
    };
}

;// CONCATENATED MODULE: ../src/compare/mcnemar.ts
/**
 * McNemar's exact test of paired verdicts, two-sided: how likely flips as lopsided as these are,
 * if a flip either way were a coin's toss. Above 0 and at most 1; 1 without flips.
 *
 * The doubled tail of the binomial distribution with share ½ (McNemar, Psychometrika 12, 1947;
 * exact form: Agresti, Categorical Data Analysis, §11.1). The tail is summed by the ratio of its
 * neighbours from its largest term to its last, behind which the ratio is 0; the largest is taken
 * from logarithms, so that thousands of flips neither overflow nor lose the small terms.
 */
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
/** The natural logarithm of the number of ways to choose `k` of `n`. */
function logChoose(n, k) {
    let sum = 0;
    for (let i = 1; i <= k; i += 1)
        sum += Math.log((n - k + i) / i);
    return sum;
}

// EXTERNAL MODULE: ../src/compare/metric-changes.ts
var metric_changes = __webpack_require__(4815);
// EXTERNAL MODULE: ../src/compare/run-changes.ts
var run_changes = __webpack_require__(4766);
// EXTERNAL MODULE: ../src/cekura/result.ts
var cekura_result = __webpack_require__(8988);
;// CONCATENATED MODULE: ../src/compare/success-tally.ts

/** How many runs of how many succeeded: the API's counts, else the runs' own verdicts. */
function successTallyOf(result) {
    return countedByApi(result) ?? countedByRuns(result);
}
function countedByApi({ counts }) {
    const { success, total } = counts;
    const isSound = isWhole(success) && isWhole(total) && success >= 0 && total >= 1 && success <= total;
    return isSound ? { successes: success, total } : null;
}
function isWhole(value) {
    return Number.isInteger(value);
}
function countedByRuns({ runs }) {
    const verdicts = [...(runs?.values() ?? [])].map(cekura_result/* runPassed */.G);
    if (verdicts.every((verdict) => verdict === null))
        return null;
    return {
        successes: verdicts.filter((verdict) => verdict === true).length,
        total: verdicts.length,
    };
}

;// CONCATENATED MODULE: ../src/compare/success-rate.ts

/**
 * The result's success rate from 0 to 1, whichever scale the API used (its descriptions name a
 * share in one place and a percentage in another); null if it sent none that makes sense.
 *
 * The counts, or else the runs' own verdicts, tell the scale: 1 is 1 % if one of a hundred runs
 * succeeded. With neither, a figure above 1 is a percentage.
 */
function successRateOf(result) {
    const raw = result.rawSuccessRate;
    if (raw === null || !(raw >= 0 && raw <= 100))
        return null;
    const fromPercentage = hundredthOf(raw);
    const tally = successTallyOf(result);
    if (tally === null)
        return raw > 1 ? fromPercentage : Math.abs(raw);
    const isPercentage = tally.successes / tally.total < (fromPercentage + raw) / 2;
    return isPercentage ? fromPercentage : Math.min(1, Math.abs(raw));
}
/**
 * How far the API's rate may be from its counts to be taken for their rounded quotient: half a
 * percent, and a little more, as 0.13 - 1 / 8 is for floats.
 */
const ROUNDED_BY_LESS_THAN = 0.0051;
/**
 * The rate before the API rounded it: 2 of 3, where it says 66.67 %. The rate as it is where the
 * counts are missing, or are not what the rate is made of.
 */
function unroundedSuccessRate(result, successRate) {
    const tally = successTallyOf(result);
    if (tally === null)
        return successRate;
    const quotient = tally.successes / tally.total;
    return Math.abs(quotient - successRate) < ROUNDED_BY_LESS_THAN ? quotient : successRate;
}
/** By shifting the decimal point: 66.67 / 100 is not the number that 0.6667 is read as. */
function hundredthOf(percentage) {
    const text = String(Math.abs(percentage));
    return text.includes('e') ? percentage / 100 : Number(`${text}e-2`);
}

;// CONCATENATED MODULE: ../src/compare/wilson.ts
/** The normal distribution's quantile that leaves 2.5 % above it. */
const Z = 1.959963984540054;
/**
 * Wilson's score interval of a share, at 95 %, without continuity correction: Wilson, Journal of
 * the American Statistical Association 22 (1927); method 3 in Newcombe, Statistics in Medicine 17
 * (1998). `share` is from 0 to 1, `trials` at least 1; the interval holds the share and lies in
 * 0 to 1.
 */
function wilsonInterval(share, trials) {
    const squared = (Z * Z) / trials;
    const centre = share + squared / 2;
    const reach = Z * Math.sqrt((share * (1 - share)) / trials + squared / (4 * trials));
    return {
        low: Math.max(0, Math.min(share, (centre - reach) / (1 + squared))),
        high: Math.min(1, Math.max(share, (centre + reach) / (1 + squared))),
    };
}

;// CONCATENATED MODULE: ../src/compare/compare.ts






/** What changed from the baseline to the finished result, for the planned runs and metrics. */
function compare(baseline, result, plan) {
    const runs = (0,run_changes/* runChanges */.$)(baseline, result, plan);
    return {
        runs,
        metrics: (0,metric_changes/* metricChanges */.U)(runs, plan),
        overall: overallChange(baseline, result, runs),
    };
}
function overallChange(baseline, result, runs) {
    const count = (wanted) => runs.filter(({ change }) => change === wanted).length;
    const regressedRuns = count('regressed');
    const fixedRuns = count('fixed');
    const unchangedRuns = count('unchanged');
    const comparableRuns = regressedRuns + fixedRuns + unchangedRuns;
    return {
        successRateBefore: successRateOf(baseline),
        successRateAfter: successRateOf(result),
        regressedRuns,
        fixedRuns,
        unchangedRuns,
        incomparableRuns: runs.length - comparableRuns,
        pValue: comparableRuns === 0 ? null : mcnemarExact(regressedRuns, fixedRuns),
        successRateInterval: intervalOf(result),
    };
}
function intervalOf(result) {
    const rate = successRateOf(result);
    const tally = successTallyOf(result);
    return rate === null || tally === null ? null : wilsonInterval(rate, tally.total);
}

// EXTERNAL MODULE: ../src/cekura/status.ts
var cekura_status = __webpack_require__(8927);
;// CONCATENATED MODULE: ../src/evidence/activity.ts

/**
 * A result is at work while its own status says so, or that of a run in question: a result can be
 * `completed` while one of its runs is scored still.
 */
function activityOf(result, runIds) {
    const words = [result.status];
    for (const id of runIds) {
        const run = result.runs?.get(id);
        if (run !== undefined)
            words.push(run.status);
    }
    const busy = words.filter((word) => (0,cekura_status/* phaseOf */.h)(word) !== 'finished');
    const unknown = busy.filter((word) => (0,cekura_status/* phaseOf */.h)(word) === 'unknown');
    return { inFlight: busy.length > 0, unknownWords: [...new Set(unknown)] };
}
/**
 * How many of the runs in question are finished, by their own statuses or, where the answer lists no
 * runs, by the result's counts; null if neither tells.
 */
function finishedRunsOf(result, runIds) {
    const { runs } = result;
    if (runs === null)
        return finishedByCounts(result, runIds.length);
    return runIds.filter((id) => {
        const run = runs.get(id);
        return run !== undefined && (0,cekura_status/* phaseOf */.h)(run.status) === 'finished';
    }).length;
}
/** Runs that have not completed are taken to be those in question: only they are at work. */
function finishedByCounts({ counts }, asked) {
    const { completed, total } = counts;
    if (completed === null || total === null || completed >= total)
        return null;
    return Math.max(0, asked - (total - completed));
}

;// CONCATENATED MODULE: ../src/evidence/timestamp.ts
/**
 * Orders two ISO 8601 timestamps down to the last digit of their fractions, of which a `Date` keeps
 * three only. Negative if `a` is earlier, positive if it is later; null if either is no timestamp.
 */
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

;// CONCATENATED MODULE: ../src/evidence/evidence.ts


/** Replicas lag behind each other by less than this, where `updated_at` does not tell. */
const LONGEST_LAG_MS = 10_000;
function seenBefore({ baseline, answered }) {
    const touchedAt = answered?.updatedAt ?? null;
    return {
        inFlight: false,
        newestUpdatedAt: laterOf(baseline?.updatedAt ?? null, touchedAt),
        touchedAt,
    };
}
/**
 * What a read adds to what is known.
 * @param sentAtMs when it was asked for, on the clock's `nowMs`
 */
function weigh(expectation, seen, result, sentAtMs) {
    const isOld = isEarlier(result.updatedAt, seen.newestUpdatedAt);
    const newestUpdatedAt = isOld ? seen.newestUpdatedAt : (result.updatedAt ?? seen.newestUpdatedAt);
    if (activityOf(result, expectation.runIds).inFlight) {
        const inFlight = seen.inFlight || isOwnWork(expectation, result, sentAtMs);
        return {
            reading: 'in_flight',
            seen: { ...seen, inFlight, newestUpdatedAt },
            isSign: inFlight,
        };
    }
    const hasMoved = isEarlier(expectation.baseline?.updatedAt ?? null, result.updatedAt);
    const touchedAt = seen.touchedAt ?? (hasMoved ? result.updatedAt : null);
    const isNew = !isOld && hasNewScore(expectation, result);
    const next = { ...seen, newestUpdatedAt, touchedAt };
    return {
        reading: isNew ? 'proven' : readEnd(expectation, seen, next, result),
        seen: next,
        isSign: seen.inFlight || hasMoved || isNew,
    };
}
/**
 * Work that another evaluation did before the baseline can be shown still by a replica that lags
 * behind: its `updated_at` is older, or, where that does not tell, the baseline is recent.
 */
function isOwnWork({ baseline, baselineAtMs }, result, sentAtMs) {
    if (baseline === null || isEarlier(baseline.updatedAt, result.updatedAt))
        return true;
    const isRecent = sentAtMs - baselineAtMs < LONGEST_LAG_MS;
    return !isRecent && !isEarlier(result.updatedAt, baseline.updatedAt);
}
function readEnd({ baseline, answered }, before, now, result) {
    const { updatedAt } = result;
    if (before.inFlight && isEarlier(before.newestUpdatedAt, updatedAt))
        return 'proven';
    const isNewest = !isEarlier(updatedAt, now.newestUpdatedAt);
    const bar = laterOf(baseline?.updatedAt ?? null, now.touchedAt);
    if (baseline !== null && isNewest && isEarlier(bar, updatedAt))
        return 'proven';
    if (isFromBefore(baseline, now, updatedAt))
        return 'stale';
    const isDatable = (baseline?.updatedAt ?? null) !== null && updatedAt !== null;
    const isLikely = before.inFlight || baseline === null || (!isDatable && answered?.inFlight === true);
    return isLikely ? 'likely' : 'unproven';
}
/** Some answer was past the baseline, and this one is not. */
function isFromBefore(baseline, seen, updatedAt) {
    const before = baseline?.updatedAt ?? null;
    const hasMoved = isEarlier(before, seen.newestUpdatedAt);
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
function hasNewScore({ baseline, runIds, metricIds }, result) {
    if (baseline === null)
        return false;
    return runIds.some((runId) => {
        const [before, after] = [baseline.runs?.get(runId), result.runs?.get(runId)];
        // A run that one side does not list is no score that differs.
        if (before === undefined || after === undefined)
            return false;
        return metricIds.some((id) => differs(before.scores.get(id), after.scores.get(id)));
    });
}
function differs(before, after) {
    // A score that has gone is no new score: the evaluation may be about to replace it.
    if (after === undefined)
        return false;
    return before?.value !== after.value || before.explanation !== after.explanation;
}

// EXTERNAL MODULE: ../src/plan/plan.ts
var plan_plan = __webpack_require__(9968);
// EXTERNAL MODULE: ../src/text/counted.ts
var counted = __webpack_require__(4705);
;// CONCATENATED MODULE: ../src/judge/judge-early.ts


/** A dry run: planned, nothing triggered. */
function judgePlanned(plan) {
    return {
        outcome: 'planned',
        headline: `Dry run, nothing was triggered: ${(0,plan_plan/* describePlan */.df)(plan)}`,
        reasons: [],
        gates: [],
        remedy: null,
        resumeStep: null,
    };
}
/** Mode `start`: triggered, and left to itself. */
function judgeStarted(plan, resumeStep) {
    return {
        outcome: 'started',
        headline: `Started, not waited for: ${(0,counted/* counted */.h)(plan.metrics.length, 'metric')} on ${(0,counted/* counted */.h)(plan.runIds.length, 'run')}`,
        reasons: [],
        gates: [],
        remedy: 'To wait for it and judge it, run this step later:',
        resumeStep,
    };
}
/** `run_ids: failed`, and there is none: the result stands as it is. */
function judgeStanding(result, standing) {
    const which = result.id === null ? 'the result' : `result ${result.id}`;
    return {
        ...standing,
        headline: `No run of ${which} has failed, so nothing was triggered. ${standing.headline}`,
    };
}

// EXTERNAL MODULE: ../src/judge/judge-problems.ts
var judge_problems = __webpack_require__(7689);
// EXTERNAL MODULE: ../src/text/one-line.ts
var one_line = __webpack_require__(8446);
// EXTERNAL MODULE: ../src/text/width.ts
var width = __webpack_require__(3943);
;// CONCATENATED MODULE: ../src/judge/failure-causes.ts



const MOST_CAUSES = 5;
const MOST_COLUMNS = 300;
/**
 * Why an evaluation failed, in the API's words: first the result's own reasons as it ranks them,
 * then the runs' errors, the commonest first; the same words once, with the number of runs.
 */
function failureCausesOf(result) {
    const reasons = result.failureReasons.map(({ description, affectedRuns }) => [lineOf(description), affectedRuns]);
    const affected = new Map();
    for (const [line, runs] of [...reasons, ...runErrors(result)]) {
        affected.set(line, affected.get(line) ?? runs);
    }
    affected.delete('');
    const causes = [...affected].map(([line, runs]) => runs === null ? line : `${line} (${(0,counted/* counted */.h)(runs, 'run')})`);
    if (causes.length <= MOST_CAUSES)
        return causes;
    const more = (0,counted/* counted */.h)(causes.length - MOST_CAUSES, 'more cause');
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
    return (0,width/* cutTo */.yd)((0,one_line/* oneLine */.T)(text).replace(/\.$/, ''), MOST_COLUMNS);
}

// EXTERNAL MODULE: ../src/text/percent.ts
var percent = __webpack_require__(3418);
;// CONCATENATED MODULE: ../src/judge/bound.ts
/**
 * Figures closer than this (relative to the larger, from 1 up) are the same figure: 0.57 is sent
 * as 56.99999999999999 %, and three scores of 0.1 have a mean of 0.10000000000000002. A bound of
 * six places or fewer is never this close to a share of fewer than 100,000 runs without being
 * equal to it, so that 2 of 3 does not pass for 66.67 %.
 */
const SAME_WITHIN = 1e-12;
/** False whenever either figure is not a finite number. */
function isSameFigure(a, b) {
    return Math.abs(a - b) < SAME_WITHIN * Math.max(1, Math.abs(a), Math.abs(b));
}
/** Whether a figure is within its bound, exact at the boundary. */
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
/**
 * How far a figure is from its bound, in words: `2.5 points short`, `12 too many`. `distance`
 * renders the difference.
 */
function marginOf(figure, operator, bound, distance) {
    const isHeld = isWithin(figure, operator, bound);
    const beyond = beyondBound(figure, bound);
    if (beyond === 0)
        return isHeld ? 'exactly at the bound' : 'at the bound, which does not suffice';
    if (isHeld)
        return `${distance(beyond)} to spare`;
    return `${distance(beyond)} ${beyond > 0 ? 'too much' : 'short'}`;
}
/** 0 if both are the same figure. */
function beyondBound(figure, bound) {
    return isSameFigure(figure, bound) ? 0 : figure - bound;
}

// EXTERNAL MODULE: ../src/text/decimal.ts
var decimal = __webpack_require__(8736);
;// CONCATENATED MODULE: ../src/judge/figure.ts



const PLACES = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const MOST_PLACES = 12;
/** A figure with two places, or as many as it takes to tell it from its bound; the same, as the bound is. */
function figureBeside(figure, bound) {
    return isSameFigure(figure, bound) ? plain(bound, MOST_PLACES) : apartFrom(figure, bound);
}
/** A share as a percentage with one place, or as many as it takes; the same, as the bound is. */
function percentBeside(share, bound) {
    if (isSameFigure(share, bound))
        return `${plain(bound * 100, MOST_PLACES)}%`;
    const usual = (0,percent/* percentOf */.pR)(share);
    return usual === (0,percent/* percentOf */.pR)(bound) ? `${apartFrom(share * 100, bound * 100)}%` : usual;
}
/** The distance of two figures. */
function distanceOf(difference) {
    return figureBeside(Math.abs(difference), 0);
}
function apartFrom(figure, bound) {
    const isApart = (places) => plain(figure, places) !== plain(bound, places);
    return plain(figure, PLACES.find(isApart) ?? MOST_PLACES);
}
function plain(value, places) {
    return Math.abs(value) < 1e21 ? (0,decimal/* decimalTo */.l)(value, places) : String(value);
}

;// CONCATENATED MODULE: ../src/judge/finished-evaluation.ts
/** A gate that does not hold because what it asks for is not known. */
function uncheckable(input, asked, why) {
    return { input, asked, found: `cannot be checked: ${why}`, margin: null, held: false };
}

;// CONCATENATED MODULE: ../src/text/fold-name.ts
/** Names that differ in case, in blanks or in how accents are composed are the same name. */
function foldName(name) {
    return name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

;// CONCATENATED MODULE: ../src/judge/find-metric.ts



const NAMED = 10;
/** A metric of these runs by its ID; or by its name, without regard to case. */
function findMetric(wanted, runs) {
    const scores = runs.flatMap((run) => [...run.scores.values()]);
    const byId = scores.find(({ metricId }) => metricId === wanted);
    if (byId !== undefined)
        return found(byId);
    const name = foldName(wanted);
    const named = scores.filter(({ metricName }) => foldName(metricName) === name);
    const [first] = named;
    const ids = [...new Set(named.map(({ metricId }) => metricId))].sort();
    if (first === undefined)
        return { ok: false, why: unknownMetric(wanted, scores) };
    if (ids.length === 1)
        return found(first);
    const why = `several metrics are called "${(0,one_line/* oneLine */.T)(wanted)}"; give the ID of one: ${(0,counted/* firstFew */.D)(ids, NAMED)}`;
    return { ok: false, why };
}
function found({ metricId, kind }) {
    return { ok: true, metricId, kind };
}
function unknownMetric(wanted, scores) {
    const names = new Map(scores.map(({ metricId, metricName }) => [metricId, metricName]));
    if (names.size === 0)
        return 'no evaluated run has a score';
    const known = [...names].map(([id, name]) => `"${(0,one_line/* oneLine */.T)(name)}" (${id})`).sort();
    return `no evaluated run has a score of "${(0,one_line/* oneLine */.T)(wanted)}"; there are ${(0,counted/* firstFew */.D)(known, NAMED)}`;
}

// EXTERNAL MODULE: ../src/compare/distribution.ts
var distribution = __webpack_require__(2169);
;// CONCATENATED MODULE: ../src/judge/statistic.ts

const OF_NUMBERS = ['mean', 'min', 'p50', 'p95', 'max'];
/** The first is the kind's default. */
const STATISTICS_OF = {
    binary: ['pass_rate'],
    rating: OF_NUMBERS,
    number: OF_NUMBERS,
    enum: [],
};
/** The statistic that a threshold is about, if the kind of its metric has it. */
function chooseStatistic({ statistic, isPercentage, bound }, kind) {
    const [usual] = STATISTICS_OF[kind];
    if (usual === undefined) {
        return { ok: false, why: 'its scores are labels, which have no statistic to hold to a bound' };
    }
    const chosen = statistic ?? usual;
    if (!STATISTICS_OF[kind].includes(chosen)) {
        const has = STATISTICS_OF[kind].join(', ');
        return { ok: false, why: `it is a ${kind} metric, which has no ${chosen}; it has ${has}` };
    }
    if (isPercentage && chosen !== 'pass_rate') {
        const why = `a % goes with a pass rate only, and this is a ${kind} metric: write the bound in its own unit, without the %`;
        return { ok: false, why };
    }
    if (chosen === 'pass_rate' && !(bound >= 0 && bound <= 1)) {
        const meant = bound > 1 && bound <= 100 ? `; was ${bound}% meant?` : '';
        return { ok: false, why: `a pass rate lies from 0 to 1${meant}` };
    }
    return { ok: true, statistic: chosen };
}
/** The statistic of some scores of one metric; null if it applies to no run. */
function statisticOf(statistic, scores) {
    const values = scores.map(({ value }) => value).filter((value) => value !== null);
    if (statistic === 'pass_rate') {
        const passes = values.filter((value) => value === true);
        return values.length === 0 ? null : passes.length / values.length;
    }
    const numbers = values.filter((value) => typeof value === 'number');
    return (0,distribution/* distributionOf */.A)(numbers)?.[statistic] ?? null;
}

;// CONCATENATED MODULE: ../src/judge/metric-gate.ts







const RUNS_NAMED = 10;
/** Holds a statistic of one metric's scores, on the runs that were evaluated, to a bound. */
function checkMetricThreshold(threshold, { result, runIds }) {
    const refuse = (why) => uncheckable('metric_thresholds', threshold.asGiven, why);
    const known = result.runs;
    if (known === null)
        return refuse("the API's answer lists no runs");
    const evaluated = [...new Set(runIds)];
    const runs = evaluated.map((id) => known.get(id)).filter((run) => run !== undefined);
    const metric = findMetric(threshold.metric, runs);
    if (!metric.ok)
        return refuse(metric.why);
    const scores = runs.map((run) => run.scores.get(metric.metricId)).filter((s) => s !== undefined);
    const unscored = evaluated.filter((id) => lacksScore(known.get(id), metric.metricId));
    if (unscored.length > 0) {
        const which = `${(0,counted/* counted */.h)(unscored.length, 'evaluated run')} (${(0,counted/* firstFew */.D)(unscored, RUNS_NAMED)})`;
        return refuse(`no score of it on ${which}`);
    }
    const kinds = [...new Set(scores.map(({ kind }) => kind))].sort();
    if (kinds.length > 1)
        return refuse(`its scores are of several kinds: ${kinds.join(', ')}`);
    const choice = chooseStatistic(threshold, metric.kind);
    if (!choice.ok)
        return refuse(choice.why);
    const figure = statisticOf(choice.statistic, scores);
    if (figure === null)
        return refuse('it applies to none of the evaluated runs');
    if (!Number.isFinite(figure))
        return refuse(`its ${choice.statistic} is not a finite number`);
    return checked(threshold, choice.statistic, figure, scores);
}
/** Unless the call itself never came to its end: then there is nothing to score. */
function lacksScore(run, metricId) {
    if (run === undefined)
        return true;
    return !run.scores.has(metricId) && run.status === 'completed';
}
function checked({ operator, bound, asGiven }, statistic, figure, scores) {
    const isRate = statistic === 'pass_rate';
    const shown = isRate ? percentBeside(figure, bound) : figureBeside(figure, bound);
    const applicable = scores.filter(({ value }) => value !== null).length;
    const name = isRate ? 'pass rate' : statistic;
    return {
        input: 'metric_thresholds',
        asked: asGiven,
        found: `${name} ${shown} over ${(0,counted/* counted */.h)(applicable, 'run')}`,
        margin: marginOf(figure, operator, bound, isRate ? percent/* pointsOf */.XE : distanceOf),
        held: isWithin(figure, operator, bound),
    };
}

;// CONCATENATED MODULE: ../src/judge/regressions-gate.ts


const regressions_gate_RUNS_NAMED = 10;
/**
 * Holds the number of regressed runs to a maximum. A run that may have regressed unseen counts as
 * not known: too many of those, and the gate cannot be checked.
 */
function checkMaxRegressions(maximum, { result, comparison }) {
    const input = 'max_regressions';
    const asked = `at most ${(0,counted/* counted */.h)(maximum, 'regressed run')}`;
    if (comparison === null) {
        return uncheckable(input, asked, 'there is no baseline to compare with');
    }
    const regressed = comparison.runs.filter(({ change }) => change === 'regressed').map(idOf);
    if (regressed.length > maximum) {
        return {
            input,
            asked,
            found: `${(0,counted/* counted */.h)(regressed.length, 'regressed run')}: ${(0,counted/* firstFew */.D)(regressed, regressions_gate_RUNS_NAMED)}`,
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
        const which = `${(0,counted/* counted */.h)(unseen.length, 'run')} (${(0,counted/* firstFew */.D)(unseen, regressions_gate_RUNS_NAMED)})`;
        return uncheckable(input, asked, `${which} may have regressed: a verdict is missing`);
    }
    const spare = maximum - regressed.length;
    return {
        input,
        asked,
        found: (0,counted/* counted */.h)(regressed.length, 'regressed run'),
        margin: spare === 0 ? 'exactly at the bound' : `${spare} to spare`,
        held: true,
    };
}
/**
 * Whether a missing verdict may hide a regression. Not of a call that never came to its end, with no
 * verdict on either side: there is nothing that could have one.
 */
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






/**
 * Holds the whole result's success rate to a minimum; where the counts tell what it was before the
 * API rounded it, that.
 */
function checkMinSuccessRate(gate, { result, successRate }) {
    const input = 'min_success_rate';
    const asked = `success rate >= ${gate.asGiven}`;
    if (successRate === null || !(successRate >= 0 && successRate <= 1)) {
        return uncheckable(input, asked, 'the result carries no success rate');
    }
    if ((result.counts.total ?? result.runs?.size) === 0) {
        return uncheckable(input, asked, 'the result has no runs');
    }
    const rate = unroundedSuccessRate(result, successRate);
    const tally = successTallyOf(result);
    const isMadeOfTally = tally !== null && rate === tally.successes / tally.total;
    const of = isMadeOfTally ? ` (${tally.successes} of ${tally.total} runs)` : '';
    return {
        input,
        asked,
        found: `${percentBeside(rate, gate.minimum)}${of}`,
        margin: marginOf(rate, '>=', gate.minimum, percent/* pointsOf */.XE),
        held: isWithin(rate, '>=', gate.minimum),
    };
}

;// CONCATENATED MODULE: ../src/judge/gates.ts



/** Checks every gate that was asked for, held or not. One that cannot be checked does not hold. */
function checkGates(gates, finished) {
    const { minSuccessRate, maxRegressions, metricThresholds } = gates;
    return [
        ...(minSuccessRate === null ? [] : [checkMinSuccessRate(minSuccessRate, finished)]),
        ...(maxRegressions === null ? [] : [checkMaxRegressions(maxRegressions, finished)]),
        ...metricThresholds.map((threshold) => checkMetricThreshold(threshold, finished)),
    ];
}

;// CONCATENATED MODULE: ../src/judge/summary.ts




/** `22 of 24 runs succeed (91.7%), up from 87.5%: 2 fixed, 1 regressed`; what is known of it. */
function summaryOf(result, successRate, comparison) {
    const standing = standingOf(result, successRate);
    if (comparison === null)
        return standing;
    return `${standing}${trendOf(successRate, comparison)}: ${flipsOf(comparison)}`;
}
function standingOf(result, successRate) {
    const tally = successTallyOf(result);
    if (tally === null) {
        return successRate === null
            ? 'the API names no success rate'
            : `${(0,percent/* percentOf */.pR)(successRate)} of the runs succeed`;
    }
    const counts = `${tally.successes} of ${tally.total} runs succeed`;
    if (successRate === null)
        return counts;
    const isQuotient = unroundedSuccessRate(result, successRate) === tally.successes / tally.total;
    const rate = (0,percent/* percentOf */.pR)(successRate);
    return isQuotient ? `${counts} (${rate})` : `${counts}, the success rate is ${rate}`;
}
function trendOf(after, { overall }) {
    const before = overall.successRateBefore;
    if (after === null || before === null)
        return '';
    if (isSameFigure(after, before))
        return ', as before';
    return `, ${after > before ? 'up' : 'down'} from ${(0,percent/* percentOf */.pR)(before)}`;
}
function flipsOf({ overall }) {
    const { fixedRuns, regressedRuns, unchangedRuns, incomparableRuns } = overall;
    if (fixedRuns + regressedRuns > 0)
        return `${fixedRuns} fixed, ${regressedRuns} regressed`;
    if (unchangedRuns === 0)
        return 'no run can be compared';
    return incomparableRuns === 0 ? 'no run changed' : 'no run changed that can be compared';
}

;// CONCATENATED MODULE: ../src/judge/judge.ts





/** The verdict on an evaluation that came to its end; green only if it completed and all gates hold. */
function judgeFinished(finished) {
    const { result, successRate, comparison, gates, plan } = finished;
    if (result.status !== 'completed')
        return evaluationFailed(result);
    const summary = summaryOf(result, successRate, comparison);
    const checked = checkGates(gates, { result, comparison, successRate, runIds: plan.runIds });
    const missed = checked.filter(({ held }) => !held);
    if (missed.length > 0)
        return gateFailed(summary, checked, missed, comparison);
    return {
        outcome: 'passed',
        headline: `Passed: ${summary}`,
        reasons: [],
        gates: checked,
        remedy: null,
        resumeStep: null,
    };
}
function gateFailed(summary, gates, missed, comparison) {
    const which = gates.length === 1 ? 'Gate' : `${missed.length} of ${(0,counted/* counted */.h)(gates.length, 'gate')}`;
    return {
        outcome: 'gate_failed',
        headline: `${which} failed: ${summary}`,
        reasons: missed.map(reasonOf),
        gates,
        remedy: gateRemedy(missed, comparison),
        resumeStep: null,
    };
}
function reasonOf({ input, asked, found, margin }) {
    const answer = margin === null ? `it ${found}` : `found ${found}, ${margin}`;
    return `${input} asks for ${(0,one_line/* oneLine */.T)(asked)}; ${answer}`;
}
function gateRemedy(missed, comparison) {
    const uncheckable = missed.filter(({ margin }) => margin === null);
    if (uncheckable.length === missed.length) {
        const inputs = [...new Set(uncheckable.map(({ input }) => input))].join(' and ');
        return `Give ${inputs} something that can be checked, or leave it out: what cannot be checked does not pass`;
    }
    const regressed = comparison?.runs.filter(({ change }) => change === 'regressed') ?? [];
    if (regressed.length === 0) {
        return "Read the judge's explanations of the failed runs: where it is right, the agent needs the change; where it is wrong, the metric does";
    }
    const ids = (0,counted/* firstFew */.D)(regressed.map(({ runId }) => runId), 5);
    const they = regressed.length === 1 ? `run ${ids} regressed` : `runs ${ids} regressed`;
    return `Read why ${they}: the transcripts are the same, so the metric or its judge made the difference`;
}
function evaluationFailed(result) {
    const { how, remedy } = ENDINGS.get(result.status) ?? unknownEnding(result.status);
    return {
        outcome: 'evaluation_failed',
        headline: `Evaluation failed: ${how}`,
        reasons: failureCausesOf(result),
        gates: [],
        remedy,
        resumeStep: null,
    };
}
/** By the status of the result. */
const ENDINGS = new Map([
    [
        'failed',
        {
            how: 'Cekura ended it as failed',
            remedy: 'Look at the result in Cekura, mend what failed there, start again',
        },
    ],
    [
        'timeout',
        {
            how: 'it ran into a time limit of Cekura',
            remedy: 'Start it again, with fewer runs or metrics if that happens again',
        },
    ],
    [
        'cancelled',
        {
            how: 'it was cancelled in Cekura',
            remedy: 'Start it again unless it was cancelled on purpose',
        },
    ],
]);
function unknownEnding(status) {
    return {
        how: `its status is "${(0,one_line/* oneLine */.T)(status)}", which is not known to be a success`,
        remedy: 'Look at the result in Cekura; once it is finished, `mode: wait` judges it without a new evaluation',
    };
}

// EXTERNAL MODULE: ../src/inputs/input-names.ts
var input_names = __webpack_require__(7904);
;// CONCATENATED MODULE: ../src/judge/resume-step.ts

/**
 * The workflow step that waits for the evaluation of `plan` and judges it by the same gates. It names
 * metrics and failed runs by ID, since what the inputs stood for may have changed by then.
 * @param action as in `uses`: `owner/repository@v1`
 */
function resumeStep(inputs, plan, action) {
    const { gates } = inputs;
    const lines = [
        `- uses: ${action}`,
        '  with:',
        '    api_key: ${{ secrets.CEKURA_API_KEY }}',
        `    result_id: '${plan.resultId}'`,
        `    run_ids: '${inputs.runs.kind === 'all' ? 'all' : plan.runIds.join(', ')}'`,
        `    metric_ids: '${plan.metrics.map((metric) => metric.id).join(', ')}'`,
        '    mode: wait',
    ];
    if (inputs.apiUrl !== input_names/* INPUT_DEFAULTS */.W.api_url) {
        lines.push(`    api_url: '${inputs.apiUrl.replaceAll("'", "''")}'`);
    }
    if (gates.minSuccessRate !== null) {
        lines.push(`    min_success_rate: '${gates.minSuccessRate.asGiven}'`);
    }
    if (gates.metricThresholds.length > 0) {
        const thresholds = gates.metricThresholds.map((threshold) => `      ${threshold.asGiven}`);
        lines.push('    metric_thresholds: |', ...thresholds);
    }
    if (gates.maxRegressions !== null) {
        lines.push('    # max_regressions compares with the scores from before, which a resumed job lacks');
    }
    return lines.join('\n');
}

// EXTERNAL MODULE: ../src/inputs/parsed.ts
var parsed = __webpack_require__(8872);
;// CONCATENATED MODULE: ../src/plan/choose-runs.ts



const MOST_LISTED = 20;
/** The IDs of the runs to evaluate. For `failed` that can be none; otherwise there is at least one. */
function chooseRuns(choice, result) {
    if (result.runs === null) {
        if (choice.kind === 'ids')
            return (0,parsed/* accept */.Ju)(choice.ids);
        return (0,parsed/* refuse */.TR)(`the API lists no runs of this result, so ${choice.kind} stands for none; name run IDs`);
    }
    const runs = [...result.runs.values()];
    if (choice.kind === 'ids')
        return chooseById(choice.ids, result.runs);
    const ended = runs.filter(hasEnded);
    if (choice.kind === 'failed')
        return (0,parsed/* accept */.Ju)(idsOf(ended.filter((run) => (0,cekura_result/* runPassed */.G)(run) !== true)));
    return ended.length > 0
        ? (0,parsed/* accept */.Ju)(idsOf(ended))
        : (0,parsed/* refuse */.TR)('the result has no run that ended completed or failed, so there is nothing to evaluate');
}
/**
 * What to say of the runs that `all` and `failed` leave out, because they have not ended `completed`
 * or `failed`; null if there is none.
 */
function describeLeftOut(choice, result) {
    if (choice.kind === 'ids')
        return null;
    const others = [...(result.runs?.values() ?? [])].filter((run) => !hasEnded(run));
    if (others.length === 0)
        return null;
    const named = others.map(({ id, status }) => `${id} (${status})`);
    const left = `${(0,counted/* counted */.h)(others.length, 'run')} left out of “${choice.kind}”`;
    return `${left}, as ${others.length === 1 ? 'it' : 'they'} did not end completed or failed: ${(0,counted/* firstFew */.D)(named, MOST_LISTED)}`;
}
/** As Cekura's own bulk re-evaluation chooses. */
function hasEnded(run) {
    return run.status === 'completed' || run.status === 'failed';
}
function chooseById(ids, runs) {
    const unknown = ids.filter((id) => !runs.has(id));
    if (unknown.length === 0)
        return (0,parsed/* accept */.Ju)(ids);
    return (0,parsed/* refuse */.TR)(`the result has no run ${(0,counted/* firstFew */.D)(unknown, MOST_LISTED)}; it has ${(0,counted/* firstFew */.D)([...runs.keys()], MOST_LISTED)}`);
}
function idsOf(runs) {
    return runs.map((run) => run.id);
}

// EXTERNAL MODULE: ../src/clock/clock.ts
var clock_clock = __webpack_require__(5472);
// EXTERNAL MODULE: ../src/text/duration.ts
var duration = __webpack_require__(4247);
// EXTERNAL MODULE: ../src/retry/retry-delay.ts
var retry_delay = __webpack_require__(9354);
;// CONCATENATED MODULE: ../src/retry/persist.ts




/** Unbroken failure for this long is more than a deployment or a hiccup. */
const GIVE_UP_AFTER_MS = 5 * 60_000;
/** A year: nobody needs to know such a wait to the minute, and a header can ask for an infinite one. */
const ABSURD_MS = 365 * 86_400_000;
/**
 * Repeats a request while its failures may pass, for up to five minutes, with backoff.
 * @throws {RequestError} the last failure, if it cannot pass or has lasted too long
 */
async function persist(job, request, mayRepeat) {
    const { clock, signal } = job;
    let firstFailureAtMs = null;
    for (let failures = 1;; failures++) {
        try {
            return await request(signal);
        }
        catch (error) {
            if (!(error instanceof RequestError) || !mayRepeat(error))
                throw error;
            firstFailureAtMs ??= clock.nowMs();
            const delayMs = (0,retry_delay/* retryDelayMs */.q)(failures, error.retryAfterMs, clock.random);
            // At the deadline itself, that is what ends the job.
            const leftMs = Math.max(0, job.endsAtMs - clock.nowMs());
            if ((error.retryAfterMs ?? 0) > leftMs)
                throw tooLongAWait(error, leftMs);
            if (clock.nowMs() - firstFailureAtMs >= GIVE_UP_AFTER_MS)
                throw error;
            job.log.info(`${error.message}. Trying again in ${(0,duration/* formatDuration */.a)(delayMs)}`);
            await (0,clock_clock/* sleep */.y)(clock, delayMs, signal);
        }
    }
}
function tooLongAWait(error, leftMs) {
    const askedMs = error.retryAfterMs ?? 0;
    const asked = askedMs < ABSURD_MS ? (0,duration/* formatDuration */.a)(askedMs) : 'for years';
    return new RequestError(`${error.message}. It asks to wait ${asked}, but the job has ${(0,duration/* formatDuration */.a)(leftMs)} left`, error);
}

;// CONCATENATED MODULE: ../src/plan/latest-result.ts


/** 2,000 results: an agent with so many unfinished ones in a row is beyond help by paging. */
const MAX_PAGES = 40;
/** The ID of the agent's newest finished result, or null if it has none. The API lists newest first. */
async function findLatestResult(job, agentId) {
    for (let page = 1; page <= MAX_PAGES; page++) {
        const { results, hasMore } = await persist(job, (signal) => job.api.listResults(agentId, page, signal), (error) => error.transient);
        const finished = results.find((result) => (0,cekura_status/* phaseOf */.h)(result.status) === 'finished');
        const id = finished?.id ?? null;
        if (id !== null)
            return id;
        if (!hasMore)
            return null;
    }
    return null;
}

;// CONCATENATED MODULE: ../src/plan/find-result.ts

/** The ID that `result_id` stands for. */
async function findResultId(job, choice) {
    if (choice.kind === 'id')
        return { ok: true, resultId: choice.id };
    const resultId = await findLatestResult(job, choice.agentId);
    if (resultId === null) {
        const message = `agent ${choice.agentId} has no finished result, so there is no latest one`;
        return { ok: false, problems: [{ input: 'result_id', message }] };
    }
    job.log.info(`The newest finished result of agent ${choice.agentId} is ${resultId}`);
    return { ok: true, resultId };
}

// EXTERNAL MODULE: ../node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(2818);
// EXTERNAL MODULE: ../src/inputs/id.ts
var id = __webpack_require__(6004);
;// CONCATENATED MODULE: ../src/plan/choose-metrics.ts





const choose_metrics_MOST_LISTED = 20;
/** The metrics to evaluate, at least one; names stand for the metrics that the result has. */
function chooseMetrics(choice, result) {
    const known = metricsOf(result);
    if (choice.kind === 'all') {
        return known.length > 0
            ? (0,parsed/* accept */.Ju)(known)
            : (0,parsed/* refuse */.TR)('the result has no metric yet, so all stands for none; name metric IDs');
    }
    const found = choice.wanted.map((wanted) => choose_metrics_findMetric(wanted, known));
    const problems = found.flatMap((metric) => (metric.ok ? [] : metric.problems));
    if (problems.length > 0)
        return (0,parsed/* refuseAll */.cp)(problems);
    const byId = new Map(found.flatMap((m) => (m.ok ? [[m.value.id, m.value]] : [])));
    return (0,parsed/* accept */.Ju)([...byId.values()]);
}
/** Every metric that any run of the result has a score of. */
function metricsOf(result) {
    const metrics = new Map();
    for (const run of result.runs?.values() ?? []) {
        for (const { metricId, metricName } of run.scores.values()) {
            if (!metrics.has(metricId))
                metrics.set(metricId, { id: metricId, name: metricName });
        }
    }
    return [...metrics.values()];
}
/** An ID goes first; one that the result has not seen yet is a new metric on old calls. */
function choose_metrics_findMetric(wanted, known) {
    const byId = known.find((metric) => metric.id === wanted);
    if (byId !== undefined)
        return (0,parsed/* accept */.Ju)(byId);
    const byName = known.filter((metric) => foldName(metric.name ?? '') === foldName(wanted));
    const [first, ...others] = byName;
    if (first !== undefined && others.length === 0)
        return (0,parsed/* accept */.Ju)(first);
    if (first !== undefined) {
        const ids = byName.map((metric) => metric.id);
        return (0,parsed/* refuse */.TR)(`${(0,parsed/* quote */.hD)(wanted)} is the name of several metrics; use an ID: ${(0,counted/* firstFew */.D)(ids, choose_metrics_MOST_LISTED)}`);
    }
    if ((0,id/* isId */.e)(wanted))
        return (0,parsed/* accept */.Ju)({ id: wanted, name: null });
    return (0,parsed/* refuse */.TR)(`the result has no metric ${(0,parsed/* quote */.hD)(wanted)}; ${describeKnown(wanted, known)}`);
}
function describeKnown(wanted, known) {
    if (known.length === 0)
        return 'it shows no metric names at all, so use metric IDs';
    const names = known.map((metric) => metric.name ?? metric.id);
    const nearest = (0,mod/* closest */.kp)(foldName(wanted), names.map(foldName));
    const meant = names.find((name) => foldName(name) === nearest) ?? nearest;
    const question = isNear(foldName(wanted), nearest) ? `. Did you mean ${(0,parsed/* quote */.hD)(meant)}?` : '';
    return `it has ${(0,counted/* firstFew */.D)(names.map(parsed/* quote */.hD), choose_metrics_MOST_LISTED)}${question}`;
}
/** Half of the letters at least are right. */
function isNear(a, b) {
    return (0,mod/* distance */.Io)(a, b) <= Math.max(a.length, b.length) / 2;
}

;// CONCATENATED MODULE: ../src/plan/make-plan.ts



/** What the inputs mean for this result: `all`, `failed` and names resolved, the cost guard checked. */
function makePlan(inputs, resultId, result) {
    const runs = chooseRuns(inputs.runs, result);
    const metrics = chooseMetrics(inputs.metrics, result);
    if (!runs.ok || !metrics.ok) {
        const ofRuns = runs.ok ? [] : runs.problems;
        const ofMetrics = metrics.ok ? [] : metrics.problems;
        return {
            ok: false,
            problems: [
                ...ofRuns.map((message) => ({ input: 'run_ids', message })),
                ...ofMetrics.map((message) => ({ input: 'metric_ids', message })),
            ],
        };
    }
    const plan = { resultId, resultName: result.name, runIds: runs.value, metrics: metrics.value };
    const evaluations = (0,plan_plan/* evaluationsOf */.ZY)(plan);
    if (inputs.mode !== 'wait' &&
        inputs.maxEvaluations !== null &&
        evaluations > inputs.maxEvaluations) {
        const message = `the plan is ${String(plan.runIds.length)} runs × ${String(plan.metrics.length)} metrics = ${String(evaluations)} evaluations, more than the ${String(inputs.maxEvaluations)} allowed; nothing was triggered`;
        return { ok: false, problems: [{ input: 'max_evaluations', message }] };
    }
    return { ok: true, plan };
}

;// CONCATENATED MODULE: ../src/read/read-result.ts

/** Reads the result, riding out failures that may pass: a read changes nothing, so it can be repeated. */
function readResult(job, resultId, extent = 'whole') {
    return persist(job, async (signal) => {
        const sentAtMs = job.clock.nowMs();
        return { result: await job.api.readResult(resultId, signal, extent), sentAtMs };
    }, (error) => error.transient);
}

;// CONCATENATED MODULE: ../src/trigger/look-for-sign.ts



/** A new evaluation that shows in nothing for this long is taken not to exist. */
const SIGN_PATIENCE_MS = 60_000;
const LONGEST_PAUSE_MS = 10_000;
/**
 * Watches for a sign that an evaluation was triggered after all: what the reads have shown up to the
 * sign, or null if none came in a whole minute of looking.
 */
async function lookForSign(job, resultId, expectation) {
    let seen = seenBefore(expectation);
    let firstLookAtMs = null;
    for (let pauseMs = 1_000;; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
        await (0,clock_clock/* sleep */.y)(job.clock, pauseMs, job.signal);
        const { result, sentAtMs } = await readResult(job, resultId, 'until_in_flight');
        const weighed = weigh(expectation, seen, result, sentAtMs);
        seen = weighed.seen;
        if (weighed.isSign)
            return seen;
        firstLookAtMs ??= job.clock.nowMs();
        // An answer that was slow to arrive says how things were, perhaps, when it was asked for.
        if (sentAtMs - firstLookAtMs >= SIGN_PATIENCE_MS)
            return null;
    }
}

;// CONCATENATED MODULE: ../src/trigger/trigger.ts





/** Whether the trigger may be repeated after a failure is decided this often, not for ever. */
const MAX_AMBIGUOUS = 3;
/**
 * Triggers the evaluation, which is billed, once. It is repeated only when the first attempt certainly
 * took no effect; when that is not known, the result is looked at first.
 * @param baseline read just now
 * @param tell called whenever what is known of the effect changes, for a job that is stopped meanwhile
 * @throws {RequestError} if the API refuses, or cannot be reached
 */
async function trigger(job, plan, baseline, tell) {
    const expectation = expectationOf(plan, baseline, job.clock.nowMs());
    for (let ambiguous = 1;; ambiguous++) {
        const sent = await send(job, plan, tell);
        if (!(sent instanceof RequestError)) {
            tell('yes');
            return accepted(expectation, plan, sent);
        }
        job.log.warning(`${sent.message}. It may have started the evaluation all the same, so the result is looked at before it is sent again`);
        const seen = await lookForSign(job, plan.resultId, expectation);
        if (seen !== null) {
            job.log.info('The result shows a new evaluation: the request had taken effect');
            tell('yes');
            return { expectation, seen, answer: null };
        }
        tell('no');
        if (ambiguous === MAX_AMBIGUOUS)
            throw sent;
        job.log.info('A minute of looking shows no sign of an evaluation: sending the request again');
    }
}
/** The API's answer, null if it accepted without one; or the failure that leaves the effect open. */
async function send(job, plan, tell) {
    const metricIds = plan.metrics.map((metric) => metric.id);
    try {
        return await persist(job, (signal) => {
            tell('unknown');
            return job.api
                .evaluateMetrics(plan.resultId, plan.runIds, metricIds, signal)
                .catch((error) => {
                if (error instanceof RequestError && error.tookEffect === 'no')
                    tell('no');
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
function expectationOf(plan, baseline, baselineAtMs) {
    return {
        baseline,
        baselineAtMs,
        runIds: plan.runIds,
        metricIds: plan.metrics.map((metric) => metric.id),
        answered: null,
    };
}
function accepted(unanswered, plan, answer) {
    const answered = answer && {
        inFlight: activityOf(answer, plan.runIds).inFlight,
        updatedAt: answer.updatedAt,
    };
    const expectation = { ...unanswered, answered };
    return { expectation, seen: seenBefore(expectation), answer };
}

;// CONCATENATED MODULE: ../src/wait/estimate.ts
/** Below this share of finished runs, an estimate would be a guess. */
const MIN_SHARE = 0.1;
/**
 * About how much longer the evaluation takes, if the rest of the runs goes as the finished ones did;
 * null while too little shows.
 */
function estimateRestMs(samples) {
    const { elapsedMs = 0, finishedRuns = null, totalRuns = null } = samples.at(-1) ?? {};
    const share = (finishedRuns ?? 0) / (totalRuns ?? 0);
    return share >= MIN_SHARE && share < 1 ? (elapsedMs * (1 - share)) / share : null;
}

;// CONCATENATED MODULE: ../src/wait/progress.ts



const LONGEST_SILENCE_MS = 60_000;
/** Runs can finish by the hundred; a changed status is told at once. */
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
                log.warning(`The API says the status “${word}”, which this action does not know. It is waited on like work in progress`);
            }
            const finishedRuns = finishedRunsOf(result, runIds);
            state = describeProgress(result, finishedRuns, runIds.length, estimateRestMs(samples));
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
/** `evaluating: 14 of 24 runs finished, about 40 s left`. */
function describeProgress(result, finishedRuns, totalRuns, restMs) {
    const runs = finishedRuns === null || totalRuns === 0
        ? ''
        : `: ${String(finishedRuns)} of ${String(totalRuns)} runs finished`;
    return `${result.status}${runs}${restMs === null ? '' : `, about ${(0,duration/* formatDuration */.a)(restMs)} left`}`;
}

;// CONCATENATED MODULE: ../src/wait/survival.ts
/** Without visible progress: durations from seconds to half an hour, each order of magnitude alike. */
const BLIND_EXPONENT = 0.25;
const BLIND_SCALE_MS = 1_200_000;
/** Chance that a counter still at zero says nothing about the end. */
const IDLE_DOUBT = 0.25;
/** Least chance that the remaining runs do not keep the pace of the finished ones. */
const PACE_DOUBT = 0.05;
/** How fast a rest with its own pace ends: half of them by 1.6 times the time of the progress. */
const STRAGGLER_EXPONENT = 1.5;
/** How late a poll sees progress, as a share of the interval it ends. */
const SEEN_LATE = 0.2;
/**
 * What the polls say about the end. Without visible progress the hazard falls with age, 1/(4t) plus
 * one ending in twenty minutes. With progress, two views are mixed by their chances: the runs keep
 * their pace, or the rest goes its own way, as a last straggler does, known only to take about as
 * long as all that came before (power-law survival). Each poll without progress shifts the belief
 * to the second view, as Bayes' rule has it: a mixture survives as the mixture of its survivals.
 */
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
/**
 * A step is a batch of runs that finish together: as large as the scatter of the counts around an
 * even pace says (variance over mean; to begin with, all that was new at one poll).
 */
function paceOf(samples) {
    const last = samples
        .filter(({ finishedRuns, totalRuns }) => finishedRuns !== null && (totalRuns ?? 0) > 0)
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
/**
 * The chance that a steady pace ends within a rest (as a multiple of the time of the progress): the
 * times of `stepsLeft` and of `steps` independent steps are in the ratio of gamma variables, an
 * F distribution, here in Paulson's normal approximation of the cube roots (Wilson-Hilferty).
 */
function paceEnded(rest, steps, stepsLeft) {
    const root = Math.cbrt((rest * steps) / stepsLeft);
    const [left, done] = [1 / (9 * stepsLeft), 1 / (9 * steps)];
    const z = ((1 - done) * root - (1 - left)) / Math.sqrt(left + done * root ** 2);
    return 1 / (1 + Math.exp(-1.5976 * z - 0.07056 * z ** 3));
}

;// CONCATENATED MODULE: ../src/wait/schedule.ts

/** What one request may cost, in milliseconds of waiting: the one knob between promptness and requests. */
const REQUEST_COST_MS = 480;
const FIRST_DELAY_MS = 3_000;
const MIN_DELAY_MS = 1_000;
/** A log that shows progress should not fall silent for longer. */
const MAX_DELAY_MS = 120_000;
/** Jitter only ever lengthens a delay, so that no limit below is jittered away. */
const JITTER = 0.1;
const HOUR_MS = 3_600_000;
const MAX_REQUESTS_PER_HOUR = 120;
/**
 * The delay before the next poll. Every poll is placed by one rule: with the chance F(x) that the
 * evaluation has ended after a delay x, take the x with the least cost per ending found,
 *
 *     (request cost + expected lag) / F(x),   expected lag = ∫₀ˣ F.
 *
 * For an ending at a steady rate h this is Young's and Keller's square-root law, x = √(2·cost/h)
 * (J. B. Keller, Optimum Checking Schedules for Systems Subject to Random Failure, Management
 * Science 21(3), 1974): the longer it already took, the rarer the polls. When progress tells the
 * end, F rises steeply there, and the same rule leaps to the predicted end, then polls quickly.
 */
function nextPollDelayMs(samples, random) {
    const wanted = samples.length === 0 ? FIRST_DELAY_MS : cheapestDelayMs(samples);
    const delay = Math.max(MIN_DELAY_MS, Math.min(MAX_DELAY_MS, wanted), allowedDelayMs(samples));
    return Math.ceil(delay * (1 + JITTER * random()));
}
/**
 * The rate limit, as an envelope: j polls take at least (j/120)² hours, so that no hour ever holds
 * more than 120 requests, while a few in a row near the end stay free and nothing stalls for long.
 */
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

;// CONCATENATED MODULE: ../src/wait/wait-for-end.ts





/**
 * How long a finished status must last before it is accepted: from when the first read that shows it
 * was asked for until the last one was. After work was seen to go on, replicas that lag behind are all
 * there is to outlast; with no sign at all, perhaps a queue.
 */
const PATIENCE_MS = {
    proven: 0,
    likely: LONGEST_LAG_MS,
    unproven: 60_000,
};
/**
 * Polls until the evaluation has ended; the job's signal ends it before that.
 * @param onRead called with each read, and what all polls so far have shown
 */
async function waitForEnd(job, resultId, expectation, seenAtStart, onRead) {
    const { clock } = job;
    const startedAtMs = clock.nowMs();
    const samples = [];
    let seen = seenAtStart;
    let finishedSinceMs = null;
    let patienceMs = Infinity;
    for (;;) {
        const pollMs = job.pollIntervalMs ?? nextPollDelayMs(samples, clock.random);
        const restMs = finishedSinceMs === null ? Infinity : finishedSinceMs + patienceMs - clock.nowMs();
        await (0,clock_clock/* sleep */.y)(clock, Math.max(1_000, Math.min(pollMs, restMs)), job.signal);
        const { result, sentAtMs } = await readResult(job, resultId, 'until_in_flight');
        const weighed = weigh(expectation, seen, result, sentAtMs);
        seen = weighed.seen;
        const elapsedMs = clock.nowMs() - startedAtMs;
        samples.push(sampleOf(result, expectation.runIds, weighed.reading, elapsedMs));
        onRead(result, samples);
        if (weighed.reading === 'in_flight') {
            finishedSinceMs = null;
            continue;
        }
        if (weighed.reading === 'stale')
            continue;
        finishedSinceMs ??= sentAtMs;
        patienceMs = PATIENCE_MS[weighed.reading];
        if (sentAtMs - finishedSinceMs >= patienceMs) {
            return { result, isNew: weighed.reading !== 'unproven' };
        }
    }
}
/** Runs that look finished say nothing while the status may be the old one, or all of them do. */
function sampleOf(result, runIds, reading, elapsedMs) {
    const finishedRuns = reading === 'in_flight' ? finishedRunsOf(result, runIds) : null;
    const shows = finishedRuns !== null && finishedRuns < runIds.length;
    return {
        elapsedMs,
        finishedRuns: shows ? finishedRuns : null,
        totalRuns: shows ? runIds.length : null,
    };
}

;// CONCATENATED MODULE: ../src/evaluate.ts















/**
 * The stages of the job, in their order: plan → trigger → wait → compare → judge.
 * @param facts filled in as the stages come to know them
 * @param action what a workflow step that resumes this one names in `uses`
 * @param onPlan called with the plan before it is carried out
 * @throws {RequestError | Stopped} where the job ends before there is anything to judge
 */
async function evaluate(job, inputs, facts, action, onPlan) {
    const found = await findResultId(job, inputs.result);
    if (!found.ok)
        return (0,judge_problems/* judgeProblems */.E)(found.problems);
    facts.resultId = found.resultId;
    const before = await readBefore(job, inputs, facts, found.resultId);
    const made = makePlan(inputs, found.resultId, before);
    if (!made.ok)
        return (0,judge_problems/* judgeProblems */.E)(made.problems);
    const { plan } = made;
    facts.plan = plan;
    const leftOut = describeLeftOut(inputs.runs, before);
    if (leftOut !== null)
        job.log.info(leftOut);
    if (inputs.dryRun) {
        job.log.info((0,plan_plan/* describePlan */.df)(plan));
        return judgePlanned(plan);
    }
    if (inputs.mode === 'wait')
        return compareAndJudge(inputs, facts, plan, null, before);
    facts.baseline = before;
    if (plan.runIds.length === 0) {
        return judgeStanding(before, compareAndJudge(inputs, facts, plan, before, before));
    }
    job.log.info((0,plan_plan/* describePlan */.df)(plan));
    onPlan(plan);
    const triggered = await trigger(job, plan, before, (effect) => (facts.triggered = effect));
    if (inputs.mode === 'start') {
        facts.result = triggered.answer ?? before;
        return judgeStarted(plan, resumeStep(inputs, plan, action));
    }
    const finished = await watch(job, facts, plan.resultId, triggered.expectation, triggered.seen);
    if (!finished.isNew)
        job.log.warning(unproven(finished.result));
    return compareAndJudge(inputs, facts, plan, before, finished.result);
}
/** The result at rest, before anything is triggered. A busy one is waited for, unless it is a dry run. */
async function readBefore(job, inputs, facts, resultId) {
    const { result, sentAtMs } = await readResult(job, resultId);
    facts.result = result;
    const runIds = inputs.runs.kind === 'ids' ? inputs.runs.ids : [];
    const everyRun = inputs.mode === 'wait' ? [...(result.runs?.keys() ?? [])] : [];
    const expectation = {
        baseline: null,
        baselineAtMs: sentAtMs,
        runIds: inputs.runs.kind === 'ids' ? runIds : everyRun,
        metricIds: [],
        answered: null,
    };
    const { reading, seen } = weigh(expectation, seenBefore(expectation), result, sentAtMs);
    if (inputs.dryRun)
        return result;
    // One that was started just now may show only on the next read, because replicas lag.
    if (inputs.mode !== 'wait' && reading !== 'in_flight')
        return result;
    job.log.info(inputs.mode === 'wait'
        ? `Waiting for the evaluation of result ${resultId} that is under way`
        : `Result ${resultId} is still busy (${result.status}): waiting for it first`);
    return (await watch(job, facts, resultId, expectation, seen)).result;
}
async function watch(job, facts, resultId, expectation, seen) {
    const progress = createProgress(job, expectation.runIds);
    try {
        return await waitForEnd(job, resultId, expectation, seen, (result, samples) => {
            facts.result = result;
            progress.show(result, samples);
        });
    }
    finally {
        progress.stop();
    }
}
function compareAndJudge(inputs, facts, plan, baseline, result) {
    facts.result = result;
    facts.successRate = successRateOf(result);
    facts.comparison = baseline === null ? null : compare(baseline, result, plan);
    const { successRate, comparison } = facts;
    return judgeFinished({ result, successRate, comparison, gates: inputs.gates, plan });
}
function unproven(result) {
    return `Nothing tells the status “${result.status}” from the one before the trigger, for a whole minute: it is accepted, but the scores may be those from before`;
}

// EXTERNAL MODULE: ../src/facts.ts
var src_facts = __webpack_require__(8152);
;// CONCATENATED MODULE: ../src/job.ts
/** The job was stopped from outside: by its deadline, or by a signal of the runner. */
class Stopped extends Error {
    by;
    constructor(by) {
        super(by === 'deadline' ? 'the time is up' : 'the job was cancelled');
        this.name = 'Stopped';
        this.by = by;
    }
}

;// CONCATENATED MODULE: ../src/judge/judge-error.ts



/** A job that ended in an error: a deadline, a cancel, a request that failed, or a fault of our own. */
function judgeError(error, unfinished) {
    if (error instanceof Stopped)
        return judgeStop(error, unfinished);
    const resumeStep = stepToResume(unfinished);
    if (error instanceof RequestError) {
        return {
            outcome: 'api_error',
            headline: error.message,
            reasons: [],
            gates: [],
            remedy: remedyOf(requestRemedy(error), resumeStep),
            resumeStep,
        };
    }
    const message = error instanceof Error ? error.message : String(error);
    return {
        outcome: 'api_error',
        headline: `The action failed by a fault of its own: ${message}`,
        reasons: [],
        gates: [],
        remedy: remedyOf('Please report this, with the log of a run with debug logging.', resumeStep),
        resumeStep,
    };
}
function judgeStop(stop, unfinished) {
    const what = {
        yes: 'the evaluation goes on in Cekura',
        unknown: 'an evaluation may have been started in Cekura',
        no: 'no evaluation was triggered',
    }[unfinished.triggered];
    const resumeStep = stepToResume(unfinished);
    const lead = stop.by === 'cancel' ? 'Cancelled' : `Timed out after ${(0,duration/* formatDuration */.a)(unfinished.timeoutMs)}`;
    return {
        outcome: stop.by === 'cancel' ? 'cancelled' : 'timed_out',
        headline: `${lead}: ${what}`,
        reasons: [
            ...(unfinished.status === null ? [] : [`The last status read is “${unfinished.status}”`]),
            ...unfinished.unknownWords.map((word) => `“${word}” is a status that this action does not know`),
        ],
        gates: [],
        remedy: remedyOf(null, resumeStep),
        resumeStep,
    };
}
function stepToResume({ triggered, resumeStep }) {
    return triggered === 'no' ? null : resumeStep;
}
const RESUME = 'To wait for the evaluation without paying again, run this step:';
/** The advice, and at its end what the step is for, which follows it. */
function remedyOf(advice, resumeStep) {
    const parts = [advice, resumeStep === null ? null : RESUME].filter((part) => part !== null);
    return parts.length === 0 ? null : parts.join(' ');
}
const REMEDIES = {
    400: 'The API names what it does not accept; mend that and run the job again.',
    401: 'Check that the secret holds a valid Cekura API key, without blanks around it.',
    402: 'Top up the balance in Cekura, then run the job again.',
    403: 'The key may not do this: check its project and its scope in Cekura.',
    404: 'Check result_id: there is no such result, or it belongs to another project than the key.',
    429: 'The rate limit of your Cekura plan is used up: poll less often (poll_interval), or try later.',
};
function requestRemedy(error) {
    if (error.status === null)
        return null;
    return (REMEDIES[error.status] ?? (error.status >= 500 ? 'Cekura has trouble; try again later.' : null));
}

// EXTERNAL MODULE: ../src/report/deliver.ts + 9 modules
var deliver = __webpack_require__(8686);
// EXTERNAL MODULE: ../src/report/detail.ts
var detail = __webpack_require__(5973);
// EXTERNAL MODULE: ../src/report/least-size.ts
var least_size = __webpack_require__(7361);
// EXTERNAL MODULE: ../src/report/markdown.ts
var markdown = __webpack_require__(9325);
// EXTERNAL MODULE: ../src/report/sections/evaluated.ts
var evaluated = __webpack_require__(8090);
// EXTERNAL MODULE: ../src/report/sections/failures.ts
var failures = __webpack_require__(436);
// EXTERNAL MODULE: ../src/report/sections/gates.ts
var gates = __webpack_require__(7543);
// EXTERNAL MODULE: ../src/report/sections/headline.ts
var headline = __webpack_require__(2931);
// EXTERNAL MODULE: ../src/report/sections/metrics.ts
var metrics = __webpack_require__(4138);
// EXTERNAL MODULE: ../src/report/sections/rate.ts
var rate = __webpack_require__(9445);
// EXTERNAL MODULE: ../src/report/sections/remedy.ts
var remedy = __webpack_require__(1527);
// EXTERNAL MODULE: ../src/report/sections/run-details.ts
var run_details = __webpack_require__(7805);
// EXTERNAL MODULE: ../src/report/sections/run-tables.ts
var run_tables = __webpack_require__(5682);
;// CONCATENATED MODULE: ../src/report/comment-body.ts













/** GitHub refuses a longer comment. */
const COMMENT_LIMIT_CHARACTERS = 65_536;
/**
 * The line by which the comment is found again. The key is encoded, so that it can hold no `--` that
 * would end the HTML comment.
 */
function commentMarker(key) {
    const encoded = Buffer.from(key, 'utf8').toString('base64url').replaceAll('-', '.');
    return `<!-- cekura-reevaluate-metrics:${encoded} -->`;
}
/** The comment while the evaluation goes on. */
function renderProgressComment(plan, key) {
    const name = plan.resultName === null ? '' : ` (${(0,markdown/* inlineText */.ln)(plan.resultName, 120)})`;
    return [
        commentMarker(key),
        `### ⏳ ${(0,plan_plan/* describePlan */.df)(plan)}`,
        `Result ${(0,markdown/* code */.aY)(plan.resultId, 40)}${name}. This comment tells the outcome once there is one.`,
    ].join('\n\n');
}
/** The comment with the outcome, in as much detail as GitHub takes. */
function renderComment(report, key) {
    return (0,detail/* fit */.Uj)({
        details: detail/* COMMENT_DETAILS */.PW,
        limit: COMMENT_LIMIT_CHARACTERS,
        sizeOf: (text) => text.length,
        leastSize: (detail) => (0,least_size/* leastSize */.b)(report.comparison, detail),
    }, (detail) => `${commentMarker(key)}\n\n${body(report, key, detail)}\n`);
}
function body(report, key, detail) {
    const { verdict, comparison } = report;
    const unfinished = verdict.outcome === 'timed_out' || verdict.outcome === 'cancelled';
    const sections = [
        (0,headline/* headlineSection */.W)(verdict, detail, 3),
        (0,rate/* rateSection */.k)(report.successRate, comparison),
        unfinished ? (0,failures/* progressSection */.N)(report.result) : null,
        (0,gates/* gatesSection */.A)(verdict.gates, detail),
        (0,failures/* failuresSection */.L)(report.result, detail),
        ...(comparison === null
            ? []
            : [
                (0,run_details/* regressionsSection */.a)(comparison.runs, detail),
                (0,run_tables/* fixedSection */.Y)(comparison.runs, detail),
                (0,metrics/* metricsSection */.P)(comparison.metrics, detail),
            ]),
        (0,remedy/* remedySection */.S)(verdict, detail),
        (0,remedy/* warningsSection */.x)(report.warnings, detail),
        (0,evaluated/* evaluatedSection */.x)(report, detail),
        key === '' ? null : `<sub>${(0,markdown/* inlineText */.ln)(key, 120)}</sub>`,
    ];
    return sections.filter((section) => section !== null).join('\n\n');
}

// EXTERNAL MODULE: ../src/report/redact-texts.ts
var redact_texts = __webpack_require__(9976);
;// CONCATENATED MODULE: ../src/report/kept-comment.ts


/**
 * @param open finds the pull request, once
 * @param key tells the comments of several jobs apart
 */
function keepComment(runner, key, open) {
    let opened = null;
    let announced = Promise.resolve();
    const outOfTime = new AbortController();
    async function write(body, signal) {
        opened ??= open(commentMarker(key), signal);
        const comment = await opened;
        if (!comment.ok)
            return failed(comment.level, comment.message);
        const written = await comment.write(body, signal);
        return written.ok ? written : failed('warning', written.warning);
    }
    return {
        announce: (plan, signal) => {
            const body = renderProgressComment((0,redact_texts/* redactTexts */.S)(plan, runner.redact), key);
            announced = write(body, AbortSignal.any([signal, outOfTime.signal]));
        },
        conclude: async (report, signal) => {
            // What the announcement met with, the conclusion meets with again, and tells. It may still be
            // under way when the evaluation is over, and has no more time than the conclusion itself.
            const abandon = () => {
                outOfTime.abort(signal.reason);
            };
            if (signal.aborted)
                abandon();
            signal.addEventListener('abort', abandon, { once: true });
            await announced;
            signal.removeEventListener('abort', abandon);
            return write(renderComment(report, key), signal);
        },
    };
}
function failed(level, message) {
    return { ok: false, problem: { level, title: '', message } };
}

;// CONCATENATED MODULE: ../src/report/report-time.ts
/** The job is over by 2 s after its deadline, and within 2 s of a cancel. */
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
/** A link is of use once there is a judged result behind it. */
function deservesLink({ outcome }) {
    return outcome === 'passed' || outcome === 'gate_failed' || outcome === 'evaluation_failed';
}
/**
 * A link with which anybody reads the result, transcripts included, for 7 days.
 * @throws {RequestError} if the API makes none
 */
function createShareLink(api, resultId, now, signal) {
    return api.createShareLink(resultId, new Date(now.getTime() + LIFETIME_MS), signal);
}

;// CONCATENATED MODULE: ../src/execute.ts












/** The job that the inputs ask for: plan → trigger → wait → compare → judge → report. Never rejects. */
async function execute(world, inputs, startedAtMs) {
    const { clock } = world;
    const endsAtMs = startedAtMs + inputs.timeoutMs;
    const channels = openChannels(world, inputs);
    const api = createCekuraApi(world.connect(inputs.apiUrl, inputs.apiKey), clock);
    const facts = (0,src_facts/* noFacts */.f)();
    const verdict = await evaluateInTime(world, inputs, api, facts, channels, endsAtMs);
    const time = startReportTime(clock, endsAtMs, world.cancelled);
    const shareLink = await shareResult(world, inputs, api, facts, verdict, time.signal);
    const elapsedMs = clock.nowMs() - startedAtMs;
    await (0,deliver/* deliver */.c)(channels, { verdict, ...facts, elapsedMs, shareLink }, inputs.reports, time.signal);
    time.end();
    return verdict.outcome;
}
function openChannels(world, { reports }) {
    const { runner, openComment, writeFile } = world;
    const { prComment, commentKey, githubToken } = reports;
    const comment = prComment
        ? keepComment(runner, commentKey, (marker, signal) => openComment(githubToken, marker, signal))
        : null;
    return { runner, comment, writeFile };
}
/** The evaluation, ended by its deadline or by a cancel, and judged however it ends. */
async function evaluateInTime(world, inputs, api, facts, { comment }, endsAtMs) {
    const { runner, clock, cancelled } = world;
    const stop = new AbortController();
    const { signal } = stop;
    const cancel = () => {
        stop.abort(new Stopped('cancel'));
    };
    const callOff = clock.after(endsAtMs - clock.nowMs(), () => {
        stop.abort(new Stopped('deadline'));
    });
    if (cancelled.aborted)
        cancel();
    cancelled.addEventListener('abort', cancel, { once: true });
    const action = actionReference(runner);
    const log = {
        info: runner.info,
        warning: (text) => {
            warn(runner, facts, text);
        },
    };
    const job = { api, clock, log, signal, endsAtMs, pollIntervalMs: inputs.pollIntervalMs };
    try {
        return await evaluate(job, inputs, facts, action, (plan) => comment?.announce(plan, signal));
    }
    catch (error) {
        if (isFault(error))
            runner.debug(error.stack ?? error.message);
        return judgeError(error, {
            triggered: facts.triggered,
            status: facts.result?.status ?? null,
            unknownWords: unknownWordsOf(facts),
            timeoutMs: inputs.timeoutMs,
            resumeStep: facts.plan === null ? null : resumeStep(inputs, facts.plan, action),
        });
    }
    finally {
        callOff();
        cancelled.removeEventListener('abort', cancel);
    }
}
/** The link, if one was asked for and there is something to see; a warning where it cannot be made. */
async function shareResult({ runner, clock }, { reports }, api, facts, verdict, signal) {
    if (!reports.shareLink || facts.resultId === null || !deservesLink(verdict))
        return null;
    try {
        return await createShareLink(api, facts.resultId, clock.date(), signal);
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        warn(runner, facts, `There is no shareable link: ${why}`);
        return null;
    }
}
function warn(runner, facts, text) {
    facts.warnings.push(text);
    runner.annotate({ level: 'warning', title: '', message: text });
}
function unknownWordsOf({ result, plan }) {
    return result === null ? [] : activityOf(result, plan?.runIds ?? []).unknownWords;
}
/** A fault of our own, whose stack helps; anything else is explained by its message. */
function isFault(error) {
    return error instanceof Error && !(error instanceof RequestError) && !(error instanceof Stopped);
}
/** As this workflow names the action. */
function actionReference(runner) {
    const { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = runner.env;
    return repository ? `${repository}@${ref ?? 'v1'}` : 'OWNER/cekura-reevaluate-metrics@v1';
}


/***/ }),

/***/ 9354:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ retryDelayMs)
/* harmony export */ });
const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;
/**
 * How long to wait before a request is repeated: exponential backoff, of which the upper half is left
 * to chance so that jobs of a matrix do not return together; never less than the API asked for.
 * @param failures how often it has failed so far, from 1
 */
function retryDelayMs(failures, retryAfterMs, random) {
    const fullMs = Math.min(LONGEST_MS, FIRST_MS * 2 ** failures);
    const backoffMs = fullMs / 2 + (fullMs / 2) * random();
    return Math.max(backoffMs, (retryAfterMs ?? 0) + FIRST_MS * random());
}


/***/ })

};
