import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

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
    // Unlike `performance.now()`, there from the start: that one would take a millisecond to load.
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

/***/ 8152:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ noFacts)
/* harmony export */ });
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


/***/ }),

/***/ 6303:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _adapters_actions_toolkit_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8961);
/* harmony import */ var _adapters_system_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8652);
/* harmony import */ var _reevaluate_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1519);



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
// A socket that hangs must not keep the step alive; what was printed must be out, though.
setTimeout(() => process.stdout.write('', () => process.exit()), 500).unref();

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

/***/ 6004:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseId),
/* harmony export */   e: () => (/* binding */ isId)
/* harmony export */ });
/* harmony import */ var _parsed_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8872);

/** Decimal digits; 64 bits take no more than 20. */
const ID = /^[0-9]{1,20}$/;
function isId(text) {
    return ID.test(text);
}
function parseId(text, what) {
    return isId(text)
        ? (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .Ju)(text)
        : (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(`${(0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} is no ${what}: a whole number such as 4711`);
}


/***/ }),

/***/ 7904:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ INPUT_DEFAULTS)
/* harmony export */ });
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


/***/ }),

/***/ 8872:
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
/** A list of thousands is told by its first problems. */
function refuseAll(problems) {
    const more = problems.length - MOST_PROBLEMS;
    if (more <= 0)
        return { ok: false, problems };
    return { ok: false, problems: [...problems.slice(0, MOST_PROBLEMS), `${more} more like these`] };
}
const MOST_PROBLEMS = 10;
/** The text as it can stand in a message: in quotes, on one line, shortened. */
function quote(text) {
    const flat = JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text);
    return `'${flat.slice(1, -1).replaceAll('\\"', '"')}'`;
}


/***/ }),

/***/ 7689:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ judgeProblems)
/* harmony export */ });
/** Inputs that cannot be used; nothing was triggered. */
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


/***/ }),

/***/ 350:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ isGreen)
/* harmony export */ });
/** Whether the outcome leaves the job green. */
function isGreen(outcome) {
    return GREEN.includes(outcome);
}
const GREEN = ['passed', 'started', 'planned'];


/***/ }),

/***/ 9968:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ZY: () => (/* binding */ evaluationsOf),
/* harmony export */   df: () => (/* binding */ describePlan),
/* harmony export */   yq: () => (/* binding */ creditsOf)
/* harmony export */ });
/* harmony import */ var _text_counted_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4705);
/* harmony import */ var _text_grouped_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9277);


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
    const credits = (0,_text_grouped_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .z)(creditsOf(plan), 1);
    return `Re-evaluating ${metrics} on ${runs}: ${evaluations}, about ${credits} credits`;
}


/***/ }),

/***/ 1519:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  X: () => (/* binding */ reevaluate)
});

// EXTERNAL MODULE: ../src/facts.ts
var facts = __nccwpck_require__(8152);
// EXTERNAL MODULE: ../src/inputs/parsed.ts
var inputs_parsed = __nccwpck_require__(8872);
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
// EXTERNAL MODULE: ../src/inputs/id.ts
var inputs_id = __nccwpck_require__(6004);
// EXTERNAL MODULE: ../src/inputs/input-names.ts
var input_names = __nccwpck_require__(7904);
;// CONCATENATED MODULE: ../src/inputs/parse-max-regressions.ts

