// Writes __tests__/support/github-api/operations.json: the part of GitHub's own description of its
// REST API that is about the requests of the action. The whole package is 385 MB, so it is not
// installed. To take a newer version:
//
//   npm pack @octokit/openapi@latest
//   tar -xzf octokit-openapi-*.tgz
//   node scripts/extract-github-description.js package
//
// Then delete the archive and the folder `package`. The script copies the licence of the package to
// the same folder.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'

const COMMENTS = '/repos/{owner}/{repo}/issues/{issue_number}/comments'
const COMMENT = '/repos/{owner}/{repo}/issues/comments/{comment_id}'
const PULLS = '/repos/{owner}/{repo}/pulls'

/** The requests that the action sends. Add new requests here. */
const OPERATIONS = [
  ['GET', COMMENTS],
  ['POST', COMMENTS],
  ['GET', COMMENT],
  ['PATCH', COMMENT],
  ['DELETE', COMMENT],
  ['GET', PULLS],
]

/**
 * The form of a refusal that an operation does not describe. The tests use it for all such
 * refusals.
 */
const REFUSAL = { $ref: '#/components/schemas/basic-error' }

/** The keys of a schema that are for people and not for a validator. */
const ANNOTATIONS = ['description', 'title', 'example', 'examples', 'externalDocs', 'deprecated']

/**
 * @typedef {Record<string, unknown>} Json
 * @typedef {{ name: string, in: string, required?: boolean, schema: Json }} Parameter
 * @typedef {{ content?: { 'application/json'?: { schema: Json } }, required?: boolean }} Body
 * @typedef {{ parameters: unknown[], requestBody?: unknown, responses: Json }} Operation
 */

const source = process.argv[2]
if (source === undefined) {
  console.error('Usage: node scripts/extract-github-description.js FOLDER_OF_THE_PACKAGE')
  process.exit(2)
}

const target = join(import.meta.dirname, '../__tests__/support/github-api')
const { version } = /** @type {{ version: string }} */ (read('package.json'))
const whole = read('generated/api.github.com.json')
const paths = /** @type {Record<string, Record<string, Operation>>} */ (whole['paths'])

const operations = OPERATIONS.map(([method = '', path = '']) => {
  const operation = paths[path]?.[method.toLowerCase()]
  if (operation === undefined) throw new Error(`${method} ${path} is not described`)
  return { method, path, ...schemasOf(operation) }
})
const extract = {
  source: `@octokit/openapi ${version}`,
  operations,
  components: { schemas: referencedBy([operations, REFUSAL]) },
}
const file = join(target, 'operations.json')
writeFileSync(
  file,
  await format(JSON.stringify(extract), { ...(await resolveConfig(file)), parser: 'json' }),
)
copyFileSync(join(source, 'LICENSE'), join(target, 'LICENSE'))

/** @param {string} path */
function read(path) {
  /** @type {unknown} */
  const json = JSON.parse(readFileSync(join(String(source), path), 'utf8'))
  return /** @type {Json} */ (json)
}

/**
 * The schemas of a request, and of its answers by status. Null: no body.
 * @param {Operation} operation
 */
function schemasOf({ parameters, requestBody, responses }) {
  const query = parameters
    .map((parameter) => /** @type {Parameter} */ (resolve(parameter)))
    .filter((parameter) => parameter.in === 'query')
  return {
    query: {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(query.map(({ name, schema }) => [name, validating(schema)])),
    },
    body: bodySchema(requestBody),
    answers: Object.fromEntries(
      Object.entries(responses).map(([status, response]) => [status, bodySchema(response)]),
    ),
  }
}

/** @param {unknown} body */
function bodySchema(body) {
  const { content } = /** @type {Body} */ (resolve(body) ?? {})
  const schema = content?.['application/json']?.schema
  return schema === undefined ? null : validating(schema)
}

/**
 * The schema without its annotations.
 * @param {unknown} schema
 * @returns {unknown}
 */
function validating(schema) {
  if (Array.isArray(schema)) return schema.map(validating)
  if (typeof schema !== 'object' || schema === null) return schema
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([keyword]) => !ANNOTATIONS.includes(keyword) && !keyword.startsWith('x-'))
      .map(([keyword, value]) => [
        keyword,
        // The keys of `properties` are field names of the API, and one may be `description`.
        keyword === 'properties' ? mapValues(value, validating) : validating(value),
      ]),
  )
}

/** @param {unknown} object @param {(value: unknown) => unknown} change */
function mapValues(object, change) {
  const entries = Object.entries(/** @type {Json} */ (object))
  return Object.fromEntries(entries.map(([name, value]) => [name, change(value)]))
}

/**
 * The named schemas that other schemas need, directly or indirectly.
 * @param {unknown} schemas
 */
function referencedBy(schemas) {
  /** @type {Json} */
  const found = {}
  const queue = [schemas]
  for (const next of queue) {
    for (const [$ref, name = ''] of JSON.stringify(next).matchAll(
      /#\/components\/schemas\/([\w-]+)/g,
    )) {
      if (name in found) continue
      found[name] = validating(resolve({ $ref }))
      queue.push(found[name])
    }
  }
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/**
 * @param {unknown} value an object of the description, or a reference to one
 * @returns {unknown}
 */
function resolve(value) {
  const reference = /** @type {{ $ref?: string } | undefined} */ (value)?.$ref
  if (reference === undefined) return value
  /** @type {unknown} */
  let inner = whole
  for (const name of reference.slice('#/'.length).split('/')) {
    inner = /** @type {Json} */ (inner)[name]
  }
  return inner
}
