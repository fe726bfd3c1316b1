/**
 * The order of test files for Jest. The search comes last, because it is slow, and other tests find
 * many mutants before it.
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
    // The order does not depend on earlier results.
  }
}

/** @param {string} path */
function rank(path) {
  return path.includes('/simulation/') ? 1 : 0
}