/** Reads `max_regressions`; empty means that there is no such gate. */
function parseMaxRegressions(given) {
    const text = given.trim();
    if (text === '')
        return (0,inputs_parsed/* accept */.Ju)(null);
    const value = /^\d+$/.test(text) ? Number(text) : NaN;
    if (Number.isSafeInteger(value))
        return (0,inputs_parsed/* accept */.Ju)(value);
    return (0,inputs_parsed/* refuse */.TR)(`${(0,inputs_parsed/* quote */.hD)(text)} is not a number of runs; accepted is a whole number from 0 up, such as 0`);
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
/** Reads `metric_thresholds`, one a line; the bad lines are reported, each with its number. */
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
            problems.push(`line ${index + 1}, ${(0,inputs_parsed/* quote */.hD)(asGiven)}: ${read}; accepted is ${parse_metric_thresholds_ACCEPTED}`);
    }
    return problems.length === 0 ? (0,inputs_parsed/* accept */.Ju)(thresholds) : (0,inputs_parsed/* refuseAll */.cp)(problems);
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
        const last = subject.slice(-1);
        return `'${last}${operator}' is no operator (after a name that ends in '${last}' put a blank)`;
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
        return `${(0,inputs_parsed/* quote */.hD)(text)} is not a plain number`;
    if (statistic !== 'pass_rate')
        return { bound: bound + 0, isPercentage };
    if (bound >= 0 && bound <= 1)
        return { bound: bound + 0, isPercentage };
    const isLikelyPercentage = bound > 1 && bound <= 100;
    return `a pass rate lies from 0 to 1${isLikelyPercentage ? ` (was ${bound}% meant?)` : ''}`;
}
function readPercentage(text, statistic) {
    if (statistic !== null && statistic !== 'pass_rate') {
        return `a % goes with pass_rate only, not with ${statistic}`;
    }
    const number = text.slice(0, -1).trimEnd();
    if (!UNSIGNED_DECIMAL.test(number))
        return `${(0,inputs_parsed/* quote */.hD)(text)} is not a percentage`;
    const bound = hundredth(number);
    return bound <= 1 ? { bound, isPercentage: true } : `${(0,inputs_parsed/* quote */.hD)(text)} is more than 100%`;
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
    const wrong = ids.filter((id) => !(0,inputs_id/* isId */.e)(id));
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
        return (0,inputs_parsed/* accept */.Ju)(null);
    const isPercentage = asGiven.endsWith('%');
    const number = isPercentage ? asGiven.slice(0, -1).trimEnd() : asGiven;
    if (!UNSIGNED_DECIMAL.test(number))
        return refused(`${(0,inputs_parsed/* quote */.hD)(asGiven)} is not a rate`);
    const minimum = isPercentage ? hundredth(number) : Number(number);
    if (minimum <= 1)
        return (0,inputs_parsed/* accept */.Ju)({ minimum, asGiven });
    if (isPercentage)
        return refused(`${(0,inputs_parsed/* quote */.hD)(asGiven)} is more than 100%`);
    const isLikelyPercentage = minimum <= 100;
    return refused(`${(0,inputs_parsed/* quote */.hD)(asGiven)} is more than 1${isLikelyPercentage ? `: was ${minimum}% meant?` : ''}`);
}
function refused(problem) {
    const joint = problem.endsWith('?') ? ' A' : `; a`;
    return (0,inputs_parsed/* refuse */.TR)(`${problem}${joint}${parse_min_success_rate_ACCEPTED.slice(1)}`);
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
        const text = textOr(given(input), input_names/* INPUT_DEFAULTS */.W[input] ?? '');
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
        const agentId = optional('agent_id', (t) => (0,inputs_id/* parseId */.F)(t, 'agent ID'));
        return required('result_id', (id) => {
            if (id.toLowerCase() !== 'latest') {
                const parsed = (0,inputs_id/* parseId */.F)(id, 'result ID');
                return parsed.ok
                    ? (0,inputs_parsed/* accept */.Ju)({ kind: 'id', id: parsed.value })
                    : (0,inputs_parsed/* refuseAll */.cp)(parsed.problems.map((problem) => `${problem}, or latest`));
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

// EXTERNAL MODULE: ../src/judge/judge-problems.ts
var judge_problems = __nccwpck_require__(7689);
// EXTERNAL MODULE: ../src/report/deliver.ts + 9 modules
var deliver = __nccwpck_require__(8686);
;// CONCATENATED MODULE: ../src/reevaluate.ts




/** The whole job: the inputs are read, then what they ask for is carried out. Never rejects. */
async function reevaluate(world) {
    const { runner, clock } = world;
    const startedAtMs = clock.nowMs();
    const keyFromEnvironment = runner.env['CEKURA_API_KEY'] ?? '';
    maskSecrets(runner, keyFromEnvironment);
    const given = readInputs(runner.input, keyFromEnvironment);
    if (!given.ok)
        return reportProblems(world, given.problems, startedAtMs);
    // Loaded on demand, so that a mistake in the inputs is told without it.
    const { execute } = await __nccwpck_require__.e(/* import() */ 350).then(__nccwpck_require__.bind(__nccwpck_require__, 7969));
    return execute(world, given.inputs, startedAtMs);
}
/** A job without a deadline: nothing that it waits for goes over the network. */
const NEVER = new AbortController().signal;
async function reportProblems({ runner, clock, writeFile }, problems, startedAtMs) {
    const verdict = (0,judge_problems/* judgeProblems */.E)(problems);
    const report = { verdict, ...(0,facts/* noFacts */.f)(), elapsedMs: clock.nowMs() - startedAtMs, shareLink: null };
    await (0,deliver/* deliver */.c)({ runner, comment: null, writeFile }, report, null, NEVER);
    return verdict.outcome;
}
function maskSecrets(runner, keyFromEnvironment) {
    const secrets = [runner.input('api_key'), keyFromEnvironment, runner.input('github_token')];
    for (const secret of secrets) {
        if (secret !== undefined && secret.trim() !== '')
            runner.mask(secret);
    }
}


/***/ }),

/***/ 8686:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  c: () => (/* binding */ deliver)
});

// EXTERNAL MODULE: ../src/judge/verdict.ts
var judge_verdict = __nccwpck_require__(350);
// EXTERNAL MODULE: ../src/text/counted.ts
var counted = __nccwpck_require__(4705);
// EXTERNAL MODULE: ../src/report/visible-text.ts
var visible_text = __nccwpck_require__(4954);
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
        const why = (0,visible_text/* clipped */.cz)((0,visible_text/* visibleText */.Q6)(after?.explanation ?? '').trim(), EXPLANATION_LENGTH);
        return `${(0,visible_text/* flattened */.aO)(metricName)}: pass → fail${why === '' ? '' : `\n${why}`}`;
    });
    const review = run.review === null ? [] : [`A person reviewed this run: ${run.review}`];
    // In the log a message stands without its title.
    const lead = `Run ${run.runId} passed before, and fails now`;
    const message = [[lead, ...flips].join('\n'), ...review].join('\n\n');
    return {
        level: 'warning',
        title: `Regressed: ${(0,visible_text/* flattened */.aO)(run.scenario ?? 'run')} (run ${run.runId})`,
        message: (0,visible_text/* clipped */.cz)(message, MESSAGE_LENGTH),
    };
}

