import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2818:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
__webpack_unused_export__ = exports.kp = void 0;
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
__webpack_unused_export__ = distance;
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

/***/ 8961:
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
;// CONCATENATED MODULE: ../src/text/log-text.ts
/** Invisible, takes no width, and allows no line break: it parts what the runner would act on. */
const WORD_JOINER = '\u2060';
/**
 * Text that GitHub's runner prints and does not act on: it takes a line that starts with `::` for a
 * command, `##[` for one anywhere, and a lone carriage return for the end of a line.
 */
function safeForLog(text) {
    return text
        .replaceAll(/\r\n?/g, '\n')
        .replaceAll('##[', `#${WORD_JOINER}#[`)
        .replaceAll(/^(\s*):(?=:)/gm, `$1:${WORD_JOINER}`);
}

;// CONCATENATED MODULE: ../src/text/redact.ts
const MASK = '***';
/** Shorter ones stand in any text by chance. */
const SHORTEST_BASE64 = 6;
/** Replaces every spelling of the secrets that a text could hold: as is, in base64, URL-encoded. */
function createRedaction(secrets) {
    const spellings = secrets.flatMap((secret) => [
        secret,
        encodeURIComponent(secret),
        JSON.stringify(secret).slice(1, -1),
        ...base64Spellings(secret).filter(({ length }) => length >= SHORTEST_BASE64),
    ]);
    // The longest first, so that no part of one is left behind another.
    const ordered = [...new Set(spellings)].sort((a, b) => b.length - a.length);
    return (text) => ordered.reduce((rest, spelling) => rest.replaceAll(spelling, MASK), text);
}
/** Base64 of a secret inside of a longer text depends on where it starts, by three. */
function base64Spellings(secret) {
    return [0, 1, 2].map((offset) => {
        const encoded = Buffer.from('\0'.repeat(offset) + secret).toString('base64');
        const start = Math.ceil((offset * 8) / 6);
        const end = encoded.length - (encoded.endsWith('==') ? 3 : encoded.endsWith('=') ? 2 : 0);
        return encoded.slice(start, end);
    });
}

;// CONCATENATED MODULE: ../src/adapters/actions-toolkit.ts



const ANNOTATE = {
    error: error,
    warning: warning,
    notice: notice,
};
/** GitHub's runner, through its toolkit. Nothing that was masked passes, in any spelling. */
function createActionsRunner(env) {
    const secrets = [];
    let redact = (text) => text;
    return {
        env,
        input: (name) => inputOf(env, name),
        mask: (secret) => {
            core_setSecret(secret);
            secrets.push(secret);
            redact = createRedaction(secrets);
        },
        redact: (text) => redact(text),
        info: (text) => {
            info(safeForLog(redact(text)));
        },
        debug: (text) => {
            core_debug(redact(text));
        },
        annotate: ({ level, title, message }) => {
            ANNOTATE[level](redact(message), title === '' ? {} : { title: redact(title) });
        },
        setOutput: (name, value) => {
            setOutput(name, redact(value));
        },
        writeSummary: async (markdown) => {
            await summary.addRaw(redact(markdown)).write();
        },
        fail: (message) => {
            setFailed(redact(message));
        },
    };
}
/** `core.getInput` cannot tell an input that was not given from an empty one, and trims keys. */
function inputOf(env, name) {
    const isGiven = env[`INPUT_${name.toUpperCase()}`] !== undefined;
    return isGiven ? getInput(name, { trimWhitespace: false }) : undefined;
}


/***/ }),

/***/ 8652:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const systemClock = {
    nowMs: () => performance.now(),
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

/***/ 6321:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ assembleResult),
/* harmony export */   Nn: () => (/* binding */ mapRuns),
/* harmony export */   Sz: () => (/* binding */ decodeResult),
/* harmony export */   v: () => (/* binding */ listRuns)
/* harmony export */ });
/* harmony import */ var _decode_run_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9660);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5712);


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
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ decodeRun)
});

// UNUSED EXPORTS: parseDurationSeconds

// EXTERNAL MODULE: ../src/cekura/fields.ts
var fields = __nccwpck_require__(5712);
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
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseJson),
/* harmony export */   r: () => (/* binding */ exactNumber)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5712);

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
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ runPassed)
/* harmony export */ });
/** Whether the run passed; a person's review decides over the metrics. Null: nobody has said. */
function runPassed(run) {
    return run.review === null ? run.success : run.review === 'success';
}


/***/ }),

/***/ 4972:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 8927:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ phaseOf)
/* harmony export */ });
const IN_FLIGHT = new Set([
    'running',
    'evaluating',
    'pending',
    'in_queue',
    'in_progress',
    'scaling_up',
]);
const FINISHED = new Set(['completed', 'failed', 'timeout', 'cancelled']);
/** The phase that a status word, of a result or of a run, stands for. */
function phaseOf(status) {
    if (FINISHED.has(status))
        return 'finished';
    return IN_FLIGHT.has(status) ? 'in_flight' : 'unknown';
}


/***/ }),

/***/ 3760:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ distributionOf)
/* harmony export */ });
/**
 * How the scores of one metric are spread; null (not applicable) counts apart. Null if the metric
 * applies to no run. The order of the scores makes no difference, not even to the last digit.
 */
function distributionOf(values) {
    const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
    const [min] = sorted;
    const max = sorted.at(-1);
    if (min === undefined || max === undefined)
        return null;
    return {
        count: sorted.length,
        notApplicable: values.length - sorted.length,
        mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
        min,
        p50: percentile(sorted, 0.5),
        p95: percentile(sorted, 0.95),
        max,
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
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ metricChanges)
/* harmony export */ });
/* harmony import */ var _distribution_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2169);

/** One change for each planned metric that either side scored, in the plan's order. */
function metricChanges(runs, plan) {
    return plan.metrics.flatMap((metric) => {
        const pairs = runs.flatMap(({ scores }) => scores.filter((s) => s.metricId === metric.id));
        return metricChange(metric, pairs) ?? [];
    });
}
function metricChange(metric, pairs) {
    const before = scoresOf(pairs, 'before');
    const after = scoresOf(pairs, 'after');
    // A metric whose kind was changed is shown as what it is now: its old scores, in another unit,
    // are neither counted nor compared.
    const kind = commonestKind(after) ?? commonestKind(before);
    if (kind === null)
        return null;
    const compared = pairs.filter((pair) => pair.before?.kind === kind && pair.after?.kind === kind);
    const shared = {
        metricId: metric.id,
        metricName: pairs[0]?.metricName ?? metric.id,
        comparedRuns: compared.length,
        agreedRuns: compared.filter((pair) => pair.before?.value === pair.after?.value).length,
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
    const [first] = KINDS.map((kind) => ({ kind, count: count(kind) })).sort((a, b) => b.count - a.count);
    return first === undefined || first.count === 0 ? null : first.kind;
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
    return scores.flatMap((score) => score.kind !== 'binary' && score.kind !== 'enum' && score.kind === kind ? [score.value] : []);
}
/** The commonest label first; of equals, in the alphabet's order. */
function labelCounts(scores) {
    const labels = scores.flatMap((score) => (score.kind === 'enum' ? [score.value] : []));
    if (labels.length === 0)
        return null;
    const counts = new Map();
    for (const label of labels) {
        if (label !== null)
            counts.set(label, (counts.get(label) ?? 0) + 1);
    }
    const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return {
        counts: new Map(sorted),
        notApplicable: labels.filter((label) => label === null).length,
    };
}


/***/ }),

/***/ 4766:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ runChanges)
/* harmony export */ });
/* harmony import */ var _cekura_result_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8988);

/** Every planned run once: regressed, then fixed, then the others; see `inResultOrder`. */
function runChanges(baseline, result, plan) {
    const changes = inResultOrder(baseline, result, plan).map((runId) => runChange(runId, baseline.runs?.get(runId), result.runs?.get(runId), plan.metrics));
    const those = (...wanted) => changes.filter(({ change }) => wanted.includes(change));
    return [...those('regressed'), ...those('fixed'), ...those('unchanged', 'incomparable')];
}
/** The planned runs in the result's order; behind them those it lost, in the baseline's order. */
function inResultOrder(baseline, result, plan) {
    const planned = new Set(plan.runIds);
    const known = new Set([...(result.runs?.keys() ?? []), ...(baseline.runs?.keys() ?? [])]);
    return [...new Set([...known, ...planned])].filter((runId) => planned.has(runId));
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
        metricName: metric.name ?? after?.metricName ?? before?.metricName ?? metric.id,
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

/***/ 6303:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _adapters_actions_toolkit_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8961);
/* harmony import */ var _adapters_system_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8652);
/* harmony import */ var _reevaluate_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9791);



// Node loads its own fetch (25 ms) as soon as anything looks at one of these names, and axios looks.
// Nothing here uses it: requests go by node:http, and GitHub's toolkit brings its own.
for (const name of ['FormData', 'Request', 'Response'])
    Reflect.deleteProperty(globalThis, name);
const cancelled = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
        cancelled.abort();
    });
}
await (0,_reevaluate_js__WEBPACK_IMPORTED_MODULE_2__/* .reevaluate */ .X)({
    runner: (0,_adapters_actions_toolkit_js__WEBPACK_IMPORTED_MODULE_0__/* .createActionsRunner */ .g)(process.env),
    clock: _adapters_system_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .m,
    cancelled: cancelled.signal,
    connect: (apiUrl, apiKey) => {
        // Loaded on demand, so that a mistake in the inputs is told without it.
        const loading = Promise.all(/* import() */[__nccwpck_require__.e(40), __nccwpck_require__.e(79)]).then(__nccwpck_require__.bind(__nccwpck_require__, 79));
        return async (request, signal) => {
            const { createAxiosTransport } = await loading;
            return createAxiosTransport(apiUrl, apiKey)(request, signal);
        };
    },
    openComment: async (token, marker, signal) => {
        const { openComment } = await __nccwpck_require__.e(/* import() */ 82).then(__nccwpck_require__.bind(__nccwpck_require__, 4082));
        return openComment({ token, marker, env: process.env }, _adapters_system_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .m, signal);
    },
    writeFile: async (path, text) => {
        const { writeReportFile } = await __nccwpck_require__.e(/* import() */ 415).then(__nccwpck_require__.bind(__nccwpck_require__, 1415));
        await writeReportFile(process.env['GITHUB_WORKSPACE'] ?? process.cwd(), path, text);
    },
});
// A socket that hangs must not keep the step alive; what was printed is out by then.
setTimeout(() => process.exit(), 500).unref();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 5873:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback),
/* harmony export */   n: () => (/* binding */ parseApiUrl)
/* harmony export */ });
/* harmony import */ var _parsed_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8872);

const ACCEPTED = 'it takes an https:// address (http:// on loopback only), such as https://api.cekura.ai';
/** The API's address, without a slash at its end. The key travels to it, hence HTTPS. */
function parseApiUrl(text) {
    if (!URL.canParse(text))
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(`${(0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} is no address; ${ACCEPTED}`);
    const url = new URL(text);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(`${(0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(withoutCredentials(url))} would send the key unguarded; ${ACCEPTED}`);
    }
    if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(`it holds a user name, a password, a query or a fragment; ${ACCEPTED}`);
    }
    return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .Ju)(`${url.origin}${url.pathname.replace(/\/+$/, '')}`);
}
/** Addresses of this machine itself, as they stand in a URL. */
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
function withoutCredentials(url) {
    return `${url.protocol}//${url.host}${url.pathname}`;
}


/***/ }),

/***/ 8872:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ju: () => (/* binding */ accept),
/* harmony export */   TR: () => (/* binding */ refuse),
/* harmony export */   hD: () => (/* binding */ quote)
/* harmony export */ });
function accept(value) {
    return { ok: true, value };
}
function refuse(...problems) {
    return { ok: false, problems };
}
/** The text as it can stand in a message: in quotes, on one line, shortened. */
function quote(text) {
    const flat = JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text);
    return `'${flat.slice(1, -1).replaceAll('\\"', '"')}'`;
}


/***/ }),

/***/ 350:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ isGreen)
/* harmony export */ });
/** The outcomes that leave the job green. */
function isGreen(outcome) {
    return outcome === 'passed' || outcome === 'started' || outcome === 'planned';
}


/***/ }),

/***/ 9968:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ZY: () => (/* binding */ evaluationsOf),
/* harmony export */   df: () => (/* binding */ describePlan),
/* harmony export */   yq: () => (/* binding */ creditsOf)
/* harmony export */ });
/* harmony import */ var _text_counted_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4705);

/** Credits that Cekura bills for one metric on one run (documented rate; overage costs double). */
const CREDITS_PER_EVALUATION = 0.2;
function evaluationsOf(plan) {
    return plan.runIds.length * plan.metrics.length;
}
function creditsOf(plan) {
    return evaluationsOf(plan) * CREDITS_PER_EVALUATION;
}
/** `Re-evaluating 3 metrics on 24 runs: 72 evaluations, about 14.4 credits`. */
function describePlan(plan) {
    const metrics = (0,_text_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(plan.metrics.length, 'metric');
    const runs = (0,_text_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(plan.runIds.length, 'run');
    const evaluations = (0,_text_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(evaluationsOf(plan), 'evaluation');
    const credits = creditsOf(plan).toLocaleString('en-US', { maximumFractionDigits: 1 });
    return `Re-evaluating ${metrics} on ${runs}: ${evaluations}, about ${credits} credits`;
}


/***/ }),

/***/ 9791:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  X: () => (/* binding */ reevaluate)
});

// EXTERNAL MODULE: ../src/cekura/decode-result.ts
var decode_result = __nccwpck_require__(6321);
// EXTERNAL MODULE: ../src/clock/time-limit.ts
var time_limit = __nccwpck_require__(3723);
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
var transport = __nccwpck_require__(3760);
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
var retry_after = __nccwpck_require__(4972);
;// CONCATENATED MODULE: ../src/cekura/exchange.ts






/**
 * Sends one request and reads the answer, within `limitMs`.
 * @param read what is made of a success
 * @throws {RequestError} for everything but a success; or the reason of `outer`, once it is aborted
 */
