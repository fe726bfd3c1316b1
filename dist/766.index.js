export const id = 766;
export const ids = [766];
export const modules = {

/***/ 4766:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ HttpClient)
/* harmony export */ });
/* unused harmony exports getExecOutput, BearerCredentialHandler */
function getExecOutput() {
    throw new Error('@actions/exec is not in the bundle');
}
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