// EXTERNAL MODULE: ../src/text/one-line.ts
var one_line = __nccwpck_require__(8446);
// EXTERNAL MODULE: ../src/text/decimal.ts
var decimal = __nccwpck_require__(8736);
// EXTERNAL MODULE: ../src/text/percent.ts
var percent = __nccwpck_require__(3418);
// EXTERNAL MODULE: ../src/text/width.ts
var width = __nccwpck_require__(3943);
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
        : `${(0,percent/* percentOf */.pR)(agreedRuns / comparedRuns)} (${agreedRuns} of ${comparedRuns})`;
    return [nameOf(metric.metricName), before, '→', after, flipsOf(metric), agreement];
}
/** Metrics that neither side scored: no kind is known, and the comparison has no change of them. */
function unscoredRows(metrics, runs) {
    const scored = new Set(metrics.map(({ metricId }) => metricId));
    const asked = runs[0]?.scores ?? [];
    return asked
        .filter(({ metricId }) => !scored.has(metricId))
        .map(({ metricName }) => [nameOf(metricName), NONE, '→', 'no score', NONE, NONE]);
}
function nameOf(metricName) {
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
function flipsOf(metric) {
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
    return `${(0,percent/* percentOf */.pR)(tally.passed / applicable)} pass`;
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
    return (0,decimal/* decimalTo */.l)(figure, Math.abs(figure) < 1 ? 3 : 1);
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
    return Math.abs(score.value) < 1e15 ? (0,decimal/* decimalOf */.B)(score.value) : String(score.value);
}

;// CONCATENATED MODULE: ../src/report/comparison-table.ts







const RUNS_LISTED = 20;
const RUNS_NAMED = 10;
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
        return `Success rate ${(0,percent/* percentOf */.pR)(after)}`;
    return `Success rate ${(0,percent/* percentOf */.pR)(before)} → ${(0,percent/* percentOf */.pR)(after)} (${(0,percent/* signedPointsOf */.lF)(after - before)})`;
}
/** Below this p, chance is not thought to be all there is. */
const SIGNIFICANCE = 0.05;
function noiseLines({ pValue, regressedRuns, fixedRuns, successRateInterval }) {
    const parts = [];
    if (pValue !== null && regressedRuns + fixedRuns > 0) {
        const word = pValue < SIGNIFICANCE ? 'More than chance' : 'May be chance';
        const p = pValue < 0.001 ? 'p < 0.001' : `p = ${(0,decimal/* decimalTo */.l)(pValue, 3)}`;
        parts.push(`${word} (McNemar's exact test, ${p})`);
    }
    if (successRateInterval !== null) {
        const { low, high } = successRateInterval;
        parts.push(`95% interval of the rate: ${(0,percent/* percentOf */.pR)(low)} to ${(0,percent/* percentOf */.pR)(high)}`);
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
    const ids = (0,counted/* firstFew */.D)(runs.map(({ runId }) => (0,one_line/* oneLine */.T)(runId)), RUNS_NAMED);
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

// EXTERNAL MODULE: ../src/plan/plan.ts
var plan_plan = __nccwpck_require__(9968);
;// CONCATENATED MODULE: ../src/report/outputs.ts


/** The outputs of `action.yml` that the report knows, as text. What is not known is not set. */
function outputsOf(report) {
    const { verdict, result, comparison } = report;
    const outputs = new Map([
        ['outcome', verdict.outcome],
        ['passed', String(verdict.outcome === 'passed')],
        ['result_id', report.resultId],
        ['status', result?.status],
        ['success_rate', shareOrNull(report.successRate)],
        ['total_runs', result?.counts.total],
        ['success_runs', result?.counts.success],
        ['failed_runs', result?.counts.failed],
        ['evaluations', evaluationsTriggered(report)],
        ['result_url', report.shareLink],
    ]);
    if (comparison !== null) {
        const { successRateBefore: before, successRateAfter: after } = comparison.overall;
        outputs.set('previous_success_rate', shareOrNull(before));
        if (before !== null && after !== null) {
            outputs.set('success_rate_change', (0,decimal/* decimalOf */.B)(after - before));
        }
        for (const change of ['regressed', 'fixed']) {
            const runs = comparison.runs.filter((run) => run.change === change);
            outputs.set(`${change}_run_ids`, JSON.stringify(runs.map((run) => run.runId)));
        }
    }
    return new Map([...outputs].flatMap(([name, value]) => value === null || value === undefined ? [] : [[name, String(value)]]));
}
function shareOrNull(share) {
    return share === null ? null : (0,decimal/* decimalOf */.B)(share);
}
/** Of a dry run, those that it would trigger. Null where there is no plan. */
function evaluationsTriggered({ plan, triggered, verdict }) {
    if (plan === null)
        return null;
    return triggered === 'no' && verdict.outcome !== 'planned' ? 0 : (0,plan_plan/* evaluationsOf */.ZY)(plan);
}

// EXTERNAL MODULE: ../src/report/redact-texts.ts
var redact_texts = __nccwpck_require__(9976);
// EXTERNAL MODULE: ../src/report/detail.ts
var detail = __nccwpck_require__(5973);
// EXTERNAL MODULE: ../src/report/least-size.ts
var least_size = __nccwpck_require__(7361);
// EXTERNAL MODULE: ../src/report/sections/evaluated.ts
var evaluated = __nccwpck_require__(8090);
// EXTERNAL MODULE: ../src/report/sections/failures.ts
var failures = __nccwpck_require__(436);
// EXTERNAL MODULE: ../src/text/grouped.ts
var grouped = __nccwpck_require__(9277);
// EXTERNAL MODULE: ../src/report/markdown.ts
var markdown = __nccwpck_require__(9325);
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
        ...flows.filter((flow) => flow.from === from).map(({ count }) => (0,grouped/* grouped */.z)(count)),
    ]);
    const counts = (0,markdown/* table */.tp)(['', 'Pass now', 'Fail now'], ['left', 'right', 'right'], rows);
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

// EXTERNAL MODULE: ../src/report/sections/gates.ts
var gates = __nccwpck_require__(7543);
// EXTERNAL MODULE: ../src/report/sections/headline.ts
var headline = __nccwpck_require__(2931);
// EXTERNAL MODULE: ../src/report/sections/metrics.ts
var metrics = __nccwpck_require__(4138);
// EXTERNAL MODULE: ../src/report/sections/rate.ts
var rate = __nccwpck_require__(9445);
// EXTERNAL MODULE: ../src/report/sections/remedy.ts
var remedy = __nccwpck_require__(1527);
// EXTERNAL MODULE: ../src/report/sections/run-details.ts
var run_details = __nccwpck_require__(7805);
// EXTERNAL MODULE: ../src/report/sections/run-tables.ts
var run_tables = __nccwpck_require__(5682);
;// CONCATENATED MODULE: ../src/report/summary.ts












/** GitHub shows no summary at all of a step that wrote more. */
const SUMMARY_LIMIT_BYTES = 1024 * 1024;
/** The job summary in Markdown; with as much detail as its limit of bytes (UTF-8) holds. */
function renderSummary(report, limitBytes = SUMMARY_LIMIT_BYTES) {
    return (0,detail/* fit */.Uj)({
        details: detail/* SUMMARY_DETAILS */.Kt,
        limit: limitBytes,
        sizeOf: (text) => Buffer.byteLength(text),
        leastSize: (detail) => (0,least_size/* leastSize */.b)(report.comparison, detail),
    }, (detail) => page(report, detail));
}
function page(report, detail) {
    const { verdict, comparison } = report;
    const unfinished = verdict.outcome === 'timed_out' || verdict.outcome === 'cancelled';
    const sections = [
        (0,headline/* headlineSection */.W)(verdict, detail, 2),
        (0,rate/* rateSection */.k)(report.successRate, comparison),
        unfinished ? (0,failures/* progressSection */.N)(report.result) : null,
        (0,remedy/* remedySection */.S)(verdict, detail),
        (0,gates/* gatesSection */.A)(verdict.gates, detail),
        (0,failures/* failuresSection */.L)(report.result, detail),
        ...(comparison === null
            ? []
            : [
                (0,metrics/* metricsSection */.P)(comparison.metrics, detail),
                flowSection(comparison),
                (0,run_details/* regressionsSection */.a)(comparison.runs, detail),
                (0,run_tables/* fixedSection */.Y)(comparison.runs, detail),
                (0,run_tables/* otherRunsSection */.a)(comparison.runs, detail),
            ]),
        (0,remedy/* warningsSection */.x)(report.warnings, detail),
        (0,evaluated/* evaluatedSection */.x)(report, detail),
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
    const report = (0,redact_texts/* redactTexts */.S)(full, runner.redact);
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


/***/ }),