async function exchange(transport, clock, request, limitMs, outer, read) {
    let accepted = false;
    try {
        return await (0,time_limit/* withTimeLimit */.B)(clock, limitMs, outer, async (signal) => {
            const response = await transport(request, signal);
            accepted = isJsonSuccess(response);
            if (isSuccess(response.status))
                return await read(response);
            throw refused(request, response, await readBody(response), clock.date());
        });
    }
    catch (error) {
        if (outer.aborted)
            throw outer.reason;
        throw error instanceof RequestError ? error : interrupted(request, error, accepted);
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
function isJsonSuccess(response) {
    return isSuccess(response.status) && /\bjson\b/i.test(response.headers['content-type'] ?? '');
}

// EXTERNAL MODULE: ../src/cekura/fields.ts
var fields = __nccwpck_require__(5712);
// EXTERNAL MODULE: ../src/cekura/json.ts
var json = __nccwpck_require__(1335);
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

;// CONCATENATED MODULE: external "node:v8"
const external_node_v8_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");
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
    // Else V8 lets the space for new objects grow to three times what is alive of 10,000 runs.
    (0,external_node_v8_namespaceObject.setFlagsFromString)('--optimize-for-size');
    const { createLargeResultReader } = await Promise.all(/* import() */[__nccwpck_require__.e(393), __nccwpck_require__.e(592)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2592));
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
 * neighbours from its largest term, and that term is taken from logarithms, so that thousands of
 * flips neither overflow nor lose the small terms.
 */
function mcnemarExact(flipsOneWay, flipsOtherWay) {
    const flips = flipsOneWay + flipsOtherWay;
    const fewer = Math.min(flipsOneWay, flipsOtherWay);
    if (flips - 2 * fewer <= 1)
        return 1;
    let ratio = 1;
    let tail = 1;
    for (let k = fewer; k > 0 && ratio > 0; k -= 1) {
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
var metric_changes = __nccwpck_require__(4815);
// EXTERNAL MODULE: ../src/compare/run-changes.ts
var run_changes = __nccwpck_require__(4766);
// EXTERNAL MODULE: ../src/cekura/result.ts
var cekura_result = __nccwpck_require__(8988);
;// CONCATENATED MODULE: ../src/compare/success-tally.ts

/** How many runs of how many succeeded: the API's counts, else the runs' own verdicts. */
function successTallyOf(result) {
    return countedByApi(result) ?? countedByRuns(result);
}
function countedByApi({ counts }) {
    const { success, total } = counts;
    if (success === null || total === null)
        return null;
    const isSound = Number.isInteger(success) &&
        Number.isInteger(total) &&
        success >= 0 &&
        total >= 1 &&
        success <= total;
    return isSound ? { successes: success, total } : null;
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
    const expected = tally.successes / tally.total;
    const isPercentage = Math.abs(fromPercentage - expected) < Math.abs(raw - expected);
    return isPercentage ? fromPercentage : Math.min(1, Math.abs(raw));
}
/** How far the API's rate may be from its counts to be taken for their rounded quotient. */
const ROUNDED_BY_AT_MOST = 0.005;
/**
 * The rate before the API rounded it: 2 of 3, where it says 66.67 %. The rate as it is where the
 * counts are missing, or are not what the rate is made of.
 */
function unroundedSuccessRate(result, successRate) {
    const tally = successTallyOf(result);
    if (tally === null)
        return successRate;
    const quotient = tally.successes / tally.total;
    return Math.abs(quotient - successRate) <= ROUNDED_BY_AT_MOST ? quotient : successRate;
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
        low: share === 0 ? 0 : Math.max(0, Math.min(share, (centre - reach) / (1 + squared))),
        high: share === 1 ? 1 : Math.min(1, Math.max(share, (centre + reach) / (1 + squared))),
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
var cekura_status = __nccwpck_require__(8927);
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
    const [, day = '', time = '', fraction = '', zone = 'Z'] = parts;
    const secondMs = Date.parse(`${day}T${time}${zone}`);
    return Number.isNaN(secondMs) ? null : { secondMs, fraction };
}

;// CONCATENATED MODULE: ../src/evidence/evidence.ts


/** Replicas lag behind each other by less than this, where `updated_at` does not tell. */
const LONGEST_LAG_MS = 10_000;
function seenBefore({ baseline, answered }) {
    return {
        inFlight: false,
        newestUpdatedAt: baseline?.updatedAt ?? null,
        touchedAt: answered?.updatedAt ?? null,
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
    // It has moved, if only once: at the end, or when the trigger was taken and before work shows.
    if (isNewest && isEarlier(baseline?.updatedAt ?? null, updatedAt))
        return 'likely';
    if (before.inFlight && isFromBefore(baseline, before, updatedAt))
        return 'unproven';
    const isDatable = (baseline?.updatedAt ?? null) !== null && updatedAt !== null;
    const isLikely = before.inFlight || baseline === null || (!isDatable && answered?.inFlight === true);
    return isLikely ? 'likely' : 'unproven';
}
/** Work has moved `updated_at`, and this answer is without the move. */
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
var plan_plan = __nccwpck_require__(9968);
// EXTERNAL MODULE: ../src/text/counted.ts
var counted = __nccwpck_require__(4705);
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
    return {
        ...standing,
        headline: `No run of result ${result.id ?? ''} has failed, so nothing was triggered. ${standing.headline}`,
    };
}

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

// EXTERNAL MODULE: ../src/text/duration.ts
var duration = __nccwpck_require__(4247);
;// CONCATENATED MODULE: ../src/judge/judge-error.ts



/** Inputs that cannot be used; nothing was triggered. */
function judgeProblems(problems) {
    return {
        outcome: 'invalid_input',
        headline: problems.length === 1
            ? 'An input cannot be used, so nothing was triggered'
            : `${String(problems.length)} problems with the inputs, so nothing was triggered`,
        reasons: problems.map(({ input, message }) => `${input}: ${message}`),
        gates: [],
        remedy: null,
        resumeStep: null,
    };
}
/** A job that ended in an error: a deadline, a cancel, a request that failed, or a fault of our own. */
function judgeError(error, unfinished) {
    if (error instanceof Stopped)
        return judgeStop(error, unfinished);
    const resumeStep = stepToResume(unfinished);
    if (error instanceof RequestError) {
        const remedies = [requestRemedy(error), resumeStep === null ? null : RESUME];
        const remedy = remedies.filter((part) => part !== null).join(' ');
        return {
            ...{ outcome: 'api_error', headline: error.message, reasons: [], gates: [] },
            ...{ remedy: remedy === '' ? null : remedy, resumeStep },
        };
    }
    const message = error instanceof Error ? error.message : String(error);
    return {
        outcome: 'api_error',
        headline: `The action failed by a fault of its own: ${message}`,
        reasons: [],
        gates: [],
        remedy: 'Please report this, with the log of a run with debug logging.',
        resumeStep,
    };
}
const RESUME = 'To wait for the evaluation without paying again, run this step:';
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
        remedy: resumeStep === null ? null : RESUME,
        resumeStep,
    };
}
function stepToResume({ triggered, resumeStep }) {
    return triggered === 'no' ? null : resumeStep;
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

// EXTERNAL MODULE: ../src/text/one-line.ts
var one_line = __nccwpck_require__(8446);
// EXTERNAL MODULE: ../src/text/width.ts
var width = __nccwpck_require__(3943);
;// CONCATENATED MODULE: ../src/judge/failure-causes.ts



const MOST_CAUSES = 5;
const MOST_COLUMNS = 300;
/**
 * Why an evaluation failed, in the API's words: first the result's own reasons as it ranks them,
 * then the runs' errors, the commonest first; the same words once, with the number of runs.
 */
function failureCausesOf(result) {
    const reasons = result.failureReasons.map(({ description, affectedRuns }) => causeOf(description, affectedRuns));
    const errors = runErrors(result).map(([message, runs]) => causeOf(message, runs));
    const causes = [...new Set([...reasons, ...errors])].filter((cause) => cause !== '');
    if (causes.length <= MOST_CAUSES)
        return causes;
    const more = (0,counted/* counted */.h)(causes.length - MOST_CAUSES, 'more cause');
    return [...causes.slice(0, MOST_CAUSES), `And ${more}, which the result in Cekura shows`];
}
function runErrors({ runs }) {
    const counts = new Map();
    for (const { errorMessage } of runs?.values() ?? []) {
        const message = (0,one_line/* oneLine */.T)(errorMessage ?? '');
        if (message !== '')
            counts.set(message, (counts.get(message) ?? 0) + 1);
    }
    return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
function causeOf(text, affectedRuns) {
    const line = (0,width/* cutTo */.yd)((0,one_line/* oneLine */.T)(text).replace(/\.$/, ''), MOST_COLUMNS);
    if (line === '' || affectedRuns === null)
        return line;
    return `${line} (${(0,counted/* counted */.h)(affectedRuns, 'run')})`;
}

;// CONCATENATED MODULE: ../src/text/decimal.ts
/**
 * A figure as a decimal string: at most six places, no exponent, no zeros at its end, never `-0`.
 * For figures of everyday size (below 1e21 in magnitude); others throw a `RangeError`.
 */
function decimalOf(figure) {
    return decimalTo(figure, 6);
}
/** The same with at most `places` places. */
function decimalTo(figure, places) {
    if (!(Math.abs(figure) < 1e21))
        throw new RangeError(`${figure} has no plain decimal form`);
    const fixed = figure.toFixed(places);
    const trimmed = fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed;
    return trimmed === '-0' ? '0' : trimmed;
}

;// CONCATENATED MODULE: ../src/text/percent.ts

const MOST_PLACES = 10;
/**
 * A share from 0 to 1 as a percentage with one place. Only all is `100%` and only none is `0%`:
 * close to either end it takes as many places as it needs to say so.
 */
function percentOf(share) {
    const places = placesUntil((count) => {
        const text = decimalTo(share * 100, count);
        return (text === '100' && share !== 1) || (text === '0' && share !== 0);
    });
    return `${decimalTo(share * 100, places)}%`;
}
/** The distance of two shares: `2.5 points`; with more places where one would show none. */
function pointsOf(difference) {
    const distance = Math.abs(difference) * 100;
    const places = placesUntil((count) => distance !== 0 && decimalTo(distance, count) === '0');
    const text = decimalTo(distance, places);
    return text === '1' ? '1 point' : `${text} points`;
}
/** The distance with its direction: `+2.5 points`, `-1 point`, `0 points`. */
function signedPointsOf(difference) {
    const points = pointsOf(difference);
    if (points === '0 points')
        return points;
    return `${difference < 0 ? '-' : '+'}${points}`;
}
function placesUntil(isMisleading) {
    let places = 1;
    while (places < MOST_PLACES && isMisleading(places))
        places += 1;
    return places;
}

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
    return Math.abs(a - b) <= SAME_WITHIN * Math.max(1, Math.abs(a), Math.abs(b));
}
/** Whether a figure is within its bound, exact at the boundary. */
function isWithin(figure, operator, bound) {
    const isSame = isSameFigure(figure, bound);
    switch (operator) {
        case '>=':
            return figure > bound || isSame;
        case '<=':
            return figure < bound || isSame;
        case '==':
            return isSame;
        case '>':
            return figure > bound && !isSame;
        case '<':
            return figure < bound && !isSame;
    }
}
/**
 * How far a figure is from its bound, in words: `2.5 points short`, `12 too many`. `distance`
 * renders the difference.
 */
function marginOf(figure, operator, bound, distance) {
    const isHeld = isWithin(figure, operator, bound);
    if (isSameFigure(figure, bound)) {
        return isHeld ? 'exactly at the bound' : 'at the bound, which does not suffice';
    }
    const apart = distance(figure - bound);
    if (isHeld)
        return `${apart} to spare`;
    return `${apart} ${figure > bound ? 'too much' : 'short'}`;
}

;// CONCATENATED MODULE: ../src/judge/figure.ts



const figure_MOST_PLACES = 12;
/** A figure with two places, or as many as it takes to tell it from its bound. */
function figureBeside(figure, bound) {
    return apartFrom(figure, bound, 2, plain) ?? plain(figure, figure_MOST_PLACES);
}
/** A share as a percentage, with as many places as it takes to tell it from its bound. */
function percentBeside(share, bound) {
    if (isSameFigure(share, bound))
        return percentOf(share);
    const usual = percentOf(share);
    if (usual !== percentOf(bound))
        return usual;
    const render = (value, places) => plain(value * 100, places);
    return `${apartFrom(share, bound, 1, render) ?? plain(share * 100, figure_MOST_PLACES)}%`;
}
/** The distance of two figures. */
function distanceOf(difference) {
    return figureBeside(Math.abs(difference), 0);
}
function apartFrom(figure, bound, fewestPlaces, render) {
    if (isSameFigure(figure, bound))
        return render(figure, fewestPlaces);
    for (let places = fewestPlaces; places <= figure_MOST_PLACES; places += 1) {
        const text = render(figure, places);
        if (text !== render(bound, places))
            return text;
    }
    return null;
}
function plain(value, places) {
    return Math.abs(value) < 1e21 ? decimalTo(value, places) : String(value);
}

;// CONCATENATED MODULE: ../src/judge/finished-evaluation.ts
/** A gate that does not hold because what it asks for is not known. */
function uncheckable(input, asked, why) {
    return { input, asked, found: `cannot be checked: ${why}`, margin: null, held: false };
}

;// CONCATENATED MODULE: ../src/judge/find-metric.ts


const NAMED = 10;
/** A metric of these runs by its ID; or by its name, without regard to case. */
function findMetric(wanted, runs) {
    const scores = runs.flatMap((run) => [...run.scores.values()]);
    const byId = scores.find(({ metricId }) => metricId === wanted);
    if (byId !== undefined)
        return found(byId);
    const name = folded(wanted);
    const named = scores.filter(({ metricName }) => folded(metricName) === name);
    const [first] = named;
    const ids = [...new Set(named.map(({ metricId }) => metricId))].sort();
    if (first === undefined)
        return { ok: false, why: unknownMetric(wanted, scores) };
    if (ids.length === 1)
        return found(first);
    const why = `several metrics are called "${(0,one_line/* oneLine */.T)(wanted)}"; give the ID of one: ${(0,counted/* firstFew */.D)(ids, NAMED)}`;
    return { ok: false, why };
}
function found({ metricId, metricName }) {
    return { ok: true, metricId, metricName };
}
function unknownMetric(wanted, scores) {
    const names = new Map(scores.map(({ metricId, metricName }) => [metricId, metricName]));
    if (names.size === 0)
        return 'no evaluated run has a score';
    const known = [...names].map(([id, name]) => `"${(0,one_line/* oneLine */.T)(name)}" (${id})`).sort();
    return `no evaluated run has a score of "${(0,one_line/* oneLine */.T)(wanted)}"; there are ${(0,counted/* firstFew */.D)(known, NAMED)}`;
}
function folded(name) {
    return name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

// EXTERNAL MODULE: ../src/compare/distribution.ts
var distribution = __nccwpck_require__(2169);
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
    if (statistic === 'pass_rate') {
        const passes = scores.flatMap(({ kind, value }) => kind === 'binary' && value !== null ? [value] : []);
        return passes.length === 0 ? null : passes.filter(Boolean).length / passes.length;
    }
    const values = scores.flatMap((score) => score.kind === 'rating' || score.kind === 'number' ? [score.value] : []);
    return (0,distribution/* distributionOf */.A)(values)?.[statistic] ?? null;
}

;// CONCATENATED MODULE: ../src/judge/metric-gate.ts







const RUNS_NAMED = 10;
/** Holds a statistic of one metric's scores, on the runs that were evaluated, to a bound. */
function checkMetricThreshold(threshold, { result, runIds }) {
    const refuse = (why) => uncheckable('metric_thresholds', threshold.asGiven, why);
    if (result.runs === null)
        return refuse("the API's answer lists no runs");
    const evaluated = [...new Set(runIds)];
    const runs = evaluated.map((id) => result.runs?.get(id)).filter((run) => run !== undefined);
    const metric = findMetric(threshold.metric, runs);
    if (!metric.ok)
        return refuse(metric.why);
    const scores = runs.map((run) => run.scores.get(metric.metricId)).filter((s) => s !== undefined);
    const unscored = evaluated.filter((id) => lacksScore(result.runs?.get(id), metric.metricId));
    if (unscored.length > 0) {
        const which = `${(0,counted/* counted */.h)(unscored.length, 'evaluated run')} (${(0,counted/* firstFew */.D)(unscored, RUNS_NAMED)})`;
        return refuse(`no score of it on ${which}`);
    }
    const kinds = [...new Set(scores.map(({ kind }) => kind))].sort();
    const [kind] = kinds;
    if (kind === undefined)
        return refuse('no evaluated run has a score of it');
    if (kinds.length > 1)
        return refuse(`its scores are of several kinds: ${kinds.join(', ')}`);
    const choice = chooseStatistic(threshold, kind);
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
        margin: marginOf(figure, operator, bound, isRate ? pointsOf : distanceOf),
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
 * Whether a missing verdict may hide a regression. Not of a call that never came to its end: it had
 * no verdict before, and there is nothing that could have one now.
 */
function mayHaveRegressed(change, run) {
    const { passedBefore, passedAfter } = change;
    if (change.change !== 'incomparable' || passedBefore === false || passedAfter === true)
        return false;
    const isUnfinishedCall = run !== undefined && run.status !== 'completed';
    return passedBefore === true || passedAfter === false || !isUnfinishedCall;
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
    if (result.counts.total === 0)
        return uncheckable(input, asked, 'the result has no runs');
    const rate = unroundedSuccessRate(result, successRate);
    const tally = successTallyOf(result);
    const isMadeOfTally = tally !== null && rate === tally.successes / tally.total;
    const of = isMadeOfTally ? ` (${tally.successes} of ${tally.total} runs)` : '';
    return {
        input,
        asked,
        found: `${percentBeside(rate, gate.minimum)}${of}`,
        margin: marginOf(rate, '>=', gate.minimum, pointsOf),
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
            : `${percentOf(successRate)} of the runs succeed`;
    }
    const counts = `${tally.successes} of ${tally.total} runs succeed`;
    if (successRate === null)
        return counts;
    const isQuotient = unroundedSuccessRate(result, successRate) === tally.successes / tally.total;
    const rate = percentOf(successRate);
    return isQuotient ? `${counts} (${rate})` : `${counts}, the success rate is ${rate}`;
}
function trendOf(after, { overall }) {
    const before = overall.successRateBefore;
    if (after === null || before === null)
        return '';
    if (isSameFigure(after, before))
        return ', as before';
    return `, ${after > before ? 'up' : 'down'} from ${percentOf(before)}`;
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
    return {
        outcome: 'evaluation_failed',
        headline: `Evaluation failed: ${endingOf(result.status)}`,
        reasons: failureCausesOf(result),
        gates: [],
        remedy: remedyFor(result.status),
        resumeStep: null,
    };
}
function endingOf(status) {
    switch (status) {
        case 'failed':
            return 'Cekura ended it as failed';
        case 'timeout':
            return 'it ran into a time limit of Cekura';
        case 'cancelled':
            return 'it was cancelled in Cekura';
        default:
            return `its status is "${(0,one_line/* oneLine */.T)(status)}", which is not known to be a success`;
    }
}
function remedyFor(status) {
    if (status === 'failed')
        return 'Look at the result in Cekura, mend what failed there, start again';
    if (status === 'timeout')
        return 'Start it again, with fewer runs or metrics if that happens again';
    if (status === 'cancelled')
        return 'Start it again unless it was cancelled on purpose';
    return 'Look at the result in Cekura; once it is finished, `mode: wait` judges it without a new evaluation';
}

;// CONCATENATED MODULE: ../src/inputs/input-names.ts
/** The inputs of `action.yml`, with what each one is when it is absent or empty. */
const INPUT_DEFAULTS = {
    api_key: null,
    result_id: null,
    run_ids: null,
    metric_ids: null,
    agent_id: '',
    mode: 'reevaluate',
    min_success_rate: '',
    max_regressions: '',
    metric_thresholds: '',
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
    if (inputs.apiUrl !== INPUT_DEFAULTS.api_url)
        lines.push(`    api_url: '${inputs.apiUrl}'`);
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
var inputs_parsed = __nccwpck_require__(8872);
;// CONCATENATED MODULE: ../src/plan/choose-runs.ts



const MOST_LISTED = 20;
/** The IDs of the runs to evaluate. For `failed` that can be none; otherwise there is at least one. */
function chooseRuns(choice, result) {
    if (result.runs === null) {
        if (choice.kind === 'ids')
            return (0,inputs_parsed/* accept */.Ju)(choice.ids);
        return (0,inputs_parsed/* refuse */.TR)(`the API lists no runs of this result, so ${choice.kind} stands for none; name run IDs`);
    }
    const runs = [...result.runs.values()];
    if (choice.kind === 'ids')
        return chooseById(choice.ids, result.runs);
    const ended = runs.filter(hasEnded);
    if (choice.kind === 'failed')
        return (0,inputs_parsed/* accept */.Ju)(idsOf(ended.filter((run) => (0,cekura_result/* runPassed */.G)(run) !== true)));
    return ended.length > 0
        ? (0,inputs_parsed/* accept */.Ju)(idsOf(ended))
        : (0,inputs_parsed/* refuse */.TR)('the result has no run that ended completed or failed, so there is nothing to evaluate');
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
        return (0,inputs_parsed/* accept */.Ju)(ids);
    return (0,inputs_parsed/* refuse */.TR)(`the result has no run ${(0,counted/* firstFew */.D)(unknown, MOST_LISTED)}; it has ${(0,counted/* firstFew */.D)([...runs.keys()], MOST_LISTED)}`);
}
function idsOf(runs) {
    return runs.map((run) => run.id);
}

// EXTERNAL MODULE: ../src/clock/clock.ts
var clock_clock = __nccwpck_require__(5472);
// EXTERNAL MODULE: ../src/retry/retry-delay.ts
var retry_delay = __nccwpck_require__(9354);
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
var mod = __nccwpck_require__(2818);
;// CONCATENATED MODULE: ../src/inputs/id.ts

/** Decimal digits; 64 bits take no more than 20. */
const ID = /^[0-9]{1,20}$/;
function isId(text) {
    return ID.test(text);
}
function parseId(text, what) {
    return isId(text)
        ? (0,inputs_parsed/* accept */.Ju)(text)
        : (0,inputs_parsed/* refuse */.TR)(`${(0,inputs_parsed/* quote */.hD)(text)} is no ${what}: a whole number such as 4711`);
}

;// CONCATENATED MODULE: ../src/plan/choose-metrics.ts




const choose_metrics_MOST_LISTED = 20;
/** The metrics to evaluate, at least one; names stand for the metrics that the result has. */
function chooseMetrics(choice, result) {
    const known = metricsOf(result);
    if (choice.kind === 'all') {
        return known.length > 0
            ? (0,inputs_parsed/* accept */.Ju)(known)
            : (0,inputs_parsed/* refuse */.TR)('the result has no metric yet, so all stands for none; name metric IDs');
    }
    const found = choice.wanted.map((wanted) => choose_metrics_findMetric(wanted, known));
    const problems = found.flatMap((metric) => (metric.ok ? [] : metric.problems));
    if (problems.length > 0)
        return (0,inputs_parsed/* refuse */.TR)(...problems);
    const byId = new Map(found.flatMap((m) => (m.ok ? [[m.value.id, m.value]] : [])));
    return (0,inputs_parsed/* accept */.Ju)([...byId.values()]);
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
        return (0,inputs_parsed/* accept */.Ju)(byId);
    const byName = known.filter((metric) => fold(metric.name ?? '') === fold(wanted));
    const [first, ...others] = byName;
    if (first !== undefined && others.length === 0)
        return (0,inputs_parsed/* accept */.Ju)(first);
    if (first !== undefined) {
        const ids = byName.map((metric) => metric.id);
        return (0,inputs_parsed/* refuse */.TR)(`${(0,inputs_parsed/* quote */.hD)(wanted)} is the name of several metrics; use an ID: ${(0,counted/* firstFew */.D)(ids, choose_metrics_MOST_LISTED)}`);
    }
    if (isId(wanted))
        return (0,inputs_parsed/* accept */.Ju)({ id: wanted, name: null });
    return (0,inputs_parsed/* refuse */.TR)(`the result has no metric ${(0,inputs_parsed/* quote */.hD)(wanted)}; ${describeKnown(wanted, known)}`);
}
function describeKnown(wanted, known) {
    if (known.length === 0)
        return 'it shows no metric names at all, so use metric IDs';
    const names = known.map((metric) => metric.name ?? metric.id);
    const nearest = (0,mod/* closest */.kp)(fold(wanted), names.map(fold));
    const meant = names.find((name) => fold(name) === nearest) ?? nearest;
    return `it has ${(0,counted/* firstFew */.D)(names.map(inputs_parsed/* quote */.hD), choose_metrics_MOST_LISTED)}. Did you mean ${(0,inputs_parsed/* quote */.hD)(meant)}?`;
}
function fold(name) {
    return name.trim().normalize('NFC').toLowerCase();
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
    const last = samples.at(-1);
    const [finishedRuns, totalRuns] = [last?.finishedRuns ?? null, last?.totalRuns ?? null];
    if (last === undefined || finishedRuns === null || totalRuns === null)
        return null;
    const share = finishedRuns / totalRuns;
    return share < MIN_SHARE || share >= 1 ? null : (last.elapsedMs * (1 - share)) / share;
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
        return judgeProblems(found.problems);
    facts.resultId = found.resultId;
    const before = await readBefore(job, inputs, facts, found.resultId);
    const made = makePlan(inputs, found.resultId, before);
    if (!made.ok)
        return judgeProblems(made.problems);
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

;// CONCATENATED MODULE: ../src/facts.ts
function noFacts() {
    return {
        resultId: null,
        plan: null,
        triggered: 'no',
        baseline: null,
        result: null,
        comparison: null,
        successRate: null,
        warnings: [],
    };
}

;// CONCATENATED MODULE: ../src/inputs/api-key.ts

/** The key, never quoted in a message. A header takes visible ASCII only. */
function parseApiKey(given, fromEnvironment) {
    const key = given === '' ? fromEnvironment : given;
    if (key.trim() === '')
        return (0,inputs_parsed/* refuse */.TR)(MISSING);
    if (/[\r\n]/.test(key)) {
        return (0,inputs_parsed/* refuse */.TR)('it holds a line break, which a key never has; save the secret again without it');
    }
    if (key !== key.trim()) {
        return (0,inputs_parsed/* refuse */.TR)('it has blanks around it, which a key never has; save the secret again without them');
    }
    if (!/^[\x21-\x7e]+$/.test(key)) {
        return (0,inputs_parsed/* refuse */.TR)('it holds a blank or a character that no key has; copy the key from Cekura again');
    }
    return (0,inputs_parsed/* accept */.Ju)(key);
}
const MISSING = [
    'no key was given, and CEKURA_API_KEY is not set. The usual causes:',
    '- the secret is not set, or has another name than the workflow uses (Settings > Secrets and variables > Actions);',
    '- the workflow runs for a pull request from a fork, which gets no secrets;',
    "- Dependabot started it, which gets Dependabot's own secrets only.",
].join('\n');

// EXTERNAL MODULE: ../src/inputs/api-url.ts
var api_url = __nccwpck_require__(5873);
;// CONCATENATED MODULE: ../src/inputs/parse-max-regressions.ts
/** Reads `max_regressions`; empty means that there is no such gate. */
function parseMaxRegressions(given) {
    const text = given.trim();
    if (text === '')
        return { ok: true, value: null };
    const value = /^\d+$/.test(text) ? Number(text) : NaN;
    if (Number.isSafeInteger(value))
        return { ok: true, value };
    const problem = `"${text}" is not a number of runs; accepted is a whole number from 0 up, such as 0`;
    return { ok: false, problems: [problem] };
}

;// CONCATENATED MODULE: ../src/inputs/list.ts

/**
 * The items of a JSON array of strings and numbers. Numbers are kept as they are spelled, because an
 * ID may not fit into a float.
 */
function parseJsonList(text) {
    const spelled = text.replaceAll(/"(?:[^"\\]|\\.)*"|-?\d[\w.+-]*/g, (token) => token.startsWith('"') ? token : JSON.stringify(token));
    try {
        const items = JSON.parse(spelled);
        if (Array.isArray(items) && items.every((item) => typeof item === 'string')) {
            return (0,inputs_parsed/* accept */.Ju)(items.map((item) => item.trim()));
        }
    }
    catch {
        // Answered below.
    }
    return (0,inputs_parsed/* refuse */.TR)(`${(0,inputs_parsed/* quote */.hD)(text)} is no JSON array of IDs or names, such as [101, 102]`);
}
/** Without empty items and doubles, in the order given. */
function distinct(items) {
    return [...new Set(items.filter((item) => item !== ''))];
}

;// CONCATENATED MODULE: ../src/inputs/metric-choice.ts


const ACCEPTED = 'metric IDs or names with commas or line breaks between them, a JSON array, or all';
/** `metric_ids`: IDs and names with commas or line breaks between them, a JSON array, or `all`. */
function parseMetricChoice(text) {
    if (text.toLowerCase() === 'all')
        return (0,inputs_parsed/* accept */.Ju)({ kind: 'all' });
    const list = text.startsWith('[') ? parseJsonList(text) : (0,inputs_parsed/* accept */.Ju)(splitList(text));
    if (!list.ok)
        return list;
    const wanted = distinct(list.value);
    if (wanted.length === 0)
        return (0,inputs_parsed/* refuse */.TR)(`it names no metric; it takes ${ACCEPTED}`);
    if (wanted.length > 1 && wanted.some((item) => item.toLowerCase() === 'all')) {
        return (0,inputs_parsed/* refuse */.TR)(`all stands beside other items; it takes ${ACCEPTED}`);
    }
    return (0,inputs_parsed/* accept */.Ju)({ kind: 'listed', wanted });
}
/** Names hold blanks, so that these separate IDs only. */
function splitList(text) {
    return text
        .split(/[,\r\n]+/)
        .map((item) => item.trim())
        .flatMap((item) => (/^[0-9\s]+$/.test(item) ? item.split(/\s+/) : [item]));
}

;// CONCATENATED MODULE: ../src/inputs/gates.ts
const STATISTICS = ['mean', 'min', 'p50', 'p95', 'max', 'pass_rate'];
const OPERATORS = ['>=', '<=', '==', '>', '<'];

;// CONCATENATED MODULE: ../src/inputs/plain-number.ts
/** Digits of ASCII with at most one point: no sign, exponent, hexadecimal form or separator. */
const UNSIGNED_DECIMAL = /^(?:\d+(?:\.\d+)?|\.\d+)$/;
/** The same, a minus before it allowed. */
const DECIMAL = /^-?(?:\d+(?:\.\d+)?|\.\d+)$/;
/** A plain decimal divided by 100 with its point shifted: 66.67 becomes what 0.6667 is read as. */
function hundredth(decimal) {
    return Number(`${decimal}e-2`);
}

;// CONCATENATED MODULE: ../src/inputs/parse-metric-thresholds.ts


const parse_metric_thresholds_ACCEPTED = `<metric name or ID> [${STATISTICS.join('|')}] <one of ${OPERATORS.join(' ')}> <number>, such as Politeness pass_rate >= 90%`;
/** Reads `metric_thresholds`, one a line; all bad lines are reported, each with its number. */
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
            problems.push(`line ${index + 1}, "${asGiven}": ${read}; accepted is ${parse_metric_thresholds_ACCEPTED}`);
    }
    return problems.length === 0 ? { ok: true, value: thresholds } : { ok: false, problems };
}
/** Greedy before the operator: a name may hold operators, so the last one on the line splits. */
const THRESHOLD = /^(?<subject>.*)(?<operator>>=|<=|==|>|<)(?<bound>.*)$/u;
/** `=>`, `>>`, `!==`: was it a name that ends in such a character, or a slip? */
const RUN_TOGETHER = /[<>=!]$/;
/** The threshold, or what is wrong with it. */
function readThreshold(asGiven) {
    const parts = THRESHOLD.exec(asGiven)?.groups;
    const operator = OPERATORS.find((known) => known === parts?.['operator']);
    if (parts === undefined || operator === undefined)
        return 'there is no operator';
    const subject = parts['subject'] ?? '';
    if (RUN_TOGETHER.test(subject)) {
        return `"${subject.slice(-1)}${operator}" is no operator (after a name that ends in "${subject.slice(-1)}" put a blank)`;
    }
    const { metric, statistic } = readSubject(subject.trim());
    if (metric === '')
        return 'there is no metric before the operator';
    const bound = readBound((parts['bound'] ?? '').trim(), statistic);
    return typeof bound === 'string' ? bound : { metric, statistic, operator, ...bound, asGiven };
}
/** The last word is the statistic if it is one, and a name is left before it. */
function readSubject(subject) {
    const words = /^(?<name>.*\S)\s+(?<last>\S+)$/u.exec(subject)?.groups;
    const statistic = STATISTICS.find((known) => known === words?.['last']) ?? null;
    const name = statistic === null ? subject : (words?.['name'] ?? '');
    return { metric: unquoted(name), statistic };
}
/** A name in double quotes is taken as it is, so that it may end in a statistic's word. */
function unquoted(name) {
    return /^"(?<name>.+)"$/u.exec(name)?.groups?.['name'] ?? name;
}
function readBound(text, statistic) {
    if (text === '')
        return 'there is no number after the operator';
    const isPercentage = text.endsWith('%');
    if (isPercentage)
        return readPercentage(text, statistic);
    const bound = DECIMAL.test(text) ? Number(text) : NaN;
    if (!Number.isFinite(bound))
        return `"${text}" is not a plain number`;
    if (statistic !== 'pass_rate')
        return { bound: bound + 0, isPercentage };
    if (bound >= 0 && bound <= 1)
        return { bound: bound + 0, isPercentage };
    const isLikelyPercentage = bound > 1 && bound <= 100;
    return `a pass rate lies from 0 to 1${isLikelyPercentage ? ` (was ${text}% meant?)` : ''}`;
}
function readPercentage(text, statistic) {
    if (statistic !== null && statistic !== 'pass_rate') {
        return `a % goes with pass_rate only, not with ${statistic}`;
    }
    const number = text.slice(0, -1).trimEnd();
    if (!UNSIGNED_DECIMAL.test(number))
        return `"${text}" is not a percentage`;
    const bound = hundredth(number);
    return bound <= 1 ? { bound, isPercentage: true } : `"${text}" is more than 100%`;
}

;// CONCATENATED MODULE: ../src/inputs/run-choice.ts



const run_choice_ACCEPTED = 'run IDs (such as 101, 102), or all, or failed';
/** `run_ids`: IDs with commas, blanks or line breaks between them, a JSON array, `all` or `failed`. */
function parseRunChoice(text) {
    const word = text.toLowerCase();
    if (word === 'all' || word === 'failed')
        return (0,inputs_parsed/* accept */.Ju)({ kind: word });
    const list = text.startsWith('[') ? parseJsonList(text) : (0,inputs_parsed/* accept */.Ju)(text.split(/[\s,]+/));
    if (!list.ok)
        return list;
    const ids = distinct(list.value);
    const wrong = ids.filter((id) => !isId(id));
    if (wrong.length > 0) {
        const shown = wrong.slice(0, 5).map(inputs_parsed/* quote */.hD).join(', ');
        const more = wrong.length > 5 ? ` and ${String(wrong.length - 5)} more` : '';
        return (0,inputs_parsed/* refuse */.TR)(`${shown}${more}: not understood; it takes ${run_choice_ACCEPTED}`);
    }
    return ids.length > 0
        ? (0,inputs_parsed/* accept */.Ju)({ kind: 'ids', ids })
        : (0,inputs_parsed/* refuse */.TR)(`it names no run; it takes ${run_choice_ACCEPTED}`);
}

;// CONCATENATED MODULE: ../src/inputs/inputs.ts
const MODES = ['reevaluate', 'start', 'wait'];

;// CONCATENATED MODULE: ../src/inputs/scalars.ts


/** As YAML 1.2's core schema reads booleans. */
function parseBoolean(text) {
    if (['true', 'True', 'TRUE'].includes(text))
        return (0,inputs_parsed/* accept */.Ju)(true);
    if (['false', 'False', 'FALSE'].includes(text))
        return (0,inputs_parsed/* accept */.Ju)(false);
    return (0,inputs_parsed/* refuse */.TR)(`${(0,inputs_parsed/* quote */.hD)(text)} is no boolean; it takes true or false`);
}
/** A whole number in decimal digits, from `min` to `max`, of `unit`. */
function parseWholeNumber(text, { min, max, unit }) {
    const value = /^[0-9]{1,15}$/.test(text) ? Number(text) : NaN;
    if (value >= min && value <= max)
        return (0,inputs_parsed/* accept */.Ju)(value);
    return (0,inputs_parsed/* refuse */.TR)(`${(0,inputs_parsed/* quote */.hD)(text)} is not accepted; it takes a whole number of ${unit} from ${min} to ${max}`);
}
function parseMode(text) {
    const mode = MODES.find((name) => name === text);
    return mode === undefined
        ? (0,inputs_parsed/* refuse */.TR)(`${(0,inputs_parsed/* quote */.hD)(text)} is no mode; it takes ${MODES.join(', ')}`)
        : (0,inputs_parsed/* accept */.Ju)(mode);
}

;// CONCATENATED MODULE: ../src/inputs/parse-min-success-rate.ts

const parse_min_success_rate_ACCEPTED = 'accepted is a share from 0 to 1 such as 0.9, or a percentage such as 90%';
/** Reads `min_success_rate`; empty means that there is no such gate. */
function parseMinSuccessRate(given) {
    const asGiven = given.trim();
    if (asGiven === '')
        return { ok: true, value: null };
    const isPercentage = asGiven.endsWith('%');
    const number = isPercentage ? asGiven.slice(0, -1).trimEnd() : asGiven;
    if (!UNSIGNED_DECIMAL.test(number))
        return parse_min_success_rate_refused(`"${asGiven}" is not a rate`);
    const minimum = isPercentage ? hundredth(number) : Number(number);
    if (minimum <= 1)
        return { ok: true, value: { minimum, asGiven } };
    if (isPercentage)
        return parse_min_success_rate_refused(`"${asGiven}" is more than 100%`);
    const isLikelyPercentage = Number(number) <= 100;
    return parse_min_success_rate_refused(`"${asGiven}" is more than 1${isLikelyPercentage ? `: was ${number}% meant?` : ''}`);
}
function parse_min_success_rate_refused(problem) {
    const joint = problem.endsWith('?') ? ' A' : `; a`;
    return { ok: false, problems: [`${problem}${joint}${parse_min_success_rate_ACCEPTED.slice(1)}`] };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ../src/inputs/workspace-path.ts


/**
 * A path of a file inside the workspace, relative to it. It must be one by the rules of Windows and
 * by those of all others, so that a workflow means the same on every runner.
 */
function parseWorkspacePath(text) {
    if (text.includes('\0') || [external_node_path_.posix, external_node_path_.win32].some((rules) => !isFileBelow(rules, text))) {
        return (0,inputs_parsed/* refuse */.TR)(`${(0,inputs_parsed/* quote */.hD)(text)} is no file in the workspace; it takes a path such as reports/cekura.xml`);
    }
    return (0,inputs_parsed/* accept */.Ju)((0,external_node_path_.normalize)(text));
}
function isFileBelow(rules, text) {
    const path = rules.normalize(text);
    const isDirectory = path === '.' || path.endsWith(rules.sep);
    const leaves = path === '..' || path.startsWith(`..${rules.sep}`);
    return !isDirectory && !leaves && rules.parse(path).root === '';
}

;// CONCATENATED MODULE: ../src/inputs/read-inputs.ts












/** Timers hold 31 bits of milliseconds. */
const MAX_SECONDS = 2_147_483;
const SECONDS = { min: 1, max: MAX_SECONDS, unit: 'seconds' };
const EVALUATIONS = { min: 1, max: 1_000_000_000, unit: 'evaluations' };
/** Checks all inputs, and reports the problems of all of them together. */
function readInputs(given, keyFromEnvironment) {
    const problems = [];
    /** The parsed value, or, after noting the problems, none; nobody sees it once there are problems. */
    function take(input, parsed) {
        if (parsed.ok)
            return parsed.value;
        problems.push(...parsed.problems.map((message) => ({ input, message })));
        return undefined;
    }
    function required(input, parse) {
        const text = given(input)?.trim() ?? '';
        return take(input, text === '' ? (0,inputs_parsed/* refuse */.TR)(EMPTY) : parse(text));
    }
    function optional(input, parse) {
        const text = textOr(given(input), INPUT_DEFAULTS[input] ?? '');
        return text === '' ? null : take(input, parse(text));
    }
    const flag = (input) => optional(input, parseBoolean) === true;
    const text = (input) => textOr(given(input), '');
    const inputs = {
        apiKey: take('api_key', parseApiKey(given('api_key') ?? '', keyFromEnvironment)),
        apiUrl: optional('api_url', api_url/* parseApiUrl */.n) ?? '',
        result: readResultChoice(),
        runs: required('run_ids', parseRunChoice),
        metrics: required('metric_ids', parseMetricChoice),
        mode: optional('mode', parseMode) ?? 'reevaluate',
        dryRun: flag('dry_run'),
        gates: {
            minSuccessRate: optional('min_success_rate', parseMinSuccessRate),
            maxRegressions: optional('max_regressions', parseMaxRegressions),
            metricThresholds: optional('metric_thresholds', parseMetricThresholds) ?? [],
        },
        timeoutMs: seconds('timeout') ?? 0,
        pollIntervalMs: seconds('poll_interval'),
        maxEvaluations: optional('max_evaluations', (t) => parseWholeNumber(t, EVALUATIONS)),
        reports: {
            jobSummary: flag('job_summary'),
            annotations: flag('annotations'),
            prComment: flag('pr_comment'),
            commentKey: text('comment_key'),
            githubToken: text('github_token'),
            junitFile: optional('junit_file', parseWorkspacePath),
            jsonFile: optional('json_file', parseWorkspacePath),
            shareLink: flag('share_link'),
        },
    };
    return problems.length === 0 ? { ok: true, inputs } : { ok: false, problems };
    function seconds(input) {
        const value = optional(input, (t) => parseWholeNumber(t, SECONDS));
        return value === null ? null : value * 1000;
    }
    function readResultChoice() {
        const agentId = optional('agent_id', (t) => parseId(t, 'agent ID'));
        return required('result_id', (id) => {
            if (id.toLowerCase() !== 'latest') {
                const parsed = parseId(id, 'result ID');
                return parsed.ok
                    ? (0,inputs_parsed/* accept */.Ju)({ kind: 'id', id: parsed.value })
                    : (0,inputs_parsed/* refuse */.TR)(...parsed.problems.map((problem) => `${problem}, or latest`));
            }
            if (agentId !== null)
                return (0,inputs_parsed/* accept */.Ju)({ kind: 'latest', agentId });
            return (0,inputs_parsed/* refuse */.TR)('latest needs agent_id: the agent whose newest finished result is meant');
        });
    }
}
/** The runner sets an input that was not given to nothing, too. */
const EMPTY = 'it is required, but empty: it was not given, or the variable, output or secret behind it is not set';
function textOr(given, fallback) {
    const text = given?.trim() ?? '';
    return text === '' ? fallback : text;
}

// EXTERNAL MODULE: ../src/judge/verdict.ts
var judge_verdict = __nccwpck_require__(350);
;// CONCATENATED MODULE: ../src/report/visible-text.ts
const LINE_BREAK = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;
const UNJOINED = String.raw `\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}|\p{Script=Han}`;
const JOINED_LETTER = String.raw `(?:(?!${UNJOINED})[\p{L}\p{M}])`;
const PICTOGRAPH = String.raw `[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]`;
/** What shapes the text beside it: joiners in scripts and emoji that need them, a glyph's variant. */
const NEEDED = [
    String.raw `(?<=${JOINED_LETTER})[\u200c\u200d](?=${JOINED_LETTER})`,
    String.raw `(?<=${PICTOGRAPH})\u200d(?=\p{Extended_Pictographic})`,
    String.raw `(?<=[^\p{Default_Ignorable_Code_Point}\p{Cc}\s])[\ufe00-\ufe0f]`,
];
/** Format and control characters, and others that take no room; `\n` and `\t` are no secret. */
const UNSEEN = String.raw `(?![\n\t])[\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\p{Cc}\ufff9-\ufffb]`;
const NEEDED_OR_UNSEEN = new RegExp(`${NEEDED.join('|')}|(${UNSEEN})\\1*`, 'gu');
/**
 * The text with nothing hidden in it, for people: line breaks of all kinds as `\n`, control
 * characters as their pictures (`␛`), characters that cannot be seen or that reorder others as
 * codes (`[U+202E]`, `[U+200B×40]`), lone surrogates as `\uFFFD`.
 */
function visibleText(text) {
    return text
        .replace(/\p{Surrogate}/gu, '\ufffd')
        .replace(LINE_BREAK, '\n')
        .replace(NEEDED_OR_UNSEEN, (found, hidden) => hidden === undefined ? found : shownCode(hidden, found.length / hidden.length));
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
/** Visible text on one line, without blanks at its ends and with single ones inside. */
function flattened(text) {
    return singleSpaced(visibleText(text));
}
/** Text that is visible already, on one line. */
function singleSpaced(text) {
    return text.replace(/\s+/g, ' ').trim();
}
/** At most `limit` UTF-16 units of the text, and how much is left out; no character is cut in two. */
function clipped(text, limit) {
    if (text.length <= limit)
        return text;
    const kept = text
        .slice(0, Math.max(0, limit))
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd();
    return `${kept}… (${(text.length - kept.length).toLocaleString('en-US')} more characters)`;
}

;// CONCATENATED MODULE: ../src/report/annotations.ts


/** GitHub shows ten of a kind for each step. */
const MOST_SHOWN = 10;
/** GitHub cuts longer messages; the rest of this is for the count of what is left out. */
const MESSAGE_LENGTH = 4_000;
const EXPLANATION_LENGTH = 1_500;
/**
 * The regressed runs, for the places where GitHub shows annotations: as many as it shows beside the
 * warnings that were given before, the last of them a count of the rest. The failure itself, with the
 * gates that were missed, is the step's error.
 * @param undelivered how many warnings told of a report that could not be delivered
 */
function annotationsOf({ comparison, warnings }, undelivered = 0) {
    const regressed = comparison?.runs.filter(({ change }) => change === 'regressed') ?? [];
    const most = Math.max(1, MOST_SHOWN - warnings.length - undelivered);
    if (regressed.length <= most)
        return regressed.map(regression);
    const shown = regressed.slice(0, most - 1).map(regression);
    const rest = (0,counted/* counted */.h)(regressed.length - shown.length, shown.length === 0 ? 'run' : 'more run');
    return [
        ...shown,
        { level: 'warning', title: `${rest} regressed`, message: 'The job summary lists them all' },
    ];
}
function regression(run) {
    const flips = run.scores
        .filter(({ flip }) => flip === 'to_fail')
        .map(({ metricName, after }) => {
        const why = clipped(visibleText(after?.explanation ?? '').trim(), EXPLANATION_LENGTH);
        return `${flattened(metricName)}: pass → fail${why === '' ? '' : `\n${why}`}`;
    });
    const review = run.review === null ? [] : [`A person reviewed this run: ${run.review}`];
    const message = [...flips, ...review].join('\n\n');
    return {
        level: 'warning',
        title: `Regressed: ${flattened(run.scenario ?? 'run')} (run ${run.runId})`,
        message: clipped(message === '' ? 'It passed before, and fails now' : message, MESSAGE_LENGTH),
    };
}

;// CONCATENATED MODULE: ../src/report/cells.ts

/** Rows of cells as lines with aligned columns, two blanks between them, none at the end. */
function alignedLines(rows) {
    const widths = [];
    for (const row of rows) {
        for (const [column, cell] of row.entries()) {
            widths[column] = Math.max(widths[column] ?? 0, (0,width/* widthOf */.qz)(cell));
        }
    }
    return rows.map((row) => row
        .map((cell, column) => (0,width/* padTo */.v0)(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd());
}

;// CONCATENATED MODULE: ../src/report/metric-rows.ts




const NAME_COLUMNS = 40;
const LABEL_COLUMNS = 24;
const LABELS_SHOWN = 4;
const NONE = '-';
const HEADINGS = ['Metric', 'Before', '', 'After', 'Flips', 'Same score'];
/** The table of the metrics as rows of cells, headings first. */
function metricRows(metrics, runs) {
    return [HEADINGS, ...metrics.map(rowOf), ...unscoredRows(metrics, runs)];
}
function rowOf(metric) {
    const [before, after] = sidesOf(metric);
    const { comparedRuns, agreedRuns } = metric;
    const agreement = comparedRuns === 0
        ? NONE
        : `${percentOf(agreedRuns / comparedRuns)} (${agreedRuns} of ${comparedRuns})`;
    return [metric_rows_nameOf(metric.metricName), before, '→', after, metric_rows_flipsOf(metric), agreement];
}
/** Metrics that neither side scored: no kind is known, and the comparison has no change of them. */
function unscoredRows(metrics, runs) {
    const scored = new Set(metrics.map(({ metricId }) => metricId));
    const asked = runs[0]?.scores ?? [];
    return asked
        .filter(({ metricId }) => !scored.has(metricId))
        .map(({ metricName }) => [metric_rows_nameOf(metricName), NONE, '→', 'no score', NONE, NONE]);
}
function metric_rows_nameOf(metricName) {
    return (0,width/* cutTo */.yd)((0,one_line/* oneLine */.T)(metricName), NAME_COLUMNS);
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
function metric_rows_flipsOf(metric) {
    if (metric.kind !== 'binary')
        return NONE;
    const { flipsToFail, flipsToPass } = metric;
    const parts = [
        ...(flipsToFail === 0 ? [] : [`${flipsToFail} to fail`]),
        ...(flipsToPass === 0 ? [] : [`${flipsToPass} to pass`]),
    ];
    return parts.length === 0 ? 'none' : parts.join(', ');
}
function binaryCell(tally) {
    if (tally === null)
        return NONE;
    const applicable = tally.passed + tally.failed;
    if (applicable === 0)
        return 'not applicable';
    return `${percentOf(tally.passed / applicable)} pass`;
}
function numberCell(distribution) {
    if (distribution === null)
        return NONE;
    const { mean, p50, p95 } = distribution;
    return `mean ${metric_rows_short(mean)}, p50 ${metric_rows_short(p50)}, p95 ${metric_rows_short(p95)}`;
}
function metric_rows_short(figure) {
    if (!(Math.abs(figure) < 1e15))
        return String(figure);
    return decimalTo(figure, Math.abs(figure) < 1 ? 3 : 1);
}
function enumCell(labels) {
    if (labels === null)
        return NONE;
    const all = [...labels.counts];
    if (all.length === 0)
        return 'not applicable';
    const shown = all
        .slice(0, LABELS_SHOWN)
        .map(([label, count]) => `${(0,width/* cutTo */.yd)((0,one_line/* oneLine */.T)(label), LABEL_COLUMNS)} ${count}`);
    const rest = all.slice(LABELS_SHOWN).reduce((sum, [, count]) => sum + count, 0);
    return [...shown, ...(rest === 0 ? [] : [`others ${rest}`])].join(', ');
}

;// CONCATENATED MODULE: ../src/report/run-lines.ts



const TITLE_COLUMNS = 80;
const run_lines_NAME_COLUMNS = 40;
const run_lines_LABEL_COLUMNS = 24;
const EXPLANATION_COLUMNS = 160;
/** A run whose verdict changed: its title, and below it a line for each score that changed. */
function changedRunLines(run) {
    return [`  ${titleOf(run)}`, ...causeLines(run).map((line) => `    ${line}`)];
}
function titleOf({ runId, scenario, personality, review }) {
    const about = [scenario, personality].map((part) => (0,one_line/* oneLine */.T)(part ?? '')).filter(Boolean);
    const title = (0,width/* cutTo */.yd)(about.join(' · '), TITLE_COLUMNS);
    const reviewed = review === null ? '' : `  (a person reviewed it: ${review})`;
    return `${(0,one_line/* oneLine */.T)(runId)}${title === '' ? '' : `  ${title}`}${reviewed}`;
}
/** The flips in the direction of the run; without one, every score that is another than before. */
function causeLines({ change, scores }) {
    const wanted = change === 'regressed' ? 'to_fail' : 'to_pass';
    const flips = scores.filter(({ flip }) => flip === wanted);
    const causes = flips.length > 0 ? flips : scores.filter(isMoved);
    return causes.length > 0 ? causes.map(scoreLine) : ['no score that was evaluated changed'];
}
function isMoved({ before, after }) {
    return before?.kind !== after?.kind || before?.value !== after?.value;
}
function scoreLine({ metricName, before, after }) {
    const name = (0,width/* cutTo */.yd)((0,one_line/* oneLine */.T)(metricName), run_lines_NAME_COLUMNS);
    const explanation = (0,width/* cutTo */.yd)((0,one_line/* oneLine */.T)(after?.explanation ?? ''), EXPLANATION_COLUMNS);
    const moved = `${name}: ${wordFor(before)} → ${wordFor(after)}`;
    return explanation === '' ? moved : `${moved}: ${explanation}`;
}
function wordFor(score) {
    if (score === null)
        return 'no score';
    if (score.value === null)
        return 'not applicable';
    if (score.kind === 'binary')
        return score.value ? 'pass' : 'fail';
    if (score.kind === 'enum')
        return (0,width/* cutTo */.yd)((0,one_line/* oneLine */.T)(score.value), run_lines_LABEL_COLUMNS);
    return Math.abs(score.value) < 1e15 ? decimalOf(score.value) : String(score.value);
}

;// CONCATENATED MODULE: ../src/report/comparison-table.ts







const RUNS_LISTED = 20;
const comparison_table_RUNS_NAMED = 10;
/**
 * The comparison for the log: overall, the metrics as a table, then the runs that regressed and
 * those that were fixed. Lines without colour, control characters or line breaks; that none of them
 * acts as a workflow command is up to the writer of the log.
 */
function comparisonTable({ overall, metrics, runs }) {
    const those = (wanted) => runs.filter(({ change }) => change === wanted);
    const regressed = those('regressed');
    const left = Math.max(0, RUNS_LISTED - regressed.length);
    const rows = metricRows(metrics, runs);
    return [
        ...overallLines(overall),
        ...(rows.length > 1 ? ['', ...alignedLines(rows)] : []),
        ...changedLines('Regressed', 'passed before, not now', regressed, RUNS_LISTED),
        ...changedLines('Fixed', 'not passed before, passed now', those('fixed'), left),
        ...incomparableLines(those('incomparable')),
    ];
}
function overallLines(overall) {
    const { regressedRuns, fixedRuns, unchangedRuns, incomparableRuns } = overall;
    const tally = [
        `${regressedRuns} regressed`,
        `${fixedRuns} fixed`,
        `${unchangedRuns} unchanged`,
        ...(incomparableRuns === 0 ? [] : [`${incomparableRuns} not comparable`]),
    ].join(', ');
    return [`${rateText(overall)}: ${tally}`, ...noiseLines(overall)];
}
function rateText(overall) {
    const { successRateBefore: before, successRateAfter: after } = overall;
    if (after === null)
        return 'Success rate not known';
    if (before === null)
        return `Success rate ${percentOf(after)}`;
    return `Success rate ${percentOf(before)} → ${percentOf(after)} (${signedPointsOf(after - before)})`;
}
/** Below this p, chance is not thought to be all there is. */
const SIGNIFICANCE = 0.05;
function noiseLines({ pValue, regressedRuns, fixedRuns, successRateInterval }) {
    const parts = [];
    if (pValue !== null && regressedRuns + fixedRuns > 0) {
        const word = pValue < SIGNIFICANCE ? 'More than chance' : 'May be chance';
        const p = pValue < 0.001 ? 'p < 0.001' : `p = ${decimalTo(pValue, 3)}`;
        parts.push(`${word} (McNemar's exact test, ${p})`);
    }
    if (successRateInterval !== null) {
        const { low, high } = successRateInterval;
        parts.push(`95% interval of the rate: ${percentOf(low)} to ${percentOf(high)}`);
    }
    return parts.length === 0 ? [] : [parts.join('; ')];
}
function changedLines(heading, meaning, runs, listed) {
    if (runs.length === 0)
        return [];
    const shown = runs.slice(0, listed);
    const rest = runs.length - shown.length;
    const which = shown.length === 0 ? (0,counted/* counted */.h)(rest, 'run') : `and ${rest} more`;
    return [
        '',
        `${heading} (${(0,counted/* counted */.h)(runs.length, 'run')}: ${meaning})`,
        ...shown.flatMap(changedRunLines),
        ...(rest === 0 ? [] : [`  … ${which}, not listed here`]),
    ];
}
function incomparableLines(runs) {
    if (runs.length === 0)
        return [];
    const ids = (0,counted/* firstFew */.D)(runs.map(({ runId }) => (0,one_line/* oneLine */.T)(runId)), comparison_table_RUNS_NAMED);
    return ['', `Not comparable (${(0,counted/* counted */.h)(runs.length, 'run')}: no verdict on one side): ${ids}`];
}

;// CONCATENATED MODULE: ../src/report/log.ts



/** The end of the log: what changed, how the gates stand, and what to do, the verdict last. */
function logLines({ verdict, comparison }) {
    const lines = [];
    if (comparison !== null)
        lines.push('', ...comparisonTable(comparison));
    if (verdict.gates.length > 0) {
        lines.push('', 'Gates');
        for (const { held, asked, found, margin } of verdict.gates) {
            const how = margin === null ? '' : `, ${margin}`;
            lines.push(`  ${held ? '✓' : '✗'} ${(0,one_line/* oneLine */.T)(asked)}: ${(0,one_line/* oneLine */.T)(found)}${how}`);
        }
    }
    if (verdict.remedy !== null)
        lines.push('', verdict.remedy);
    if (verdict.resumeStep !== null)
        lines.push('', ...verdict.resumeStep.split('\n'));
    // A failure is told by the step's error, which comes after these lines.
    if ((0,judge_verdict/* isGreen */.g)(verdict.outcome))
        lines.push('', verdict.headline);
    return lines;
}

;// CONCATENATED MODULE: ../src/report/outputs.ts


/** The outputs of `action.yml` that the report knows, as text. What is not known is not set. */
function outputsOf(report) {
    const { verdict, plan, result, comparison } = report;
    const outputs = new Map([
        ['outcome', verdict.outcome],
        ['passed', String(verdict.outcome === 'passed')],
        ['result_id', report.resultId],
        ['status', result?.status],
        ['success_rate', shareOrNull(report.successRate)],
        ['total_runs', result?.counts.total],
        ['success_runs', result?.counts.success],
        ['failed_runs', result?.counts.failed],
        ['evaluations', plan === null ? null : (0,plan_plan/* evaluationsOf */.ZY)(plan)],
        ['result_url', report.shareLink],
    ]);
    if (comparison !== null) {
        const { successRateBefore: before, successRateAfter: after } = comparison.overall;
        outputs.set('previous_success_rate', shareOrNull(before));
        if (before !== null && after !== null) {
            outputs.set('success_rate_change', decimalOf(after - before));
        }
        for (const change of ['regressed', 'fixed']) {
            const runs = comparison.runs.filter((run) => run.change === change);
            outputs.set(`${change}_run_ids`, JSON.stringify(runs.map((run) => run.runId)));
        }
    }
    return new Map([...outputs].flatMap(([name, value]) => value === null || value === undefined ? [] : [[name, String(value)]]));
}
function shareOrNull(share) {
    return share === null ? null : decimalOf(share);
}

;// CONCATENATED MODULE: ../src/report/redact-texts.ts
/**
 * Plain data with every text in it redacted; the same data where none changes. To be done before
 * anything is rendered: what a renderer has escaped or cut no longer looks like the secret.
 */
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
/** Null where nothing changes, so that a large result is not copied. */
function mapped(items, redact) {
    const changed = items.map((item) => redactTexts(item, redact));
    return changed.every((item, index) => item === items[index]) ? null : changed;
}

;// CONCATENATED MODULE: ../src/report/detail.ts
/** From everything to next to nothing: explanations go first, then unchanged runs, then rows. */
const SUMMARY_DETAILS = [
    { explanationLength: 4000, otherRuns: true, rows: Infinity, textLength: 2000 },
    { explanationLength: 1000, otherRuns: true, rows: Infinity, textLength: 500 },
    { explanationLength: 300, otherRuns: true, rows: Infinity, textLength: 250 },
    { explanationLength: 0, otherRuns: true, rows: Infinity, textLength: 250 },
    { explanationLength: 0, otherRuns: false, rows: Infinity, textLength: 250 },
    ...shrinkingRows([1000, 300, 100, 30, 10], 250),
    ...shrinkingRows([3, 1], 60),
];
/** A comment is read in passing: it says less to begin with. */
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
/** The first rendering, of those from much detail to little, whose size is within the limit. */
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
/** The first items, and how many come after them. */
function limited(items, limit) {
    return { shown: items.slice(0, limit), omitted: Math.max(0, items.length - limit) };
}

;// CONCATENATED MODULE: ../src/report/figures.ts
/** A change of a share: `▼ 8.3 points`. */
function points(change) {
    const size = Math.round(Math.abs(change) * 1000) / 10;
    if (change === 0)
        return 'no change';
    return `${arrow(change)} ${size === 0 ? 'under 0.1' : decimal(size)} points`;
}
/** A change in a metric's own unit: `▲ 12.5`. */
function movement(change) {
    return change === 0 ? 'no change' : `${arrow(change)} ${decimal(Math.abs(change))}`;
}
function arrow(change) {
    return change < 0 ? '▼' : '▲';
}
/** At most two decimals, more for small numbers: `1,234.5`, `0.00321`. */
function decimal(value) {
    const precision = value !== 0 && Math.abs(value) < 0.01
        ? { maximumSignificantDigits: 3 }
        : { maximumFractionDigits: 2 };
    return value.toLocaleString('en-US', precision);
}
const BAR_CELLS = 10;
/** A share from 0 to 1 as a bar of text; empty and full only where the share is. */
function bar(share) {
    const rounded = Math.round(share * BAR_CELLS);
    const filled = share <= 0 ? 0 : share >= 1 ? BAR_CELLS : Math.min(BAR_CELLS - 1, Math.max(1, rounded));
    return '█'.repeat(filled) + '░'.repeat(BAR_CELLS - filled);
}
/** `p = 0.031`, `p < 0.001`. */
function pValue(p) {
    return p < 0.001
        ? 'p < 0.001'
        : `p = ${p.toLocaleString('en-US', { maximumSignificantDigits: 2 })}`;
}

;// CONCATENATED MODULE: ../src/report/sections/score-change.ts

/** A score in a word, for people; untrusted where the metric is an enum. */
function scoreText(score) {
    if (score === null)
        return 'no score';
    if (score.value === null)
        return 'not applicable';
    if (typeof score.value === 'boolean')
        return score.value ? 'pass' : 'fail';
    return typeof score.value === 'number' ? decimal(score.value) : score.value;
}
/** `pass → fail`. */
function movementText({ before, after }) {
    return `${scoreText(before)} → ${scoreText(after)}`;
}
function flippedScores(run) {
    return run.scores.filter((score) => score.flip !== null);
}
/** Scores that changed without flipping: ratings, numbers and labels, and what applies no more. */
function movedScores(run) {
    return run.scores.filter((score) => score.flip === null && score.before?.value !== score.after?.value);
}

;// CONCATENATED MODULE: ../src/report/least-size.ts

/**
 * A size that a page with so much detail will hardly stay under: the explanations and names of what
 * flipped, before anything is escaped. It is cheap to know, where rendering is not.
 */
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

;// CONCATENATED MODULE: ../src/report/markdown.ts

/**
 * Characters that Markdown or HTML syntax can begin or end with, and what makes a list or a heading
 * of a line at its start. They are written as character references, which mean the same in Markdown,
 * in table cells and in raw HTML, and which no construct is made of.
 */
const SYNTAX = /[\\`*_{}[\]<>&|~"']|^[-+=]|(?<=^\d{1,9})[.)](?= |$)/;
/**
 * Characters that GitHub looks for in the text of a finished page: mentions, links to issues and
 * advisories, emoji codes, formulas; and what bare links are recognised by. A reference does not
 * help there, but a `<span>` around the character keeps the pattern out of any one piece of text
 * (GitHub's documentation advises it for `$`), and what is copied from the page stays as it was.
 */
const TRIGGER = /[@#$]|:(?=\S)|(?<=www)\.|(?<=[a-z])-(?=\d)|(?<=gh|ghsa|cve)-/;
/** Seven hex digits and more look like a commit. */
const COMMIT = /[0-9a-f]{7,}/;
const SPECIAL = new RegExp(`(${SYNTAX.source})|(${COMMIT.source})|(?:${TRIGGER.source})`, 'gi');
/** Untrusted text as one line of Markdown or HTML that reads as what was written, and does nothing. */
function inlineText(text, limit = Infinity) {
    return escaped(clipped(flattened(text), limit));
}
/** Like `inlineText`, with the text's own line breaks kept as `<br>`. */
function multilineText(text, limit = Infinity) {
    return clipped(visibleText(text).trim(), limit)
        .split(/\n+/)
        .map((line) => escaped(singleSpaced(line)))
        .join('<br>');
}
/** Untrusted text in a monospaced face. */
function code(text, limit = Infinity) {
    return `<code>${inlineText(text, limit)}</code>`;
}
/** A code block that holds any text; its fence is longer than every row of backticks inside. */
function fenced(text, language) {
    const content = visibleText(text).trimEnd();
    const longest = Math.max(2, ...Array.from(content.matchAll(/`+/g), ([ticks]) => ticks.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${content}\n${fence}`;
}
/** Longer addresses are not links that somebody made for people. */
const ADDRESS_LENGTH = 2000;
/** A link to a web page; the label alone if the address is not a usable one of http or https. */
function markdown_link(label, address) {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url === null || !/^https?:$/.test(url.protocol) || url.href.length > ADDRESS_LENGTH)
        return inlineText(label);
    const target = url.href.replace(/[^\w\-.~:/?#@!$'*+,;=%&]/g, encodeURIComponent);
    return `<a href="${target.replace(/[&']/g, reference)}">${inlineText(label)}</a>`;
}
/** Cells are Markdown already; the header's dashes say how they align. */
function table(header, alignments, rows) {
    return [header, alignments.map((alignment) => DASHES[alignment]), ...rows]
        .map((cells) => `| ${cells.join(' | ')} |`)
        .join('\n');
}
const DASHES = { left: ':--', center: ':-:', right: '--:' };
/** A part of the page that opens on a click; both arguments are Markdown already. */
function details(summary, body) {
    return `<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
function escaped(line) {
    return line.replace(SPECIAL, (found, syntax, commit) => {
        if (syntax !== undefined)
            return reference(syntax);
        if (commit !== undefined)
            return commit.replace(/(.{6})(.)/g, '$1<span>$2</span>');
        return `<span>${found}</span>`;
    });
}
function reference(character) {
    return markdown_NAMED[character] ?? `&#${character.charCodeAt(0)};`;
}
const markdown_NAMED = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

;// CONCATENATED MODULE: ../src/report/sections/evaluated.ts






const NAME_LENGTH = 120;
/** What was evaluated, how long it took, and where to see it. */
function evaluatedSection(report, detail) {
    const facts = [
        resultFact(report, detail),
        ...(report.plan === null ? [] : [planFact(report.plan, report.triggered)]),
        `took ${(0,duration/* formatDuration */.a)(report.elapsedMs)}`,
        ...(report.shareLink === null ? [] : [shareFact(report.shareLink)]),
    ].filter((fact) => fact !== null);
    const lines = [`<sub>${facts.join(' · ')}</sub>`];
    if (report.plan !== null)
        lines.push(`<sub>${metricsFact(report.plan, detail)}</sub>`);
    return lines.join('<br>\n');
}
function resultFact({ resultId, plan, result, baseline }, detail) {
    if (resultId === null)
        return null;
    const limit = Math.min(NAME_LENGTH, detail.textLength);
    const resultName = plan?.resultName ?? result?.name ?? baseline?.name ?? null;
    const agent = result?.agentName ?? baseline?.agentName ?? null;
    return [
        `Result ${code(resultId, 40)}`,
        ...(resultName === null ? [] : [inlineText(resultName, limit)]),
        ...(agent === null ? [] : [`agent ${inlineText(agent, limit)}`]),
    ].join(' · ');
}
/** `3 metrics on 24 runs: 72 evaluations, about 14.4 credits`. */
function planFact(plan, triggered) {
    const size = `${(0,counted/* counted */.h)(plan.metrics.length, 'metric')} on ${(0,counted/* counted */.h)(plan.runIds.length, 'run')}`;
    const cost = `${(0,counted/* counted */.h)((0,plan_plan/* evaluationsOf */.ZY)(plan), 'evaluation')}, about ${decimal((0,plan_plan/* creditsOf */.yq)(plan))} credits`;
    if (triggered === 'yes')
        return `${size}: ${cost}`;
    if (triggered === 'no')
        return `${size}: not triggered by this job`;
    return `${size}: ${cost}, if the request got through`;
}
function metricsFact({ metrics }, detail) {
    const { shown, omitted } = limited(metrics, Math.min(detail.rows, 20));
    const names = shown.map(({ id, name }) => name === null
        ? `metric ${code(id, 40)}`
        : inlineText(name, Math.min(NAME_LENGTH, detail.textLength)));
    if (omitted > 0)
        names.push((0,counted/* counted */.h)(omitted, 'more metric'));
    return `Metrics: ${names.join(', ')}`;
}
function shareFact(shareLink) {
    return `${markdown_link('Open the result', shareLink)} (anybody with this link can see the transcripts)`;
}

;// CONCATENATED MODULE: ../src/report/sections/failures.ts




/** More than anybody reads. */
const REASONS = 50;
/** Why the evaluation failed, in the words of the API. */
function failuresSection(result, detail) {
    const reasons = result?.failureReasons ?? [];
    if (reasons.length === 0)
        return null;
    const { shown, omitted } = limited(reasons, Math.min(REASONS, detail.rows));
    const items = shown.map(({ description, affectedRuns }) => {
        const runs = affectedRuns === null ? '' : ` (${(0,counted/* counted */.h)(affectedRuns, 'run')})`;
        return `- ${inlineText(description, detail.textLength)}${runs}`;
    });
    if (omitted > 0)
        items.push(`- … and ${(0,counted/* counted */.h)(omitted, 'more reason')}`);
    return `### What Cekura says went wrong\n\n${items.join('\n')}`;
}
/** How far the evaluation was when it was last looked at. */
function progressSection(result) {
    if (result === null)
        return null;
    const status = `Last seen ${code(result.status, 60)}`;
    if (result.runs === null)
        return `${status}.`;
    const runs = [...result.runs.values()];
    const finished = runs.filter((run) => (0,cekura_status/* phaseOf */.h)(run.status) === 'finished').length;
    return `${status}: ${finished.toLocaleString('en-US')} of ${(0,counted/* counted */.h)(runs.length, 'run')} finished.`;
}

;// CONCATENATED MODULE: ../src/report/sections/flow-chart.ts


/**
 * Where the verdicts went, as a Mermaid chart and as a table that says the same. The chart holds
 * nothing but our own words and counts, so no name can break it. Null if no verdict changed.
 */
function flowSection({ runs }) {
    const flows = FLOWS.map((flow) => ({ ...flow, count: runs.filter(flow.includes).length }));
    if (!flows.some(({ word, count }) => word !== 'unchanged' && count > 0))
        return null;
    const rows = ['Passed', 'Failed'].map((from) => [
        `<b>${from} before</b>`,
        ...flows.filter((flow) => flow.from === from).map(({ count }) => count.toLocaleString('en-US')),
    ]);
    const counts = table(['', 'Pass now', 'Fail now'], ['left', 'right', 'right'], rows);
    return `### Where the verdicts went\n\n${chart(flows)}\n\n${counts}`;
}
const FLOWS = [
    flow('Passed', 'Pass', 'unchanged', true, true),
    flow('Passed', 'Fail', 'regressed', true, false),
    flow('Failed', 'Pass', 'fixed', false, true),
    flow('Failed', 'Fail', 'unchanged', false, false),
];
function flow(from, to, word, before, after) {
    const includes = (run) => run.passedBefore === before && run.passedAfter === after;
    return { from, to, word, includes };
}
/** Strokes that can be told apart on light and on dark pages. */
const STYLES = [
    'classDef good stroke:#2da44e,stroke-width:2px',
    'classDef bad stroke:#e5534b,stroke-width:2px',
];
function chart(flows) {
    const total = (side) => (0,counted/* counted */.h)(flows.filter(side).reduce((sum, { count }) => sum + count, 0), 'run');
    const nodes = {
        Passed: `passed["Passed before: ${total(({ from }) => from === 'Passed')}"]:::good`,
        Failed: `failed["Failed before: ${total(({ from }) => from === 'Failed')}"]:::bad`,
        Pass: `pass["Pass now: ${total(({ to }) => to === 'Pass')}"]:::good`,
        Fail: `fail["Fail now: ${total(({ to }) => to === 'Fail')}"]:::bad`,
    };
    const arrows = flows
        .filter(({ count }) => count > 0)
        .map(({ from, to, word, count }) => `${nodes[from]} -->|"${count} ${word}"| ${nodes[to]}`);
    return [
        '```mermaid',
        'flowchart LR',
        ...[...arrows, ...STYLES].map((line) => `  ${line}`),
        '```',
    ].join('\n');
}

;// CONCATENATED MODULE: ../src/report/sections/gates.ts



/** More than anybody reads. */
const GATES = 100;
/** Every gate with its margin; the missed ones first. */
function gatesSection(gates, detail) {
    if (gates.length === 0)
        return null;
    const missedFirst = gates.toSorted((one, other) => Number(one.held) - Number(other.held));
    const { shown, omitted } = limited(missedFirst, Math.min(GATES, detail.rows));
    const rows = shown.map((gate) => [
        gate.held ? '✅' : '❌',
        inlineText(gate.asked, detail.textLength),
        `<b>${inlineText(gate.found, detail.textLength)}</b>`,
        gate.margin === null ? 'could not be checked' : inlineText(gate.margin, detail.textLength),
    ]);
    if (omitted > 0)
        rows.push(['', `… and ${(0,counted/* counted */.h)(omitted, 'more gate')}`, '', '']);
    return `### Gates\n\n${table(['', 'Asked', 'Found', 'Margin'], ['center', 'left', 'left', 'left'], rows)}`;
}

;// CONCATENATED MODULE: ../src/report/sections/headline.ts


const SIGNS = {
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
/** More than anybody reads. */
const LINES = 50;
/** What happened, as the page's heading, and why. */
function headlineSection(verdict, detail, level) {
    const heading = `${'#'.repeat(level)} ${SIGNS[verdict.outcome]} ${inlineText(verdict.headline, detail.textLength)}`;
    return verdict.reasons.length === 0
        ? heading
        : `${heading}\n\n${bullets(verdict.reasons, detail)}`;
}
/** Untrusted lines as a list, with a count of those that do not fit. */
function bullets(lines, detail) {
    const { shown, omitted } = limited(lines, Math.min(LINES, detail.rows));
    const items = shown.map((line) => `- ${inlineText(line, detail.textLength)}`);
    if (omitted > 0)
        items.push(`- … and ${omitted.toLocaleString('en-US')} more`);
    return items.join('\n');
}

;// CONCATENATED MODULE: ../src/report/sections/metrics.ts





const metrics_NAME_LENGTH = 120;
const LABEL_LENGTH = 60;
/** What each metric said before and says now, and how often the judge agreed with itself. */
function metricsSection(metrics, detail) {
    if (metrics.length === 0)
        return null;
    const { shown, omitted } = limited(metrics, detail.rows);
    const rows = shown.map((metric) => [
        inlineText(metric.metricName, Math.min(metrics_NAME_LENGTH, detail.textLength)),
        side(metric, 'before', detail),
        side(metric, 'after', detail),
        change(metric),
        agreement(metric),
    ]);
    if (omitted > 0)
        rows.push([`… and ${(0,counted/* counted */.h)(omitted, 'more metric')}`, '', '', '', '']);
    const header = ['Metric', 'Before', 'After', 'Change', 'Same score again'];
    return `### Metrics\n\n${table(header, ['left', 'left', 'left', 'left', 'right'], rows)}`;
}
function side(metric, when, detail) {
    const scored = metric[when];
    if (scored === null)
        return 'no scores';
    if ('counts' in scored)
        return labelsSide(scored, detail);
    return 'mean' in scored ? distributionSide(scored) : tallySide(scored);
}
function tallySide(tally) {
    const rate = passRate(tally);
    if (rate === null)
        return `does not apply to ${(0,counted/* counted */.h)(tally.notApplicable, 'run')}`;
    const judged = (tally.passed + tally.failed).toLocaleString('en-US');
    const passed = tally.passed.toLocaleString('en-US');
    return `<code>${bar(rate)}</code> <b>${percentOf(rate)}</b><br><sub>${passed} of ${judged} pass${notApplicable(tally)}</sub>`;
}
function distributionSide(scores) {
    const spread = `p50 ${decimal(scores.p50)} · p95 ${decimal(scores.p95)}`;
    return `mean <b>${decimal(scores.mean)}</b><br><sub>${spread}${notApplicable(scores)}</sub>`;
}
function labelsSide(labels, detail) {
    const mostFirst = [...labels.counts].toSorted(([, one], [, other]) => other - one);
    const { shown, omitted } = limited(mostFirst, Math.min(detail.rows, 8));
    const counts = shown.map(([label, count]) => `${inlineText(label, Math.min(LABEL_LENGTH, detail.textLength))} <b>${count.toLocaleString('en-US')}</b>`);
    if (omitted > 0)
        counts.push(`… and ${(0,counted/* counted */.h)(omitted, 'more label')}`);
    if (labels.notApplicable > 0)
        counts.push(`<sub>n/a ${labels.notApplicable}</sub>`);
    return counts.length === 0 ? 'no scores' : counts.join('<br>');
}
function notApplicable({ notApplicable: count }) {
    return count === 0 ? '' : ` · ${count.toLocaleString('en-US')} n/a`;
}
function change(metric) {
    if (metric.kind === 'binary') {
        const before = metric.before === null ? null : passRate(metric.before);
        const after = metric.after === null ? null : passRate(metric.after);
        const moved = before === null || after === null ? '' : points(after - before);
        return [moved, flips(metric.flipsToFail, metric.flipsToPass)].filter(Boolean).join('<br>');
    }
    if (metric.kind === 'enum') {
        const changed = metric.comparedRuns - metric.agreedRuns;
        return changed === 0 ? 'no change' : `${(0,counted/* counted */.h)(changed, 'label')} changed`;
    }
    if (metric.before === null || metric.after === null)
        return '';
    return movement(metric.after.mean - metric.before.mean);
}
function flips(toFail, toPass) {
    const parts = [
        toFail > 0 ? `${toFail.toLocaleString('en-US')} to fail` : '',
        toPass > 0 ? `${toPass.toLocaleString('en-US')} to pass` : '',
    ];
    const said = parts.filter(Boolean).join(', ');
    return said === '' ? '' : `<sub>${said}</sub>`;
}
function agreement({ agreedRuns, comparedRuns }) {
    if (comparedRuns === 0)
        return '–';
    return `${percentOf(agreedRuns / comparedRuns)}<br><sub>${agreedRuns.toLocaleString('en-US')} of ${(0,counted/* counted */.h)(comparedRuns, 'run')}</sub>`;
}
/** Null if the metric applies to no run. */
function passRate({ passed, failed }) {
    return passed + failed === 0 ? null : passed / (passed + failed);
}

;// CONCATENATED MODULE: ../src/report/sections/rate.ts



/** Below this, chance alone is an unlikely cause. */
const SIGNIFICANT = 0.05;
/** The figures that answer at one glance whether it is good enough and what changed. */
function rateSection(successRate, comparison) {
    if (comparison === null) {
        return successRate === null ? null : `**${percentOf(successRate)}** success rate`;
    }
    const { overall } = comparison;
    const cells = [rateCell(successRate ?? overall.successRateAfter, overall), changeCell(overall)];
    const runs = [
        [overall.regressedRuns, 'pass → fail'],
        [overall.fixedRuns, 'fail → pass'],
        [overall.unchangedRuns, 'same verdict'],
    ];
    const figures = table(['Success rate', 'Change', 'Regressed', 'Fixed', 'Unchanged'], ['center', 'center', 'center', 'center', 'center'], [[...cells, ...runs.map(([count, meaning]) => figure(count.toLocaleString('en-US'), meaning))]]);
    const notes = [noiseNote(overall), incomparableNote(overall)].filter((note) => note !== null);
    return notes.length === 0 ? figures : `${figures}\n\n${notes.join(' ')}`;
}
function figure(value, meaning) {
    return `<b>${value}</b><br><sub>${meaning}</sub>`;
}
function rateCell(rate, overall) {
    if (rate === null)
        return figure('unknown', 'no rate was sent');
    const interval = overall.successRateInterval;
    if (interval === null)
        return `<b>${percentOf(rate)}</b>`;
    return figure(percentOf(rate), `95% interval ${percentOf(interval.low)} to ${percentOf(interval.high)}`);
}
function changeCell({ successRateBefore: before, successRateAfter: after }) {
    if (before === null)
        return figure('unknown', 'no rate before');
    if (after === null)
        return figure('unknown', `was ${percentOf(before)}`);
    return figure(points(after - before), `was ${percentOf(before)}`);
}
function noiseNote({ pValue: p, regressedRuns, fixedRuns }) {
    if (p === null || regressedRuns + fixedRuns === 0)
        return null;
    const test = `McNemar's exact test, ${pValue(p)}`;
    return p < SIGNIFICANT
        ? `More than noise: chance alone seldom changes so many verdicts one way (${test}).`
        : `This could be noise: chance alone can change as many verdicts (${test}).`;
}
function incomparableNote({ incomparableRuns: count }) {
    if (count === 0)
        return null;
    const runs = count === 1 ? '1 run has' : `${count.toLocaleString('en-US')} runs have`;
    return `${runs} no verdict on one side and cannot be compared.`;
}

;// CONCATENATED MODULE: ../src/report/sections/remedy.ts


/** A step longer than this, for its list of runs, is left to the log. */
const STEP_LENGTH = 20_000;
/** What to do now, with the step to paste as a block of its own. */
function remedySection({ remedy, resumeStep }, detail) {
    const advice = remedy?.trim() ?? '';
    if (advice === '' && resumeStep === null)
        return null;
    const text = `**What to do:** ${inlineText(advice, detail.textLength)}`;
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

;// CONCATENATED MODULE: ../src/report/sections/run-details.ts




const run_details_NAME_LENGTH = 120;
const ERROR_LENGTH = 500;
/** The runs that passed before and fail now, each with the metrics that flipped, and why. */
function regressionsSection(runs, detail) {
    const regressed = runs.filter((run) => run.change === 'regressed');
    if (regressed.length === 0)
        return null;
    const { shown, omitted } = limited(regressed, detail.rows);
    const blocks = shown.map((run) => runDetails(run, detail));
    if (omitted > 0)
        blocks.push(`… and ${(0,counted/* counted */.h)(omitted, 'more regressed run')}.`);
    return `### ${(0,counted/* counted */.h)(regressed.length, 'regressed run')}\n\n${blocks.join('\n\n')}`;
}
function runDetails(run, detail) {
    const flipped = flippedScores(run);
    const { shown, omitted } = limited(flipped, detail.rows);
    const names = shown.slice(0, 3).map((score) => run_details_name(score.metricName, detail));
    if (flipped.length > names.length)
        names.push((0,counted/* counted */.h)(flipped.length - names.length, 'more'));
    const blocks = shown.map((score) => flippedBlock(score, detail));
    if (omitted > 0)
        blocks.push(`… and ${(0,counted/* counted */.h)(omitted, 'more metric')} flipped.`);
    const moved = movedBlock(run, detail);
    if (moved !== null)
        blocks.push(moved);
    if (run.review !== null)
        blocks.push(`A person reviewed this run: ${run.review}. That stands above the metrics.`);
    if (run.errorMessage !== null) {
        blocks.push(`Error: ${inlineText(run.errorMessage, Math.min(ERROR_LENGTH, detail.textLength))}`);
    }
    if (blocks.length === 0)
        blocks.push('No metric that was evaluated flipped.');
    const flips = names.length === 0 ? '' : `: ${names.join(', ')}`;
    return details(`${runLabel(run, detail)}${flips}`, blocks.join('\n\n'));
}
/** The run in one line: its scenario, personality and ID. */
function runLabel(run, detail) {
    const scenario = run.scenario === null ? 'Unnamed scenario' : run_details_name(run.scenario, detail);
    const personality = run.personality === null ? [] : [run_details_name(run.personality, detail)];
    return [`<b>${scenario}</b>`, ...personality, `run ${code(run.runId, 40)}`].join(' · ');
}
function run_details_name(text, detail) {
    return inlineText(text, Math.min(run_details_NAME_LENGTH, detail.textLength));
}
function flippedBlock(score, detail) {
    const title = `<b>${run_details_name(score.metricName, detail)}</b>: ${run_details_name(movementText(score), detail)}`;
    const after = quoted('', score.after?.explanation ?? '', detail);
    const before = quoted('<i>Before:</i> ', score.before?.explanation ?? '', detail);
    return [title, after, before].filter(Boolean).join('\n\n');
}
function quoted(prefix, explanation, detail) {
    if (detail.explanationLength === 0 || explanation.trim() === '')
        return '';
    return `> ${prefix}${multilineText(explanation, detail.explanationLength)}`;
}
function movedBlock(run, detail) {
    const moved = movedScores(run);
    if (moved.length === 0)
        return null;
    const { shown, omitted } = limited(moved, detail.rows);
    const parts = shown.map((score) => `${run_details_name(score.metricName, detail)} ${run_details_name(movementText(score), detail)}`);
    if (omitted > 0)
        parts.push((0,counted/* counted */.h)(omitted, 'more metric'));
    return `Also changed: ${parts.join('; ')}`;
}

;// CONCATENATED MODULE: ../src/report/sections/run-tables.ts




const run_tables_NAME_LENGTH = 120;
const CHANGES_PER_RUN = 5;
/** The runs that failed before and pass now. */
function fixedSection(runs, detail) {
    const fixed = runs.filter((run) => run.change === 'fixed');
    if (fixed.length === 0)
        return null;
    return details(`<b>${(0,counted/* counted */.h)(fixed.length, 'fixed run')}</b>`, runTable(fixed, detail));
}
/** The runs whose verdict stayed, and those that cannot be compared. */
function otherRunsSection(runs, detail) {
    const others = runs.filter((run) => run.change === 'unchanged' || run.change === 'incomparable');
    if (others.length === 0)
        return null;
    const failing = others.filter((run) => run.passedAfter === false).length;
    const title = `<b>${(0,counted/* counted */.h)(others.length, 'other run')}</b>, ${failing.toLocaleString('en-US')} of them failing`;
    if (detail.otherRuns)
        return details(title, runTable(others, detail));
    return `${(0,counted/* counted */.h)(others.length, 'other run')} (unchanged, or without a verdict to compare) left out here.`;
}
function runTable(runs, detail) {
    const { shown, omitted } = limited(runs, detail.rows);
    const rows = shown.map((run) => [
        run_tables_name(run.scenario ?? 'Unnamed scenario', detail),
        run.personality === null ? '' : run_tables_name(run.personality, detail),
        code(run.runId, 40),
        `${verdictText(run.passedBefore)} → ${verdictText(run.passedAfter)}${reviewed(run)}`,
        changesCell(run, detail),
    ]);
    if (omitted > 0)
        rows.push([`… and ${(0,counted/* counted */.h)(omitted, 'more run')}`, '', '', '', '']);
    const header = ['Scenario', 'Personality', 'Run', 'Verdict', 'Scores that changed'];
    return table(header, ['left', 'left', 'left', 'left', 'left'], rows);
}
function run_tables_name(text, detail) {
    return inlineText(text, Math.min(run_tables_NAME_LENGTH, detail.textLength));
}
function verdictText(passed) {
    if (passed === null)
        return 'none';
    return passed ? 'pass' : 'fail';
}
function reviewed(run) {
    return run.review === null ? '' : ' (reviewed by a person)';
}
function changesCell(run, detail) {
    const changed = [...flippedScores(run), ...movedScores(run)];
    const { shown, omitted } = limited(changed, Math.min(detail.rows, CHANGES_PER_RUN));
    const parts = shown.map((score) => `${run_tables_name(score.metricName, detail)}: ${run_tables_name(movementText(score), detail)}`);
    if (omitted > 0)
        parts.push(`… and ${omitted.toLocaleString('en-US')} more`);
    return parts.join('<br>');
}

;// CONCATENATED MODULE: ../src/report/summary.ts












/** GitHub shows no summary at all of a step that wrote more. */
const SUMMARY_LIMIT_BYTES = 1024 * 1024;
/** The job summary in Markdown; with as much detail as its limit of bytes (UTF-8) holds. */
function renderSummary(report, limitBytes = SUMMARY_LIMIT_BYTES) {
    return fit({
        details: SUMMARY_DETAILS,
        limit: limitBytes,
        sizeOf: (text) => Buffer.byteLength(text),
        leastSize: (detail) => leastSize(report.comparison, detail),
    }, (detail) => page(report, detail));
}
function page(report, detail) {
    const { verdict, comparison } = report;
    const unfinished = verdict.outcome === 'timed_out' || verdict.outcome === 'cancelled';
    const sections = [
        headlineSection(verdict, detail, 2),
        rateSection(report.successRate, comparison),
        unfinished ? progressSection(report.result) : null,
        remedySection(verdict, detail),
        gatesSection(verdict.gates, detail),
        failuresSection(report.result, detail),
        ...(comparison === null
            ? []
            : [
                metricsSection(comparison.metrics, detail),
                flowSection(comparison),
                regressionsSection(comparison.runs, detail),
                fixedSection(comparison.runs, detail),
                otherRunsSection(comparison.runs, detail),
            ]),
        warningsSection(report.warnings, detail),
        evaluatedSection(report, detail),
    ];
    return `${sections.filter((section) => section !== null).join('\n\n')}\n`;
}

;// CONCATENATED MODULE: ../src/report/deliver.ts






/**
 * Hands the report to everybody who asked for it. What cannot be delivered is a warning, no more: it
 * changes neither the verdict nor the other reports.
 * @param choice null where the inputs could not be read: then the defaults hold
 */
async function deliver(channels, full, choice, signal) {
    const { runner, comment } = channels;
    const report = redactTexts(full, runner.redact);
    for (const [name, value] of outputsOf(report))
        runner.setOutput(name, value);
    for (const line of logLines(report))
        runner.info(line);
    if (!(0,judge_verdict/* isGreen */.g)(report.verdict.outcome))
        runner.fail(failureMessage(report));
    const problems = await Promise.all([
        choice?.jobSummary === false ? null : writeSummary(channels, report),
        comment === null ? null : writeComment(runner, comment, report, signal),
        writeReportFile(channels, 'junit_file', choice?.junitFile ?? null, async () => {
            const { renderJunit } = await __nccwpck_require__.e(/* import() */ 103).then(__nccwpck_require__.bind(__nccwpck_require__, 8103));
            return renderJunit(report);
        }),
        writeReportFile(channels, 'json_file', choice?.jsonFile ?? null, async () => {
            const { renderJson } = await __nccwpck_require__.e(/* import() */ 64).then(__nccwpck_require__.bind(__nccwpck_require__, 6064));
            return renderJson(report);
        }),
    ]);
    // The regressions come last: GitHub shows the first few, and the summary lists them anyway.
    const told = problems.filter((problem) => problem !== null);
    told.forEach(runner.annotate);
    const warnings = told.filter(({ level }) => level === 'warning').length;
    if (choice?.annotations !== false)
        annotationsOf(report, warnings).forEach(runner.annotate);
}
/** Each gives null once it is done, or what kept it from being so. */
async function writeSummary({ runner }, report) {
    try {
        await runner.writeSummary(renderSummary(report));
        return null;
    }
    catch (error) {
        return undelivered('The job summary', error);
    }
}
async function writeComment(runner, comment, report, signal) {
    const concluded = await comment.conclude(report, signal);
    if (!concluded.ok)
        return concluded.problem;
    runner.setOutput('comment_url', concluded.url);
    return null;
}
/** The output of the same name as the input tells that the file is there. */
async function writeReportFile({ runner, writeFile }, input, path, render) {
    if (path === null)
        return null;
    try {
        await writeFile(path, await render());
        runner.setOutput(input, path);
        return null;
    }
    catch (error) {
        return undelivered(`The ${input} ${path}`, error);
    }
}
function undelivered(what, error) {
    const why = error instanceof Error ? error.message : String(error);
    return { level: 'warning', title: '', message: `${what} could not be written: ${why}` };
}
function failureMessage({ verdict }) {
    return [verdict.headline, ...verdict.reasons].join('\n');
}

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
    const name = plan.resultName === null ? '' : ` (${inlineText(plan.resultName, 120)})`;
    return [
        commentMarker(key),
        `### ⏳ ${(0,plan_plan/* describePlan */.df)(plan)}`,
        `Result ${code(plan.resultId, 40)}${name}. This comment tells the outcome once there is one.`,
    ].join('\n\n');
}
/** The comment with the outcome, in as much detail as GitHub takes. */
function renderComment(report, key) {
    return fit({
        details: COMMENT_DETAILS,
        limit: COMMENT_LIMIT_CHARACTERS,
        sizeOf: (text) => text.length,
        leastSize: (detail) => leastSize(report.comparison, detail),
    }, (detail) => `${commentMarker(key)}\n\n${body(report, key, detail)}\n`);
}
function body(report, key, detail) {
    const { verdict, comparison } = report;
    const unfinished = verdict.outcome === 'timed_out' || verdict.outcome === 'cancelled';
    const sections = [
        headlineSection(verdict, detail, 3),
        rateSection(report.successRate, comparison),
        unfinished ? progressSection(report.result) : null,
        gatesSection(verdict.gates, detail),
        failuresSection(report.result, detail),
        ...(comparison === null
            ? []
            : [
                regressionsSection(comparison.runs, detail),
                fixedSection(comparison.runs, detail),
                metricsSection(comparison.metrics, detail),
            ]),
        remedySection(verdict, detail),
        warningsSection(report.warnings, detail),
        evaluatedSection(report, detail),
        key === '' ? null : `<sub>${inlineText(key, 120)}</sub>`,
    ];
    return sections.filter((section) => section !== null).join('\n\n');
}

;// CONCATENATED MODULE: ../src/report/kept-comment.ts


/**
 * @param open finds the pull request, once
 * @param key tells the comments of several jobs apart
 */
function keepComment(runner, key, open) {
    let opened = null;
    let announced = Promise.resolve();
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
            announced = write(renderProgressComment(redactTexts(plan, runner.redact), key), signal);
        },
        conclude: async (report, signal) => {
            // What the announcement met with, the conclusion meets with again, and tells.
            await announced;
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

;// CONCATENATED MODULE: ../src/reevaluate.ts













/** The whole job: inputs → plan → trigger → wait → compare → judge → report. Never rejects. */
async function reevaluate(world) {
    const { runner, clock } = world;
    const startedAtMs = clock.nowMs();
    const keyFromEnvironment = runner.env['CEKURA_API_KEY'] ?? '';
    maskSecrets(runner, keyFromEnvironment);
    const given = readInputs(runner.input, keyFromEnvironment);
    if (given.ok)
        return reevaluateWith(world, given.inputs, startedAtMs);
    const verdict = judgeProblems(given.problems);
    const report = { verdict, ...noFacts(), elapsedMs: clock.nowMs() - startedAtMs, shareLink: null };
    await deliver({ runner, comment: null, writeFile: world.writeFile }, report, null, NEVER);
    return verdict.outcome;
}
/** A job without a deadline: nothing that it waits for goes over the network. */
const NEVER = new AbortController().signal;
async function reevaluateWith(world, inputs, startedAtMs) {
    const { clock } = world;
    const endsAtMs = startedAtMs + inputs.timeoutMs;
    const channels = openChannels(world, inputs);
    const api = createCekuraApi(world.connect(inputs.apiUrl, inputs.apiKey), clock);
    const facts = noFacts();
    const verdict = await evaluateInTime(world, inputs, api, facts, channels, endsAtMs);
    const time = startReportTime(clock, endsAtMs, world.cancelled);
    const shareLink = await shareResult(world, inputs, api, facts, verdict, time.signal);
    const elapsedMs = clock.nowMs() - startedAtMs;
    await deliver(channels, { verdict, ...facts, elapsedMs, shareLink }, inputs.reports, time.signal);
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
function maskSecrets(runner, keyFromEnvironment) {
    const secrets = [runner.input('api_key'), keyFromEnvironment, runner.input('github_token')];
    for (const secret of secrets) {
        if (secret !== undefined && secret.trim() !== '')
            runner.mask(secret);
    }
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
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
    return Math.max(backoffMs, retryAfterMs === null ? 0 : retryAfterMs + FIRST_MS * random());
}


/***/ }),

/***/ 4705:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ firstFew),
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** A number with its noun: `1 run`, `2 runs`, `1,200 runs`. */
function counted(count, noun) {
    return `${count.toLocaleString('en-US')} ${count === 1 ? noun : `${noun}s`}`;
}
/** The first few of a list, and how many there are besides: `1, 2, 3 and 7 more`. */
function firstFew(items, most) {
    const shown = items.slice(0, most).join(', ');
    return items.length > most ? `${shown} and ${items.length - most} more` : shown;
}


/***/ }),

/***/ 4247:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ formatDuration)
/* harmony export */ });
/** `850 ms`, `45 s`, `2 min 5 s`, `1 h 4 min`. */
function formatDuration(durationMs) {
    if (durationMs < 1000)
        return `${Math.round(durationMs)} ms`;
    const seconds = Math.round(durationMs / 1000);
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

/***/ 8446:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ oneLine)
/* harmony export */ });
// Escape sequences of terminals (ECMA-48): operating-system commands with their text, control
// sequences with their parameters, and the two-character ones.
const ESCAPE_SEQUENCES = 
// eslint-disable-next-line no-control-regex -- control characters are what this is about
/(?:\u001b\]|\u009d)[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?|\u001b[ -/]*[0-~]?/gu;
// Control characters, line and paragraph separators, and what turns the direction of the text
// around (which can make a line read as something that it does not say).
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** Untrusted text as one line without control characters, blanks in a row made one. */
function oneLine(text) {
    return text
        .replace(ESCAPE_SEQUENCES, '')
        .replace(UNPRINTABLE, ' ')
        .replace(/\p{Cs}/gu, '\ufffd')
        .replace(/\s+/gu, ' ')
        .trim();
}


/***/ }),

/***/ 3943:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   qz: () => (/* binding */ widthOf),
/* harmony export */   v0: () => (/* binding */ padTo),
/* harmony export */   yd: () => (/* binding */ cutTo)
/* harmony export */ });
/**
 * How many columns text takes in a monospaced font: two for what Unicode calls wide (UAX #11) and
 * for emoji, none for what only combines, one for all else. Counted by what a reader sees as one
 * character (UAX #29), so that a family emoji or an accented letter counts once.
 */
function widthOf(text) {
    let width = 0;
    for (const { segment } of graphemesOf(text))
        width += columnsOf(segment);
    return width;
}
/** The text filled up with blanks to a width; as it is if it is wider. */
function padTo(text, width) {
    return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
/** The text cut to a width, between characters, the last of them an ellipsis if it was cut. */
function cutTo(text, width) {
    // No character is wider than two columns, and taking text apart costs time.
    if (text.length * 2 <= width)
        return text;
    // A reader's character can be thousands of code units long (stacked accents).
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
let segmenter;
/** Made when first needed: that takes ICU 10 ms, which a mistake in the inputs need not wait for. */
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

/***/ 7598:
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
