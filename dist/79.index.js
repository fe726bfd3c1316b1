export const id = 79;
export const ids = [79];
export const modules = {

/***/ 79:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createAxiosTransport: () => (/* binding */ createAxiosTransport)
});

// EXTERNAL MODULE: ../node_modules/axios/dist/esm/axios.js
var axios = __webpack_require__(5040);
// EXTERNAL MODULE: ../src/cekura/transport.ts
var transport = __webpack_require__(3760);
;// CONCATENATED MODULE: ../src/adapters/http/failures.ts

function notConnected(error, peer) {
    const { code, message } = systemError(error);
    const reason = CONNECT_REASONS[code] ?? message;
    return new transport/* TransportError */.w(`no connection to ${peer.name}: ${reason}${code === '' ? '' : ` (${code})`}. ${peer.advice}`, { sent: 'no', transient: true });
}
function brokenOff(error, host) {
    const { code, message } = systemError(error);
    const reason = breakReason(code);
    return new transport/* TransportError */.w(`${host} ${reason ?? `failed: ${message}`}${code === '' ? '' : ` (${code})`}`, { sent: 'maybe', transient: reason !== null });
}
const NO_NAME = 'its name cannot be resolved';
const NO_ROUTE = 'no network route leads there';
const CONNECT_REASONS = {
    ECONNREFUSED: 'it is refused, as nothing listens there',
    ENOTFOUND: NO_NAME,
    EAI_AGAIN: NO_NAME,
    EHOSTUNREACH: NO_ROUTE,
    ENETUNREACH: NO_ROUTE,
    EADDRNOTAVAIL: NO_ROUTE,
    ETIMEDOUT: 'nothing answers there',
    ECONNRESET: 'it was closed while it was being made',
    EPIPE: 'it was closed while it was being made',
};
function breakReason(code) {
    if (code.startsWith('Z_'))
        return 'sent a body whose compression is broken';
    if (code.startsWith('HPE_'))
        return 'sent something that is not HTTP';
    if (code === 'ETIMEDOUT')
        return 'stopped answering';
    const isCut = /^E(?!RR_)/.test(code) || code === 'ERR_STREAM_PREMATURE_CLOSE';
    return isCut ? 'closed the connection before its answer was complete' : null;
}
function systemError(error) {
    const { code, message } = (error ?? {});
    return {
        code: typeof code === 'string' ? code : '',
        message: typeof message === 'string' && message !== '' ? message : 'the reason is unknown',
    };
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ../src/clock/time-limit.ts
var time_limit = __webpack_require__(3723);
// EXTERNAL MODULE: ../src/adapters/system-clock.ts
var system_clock = __webpack_require__(8652);
// EXTERNAL MODULE: ../src/adapters/http/choose-proxy.ts
var choose_proxy = __webpack_require__(5921);
// EXTERNAL MODULE: ../src/adapters/http/exempt-hosts.ts
var exempt_hosts = __webpack_require__(6160);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
;// CONCATENATED MODULE: ../src/adapters/http/open-tunnel.ts


function openTunnel(socket, proxy, target, signal) {
    const authority = `${target.hostname}:${target.port === '' ? '443' : target.port}`;
    return new Promise((resolve, reject) => {
        const connect = (0,external_node_http_.request)({
            createConnection: () => socket,
            method: 'CONNECT',
            path: authority,
            headers: { Host: authority, ...credentials(proxy.url) },
            signal,
        });
        connect.once('connect', (answer, _socket, early) => {
            if (answer.statusCode !== 200) {
                socket.destroy();
                reject(refusal(answer, proxy, authority));
                return;
            }
            if (early.length > 0)
                socket.unshift(early);
            resolve(socket);
        });
        connect.once('error', (error) => {
            reject(signal.aborted ? signal.reason : noAnswer(error, proxy, authority));
        });
        connect.end();
    });
}
function credentials(proxy) {
    if (proxy.username === '' && proxy.password === '')
        return {};
    const login = `${decoded(proxy.username)}:${decoded(proxy.password)}`;
    return { 'Proxy-Authorization': `Basic ${Buffer.from(login).toString('base64')}` };
}
function decoded(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        return part;
    }
}
const MAY_PASS = new Set([408, 429, 500, 502, 503, 504]);
function refusal(answer, proxy, authority) {
    const { statusCode = 0, statusMessage = '' } = answer;
    return new transport/* TransportError */.w(`${proxy.name} gives no tunnel to ${authority}: it answered ${String(statusCode)} ` +
        `${statusMessage.slice(0, 100)}; nothing was sent to the API. ${remedy(statusCode)}`, { sent: 'no', transient: MAY_PASS.has(statusCode) });
}
function remedy(status) {
    if (status === 407) {
        return 'It wants credentials: http://user:password@host:port, with special characters percent-encoded';
    }
    if (MAY_PASS.has(status))
        return 'Check that the proxy can reach the host';
    return 'Have the host allowed there, or exempt it with NO_PROXY';
}
function noAnswer(error, proxy, authority) {
    const { code = '', message } = error;
    const isNoHttp = code.startsWith('HPE_');
    const reason = isNoHttp
        ? 'its answer is not HTTP'
        : code === 'ECONNRESET'
            ? 'it hung up'
            : message;
    return new transport/* TransportError */.w(`${proxy.name} gives no tunnel to ${authority}: ${reason} (${code}); nothing was sent to the API. ` +
        'Check the variable, and that the proxy runs', { sent: 'no', transient: !isNoHttp });
}