/***/ 5973:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Kt: () => (/* binding */ SUMMARY_DETAILS),
/* harmony export */   PW: () => (/* binding */ COMMENT_DETAILS),
/* harmony export */   TJ: () => (/* binding */ limited),
/* harmony export */   Uj: () => (/* binding */ fit)
/* harmony export */ });
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


/***/ }),

/***/ 855:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M0: () => (/* binding */ bar),
/* harmony export */   WR: () => (/* binding */ points),
/* harmony export */   _: () => (/* binding */ decimal),
/* harmony export */   ii: () => (/* binding */ movement),
/* harmony export */   sp: () => (/* binding */ pValue)
/* harmony export */ });
/* harmony import */ var _text_decimal_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8736);
/* harmony import */ var _text_grouped_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9277);


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
    const isSmall = value !== 0 && Math.abs(value) < 0.01;
    return (0,_text_grouped_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .z)(value, isSmall ? placesOf(value, 3) : 2);
}
/** The decimal places that show so many significant digits of a figure below one. */
function placesOf(figure, digits) {
    return Math.min(MOST_PLACES, digits - 1 - Math.floor(Math.log10(Math.abs(figure))));
}
/** What `toFixed` can do. */
const MOST_PLACES = 100;
const BAR_CELLS = 10;
/** A share from 0 to 1 as a bar of text; empty and full only where the share is. */
function bar(share) {
    const rounded = Math.round(share * BAR_CELLS);
    const filled = share <= 0 ? 0 : share >= 1 ? BAR_CELLS : Math.min(BAR_CELLS - 1, Math.max(1, rounded));
    return '█'.repeat(filled) + '░'.repeat(BAR_CELLS - filled);
}
/** `p = 0.031`, `p < 0.001`. */
function pValue(p) {
    return p < 0.001 ? 'p < 0.001' : `p = ${(0,_text_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalTo */ .l)(p, placesOf(p, 2))}`;
}


/***/ }),

/***/ 7361:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ leastSize)
/* harmony export */ });
/* harmony import */ var _sections_score_change_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1894);

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
    return (0,_sections_score_change_js__WEBPACK_IMPORTED_MODULE_0__/* .flippedScores */ .Mj)(run)
        .slice(0, detail.rows)
        .flatMap(({ before, after }) => [before, after])
        .reduce((size, score) => {
        const explanation = Math.min(score?.explanation.length ?? 0, detail.explanationLength);
        return size + explanation + Math.min(score?.metricName.length ?? 0, detail.textLength);
    }, 0);
}


/***/ }),

/***/ 9325:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Lq: () => (/* binding */ multilineText),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   ln: () => (/* binding */ inlineText),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4954);

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
    return escaped((0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clipped */ .cz)((0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .flattened */ .aO)(text), limit));
}
/** Like `inlineText`, with the text's own line breaks kept as `<br>`. */
function multilineText(text, limit = Infinity) {
    return (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clipped */ .cz)((0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q6)(text).trim(), limit)
        .split(/\n+/)
        .map((line) => escaped((0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .singleSpaced */ .NL)(line)))
        .join('<br>');
}
/** Untrusted text in a monospaced face. */
function code(text, limit = Infinity) {
    return `<code>${inlineText(text, limit)}</code>`;
}
/** A code block that holds any text; its fence is longer than every row of backticks inside. */
function fenced(text, language) {
    const content = (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q6)(text).trimEnd();
    const longest = Math.max(2, ...Array.from(content.matchAll(/`+/g), ([ticks]) => ticks.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${content}\n${fence}`;
}
/** Longer addresses are not links that somebody made for people. */
const ADDRESS_LENGTH = 2000;
/** A link to a web page; the label alone if the address is not a usable one of http or https. */
function link(label, address) {
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
    return NAMED[character] ?? `&#${character.charCodeAt(0)};`;
}
const NAMED = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };


/***/ }),

/***/ 9976:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ redactTexts)
/* harmony export */ });
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


/***/ }),

/***/ 8090:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ evaluatedSection)
/* harmony export */ });
/* unused harmony export planFact */
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9968);
/* harmony import */ var _detail_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5973);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(855);
/* harmony import */ var _text_counted_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4705);
/* harmony import */ var _text_duration_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4247);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9325);






