/**
 * @import { RequestKind } from './request.js'
 * @import { ApiVersion } from './wire/metric-entry.js'
 *
 * @typedef {object} Route
 * @property {RequestKind} kind
 * @property {string} method
 * @property {ApiVersion} version
 * @property {string} id the ID of the result or the metric; '' if the path has none
 */

/**
 * The routes. The v1 reads are deprecated. Triggers and share links have no v2.
 *
 * @type {{ method: string, kind: RequestKind, pattern: RegExp }[]}
 */
const table = [
  { method: 'GET', kind: 'list', pattern: /^\/test_framework\/(v[12])\/results\/$/ },
  { method: 'GET', kind: 'read', pattern: /^\/test_framework\/(v[12])\/results\/(\d+)\/$/ },
  {
    method: 'POST',
    kind: 'trigger',
    pattern: /^\/test_framework\/(v1)\/results\/(\d+)\/evaluate_metrics\/$/,
  },
  {
    method: 'POST',
    kind: 'share',
    pattern: /^\/test_framework\/(v1)\/results\/(\d+)\/create_shareable_link_token\/$/,
  },
  { method: 'GET', kind: 'metrics', pattern: /^\/test_framework\/(v2)\/metrics\/$/ },
  { method: 'GET', kind: 'metric', pattern: /^\/test_framework\/(v2)\/metrics\/(\d+)\/$/ },
  {
    method: 'GET',
    kind: 'history',
    pattern: /^\/test_framework\/(v2)\/metrics\/(\d+)\/history\/$/,
  },
]

/**
 * @param {string} path
 * @returns {Route | undefined}
 */
export function routeOf(path) {
  for (const { pattern, method, kind } of table) {
    const match = pattern.exec(path)
    if (match) return { kind, method, version: match[1] === 'v2' ? 'v2' : 'v1', id: match[2] ?? '' }
  }
  return undefined
}
