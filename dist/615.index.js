export const id = 615;
export const ids = [615];
export const modules = {

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


/***/ }),

/***/ 2615:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createGitHubFetch: () => (/* binding */ createGitHubFetch)
/* harmony export */ });
/* harmony import */ var undici__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(734);
/* harmony import */ var _choose_proxy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5921);


function createGitHubFetch(apiUrl, env) {
    const proxy = (0,_choose_proxy_js__WEBPACK_IMPORTED_MODULE_1__/* .chooseProxy */ .U)(new URL(apiUrl), env);
    if (proxy === null)
        return undici__WEBPACK_IMPORTED_MODULE_0__/* .fetch */ .hd;
    const dispatcher = new undici__WEBPACK_IMPORTED_MODULE_0__/* .ProxyAgent */ .kT(proxy.url.href);
    return (url, init) => (0,undici__WEBPACK_IMPORTED_MODULE_0__/* .fetch */ .hd)(url, { ...init, dispatcher });
}


/***/ })

};
