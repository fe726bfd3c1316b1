import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * One module of webpack's statistics.
 * @typedef {{ nameForCondition?: string | null, modules?: Module[] }} Module
 */

/**
 * The licences of all packages that have code in any chunk. (ncc's own list has only the packages
 * of the first chunk.)
 * @param {Module} stats webpack's statistics
 * @returns {string} the text of dist/licenses.txt
 */
export function licensesOf(stats) {
  const sections = [...packageFolders(stats)].map(licenseOf)
  return [...new Set(sections)].sort().join('\n')
}

/**
 * @param {Module} stats
 * @returns {Set<string>}
 */
export function packageFolders({ nameForCondition, modules = [] }) {
  // The path up to the last node_modules, because a package may have its own copy of another
  // package.
  const folder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(
    nameForCondition ?? '',
  )?.[0]
  const inside = modules.flatMap((module) => [...packageFolders(module)])
  return new Set(folder === undefined ? inside : [folder, ...inside])
}

/** @param {string} folder */
function licenseOf(folder) {
  /** @type {unknown} */
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const { name, version, license } = /** @type {Record<string, string>} */ (manifest)
  const file = readdirSync(folder)
    .sort()
    .find((entry) => /^licen[cs]e/i.test(entry))
  const text = file && readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
  return `${String(name)} ${String(version)}\n${String(license)}\n${text ?? '(the package has no licence file)'}\n`
}