;// CONCATENATED MODULE: ../src/adapters/http/tls-failure.ts


function tlsFailure(error, host) {
    const { code } = systemError(error);
    const reason = UNTRUSTED[code] ?? INVALID[code] ?? otherReason(error, code);
    if (reason === null)
        return null;
    const remedy = code in UNTRUSTED ? `. ${EXTRA_CA}` : '';
    return new transport/* TransportError */.w(`no secure connection to ${host}: ${reason} (${code}); nothing was sent${remedy}`, { sent: 'no', transient: false });
}
const EXTRA_CA = 'If the host or a proxy on the way has a private certificate authority, set the environment ' +
    'variable NODE_EXTRA_CA_CERTS to the path of a PEM file that holds it';
const UNKNOWN_ISSUER = 'its certificate is signed by an authority that is not trusted here';
const UNTRUSTED = {
    DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed, and not trusted here',
    SELF_SIGNED_CERT_IN_CHAIN: UNKNOWN_ISSUER,
    UNABLE_TO_GET_ISSUER_CERT: UNKNOWN_ISSUER,
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNKNOWN_ISSUER,
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNKNOWN_ISSUER,
    CERT_UNTRUSTED: UNKNOWN_ISSUER,
};
const INVALID = {
    CERT_HAS_EXPIRED: 'its certificate has expired',
    CERT_NOT_YET_VALID: "its certificate is not valid yet (is this machine's clock right?)",
    CERT_REVOKED: 'its certificate was revoked',
    CERT_REJECTED: 'its certificate is marked as not to be trusted',
    CERT_SIGNATURE_FAILURE: 'the signature of its certificate is wrong',
    CERT_CHAIN_TOO_LONG: 'the chain of its certificates is too long',
    INVALID_CA: 'one of its certificate authorities is not valid',
    INVALID_PURPOSE: 'its certificate is not meant for servers',
    PATH_LENGTH_EXCEEDED: 'the chain of its certificates is too long',
};
function otherReason(error, code) {
    if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
        const names = error.cert?.subjectaltname ?? '';
        return `its certificate is for other names${names === '' ? '' : `: ${names.slice(0, 200)}`}`;
    }
    if (code === 'EPROTO' || code.startsWith('ERR_SSL_'))
        return 'the two sides do not agree on TLS';
    return null;
}

;// CONCATENATED MODULE: ../src/adapters/http/open-connection.ts









