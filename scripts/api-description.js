// Reads an OpenAPI description of an API, so that two descriptions can be compared.
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/**
 * @typedef {Readonly<Record<string, unknown>>} Node an object of the description
 *
 * @typedef {object} Shape every form that a value may have
 * @property {ReadonlySet<string>} types JSON's types, with `integer` separate from `number`
 * @property {boolean} isOpen whether the description does not say what the value contains, so that
 * it may be anything
 * @property {ReadonlySet<string>} words the words of an enum
 * @property {ReadonlyMap<string, readonly Node[]>} fields schemas by the names of an object's
 * fields
 * @property {ReadonlySet<string>} required names of fields that are always there
 * @property {readonly Node[]} items schemas of an array's items
 * @property {readonly Node[]} values schemas of an object's fields that have no fixed names
 */

/**
 * @param {string} file JSON or YAML
 * @returns {Node}
 */
export function readDescription(file) {
  const text = readFileSync(file, 'utf8')
  /** @type {unknown} */
  const description = /^\s*\{/.test(text) ? JSON.parse(text) : parse(text)
  if (!isNode(description) || !isNode(description['paths'])) {
    throw new Error(`${file} is no OpenAPI description: it has no paths`)
  }
  return description
}

/**
 * @param {unknown} value
 * @returns {value is Node}
 */
export function isNode(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * The inner node with that name; an empty node if it does not exist.
 * @param {Node} node
 * @param {string[]} names
 * @returns {Node}
 */
export function inner(node, ...names) {
  /** @type {unknown} */
  let found = node
  for (const name of names) found = isNode(found) && Object.hasOwn(found, name) ? found[name] : {}
  return isNode(found) ? found : {}
}

/**
 * @param {unknown} value
 * @returns {Node[]}
 */
export function nodes(value) {
  return Array.isArray(value) ? value.filter(isNode) : []
}

/**
 * The node that a `$ref` refers to; the node itself if it has no `$ref`.
 * @param {Node} description
 * @param {Node} node
 */
export function resolved(description, node) {
  let found = node
  for (let steps = 0; typeof found['$ref'] === 'string'; steps++) {
    const names = found['$ref']
      .replace(/^#\//, '')
      .split('/')
      .map((name) => decodeURIComponent(name.replaceAll('~1', '/').replaceAll('~0', '~')))
    found = inner(description, ...names)
    if (steps > 20) throw new Error(`${names.join('/')} refers to itself`)
  }
  return found
}

/**
 * @param {Node} description
 * @param {readonly Node[]} schemas the alternatives for the value
 * @returns {Shape}
 */
export function shapeOf(description, schemas) {
  const types = /** @type {Set<string>} */ (new Set())
  const words = /** @type {Set<string>} */ (new Set())
  const required = /** @type {Set<string>} */ (new Set())
  const fields = /** @type {Map<string, Node[]>} */ (new Map())
  const items = /** @type {Node[]} */ ([])
  const values = /** @type {Node[]} */ ([])
  let isOpen = schemas.length === 0

  /** @param {Node} reference @param {readonly Node[]} outer */
  const take = (reference, outer) => {
    const schema = resolved(description, reference)
    if (outer.includes(schema)) return
    for (const type of typesOf(schema)) types.add(type)
    for (const word of wordsOf(schema)) words.add(word)
    for (const [name, field] of Object.entries(inner(schema, 'properties'))) {
      if (isNode(field)) fields.set(name, [...(fields.get(name) ?? []), field])
    }
    for (const name of listOf(schema['required'])) required.add(String(name))
    if (isNode(schema['items'])) items.push(schema['items'])
    if (isNode(schema['additionalProperties'])) values.push(schema['additionalProperties'])
    const parts = ['allOf', 'anyOf', 'oneOf'].flatMap((key) => nodes(schema[key]))
    if (parts.length === 0 && typesOf(schema).length === 0 && !('properties' in schema)) {
      isOpen = true
    }
    for (const part of parts) take(part, [...outer, schema])
  }
  for (const schema of schemas) take(schema, [])
  return { types, isOpen, words, fields, required, items, values }
}

/** @param {Node} schema */
function typesOf(schema) {
  const named = listOf(schema['type']).map(String)
  const exemplary = 'const' in schema ? [schema['const']] : listOf(schema['enum'])
  const types = named.length > 0 ? named : exemplary.map(typeOf)
  return schema['nullable'] === true ? [...types, 'null'] : types
}

/** @param {unknown} value */
function typeOf(value) {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return Number.isInteger(value) ? 'integer' : typeof value
}

/** @param {Node} schema */
function wordsOf(schema) {
  const values = 'const' in schema ? [schema['const']] : listOf(schema['enum'])
  return values.filter((value) => typeof value === 'string')
}

/**
 * @param {unknown} value one value, an array of values, or undefined
 * @returns {unknown[]}
 */
function listOf(value) {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}
