// Writes src/cekura/wire.ts from the contract: the types of what the API sends. With --check,
// proves that the committed file matches the contract.
import { readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import openapiTS, { astToString } from 'openapi-typescript'
import { format, resolveConfig } from 'prettier'
import ts from 'typescript'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '..')
const contract = join(root, 'api/openapi.yaml')
const target = join(root, 'src/cekura/wire.ts')

const heading = `// Generated from api/openapi.yaml by scripts/generate-wire-types.js. Edit the contract instead.\n\n`

/**
 * Uses only the schemas of the contract. `src/cekura/api.ts` knows which path answers with which
 * schema.
 */
async function wireTypes() {
  /** @type {unknown} */
  const parsed = parse(readFileSync(contract, 'utf8'))
  const { components, ...rest } = /** @type {import('openapi-typescript').OpenAPI3} */ (parsed)
  const schemasAlone = { ...rest, paths: {}, components: { schemas: components?.schemas ?? {} } }
  const types = await openapiTS(schemasAlone, { transform: exactInteger })
  const options = await resolveConfig(target)
  return format(heading + astToString(types), { ...options, parser: 'typescript' })
}

/**
 * The type of an ID is number or string, because a reader that keeps all digits makes a string of
 * it.
 *
 * @param {object} schema
 */
function exactInteger(schema) {
  if (!('x-exact-integer' in schema)) return undefined
  return ts.factory.createUnionTypeNode([
    ts.factory.createKeywordTypeNode(ts.SyntaxKind.NumberKeyword),
    ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
  ])
}

const generated = await wireTypes()
const name = relative(root, target)
if (!process.argv.includes('--check')) {
  writeFileSync(target, generated)
} else if (readFileSync(target, 'utf8') === generated) {
  console.log(`${name} is what the contract says.`)
} else {
  console.error(`${name} is not what the contract says.\nRun: npm run generate`)
  process.exitCode = 1
}
