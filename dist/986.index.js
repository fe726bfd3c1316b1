export const id = 986;
export const ids = [986];
export const modules = {

/***/ 3986:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readBaseline: () => (/* binding */ readBaseline)
});

// EXTERNAL MODULE: ../src/cekura/fields.ts
var fields = __webpack_require__(5712);
// EXTERNAL MODULE: ../src/model/checked.ts
var checked = __webpack_require__(7216);
// EXTERNAL MODULE: ../src/inputs/scalars.ts + 1 modules
var scalars = __webpack_require__(6439);
// EXTERNAL MODULE: ../src/model/baseline.ts
var baseline = __webpack_require__(382);
// EXTERNAL MODULE: ../src/baseline/metric-kind.ts
var metric_kind = __webpack_require__(8210);
// EXTERNAL MODULE: ../src/baseline/score-names.ts
var score_names = __webpack_require__(3776);
// EXTERNAL MODULE: ../src/baseline/utc-seconds.ts
var utc_seconds = __webpack_require__(6313);
;// CONCATENATED MODULE: ../src/baseline/decode-baseline.ts







class Fault extends Error {
}
function decodeBaseline(json) {
    const problems = [];
    const attempt = (where, decode) => {
        try {
            return decode();
        }
        catch (error) {
            if (!(error instanceof Fault))
                throw error;
            problems.push(`${where}: ${error.message}`);
            return null;
        }
    };
    const entries = (what, list, decode) => list.flatMap((entry, index) => attempt(placeOf(what, entry, index), () => decode(entry)) ?? []);
    const head = attempt('the file', () => {
        allow(json, ['format', 'schema_version', 'result_id', 'metrics', 'runs']);
        return {
            resultId: id(json, 'result_id'),
            metrics: list(json, 'metrics'),
            runs: list(json, 'runs'),
        };
    });
    if (head === null)
        return (0,checked/* refuseAll */.cp)(problems);
    const metrics = distinctById(entries('metric', head.metrics, decodeMetric), 'metric', problems);
    if (problems.length > 0)
        return (0,checked/* refuseAll */.cp)(problems);
    const byName = metricsByScoreName(metrics);
    const decode = (entry) => decodeRun(entry, byName);
    const runs = distinctById(entries('run', head.runs, decode), 'run', problems);
    if (problems.length > 0)
        return (0,checked/* refuseAll */.cp)(problems);
    return (0,checked/* accept */.Ju)({ resultId: head.resultId, metrics, runs });
}
function decodeMetric(entry) {
    const metric = object(entry, ['id', 'name', 'kind', 'version']);
    return {
        id: id(metric, 'id'),
        name: decode_baseline_text(metric, 'name'),
        kind: oneOf(metric, 'kind', metric_kind/* METRIC_KINDS */.Rc),
        version: textOrNull(metric, 'version'),
    };
}
function decodeRun(entry, byName) {
    const run = object(entry, ['id', 'scenario', 'personality', 'verdict', 'scores', 'since']);
    return {
        id: id(run, 'id'),
        scenario: textOrNull(run, 'scenario'),
        personality: textOrNull(run, 'personality'),
        verdict: verdict(run, 'verdict'),
        scores: decodeScores(field(run, 'scores'), byName),
        since: time(run, 'since'),
    };
}
function decodeScores(scores, byName) {
    if (!(0,fields/* isObject */.Gv)(scores))
        throw new Fault('"scores" is not an object');
    return new Map(Object.entries(scores).map(([name, value]) => {
        const metric = byName.get(name);
        if (metric === undefined)
            throw new Fault(`"metrics" lists no metric ${(0,checked/* quote */.hD)(name)}`);
        if (!isScoreValue(value) || !(0,metric_kind/* suitsKind */.ne)(metric.kind, value)) {
            throw new Fault(`${shown(value)} is not a score of ${(0,checked/* quote */.hD)(name)}, whose kind is ${metric.kind}`);
        }
        return [metric.id, value];
    }));
}
function metricsByScoreName(metrics) {
    const names = (0,score_names/* scoreNames */.X)([...metrics.values()]);
    return new Map([...metrics.values()].map((metric) => [names.get(metric.id) ?? '', metric]));
}
function distinctById(entries, what, problems) {
    const byId = new Map();
    for (const entry of entries) {
        if (byId.has(entry.id))
            problems.push(`${what} ${entry.id} is there twice; keep one of them`);
        byId.set(entry.id, entry);
    }
    return byId;
}
function placeOf(what, entry, index) {
    const given = (0,fields/* isObject */.Gv)(entry) ? entry['id'] : null;
    return typeof given === 'string' && (0,scalars/* isId */.eQ)(given) ? `${what} ${given}` : `${what} no. ${index + 1}`;
}
function object(entry, names) {
    if (!(0,fields/* isObject */.Gv)(entry))
        throw new Fault(`${shown(entry)} is not an object`);
    allow(entry, names);
    return entry;
}
function allow(json, names) {
    const strange = Object.keys(json).find((name) => !names.includes(name));
    if (strange !== undefined)
        throw new Fault(`a key ${(0,checked/* quote */.hD)(strange)} is not known`);
}
function field(json, name) {
    if (!Object.hasOwn(json, name))
        throw new Fault(`it lacks "${name}"`);
    return json[name];
}
function list(json, name) {
    const value = field(json, name);
    return Array.isArray(value) ? value : wrong(name, value, 'an array');
}
function decode_baseline_text(json, name) {
    const value = field(json, name);
    return typeof value === 'string' ? value : wrong(name, value, 'a string');
}
function textOrNull(json, name) {
    const value = field(json, name);
    return value === null || typeof value === 'string'
        ? value
        : wrong(name, value, 'a string or null');
}
function id(json, name) {
    const value = field(json, name);
    return typeof value === 'string' && (0,scalars/* isId */.eQ)(value)
        ? value
        : wrong(name, value, 'a positive whole number of at most 19 digits, as a string');
}
function oneOf(json, name, words) {
    const value = field(json, name);
    return words.find((word) => word === value) ?? wrong(name, value, `one of ${words.join(', ')}`);
}
function verdict(json, name) {
    return field(json, name) === null ? null : oneOf(json, name, baseline/* RUN_VERDICTS */.Z4);
}
function time(json, name) {
    const value = decode_baseline_text(json, name);
    return (0,utc_seconds/* utcSecondsOf */.h)(value) === value
        ? value
        : wrong(name, value, 'a time such as 2026-11-24T09:30:00Z');
}
function wrong(name, value, expected) {
    throw new Fault(`"${name}" is ${shown(value)}, not ${expected}`);
}
function isScoreValue(value) {
    return value === null || ['boolean', 'number', 'string'].includes(typeof value);
}
function shown(value) {
    return typeof value === 'string' ? (0,checked/* quote */.hD)(value) : (0,checked/* quote */.hD)(JSON.stringify(value));
}

