export const id = 592;
export const ids = [592];
export const modules = {

/***/ 2592:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createLargeResultReader: () => (/* binding */ createLargeResultReader)
});

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
// EXTERNAL MODULE: ../node_modules/stream-chain/src/defs.js
var defs = __webpack_require__(4858);
// EXTERNAL MODULE: ../node_modules/stream-json/src/core/parser.js + 6 modules
var parser = __webpack_require__(2393);
// EXTERNAL MODULE: ../src/cekura/decode-result.ts
var decode_result = __webpack_require__(6321);
// EXTERNAL MODULE: ../src/cekura/decode-run.ts
var decode_run = __webpack_require__(2263);
// EXTERNAL MODULE: ../src/cekura/fields.ts
var fields = __webpack_require__(5712);
// EXTERNAL MODULE: ../src/cekura/json.ts
var json = __webpack_require__(1335);
// EXTERNAL MODULE: ../src/cekura/transport.ts
var transport = __webpack_require__(3760);
;// CONCATENATED MODULE: ../src/cekura/json-tree.ts


const MAX_LEVELS = 1_000;
const MAX_KEPT_BYTES = 512 * 1024 * 1024;
const VALUE_BYTES = 32;
function createJsonTree({ keeps, stopsAt, condense }) {
    const levels = [];
    let root;
    let text = '';
    let keptBytes = 0;
    let skips = false;
    let skippedLevels = 0;
    function open(value) {
        if (levels.length + skippedLevels >= MAX_LEVELS) {
            throw unbearable(`nests deeper than ${String(MAX_LEVELS)} levels`);
        }
        if (skips)
            skippedLevels++;
        else
            levels.push({ value, key: null });
    }
    function close() {
        if (!skips) {
            add(levels.pop()?.value);
        }
        else if (--skippedLevels === 0) {
            skips = false;
        }
    }
    function addScalar(value) {
        if (!skips)
            add(value);
        else if (skippedLevels === 0)
            skips = false;
    }
    function add(complete) {
        hold(VALUE_BYTES);
        const value = condense(levels, complete);
        const level = levels.at(-1);
        if (level === undefined)
            root = value;
        else if (Array.isArray(level.value))
            level.value.push(value);
        else
            level.value[level.key ?? ''] = value;
    }
    function addText(piece) {
        if (skips)
            return;
        text += piece;
        hold(piece.length);
    }
    function hold(bytes) {
        keptBytes += bytes;
        if (keptBytes > MAX_KEPT_BYTES)
            throw unbearable('holds more scores than fit into memory');
    }
    function enter(key) {
        const level = levels.at(-1);
        if (skips || level === undefined)
            return true;
        level.key = ownCopy(key);
        if (stopsAt(levels, key))
            return false;
        skips = !keeps(levels, key);
        return true;
    }
    return {
        root: () => root ?? levels[0]?.value,
        take: (token) => {
            switch (token.name) {
                case 'keyValue':
                    return enter(token.value);
                case 'startObject':
                    open(Object.create(null));
                    return true;
                case 'startArray':
                    open([]);
                    return true;
                case 'endObject':
                case 'endArray':
                    close();
                    return true;
                case 'startString':
                    text = '';
                    return true;
                case 'stringChunk':
                    addText(token.value);
                    return true;
                case 'endString':
                    addScalar(skips ? '' : ownCopy(text));
                    return true;
                case 'numberValue':
                    addScalar((0,json/* exactNumber */.r)(levels.at(-1)?.key ?? null, token.value));
                    return true;
                case 'nullValue':
                case 'trueValue':
                case 'falseValue':
                    addScalar(token.value);
                    return true;
                case 'startKey':
                case 'endKey':
                case 'startNumber':
                case 'numberChunk':
                case 'endNumber':
                case 'stringValue':
                case 'whitespace':
                    return true;
            }
        },
    };
}
const SHORTEST_SLICE = 13;
function ownCopy(slice) {
    return slice.length < SHORTEST_SLICE ? slice : JSON.parse(JSON.stringify(slice));
}
function unbearable(what) {
    return new transport/* TransportError */.w(`the answer ${what}`, { sent: 'maybe', transient: false });
}

