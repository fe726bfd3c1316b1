// Shows how Cekura's description of the API differs from api/openapi.yaml, in the parts that we
// use:
//
//   node scripts/contract-drift.js openapi.json
//
// Known differences are listed in api/known-drift.md, and are not shown. The exit code is 0 if
// nothing differs, 1 if something differs, and 2 if the comparison fails.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readDescription } from './api-description.js'
import { compareDescriptions } from './compare-descriptions.js'

const API = join(import.meta.dirname, '..', 'api')

try {
  process.exitCode = main(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}

/** @param {string[]} args */
function main(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      contract: { type: 'string', default: join(API, 'openapi.yaml') },
      known: { type: 'string', default: join(API, 'known-drift.md') },
    },
  })
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0) {
    throw new Error('It takes one file: node scripts/contract-drift.js openapi.json')
  }
  const { differences, undescribed } = compareDescriptions(
    readDescription(values.contract),
    readDescription(file),
  )
  const known = itemsOf(readFileSync(values.known, 'utf8'))
  const unknown = differences.filter((difference) => !known.includes(difference))
  const past = known.filter((difference) => !differences.includes(difference))
  tell('The description of the API differs from what we use of it:', unknown)
  tell('These differences are known, and are gone: remove them from `api/known-drift.md`.', past)
  if (unknown.length + past.length > 0) return 1
  console.log(
    `In what we use of the API, nothing differs from its description. ${differences.length} differences are known; of ${undescribed.length} fields it says nothing.`,
  )
  return 0
}

/** @param {string} heading @param {string[]} items */
function tell(heading, items) {
  if (items.length > 0)
    console.log([heading, '', ...items.map((item) => `- ${item}`), ''].join('\n'))
}

/** @param {string} markdown */
function itemsOf(markdown) {
  return [...markdown.matchAll(/^- (.*)$/gm)].map(([, item = '']) => item)
}
