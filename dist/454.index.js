export const id = 454;
export const ids = [454];
export const modules = {

/***/ 7454:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createAxiosTransport: () => (/* binding */ createAxiosTransport)
/* harmony export */ });
/* harmony import */ var axios__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1542);
/* harmony import */ var axios__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9159);
/* harmony import */ var _cekura_transport_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9776);


/** Sends requests to the API with the key, which goes nowhere else: no redirect is followed. */
function createAxiosTransport(apiUrl, apiKey) {
    const client = axios__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A.create({
        baseURL: apiUrl,
        headers: { 'X-CEKURA-API-KEY': apiKey, Accept: 'application/json' },
        maxRedirects: 0,
        responseType: 'stream',
        validateStatus: () => true,
    });
    return async ({ method, path, body }, signal) => {
        try {
            const response = await client.request({ method, url: path, data: body, signal });
            return {
                status: response.status,
                headers: headersOf(response.headers),
                body: readable(response.data),
            };
        }
        catch (error) {
            throw asTransportError(error);
        }
    };
}
function headersOf(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}
async function* readable(stream) {
    try {
        for await (const chunk of stream)
            yield chunk;
    }
    catch (error) {
        throw asTransportError(error);
    }
}
/** Nothing of these left this machine: the connection was never made. */
const NEVER_CONNECTED = new Set([
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
]);
function asTransportError(error) {
    const { code, message } = error instanceof axios__WEBPACK_IMPORTED_MODULE_2__/* .AxiosError */ .pe || error instanceof Error
        ? { code: error.code ?? '', message: error.message }
        : { code: '', message: String(error) };
    const sent = NEVER_CONNECTED.has(code) ? 'no' : 'maybe';
    return new _cekura_transport_js__WEBPACK_IMPORTED_MODULE_0__/* .TransportError */ .w(message, { sent, transient: true });
}


/***/ })

};