const CONNECT_LIMIT_MS = 10_000;
const NEXT_ADDRESS_AFTER_MS = 3_000;
async function openConnection(url, env, signal) {
    const proxy = (0,choose_proxy/* chooseProxy */.U)(url, env);
    try {
        return await (0,time_limit/* withTimeLimit */.B)(system_clock/* systemClock */.m, CONNECT_LIMIT_MS, signal, (limited) => proxy === null
            ? connectTo(url, { name: url.host, advice: DIRECT }, limited)
            : connectThrough(proxy, url, limited));
    }
    catch (error) {
        throw error instanceof time_limit/* TimeLimitError */.$ ? tooSlow(url, proxy) : error;
    }
}
const DIRECT = 'Check api_url, and whether this runner must go through a proxy (HTTPS_PROXY)';
async function connectTo(url, peer, signal) {
    const isSecure = url.protocol === 'https:';
    const socket = (0,external_node_net_.connect)({
        host: (0,exempt_hosts/* withoutBrackets */.o)(url.hostname),
        port: Number(url.port === '' ? (isSecure ? 443 : 80) : url.port),
        noDelay: true,
        autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_AFTER_MS,
    });
    await untilReady(socket, 'connect', peer, signal);
    return isSecure ? open_connection_secure(socket, url, peer, signal) : socket;
}
async function connectThrough(proxy, url, signal) {
    const advice = 'Check the variable, and that the proxy runs';
    const toProxy = await connectTo(proxy.url, { name: proxy.name, advice }, signal);
    const tunnel = await openTunnel(toProxy, proxy, url, signal);
    const peer = { name: `${url.host} through ${proxy.name}`, advice: 'Check api_url and the proxy' };
    return open_connection_secure(tunnel, url, peer, signal);
}
async function open_connection_secure(socket, url, peer, signal) {
    const host = (0,exempt_hosts/* withoutBrackets */.o)(url.hostname);
    const { connect } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1692, 23));
    const tls = connect({
        socket,
        host,
        servername: (0,external_node_net_.isIP)(host) === 0 ? host : '',
        ALPNProtocols: ['http/1.1'],
        rejectUnauthorized: true,
    });
    await untilReady(tls, 'secureConnect', peer, signal);
    return tls;
}
function untilReady(socket, ready, peer, signal) {
    return new Promise((resolve, reject) => {
        const abandon = () => {
            socket.destroy();
            reject(signal.reason);
        };
        if (signal.aborted)
            abandon();
        signal.addEventListener('abort', abandon, { once: true });
        socket.on('error', (error) => {
            signal.removeEventListener('abort', abandon);
            reject(tlsFailure(error, peer.name) ?? notConnected(error, peer));
        });
        socket.once(ready, () => {
            signal.removeEventListener('abort', abandon);
            resolve();
        });
    });
}
function tooSlow(url, proxy) {
    const way = proxy === null ? '' : ` through ${proxy.name}`;
    const advice = proxy === null ? DIRECT : 'Check that the proxy runs and may connect there';
    return new transport/* TransportError */.w(`no connection to ${url.host}${way} within ${String(CONNECT_LIMIT_MS / 1000)} s. ${advice}`, { sent: 'no', transient: true });
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ../src/adapters/http/read-chunks.ts




const GUNZIP_CHUNK_BYTES = 64 * 1024;
async function* readChunks(answer, host, signal) {
    try {
        for await (const chunk of decompressed(answer, host))
            yield chunk;
    }
    catch (error) {
        signal.throwIfAborted();
        throw error instanceof transport/* TransportError */.w ? error : brokenOff(error, host);
    }
}
function decompressed(answer, host) {
    const encoding = answer.headers['content-encoding']?.trim().toLowerCase() ?? '';
    const isEmpty = answer.statusCode === 204 || answer.headers['content-length'] === '0';
    if (encoding === '' || encoding === 'identity' || isEmpty)
        return answer;
    if (encoding !== 'gzip' && encoding !== 'x-gzip') {
        answer.destroy();
        throw new transport/* TransportError */.w(`${host} compressed its answer as ${encoding.slice(0, 50)}, which was not asked for`, { sent: 'maybe', transient: false });
    }
    return (0,external_node_stream_.pipeline)(answer, (0,external_node_zlib_.createGunzip)({ chunkSize: GUNZIP_CHUNK_BYTES }), () => undefined);
}

;// CONCATENATED MODULE: ../src/adapters/http/send-request.ts

function sendRequest(socket, { url, method, headers, body }, signal) {
    return new Promise((resolve, reject) => {
        const sent = (0,external_node_http_.request)({
            createConnection: () => socket,
            method,
            path: `${url.pathname}${url.search}`,
            headers: { Host: url.host, ...headers },
            signal,
        });
        sent.once('response', resolve);
        sent.on('error', reject);
        sent.end(body);
    });
}

;// CONCATENATED MODULE: ../src/adapters/axios-transport.ts






function createAxiosTransport(apiUrl, apiKey, env = process.env) {
    const host = new URL(apiUrl).host;
    const client = axios/* default.create */.Ay.create({
        adapter: createAdapter(env),
        baseURL: apiUrl,
        allowAbsoluteUrls: false,
        headers: {
            Accept: 'application/json',
            'Accept-Encoding': 'gzip',
            'User-Agent': 'cekura-reevaluate-metrics',
            'X-CEKURA-API-KEY': apiKey,
        },
        responseType: 'stream',
    });
    return async ({ method, path, body }, signal) => {
        try {
            const answer = await client.request({
                method,
                url: path,
                data: body,
                signal,
            });
            return {
                status: answer.status,
                headers: axios/* AxiosHeaders */.$t.from(answer.headers).toJSON(true),
                body: readChunks(answer.data, host, signal),
            };
        }
        catch (error) {
            signal.throwIfAborted();
            throw error instanceof transport/* TransportError */.w ? error : brokenOff(error, host);
        }
    };
}
function createAdapter(env) {
    return async (config) => {
        const signal = config.signal;
        const url = new URL(axios/* default */.Ay.getUri(config));
        const socket = await openConnection(url, env, signal);
        const answer = await sendRequest(socket, {
            url,
            method: config.method?.toUpperCase() ?? 'GET',
            headers: config.headers.toJSON(),
            body: config.data,
        }, signal);
        return {
            data: answer,
            status: answer.statusCode ?? 0,
            statusText: answer.statusMessage ?? '',
            headers: new axios/* AxiosHeaders */.$t(answer.headers),
            config,
        };
    };
}


/***/ }),

