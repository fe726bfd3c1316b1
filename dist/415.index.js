export const id = 415;
export const ids = [415];
export const modules = {

/***/ 1415:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeReportFile: () => (/* binding */ writeReportFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



/**
 * Writes a report into the workspace, with the directories that it needs. Readers see the file as it
 * was or as it is, nothing between: it is written under another name beside it, then renamed.
 *
 * A checkout may bring symbolic links of a stranger's making, so that none may lead out of the
 * workspace, and the file must not be one. A process that plants links at this very moment already
 * runs as the same user: no check helps against that.
 * @param path relative to the workspace
 * @throws {Error} whose message says why it cannot be written
 */
async function writeReportFile(workspace, path, text) {
    try {
        const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(workspace);
        const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, path);
        if (target === root || !isWithin(root, target))
            throw new Refusal('it is not in the workspace');
        const directory = await madeDirectory(root, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target));
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(target));
        await refuseOddFile(file);
        await replaceFile(file, text);
    }
    catch (error) {
        throw new Error(reasonOf(error), { cause: error });
    }
}
class Refusal extends Error {
}
/** Asks where the part of the path that is there already leads, before anything is made below it. */
async function madeDirectory(root, directory) {
    const existing = await deepestExisting(directory);
    if (!isWithin(root, await linkedTo(existing))) {
        const link = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, existing);
        throw new Refusal(`a symbolic link leads its directory ${link} out of the workspace`);
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(directory, { recursive: true });
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(directory);
}
async function deepestExisting(directory) {
    return (await statusOf(directory)) === null ? deepestExisting((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(directory)) : directory;
}
async function linkedTo(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path);
    }
    catch (error) {
        if (codeOf(error) !== 'ENOENT')
            throw error;
        throw new Refusal(`its directory ${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)} is a symbolic link that leads nowhere`);
    }
}
async function refuseOddFile(file) {
    const status = await statusOf(file);
    if (status === null || status.isFile())
        return;
    if (status.isSymbolicLink())
        throw new Refusal('it is a symbolic link, which is not followed');
    throw new Refusal(status.isDirectory() ? 'it is a directory' : 'it is no ordinary file');
}
async function statusOf(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path);
    }
    catch (error) {
        if (codeOf(error) === 'ENOENT')
            return null;
        throw error;
    }
}
async function replaceFile(file, text) {
    const draft = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file), `.cekura-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(draft, text, { flag: 'wx' });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, file);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft, { force: true }).catch(() => undefined);
        throw error;
    }
}
function isWithin(root, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, path);
    return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(way);
}
const REASONS = new Map([
    ['EACCES', 'the job may not write there'],
    ['EPERM', 'the job may not write there'],
    ['EROFS', 'the file system is read-only'],
    ['ENOSPC', 'the disk is full'],
    ['EDQUOT', 'the disk quota is used up'],
    ['ENOTDIR', 'a part of its path is a file, not a directory'],
    ['EEXIST', 'a part of its path is a file, not a directory'],
    ['ELOOP', 'its path holds symbolic links that lead in a circle'],
    ['ENAMETOOLONG', 'its name is too long'],
    ['ENOENT', 'the workspace does not exist'],
]);
function reasonOf(error) {
    if (error instanceof Refusal)
        return error.message;
    const code = codeOf(error);
    const message = error instanceof Error ? error.message : String(error);
    const reason = REASONS.get(code);
    return reason === undefined ? message : `${reason} (${code})`;
}
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}


/***/ })

};