const NAME_LENGTH = 120;
/** What was evaluated, how long it took, and where to see it. */
function evaluatedSection(report, detail) {
    const facts = [
        resultFact(report, detail),
        ...(report.plan === null ? [] : [planFact(report.plan, report.triggered)]),
        `took ${(0,_text_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a)(report.elapsedMs)}`,
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
        `Result ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(resultId, 40)}`,
        ...(resultName === null ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .ln)(resultName, limit)]),
        ...(agent === null ? [] : [`agent ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .ln)(agent, limit)}`]),
    ].join(' · ');
}
/** `3 metrics on 24 runs: 72 evaluations, about 14.4 credits`. */
function planFact(plan, triggered) {
    const size = `${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(plan.metrics.length, 'metric')} on ${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(plan.runIds.length, 'run')}`;
    const cost = `${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)((0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .evaluationsOf */ .ZY)(plan), 'evaluation')}, about ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .decimal */ ._)((0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .creditsOf */ .yq)(plan))} credits`;
    if (triggered === 'yes')
        return `${size}: ${cost}`;
    if (triggered === 'no')
        return `${size}: not triggered by this job`;
    return `${size}: ${cost}, if the request got through`;
}
function metricsFact({ metrics }, detail) {
    const { shown, omitted } = (0,_detail_js__WEBPACK_IMPORTED_MODULE_0__/* .limited */ .TJ)(metrics, Math.min(detail.rows, 20));
    const names = shown.map(({ id, name }) => name === null
        ? `metric ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(id, 40)}`
        : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .ln)(name, Math.min(NAME_LENGTH, detail.textLength)));
    if (omitted > 0)
        names.push((0,_text_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(omitted, 'more metric'));
    return `Metrics: ${names.join(', ')}`;
}
function shareFact(shareLink) {
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)('Open the result', shareLink)} (anybody with this link can see the transcripts)`;
}


/***/ }),

/***/ 436:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ failuresSection),
/* harmony export */   N: () => (/* binding */ progressSection)
/* harmony export */ });
/* harmony import */ var _cekura_status_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8927);
/* harmony import */ var _detail_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5973);
/* harmony import */ var _text_counted_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4705);
/* harmony import */ var _text_grouped_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9277);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9325);





/** More than anybody reads. */
const REASONS = 50;
/** Why the evaluation failed, in the words of the API. */
function failuresSection(result, detail) {
    const reasons = result?.failureReasons ?? [];
    if (reasons.length === 0)
        return null;
    const { shown, omitted } = (0,_detail_js__WEBPACK_IMPORTED_MODULE_1__/* .limited */ .TJ)(reasons, Math.min(REASONS, detail.rows));
    const items = shown.map(({ description, affectedRuns }) => {
        const runs = affectedRuns === null ? '' : ` (${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(affectedRuns, 'run')})`;
        return `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .inlineText */ .ln)(description, detail.textLength)}${runs}`;
    });
    if (omitted > 0)
        items.push(`- … and ${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(omitted, 'more reason')}`);
    return `### What Cekura says went wrong\n\n${items.join('\n')}`;
}
/** How far the evaluation was when it was last looked at. */
function progressSection(result) {
    if (result === null)
        return null;
    const status = `Last seen ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(result.status, 60)}`;
    if (result.runs === null)
        return `${status}.`;
    const runs = [...result.runs.values()];
    const finished = runs.filter((run) => (0,_cekura_status_js__WEBPACK_IMPORTED_MODULE_0__/* .phaseOf */ .h)(run.status) === 'finished').length;
    return `${status}: ${(0,_text_grouped_js__WEBPACK_IMPORTED_MODULE_4__/* .grouped */ .z)(finished)} of ${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(runs.length, 'run')} finished.`;
}


/***/ }),

/***/ 7543:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ gatesSection)
/* harmony export */ });
/* harmony import */ var _detail_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5973);
/* harmony import */ var _text_counted_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4705);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9325);



/** More than anybody reads. */
const GATES = 100;
/** Every gate with its margin; the missed ones first. */
function gatesSection(gates, detail) {
    if (gates.length === 0)
        return null;
    const missedFirst = gates.toSorted((one, other) => Number(one.held) - Number(other.held));
    const { shown, omitted } = (0,_detail_js__WEBPACK_IMPORTED_MODULE_0__/* .limited */ .TJ)(missedFirst, Math.min(GATES, detail.rows));
    const rows = shown.map((gate) => [
        gate.held ? '✅' : '❌',
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .ln)(gate.asked, detail.textLength),
        `<b>${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .ln)(gate.found, detail.textLength)}</b>`,
        gate.margin === null ? 'could not be checked' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .ln)(gate.margin, detail.textLength),
    ]);
    if (omitted > 0)
        rows.push(['', `… and ${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(omitted, 'more gate')}`, '', '']);
    return `### Gates\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['', 'Asked', 'Found', 'Margin'], ['center', 'left', 'left', 'left'], rows)}`;
}


/***/ }),