/***/ 5921:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ chooseProxy)
/* harmony export */ });
/* harmony import */ var _cekura_transport_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3760);
/* harmony import */ var _inputs_api_access_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4428);
/* harmony import */ var _exempt_hosts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6160);



function chooseProxy(url, env) {
    const variable = ['https_proxy', 'HTTPS_PROXY'].find((name) => (env[name] ?? '') !== '');
    if (variable === undefined || url.protocol !== 'https:' || (0,_inputs_api_access_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(url.hostname))
        return null;
    const noProxy = [env['no_proxy'], env['NO_PROXY']].find((names) => names) ?? '';
    if ((0,_exempt_hosts_js__WEBPACK_IMPORTED_MODULE_2__/* .isExempt */ .U)(url, noProxy))
        return null;
    const proxy = parseProxy(env[variable] ?? '');
    if (proxy === null) {
        throw new _cekura_transport_js__WEBPACK_IMPORTED_MODULE_0__/* .TransportError */ .w(`the variable ${variable} is not the address of a proxy; it takes http://host:port or ` +
            'https://host:port, with user:password@ before the host if needed', { sent: 'no', transient: false });
    }
    return { url: proxy, name: `the proxy ${proxy.host} (from ${variable})` };
}
function parseProxy(text) {
    const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
    if (!URL.canParse(address))
        return null;
    const proxy = new URL(address);
    return proxy.protocol === 'http:' || proxy.protocol === 'https:' ? proxy : null;
}


/***/ }),

/***/ 6160:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isExempt),
/* harmony export */   o: () => (/* binding */ withoutBrackets)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);

function isExempt(url, noProxy) {
    const host = withoutBrackets(url.hostname).replace(/\.$/, '');
    const port = url.port === '' ? '443' : url.port;
    return noProxy
        .toLowerCase()
        .split(/[\s,]+/)
        .filter((entry) => entry !== '')
        .some((entry) => entry === '*' || covers(entry, host, port));
}
function withoutBrackets(hostname) {
    return hostname.replace(/^\[|\]$/g, '');
}
function covers(entry, host, port) {
    if (entry.includes('/'))
        return isInRange(host, entry);
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(withoutBrackets(entry)) !== 0)
        return isSameAddress(withoutBrackets(entry), host);
    const [, name = '', onlyPort = ''] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
    if (onlyPort !== '' && onlyPort !== port)
        return false;
    const domain = withoutBrackets(name.replace(/^\*?\./, '').replace(/\.$/, ''));
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(domain) !== 0)
        return isSameAddress(domain, host);
    return domain !== '' && (host === domain || ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 0 && host.endsWith(`.${domain}`)));
}
function isSameAddress(address, host) {
    return isInRange(host, `${address}/${(0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(address) ? '32' : '128'}`);
}
function isInRange(host, range) {
    const [network = '', bits = ''] = range.split('/');
    const isFour = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(network);
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 0 || (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(network) !== (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host))
        return false;
    if (!/^\d+$/.test(bits) || Number(bits) > (isFour ? 32 : 128))
        return false;
    const family = isFour ? 'ipv4' : 'ipv6';
    const ranges = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    ranges.addSubnet(network, Number(bits), family);
    return ranges.check(host, family);
}


/***/ })

};