// EXTERNAL MODULE: ../node_modules/stream-chain/src/defs.js
var defs = __webpack_require__(4858);
// EXTERNAL MODULE: ../node_modules/stream-json/src/core/parser.js + 6 modules
var parser = __webpack_require__(2393);
;// CONCATENATED MODULE: ../src/baseline/broken-text.ts



function describeBrokenText(text) {
    if (text.trim() === '')
        return 'it is empty';
    if (text.startsWith('version https://git-lfs.github.com/')) {
        return 'it is a pointer of Git LFS, not the file itself (actions/checkout needs lfs: true)';
    }
    const conflict = /^(?:<{7}|={7}|>{7}|\|{7})(?= |\r?$)/m.exec(text);
    if (conflict !== null) {
        const line = text.slice(0, conflict.index).split('\n').length;
        return `it has a merge conflict that is not resolved (${(0,checked/* quote */.hD)(conflict[0])} in line ${line})`;
    }
    const line = firstBrokenLine(text);
    return line === null
        ? 'it is not JSON'
        : `it is not JSON: the mistake is in line ${line}, or in the line before`;
}
function firstBrokenLine(text) {
    const parse = (0,parser/* jsonParser */.Q$)({ packStrings: false, streamKeys: false, streamNumbers: false });
    let line = 0;
    try {
        for (const content of text.split('\n')) {
            line += 1;
            parse(`${content}\n`);
        }
        parse(defs/* none */.dv);
    }
    catch {
        return line;
    }
    return null;
}

// EXTERNAL MODULE: ../src/baseline/render-baseline.ts
var render_baseline = __webpack_require__(1659);
;// CONCATENATED MODULE: ../src/baseline/read-baseline.ts





const ANEW = 'write the file again with update_baseline: true';
function readBaseline(text) {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch {
        return (0,checked/* refuse */.TR)(`${describeBrokenText(text)}; repair it, or ${ANEW}`);
    }
    if (!(0,fields/* isObject */.Gv)(json) || json['format'] !== render_baseline/* FORMAT */.uB) {
        return (0,checked/* refuse */.TR)(`it is not a baseline: it lacks "format": "${render_baseline/* FORMAT */.uB}". Name a file that update_baseline wrote, or ${ANEW}`);
    }
    const version = json['schema_version'];
    if (version !== render_baseline/* SCHEMA_VERSION */.f$) {
        const isLater = typeof version === 'number' && version > render_baseline/* SCHEMA_VERSION */.f$;
        return (0,checked/* refuse */.TR)(isLater
            ? `a later version of this action wrote it (schema_version ${version}, and this version reads ${render_baseline/* SCHEMA_VERSION */.f$}); use that version of the action`
            : `its schema_version is ${(0,checked/* quote */.hD)(typeof version === 'string' ? version : JSON.stringify(version ?? null))}, and there is no such version; ${ANEW}`);
    }
    return decodeBaseline(json);
}


/***/ })

};