/***/ 2931:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ headlineSection),
/* harmony export */   e: () => (/* binding */ bullets)
/* harmony export */ });
/* harmony import */ var _detail_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5973);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9325);
/* harmony import */ var _text_grouped_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9277);



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
    const heading = `${'#'.repeat(level)} ${SIGNS[verdict.outcome]} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .ln)(verdict.headline, detail.textLength)}`;
    return verdict.reasons.length === 0
        ? heading
        : `${heading}\n\n${bullets(verdict.reasons, detail)}`;
}
/** Untrusted lines as a list, with a count of those that do not fit. */
function bullets(lines, detail) {
    const { shown, omitted } = (0,_detail_js__WEBPACK_IMPORTED_MODULE_0__/* .limited */ .TJ)(lines, Math.min(LINES, detail.rows));
    const items = shown.map((line) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .ln)(line, detail.textLength)}`);
    if (omitted > 0)
        items.push(`- … and ${(0,_text_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(omitted)} more`);
    return items.join('\n');
}


/***/ }),

/***/ 4138:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ metricsSection)
/* harmony export */ });
/* unused harmony export passRate */
/* harmony import */ var _detail_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5973);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(855);
/* harmony import */ var _text_counted_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4705);
/* harmony import */ var _text_grouped_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9277);
/* harmony import */ var _text_percent_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(3418);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9325);






const NAME_LENGTH = 120;
const LABEL_LENGTH = 60;
/** What each metric said before and says now, and how often the judge agreed with itself. */
function metricsSection(metrics, detail) {
    if (metrics.length === 0)
        return null;
    const { shown, omitted } = (0,_detail_js__WEBPACK_IMPORTED_MODULE_0__/* .limited */ .TJ)(metrics, detail.rows);
    const rows = shown.map((metric) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .ln)(metric.metricName, Math.min(NAME_LENGTH, detail.textLength)),
        side(metric, 'before', detail),
        side(metric, 'after', detail),
        change(metric),
        agreement(metric),
    ]);
    if (omitted > 0)
        rows.push([`… and ${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(omitted, 'more metric')}`, '', '', '', '']);
    const header = ['Metric', 'Before', 'After', 'Change', 'Same score again'];
    return `### Metrics\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(header, ['left', 'left', 'left', 'left', 'right'], rows)}`;
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
        return `does not apply to ${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(tally.notApplicable, 'run')}`;
    const judged = (0,_text_grouped_js__WEBPACK_IMPORTED_MODULE_3__/* .grouped */ .z)(tally.passed + tally.failed);
    const passed = (0,_text_grouped_js__WEBPACK_IMPORTED_MODULE_3__/* .grouped */ .z)(tally.passed);
    return `<code>${(0,_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .bar */ .M0)(rate)}</code> <b>${(0,_text_percent_js__WEBPACK_IMPORTED_MODULE_5__/* .percentOf */ .pR)(rate)}</b><br><sub>${passed} of ${judged} pass${notApplicable(tally)}</sub>`;
}
function distributionSide(scores) {
    const spread = `p50 ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .decimal */ ._)(scores.p50)} · p95 ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .decimal */ ._)(scores.p95)}`;
    return `mean <b>${(0,_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .decimal */ ._)(scores.mean)}</b><br><sub>${spread}${notApplicable(scores)}</sub>`;
}
function labelsSide(labels, detail) {
    const mostFirst = [...labels.counts].toSorted(([, one], [, other]) => other - one);
    const { shown, omitted } = (0,_detail_js__WEBPACK_IMPORTED_MODULE_0__/* .limited */ .TJ)(mostFirst, Math.min(detail.rows, 8));
    const counts = shown.map(([label, count]) => `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .ln)(label, Math.min(LABEL_LENGTH, detail.textLength))} <b>${(0,_text_grouped_js__WEBPACK_IMPORTED_MODULE_3__/* .grouped */ .z)(count)}</b>`);
    if (omitted > 0)
        counts.push(`… and ${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(omitted, 'more label')}`);
    if (labels.notApplicable > 0)
        counts.push(`<sub>n/a ${labels.notApplicable}</sub>`);
    return counts.length === 0 ? 'no scores' : counts.join('<br>');
}
function notApplicable({ notApplicable: count }) {
    return count === 0 ? '' : ` · ${(0,_text_grouped_js__WEBPACK_IMPORTED_MODULE_3__/* .grouped */ .z)(count)} n/a`;
}
function change(metric) {
    if (metric.kind === 'binary') {
        const before = metric.before === null ? null : passRate(metric.before);
        const after = metric.after === null ? null : passRate(metric.after);
        const moved = before === null || after === null ? '' : (0,_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .points */ .WR)(after - before);
        return [moved, flips(metric.flipsToFail, metric.flipsToPass)].filter(Boolean).join('<br>');
    }
    if (metric.kind === 'enum') {
        const changed = metric.comparedRuns - metric.agreedRuns;
        return changed === 0 ? 'no change' : `${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(changed, 'label')} changed`;
    }
    if (metric.before === null || metric.after === null)
        return '';
    return (0,_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .movement */ .ii)(metric.after.mean - metric.before.mean);
}
function flips(toFail, toPass) {
    const parts = [
        toFail > 0 ? `${(0,_text_grouped_js__WEBPACK_IMPORTED_MODULE_3__/* .grouped */ .z)(toFail)} to fail` : '',
        toPass > 0 ? `${(0,_text_grouped_js__WEBPACK_IMPORTED_MODULE_3__/* .grouped */ .z)(toPass)} to pass` : '',
    ];
    const said = parts.filter(Boolean).join(', ');
    return said === '' ? '' : `<sub>${said}</sub>`;
}
function agreement({ agreedRuns, comparedRuns }) {
    if (comparedRuns === 0)
        return '–';
    return `${(0,_text_percent_js__WEBPACK_IMPORTED_MODULE_5__/* .percentOf */ .pR)(agreedRuns / comparedRuns)}<br><sub>${(0,_text_grouped_js__WEBPACK_IMPORTED_MODULE_3__/* .grouped */ .z)(agreedRuns)} of ${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(comparedRuns, 'run')}</sub>`;
}
/** Null if the metric applies to no run. */
function passRate({ passed, failed }) {
    return passed + failed === 0 ? null : passed / (passed + failed);
}


/***/ }),

/***/ 9445:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ rateSection)
/* harmony export */ });
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(855);
/* harmony import */ var _text_percent_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3418);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9325);
/* harmony import */ var _text_grouped_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9277);




/** Below this, chance alone is an unlikely cause. */
const SIGNIFICANT = 0.05;
/** The figures that answer at one glance whether it is good enough and what changed. */
function rateSection(successRate, comparison) {
    if (comparison === null) {
        return successRate === null ? null : `**${(0,_text_percent_js__WEBPACK_IMPORTED_MODULE_1__/* .percentOf */ .pR)(successRate)}** success rate`;
    }
    const { overall } = comparison;
    const cells = [rateCell(successRate ?? overall.successRateAfter, overall), changeCell(overall)];
    const runs = [
        [overall.regressedRuns, 'pass → fail'],
        [overall.fixedRuns, 'fail → pass'],
        [overall.unchangedRuns, 'same verdict'],
    ];
    const figures = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Success rate', 'Change', 'Regressed', 'Fixed', 'Unchanged'], ['center', 'center', 'center', 'center', 'center'], [[...cells, ...runs.map(([count, meaning]) => figure((0,_text_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(count), meaning))]]);
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
        return `<b>${(0,_text_percent_js__WEBPACK_IMPORTED_MODULE_1__/* .percentOf */ .pR)(rate)}</b>`;
    return figure((0,_text_percent_js__WEBPACK_IMPORTED_MODULE_1__/* .percentOf */ .pR)(rate), `95% interval ${(0,_text_percent_js__WEBPACK_IMPORTED_MODULE_1__/* .percentOf */ .pR)(interval.low)} to ${(0,_text_percent_js__WEBPACK_IMPORTED_MODULE_1__/* .percentOf */ .pR)(interval.high)}`);
}
function changeCell({ successRateBefore: before, successRateAfter: after }) {
    if (before === null)
        return figure('unknown', 'no rate before');
    if (after === null)
        return figure('unknown', `was ${(0,_text_percent_js__WEBPACK_IMPORTED_MODULE_1__/* .percentOf */ .pR)(before)}`);
    return figure((0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .points */ .WR)(after - before), `was ${(0,_text_percent_js__WEBPACK_IMPORTED_MODULE_1__/* .percentOf */ .pR)(before)}`);
}
function noiseNote({ pValue: p, regressedRuns, fixedRuns }) {
    if (p === null || regressedRuns + fixedRuns === 0)
        return null;
    const test = `McNemar's exact test, ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .pValue */ .sp)(p)}`;
    return p < SIGNIFICANT
        ? `More than noise: chance alone seldom changes so many verdicts one way (${test}).`
        : `This could be noise: chance alone can change as many verdicts (${test}).`;
}
function incomparableNote({ incomparableRuns: count }) {
    if (count === 0)
        return null;
    const runs = count === 1 ? '1 run has' : `${(0,_text_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(count)} runs have`;
    return `${runs} no verdict on one side and cannot be compared.`;
}


