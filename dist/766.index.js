export const id = 766;
export const ids = [766];
export const modules = {

/***/ 4766:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ HttpClient)
/* harmony export */ });
/* unused harmony exports getExecOutput, BearerCredentialHandler */
/** What the bundle holds in place of @actions/http-client and @actions/exec; see tsconfig.json beside it. */
/** Only `platform.getDetails()` of @actions/core would call it. */
function getExecOutput() {
    throw new Error('@actions/exec is not in the bundle');
}
/**
 * For @actions/core, which sends OIDC tokens by it, and @actions/github, which asks it for a proxy while
 * it loads; there the proxy is set by src/adapters/http/github-fetch.ts instead.
 */
class HttpClient {
    getAgent() {
        return undefined;
    }
    getAgentDispatcher() {
        return undefined;
    }
    getJson() {
        throw new Error('@actions/http-client is not in the bundle');
    }
}



/***/ })

};
