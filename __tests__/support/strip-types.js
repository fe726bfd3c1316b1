import { stripTypeScriptTypes } from 'node:module'

/** Jest's transform: node itself takes the types out, and leaves every line and column in place. */
export default {
  /** @param {string} source */
  process: (source) => ({ code: stripTypeScriptTypes(source) }),
}