/***/ }),

/***/ 1527:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ remedySection),
/* harmony export */   x: () => (/* binding */ warningsSection)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9325);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2931);


/** A step longer than this, for its list of runs, is left to the log. */
const STEP_LENGTH = 20_000;
/** What to do now, with the step to paste as a block of its own. */
function remedySection({ remedy, resumeStep }, detail) {
    const advice = remedy?.trim() ?? '';
    if (advice === '' && resumeStep === null)
        return null;
    const text = `**What to do:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineText */ .ln)(advice, detail.textLength)}`;
    if (resumeStep === null)
        return text;
    const isLong = resumeStep.length > Math.min(STEP_LENGTH, detail.textLength * 20);
    return `${text}\n\n${isLong ? 'The step is long: it is in the log.' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fenced */ .OF)(resumeStep, 'yaml')}`;
}
function warningsSection(warnings, detail) {
    if (warnings.length === 0)
        return null;
    return `### ⚠️ Warnings\n\n${(0,_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .bullets */ .e)(warnings, detail)}`;
}


/***/ }),

/***/ 7805:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ regressionsSection)
/* harmony export */ });
/* unused harmony export runLabel */
/* harmony import */ var _detail_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5973);
/* harmony import */ var _text_counted_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4705);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9325);
/* harmony import */ var _score_change_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1894);




const NAME_LENGTH = 120;
const ERROR_LENGTH = 500;
/** The runs that passed before and fail now, each with the metrics that flipped, and why. */
function regressionsSection(runs, detail) {
    const regressed = runs.filter((run) => run.change === 'regressed');
    if (regressed.length === 0)
        return null;
    const { shown, omitted } = (0,_detail_js__WEBPACK_IMPORTED_MODULE_0__/* .limited */ .TJ)(regressed, detail.rows);
    const blocks = shown.map((run) => runDetails(run, detail));
    if (omitted > 0)
        blocks.push(`… and ${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(omitted, 'more regressed run')}.`);
    return `### ${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(regressed.length, 'regressed run')}\n\n${blocks.join('\n\n')}`;
}
function runDetails(run, detail) {
    const flipped = (0,_score_change_js__WEBPACK_IMPORTED_MODULE_3__/* .flippedScores */ .Mj)(run);
    const { shown, omitted } = (0,_detail_js__WEBPACK_IMPORTED_MODULE_0__/* .limited */ .TJ)(flipped, detail.rows);
    const names = shown.slice(0, 3).map((score) => name(score.metricName, detail));
    if (flipped.length > names.length)
        names.push((0,_text_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(flipped.length - names.length, 'more'));
    const blocks = shown.map((score) => flippedBlock(score, detail));
    if (omitted > 0)
        blocks.push(`… and ${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(omitted, 'more metric')} flipped.`);
    const moved = movedBlock(run, detail);
    if (moved !== null)
        blocks.push(moved);
    if (run.review !== null)
        blocks.push(`A person reviewed this run: ${run.review}. That stands above the metrics.`);
    if (run.errorMessage !== null) {
        blocks.push(`Error: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .ln)(run.errorMessage, Math.min(ERROR_LENGTH, detail.textLength))}`);
    }
    if (blocks.length === 0)
        blocks.push('No metric that was evaluated flipped.');
    const flips = names.length === 0 ? '' : `: ${names.join(', ')}`;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)(`${runLabel(run, detail)}${flips}`, blocks.join('\n\n'));
}
/** The run in one line: its scenario, personality and ID. */
function runLabel(run, detail) {
    const scenario = run.scenario === null ? 'Unnamed scenario' : name(run.scenario, detail);
    const personality = run.personality === null ? [] : [name(run.personality, detail)];
    return [`<b>${scenario}</b>`, ...personality, `run ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(run.runId, 40)}`].join(' · ');
}
function name(text, detail) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .ln)(text, Math.min(NAME_LENGTH, detail.textLength));
}
function flippedBlock(score, detail) {
    const title = `<b>${name(score.metricName, detail)}</b>: ${name((0,_score_change_js__WEBPACK_IMPORTED_MODULE_3__/* .movementText */ .Nr)(score), detail)}`;
    const after = quoted('', score.after?.explanation ?? '', detail);
    const before = quoted('<i>Before:</i> ', score.before?.explanation ?? '', detail);
    return [title, after, before].filter(Boolean).join('\n\n');
}
function quoted(prefix, explanation, detail) {
    if (detail.explanationLength === 0 || explanation.trim() === '')
        return '';
    return `> ${prefix}${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .multilineText */ .Lq)(explanation, detail.explanationLength)}`;
}
function movedBlock(run, detail) {
    const moved = (0,_score_change_js__WEBPACK_IMPORTED_MODULE_3__/* .movedScores */ .XK)(run);
    if (moved.length === 0)
        return null;
    const { shown, omitted } = (0,_detail_js__WEBPACK_IMPORTED_MODULE_0__/* .limited */ .TJ)(moved, detail.rows);
    const parts = shown.map((score) => `${name(score.metricName, detail)} ${name((0,_score_change_js__WEBPACK_IMPORTED_MODULE_3__/* .movementText */ .Nr)(score), detail)}`);
    if (omitted > 0)
        parts.push((0,_text_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(omitted, 'more metric'));
    return `Also changed: ${parts.join('; ')}`;
}


/***/ }),

/***/ 5682:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ fixedSection),
/* harmony export */   a: () => (/* binding */ otherRunsSection)
/* harmony export */ });
/* harmony import */ var _detail_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5973);
/* harmony import */ var _text_counted_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4705);
/* harmony import */ var _text_grouped_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9277);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9325);
/* harmony import */ var _score_change_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1894);





