// Prints the section of CHANGELOG.md about a release: `node scripts/release-notes.js v1.2.3`. It
// refuses a tag that is not the version of package.json, or that has no section in the changelog.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')

const tag = process.argv[2] ?? ''
const problem = problemWith(tag)
if (problem === null) {
  console.log(sectionOf(tag.slice(1)))
} else {
  console.error(problem)
  process.exitCode = 1
}

/** @param {string} tag */
function problemWith(tag) {
  if (!/^v\d+\.\d+\.\d+$/.test(tag)) return `'${tag}' is no tag of a release, such as v1.2.3`
  const version = packageVersion()
  if (tag !== `v${version}`) return `The tag is ${tag}, but package.json is at ${version}`
  if (sectionOf(version) === '') return `CHANGELOG.md says nothing of ${version}`
  return null
}

function packageVersion() {
  /** @type {unknown} */
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  return /** @type {{ version: string }} */ (manifest).version
}

/** @param {string} version */
function sectionOf(version) {
  const sections = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8').split(/^## /m)
  const section = sections.find((text) => text.startsWith(`[${version}]`)) ?? ''
  return section
    .slice(section.indexOf('\n'))
    .replaceAll(/^\[[^\]]+\]: .*$/gm, '') // the addresses of links, at the end of the file
    .trim()
}