;// CONCATENATED MODULE: ../src/cekura/kept-fields.ts
const OF_RESULT = {
    id: true,
    name: true,
    agent: true,
    agent_name: true,
    status: true,
    success_rate: true,
    total_runs_count: true,
    completed_runs_count: true,
    success_runs_count: true,
    failed_runs_count: true,
    met_expected_outcome_count: false,
    total_expected_outcome_count: false,
    run_as_text: false,
    is_cronjob: false,
    run_type: false,
    total_duration: false,
    created_at: true,
    updated_at: true,
    overall_evaluation: false,
    failed_reasons: true,
    ai_summary: false,
    runs: true,
};
const OF_RUN = {
    id: true,
    status: true,
    success: true,
    evaluation_status: true,
    scenario: true,
    scenario_name: true,
    personality_name: true,
    error_message: true,
    duration: true,
    executed_at: false,
    expected_outcome: false,
    evaluation: true,
    transcript: false,
    transcript_object: false,
};
const KEPT_OF_RESULT = kept(OF_RESULT);
const KEPT_OF_RUN = kept(OF_RUN);
function kept(fields) {
    return new Set(Object.keys(fields).filter((field) => fields[field]));
}

// EXTERNAL MODULE: ../src/cekura/status.ts
var cekura_status = __webpack_require__(8927);
;// CONCATENATED MODULE: ../src/cekura/large-result.ts










const MAX_SILENT_BYTES = 1024 * 1024;
const PIECE_BYTES = 8 * 1024;
function createLargeResultReader(untilInFlight) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    const tokenize = (0,parser/* jsonParser */.Q$)({ packStrings: false, streamKeys: false, streamNumbers: false });
    let isCut = false;
    let bytes = 0;
    let silentBytes = 0;
    const tree = createJsonTree({
        keeps: (levels, key) => {
            if (levels.length === 1)
                return KEPT_OF_RESULT.has(key);
            return !(levels.length === 3 && isOfRuns(levels)) || KEPT_OF_RUN.has(key);
        },
        stopsAt: (levels, key) => untilInFlight && levels.length === 1 && key === 'runs' && isInFlight(levels[0]?.value),
        condense: (levels, value) => levels.length === 2 && isOfRuns(levels) ? (0,decode_run/* decodeRun */.a)(levels[1]?.key ?? null, value) : value,
    });
    function read(text) {
        const tokens = tokensOf(text);
        silentBytes = tokens.length > 0 || text === defs/* none */.dv ? 0 : silentBytes + text.length;
        if (silentBytes > MAX_SILENT_BYTES)
            throw malformed('a key or a number has no end');
        isCut = tokens.some((token) => !tree.take(token));
    }
    function tokensOf(text) {
        try {
            const tokens = tokenize(text);
            return tokens === defs/* none */.dv ? [] : tokens.values;
        }
        catch (error) {
            throw malformed(error instanceof Error ? error.message : String(error));
        }
    }
    function malformed(why) {
        return new transport/* TransportError */.w(`the answer is not JSON (${why}; near byte ${String(bytes)}), or broke off`, { sent: 'maybe', transient: true });
    }
    return {
        write: (chunk) => {
            for (let at = 0; at < chunk.length && !isCut; at += PIECE_BYTES) {
                const piece = chunk.subarray(at, at + PIECE_BYTES);
                bytes += piece.length;
                read(decoder.write(piece));
            }
            return !isCut;
        },
        end: () => {
            if (!isCut) {
                read(decoder.end());
                read(defs/* none */.dv);
            }
            const root = tree.root();
            return (0,decode_result/* assembleResult */.AP)(root, runsOf((0,fields/* fieldsOf */.Pf)(root).raw('runs')));
        },
    };
}
function isInFlight(head) {
    const status = (0,fields/* fieldsOf */.Pf)(head).text('status');
    return status !== null && (0,cekura_status/* phaseOf */.h)(status) !== 'finished';
}
function isOfRuns([outermost]) {
    return outermost?.key === 'runs';
}
function runsOf(runs) {
    if (Array.isArray(runs))
        return (0,decode_result/* listRuns */.v)(runs);
    if (typeof runs !== 'object' || runs === null)
        return null;
    return (0,decode_result/* mapRuns */.Nn)(Object.values(runs).flat());
}


/***/ })

};
