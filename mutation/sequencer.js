/**
 * Jest's order of test files here: the search comes last, for it is slow, and many a mutant is found
 * before it.
 *
 * @typedef {{ readonly path: string }} TestFile
 */
export default class SearchLast {
  /** @param {readonly TestFile[]} files */
  sort(files) {
    return files.toSorted((a, b) => rank(a.path) - rank(b.path))
  }
  /** @param {readonly TestFile[]} files */
  allFailedTests(files) {
    return files
  }
  cacheResults() {
    // The order does not depend on how it went before.
  }
}

/** @param {string} path */
function rank(path) {
  return path.includes('/simulation/') ? 1 : 0
}
