/**
 * @import { RequestKind } from './request.js'
 *
 * @typedef {object} Route
 * @property {RequestKind} kind
 * @property {string} method
 * @property {string} resultId '' where the path names none
 */

/** @type {{ pattern: RegExp, method: string, kind: RequestKind }[]} */
const table = [
  { pattern: /^\/test_framework\/v1\/results\/$/, method: 'GET', kind: 'list' },
  { pattern: /^\/test_framework\/v[12]\/results\/(\d+)\/$/, method: 'GET', kind: 'read' },
  {
    pattern: /^\/test_framework\/v1\/results\/(\d+)\/evaluate_metrics\/$/,
    method: 'POST',
    kind: 'trigger',
  },
  {
    pattern: /^\/test_framework\/v1\/results\/(\d+)\/create_shareable_link_token\/$/,
    method: 'POST',
    kind: 'share',
  },
]

/**
 * @param {string} path
 * @returns {Route | undefined}
 */
export function routeOf(path) {
  for (const { pattern, method, kind } of table) {
    const match = pattern.exec(path)
    if (match) return { kind, method, resultId: match[1] ?? '' }
  }
  return undefined
}