const NAME_LENGTH = 120;
const CHANGES_PER_RUN = 5;
/** The runs that failed before and pass now. */
function fixedSection(runs, detail) {
    const fixed = runs.filter((run) => run.change === 'fixed');
    if (fixed.length === 0)
        return null;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)(`<b>${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(fixed.length, 'fixed run')}</b>`, runTable(fixed, detail));
}
/** The runs whose verdict stayed, and those that cannot be compared. */
function otherRunsSection(runs, detail) {
    const others = runs.filter((run) => run.change === 'unchanged' || run.change === 'incomparable');
    if (others.length === 0)
        return null;
    const failing = others.filter((run) => run.passedAfter === false).length;
    const title = `<b>${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(others.length, 'other run')}</b>, ${(0,_text_grouped_js__WEBPACK_IMPORTED_MODULE_3__/* .grouped */ .z)(failing)} of them failing`;
    if (detail.otherRuns)
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)(title, runTable(others, detail));
    return `${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(others.length, 'other run')} (unchanged, or without a verdict to compare) left out here.`;
}
function runTable(runs, detail) {
    const { shown, omitted } = (0,_detail_js__WEBPACK_IMPORTED_MODULE_0__/* .limited */ .TJ)(runs, detail.rows);
    const rows = shown.map((run) => [
        name(run.scenario ?? 'Unnamed scenario', detail),
        run.personality === null ? '' : name(run.personality, detail),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(run.runId, 40),
        `${verdictText(run.passedBefore)} → ${verdictText(run.passedAfter)}${reviewed(run)}`,
        changesCell(run, detail),
    ]);
    if (omitted > 0)
        rows.push([`… and ${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(omitted, 'more run')}`, '', '', '', '']);
    const header = ['Scenario', 'Personality', 'Run', 'Verdict', 'Scores that changed'];
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(header, ['left', 'left', 'left', 'left', 'left'], rows);
}
function name(text, detail) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .ln)(text, Math.min(NAME_LENGTH, detail.textLength));
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
    const changed = [...(0,_score_change_js__WEBPACK_IMPORTED_MODULE_4__/* .flippedScores */ .Mj)(run), ...(0,_score_change_js__WEBPACK_IMPORTED_MODULE_4__/* .movedScores */ .XK)(run)];
    const { shown, omitted } = (0,_detail_js__WEBPACK_IMPORTED_MODULE_0__/* .limited */ .TJ)(changed, Math.min(detail.rows, CHANGES_PER_RUN));
    const parts = shown.map((score) => `${name(score.metricName, detail)}: ${name((0,_score_change_js__WEBPACK_IMPORTED_MODULE_4__/* .movementText */ .Nr)(score), detail)}`);
    if (omitted > 0)
        parts.push(`… and ${(0,_text_grouped_js__WEBPACK_IMPORTED_MODULE_3__/* .grouped */ .z)(omitted)} more`);
    return parts.join('<br>');
}


/***/ }),

/***/ 1894:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mj: () => (/* binding */ flippedScores),
/* harmony export */   Nr: () => (/* binding */ movementText),
/* harmony export */   XK: () => (/* binding */ movedScores)
/* harmony export */ });
/* unused harmony export scoreText */
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(855);

/** A score in a word, for people; untrusted where the metric is an enum. */
function scoreText(score) {
    if (score === null)
        return 'no score';
    if (score.value === null)
        return 'not applicable';
    if (typeof score.value === 'boolean')
        return score.value ? 'pass' : 'fail';
    return typeof score.value === 'number' ? (0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .decimal */ ._)(score.value) : score.value;
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


/***/ }),

/***/ 4954:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   NL: () => (/* binding */ singleSpaced),
/* harmony export */   Q6: () => (/* binding */ visibleText),
/* harmony export */   aO: () => (/* binding */ flattened),
/* harmony export */   cz: () => (/* binding */ clipped)
/* harmony export */ });
/* harmony import */ var _text_grouped_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9277);

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
/** Hides nothing, and needs no expression that takes V8 milliseconds to compile. */
const PLAIN = /^[\n\t -~]*$/;
let neededOrUnseen;
/**
 * The text with nothing hidden in it, for people: line breaks of all kinds as `\n`, control
 * characters as their pictures (`␛`), characters that cannot be seen or that reorder others as
 * codes (`[U+202E]`, `[U+200B×40]`), lone surrogates as `\uFFFD`.
 */
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
    return `${kept}… (${(0,_text_grouped_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .z)(text.length - kept.length)} more characters)`;
}


/***/ }),

/***/ 4705:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ firstFew),
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/* harmony import */ var _grouped_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9277);

/** A number with its noun: `1 run`, `2 runs`, `1,200 runs`. */
function counted(count, noun) {
    return `${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .z)(count)} ${count === 1 ? noun : `${noun}s`}`;
}
/** The first few of a list, and how many there are besides: `1, 2, 3 and 7 more`. */
function firstFew(items, most) {
    const shown = items.slice(0, most).join(', ');
    return items.length > most ? `${shown} and ${items.length - most} more` : shown;
}


/***/ }),

/***/ 8736:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ decimalOf),
/* harmony export */   l: () => (/* binding */ decimalTo)
/* harmony export */ });
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


/***/ }),

/***/ 4247:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ formatDuration)
/* harmony export */ });
/** `850 ms`, `45 s`, `2 min 5 s`, `1 h 4 min`. */
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

/***/ 9277:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ grouped)
/* harmony export */ });
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8736);

/**
 * A figure with commas between its thousands and at most `places` places: `1,234.5`. From 1e21 on as
 * JavaScript writes it. Not by `toLocaleString`, whose tables of locales take a tenth of a usual job.
 */
function grouped(figure, places = 0) {
    const plain = Math.abs(figure) < 1e21 ? (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .decimalTo */ .l)(figure, places) : String(figure);
    return plain.replace(/\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ','));
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

/***/ 3418:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   XE: () => (/* binding */ pointsOf),
/* harmony export */   lF: () => (/* binding */ signedPointsOf),
/* harmony export */   pR: () => (/* binding */ percentOf)
/* harmony export */ });
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8736);

const MOST_PLACES = 10;
/**
 * A share from 0 to 1 as a percentage with one place. Only all is `100%` and only none is `0%`:
 * close to either end it takes as many places as it needs to say so.
 */
function percentOf(share) {
    const places = placesUntil((count) => {
        const text = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .decimalTo */ .l)(share * 100, count);
        return (text === '100' && share !== 1) || (text === '0' && share !== 0);
    });
    return `${(0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .decimalTo */ .l)(share * 100, places)}%`;
}
/** The distance of two shares: `2.5 points`; with more places where one would show none. */
function pointsOf(difference) {
    const distance = Math.abs(difference) * 100;
    const places = placesUntil((count) => distance !== 0 && (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .decimalTo */ .l)(distance, count) === '0');
    const text = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .decimalTo */ .l)(distance, places);
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
