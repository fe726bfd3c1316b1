// Compares Cekura's description of the API with ours, in the parts that we use.
import { inner, isNode, nodes, resolved } from './api-description.js'
import { code, compareAnswer, compareOrder } from './compare-bodies.js'

/**
 * @typedef {import('./api-description.js').Node} Node
 * @typedef {{ differences: string[], undescribed: string[] }} Findings
 */

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace']
const JSON_TYPE = 'application/json'

/**
 * @param {Node} ours
 * @param {Node} theirs
 * @returns {Findings} complete sentences, and names of fields
 */
export function compareDescriptions(ours, theirs) {
  const comparison = new Comparison(ours, theirs)
  comparison.compareAccess()
  for (const path of Object.keys(inner(ours, 'paths'))) comparison.comparePath(path)
  const { differences, undescribed } = comparison
  return { differences: [...differences], undescribed: [...undescribed] }
}

class Comparison {
  differences = /** @type {Set<string>} */ (new Set())
  undescribed = /** @type {Set<string>} */ (new Set())

  /** @param {Node} ours @param {Node} theirs */
  constructor(ours, theirs) {
    this.ours = ours
    this.theirs = theirs
    const paths = Object.keys(inner(theirs, 'paths'))
    this.theirPaths = new Map(paths.map((path) => [nameless(path), path]))
  }

  /** Compares the address, and the header with the key. */
  compareAccess() {
    const servers = nodes(this.theirs['servers']).map(({ url }) => withoutSlash(url))
    for (const { url } of nodes(this.ours['servers'])) {
      if (servers.length > 0 && !servers.includes(withoutSlash(url))) {
        this.differences.add(`The server ${code(url)} is not listed any more`)
      }
    }
    const headers = headersOf(this.theirs)
    for (const header of headersOf(this.ours)) {
      if (!headers.includes(header)) {
        this.differences.add(`No key is taken from the header ${code(header)} any more`)
      }
    }
  }

  /** @param {string} path */
  comparePath(path) {
    const our = resolved(this.ours, inner(this.ours, 'paths', path))
    const theirPath = this.theirPaths.get(nameless(path))
    if (theirPath === undefined) {
      this.differences.add(`The path ${code(path)} is gone`)
      return
    }
    const their = resolved(this.theirs, inner(this.theirs, 'paths', theirPath))
    for (const method of METHODS.filter((name) => name in our)) {
      const where = `${method.toUpperCase()} ${path}`
      if (method in their) this.compareOperation(where, [our, their], method)
      else this.differences.add(`${code(where)} is gone`)
    }
  }

  /** @param {string} where @param {[Node, Node]} items @param {string} method */
  compareOperation(where, [ourItem, theirItem], method) {
    const our = inner(ourItem, method)
    const their = inner(theirItem, method)
    if (their['deprecated'] === true && our['deprecated'] !== true) {
      this.differences.add(`${code(where)} is deprecated`)
    }
    this.compareParameters(
      where,
      parametersOf(this.ours, ourItem, our),
      parametersOf(this.theirs, theirItem, their),
    )
    const orders = /** @type {const} */ ([
      jsonSchema(this.ours, our['requestBody']),
      jsonSchema(this.theirs, their['requestBody']),
    ])
    if (orders[0] !== null) compareOrder(this, `${where}, request`, orders[0], orders[1])
    for (const status of Object.keys(inner(our, 'responses')).filter((one) =>
      one.startsWith('2'),
    )) {
      const answer = jsonSchema(this.ours, inner(our, 'responses', status))
      if (answer === null) continue
      if (!(status in inner(their, 'responses'))) {
        this.differences.add(`${code(where)} is not said to answer ${status} any more`)
        continue
      }
      const theirAnswer = jsonSchema(this.theirs, inner(their, 'responses', status))
      compareAnswer(
        this,
        `${where}, answer`,
        '',
        [answer],
        theirAnswer === null ? [] : [theirAnswer],
      )
    }
  }

  /** @param {string} where @param {Map<string, Node>} ours @param {Map<string, Node>} theirs */
  compareParameters(where, ours, theirs) {
    for (const [key, { name, in: place }] of ours) {
      if (place !== 'path' && !theirs.has(key)) {
        this.differences.add(`${code(where)} does not list the parameter ${code(name)} any more`)
      }
    }
    for (const [key, { name, in: place, required }] of theirs) {
      if (place !== 'path' && required === true && !ours.has(key)) {
        this.differences.add(
          `${code(where)} requires the parameter ${code(name)}, which we do not send`,
        )
      }
    }
  }
}

/**
 * Makes all parameter names equal, because `{id}` and `{result_id}` are the same for a client.
 * @param {string} path
 */
function nameless(path) {
  return path.replaceAll(/\{[^}]*\}/g, '{}')
}

/** @param {unknown} url */
function withoutSlash(url) {
  return String(url).replace(/\/$/, '')
}

/** @param {Node} description */
function headersOf(description) {
  return Object.values(inner(description, 'components', 'securitySchemes'))
    .filter(isNode)
    .filter((scheme) => scheme['in'] === 'header')
    .map(({ name }) => String(name).toLowerCase())
}

/**
 * The parameters of the path and of the operation, by place and name.
 * @param {Node} description @param {Node} item @param {Node} operation
 */
function parametersOf(description, item, operation) {
  const all = [...nodes(item['parameters']), ...nodes(operation['parameters'])]
  const found = all.map((parameter) => resolved(description, parameter))
  return new Map(found.map((one) => [`${String(one['in'])} ${String(one['name'])}`, one]))
}

/**
 * @param {Node} description @param {unknown} body
 * @returns {Node | null}
 */
function jsonSchema(description, body) {
  if (!isNode(body)) return null
  const { schema } = inner(resolved(description, body), 'content', JSON_TYPE)
  return isNode(schema) ? schema : null
}
