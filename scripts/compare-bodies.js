// Compares the bodies of requests and answers in two descriptions of an API.
import { shapeOf } from './api-description.js'

/**
 * @typedef {import('./api-description.js').Node} Node
 *
 * @typedef {object} Pair two descriptions, and the findings so far
 * @property {Node} ours
 * @property {Node} theirs
 * @property {Set<string>} differences sentences, in Markdown
 * @property {Set<string>} undescribed our fields in objects whose content their description does
 * not describe
 */

/**
 * Compares what we send. Their description must know every field that we send, and we must send
 * every field that it requires.
 * @param {Pair} pair @param {string} where @param {Node} ours @param {Node | null} theirs
 */
export function compareOrder(pair, where, ours, theirs) {
  if (theirs === null) {
    pair.differences.add(`${code(where)}: no JSON is taken any more`)
    return
  }
  const our = shapeOf(pair.ours, [ours])
  const their = shapeOf(pair.theirs, [theirs])
  for (const [name, schemas] of our.fields) {
    const field = their.fields.get(name)
    if (field !== undefined) {
      const sent = shapeOf(pair.ours, schemas)
      const taken = shapeOf(pair.theirs, field)
      compareTypes(pair, where, name, sent.types, taken)
      if (sent.items.length > 0 && taken.items.length > 0) {
        const items = shapeOf(pair.theirs, taken.items)
        const { types } = shapeOf(pair.ours, sent.items)
        compareTypes(pair, where, `${name}[]`, types, items)
      }
    } else if (!their.isOpen) {
      pair.differences.add(`${code(where)}: the field ${code(name)} is gone`)
    }
  }
  for (const name of their.required) {
    if (!our.fields.has(name)) {
      pair.differences.add(
        `${code(where)}: the field ${code(name)} is required, and we do not send it`,
      )
    }
  }
}

/**
 * Checks that their description accepts all values that we send.
 * @param {Pair} pair @param {string} where @param {string} field
 * @param {ReadonlySet<string>} sent @param {import('./api-description.js').Shape} taken
 */
function compareTypes(pair, where, field, sent, taken) {
  const refused = taken.isOpen ? [] : [...sent].filter((type) => !covers(taken.types, type))
  if (refused.length > 0) {
    pair.differences.add(
      `${code(where)}: ${code(field)} is ${words(taken.types)}, and we send ${words(refused)}`,
    )
  }
}

/**
 * Compares what we read. We must expect everything that their description allows.
 * @param {Pair} pair @param {string} where @param {string} field its path in the answer
 * @param {readonly Node[]} ours @param {readonly Node[]} theirs
 */
export function compareAnswer(pair, where, field, ours, theirs) {
  const our = shapeOf(pair.ours, ours)
  const their = shapeOf(pair.theirs, theirs)
  if (!their.isOpen && !our.isOpen) {
    const unexpected = [...their.types].filter((type) => !covers(our.types, type))
    if (unexpected.length > 0) {
      const what = field === '' ? 'the body' : code(field)
      pair.differences.add(
        `${code(where)}: ${what} may be ${words(unexpected)}, and we read ${words(our.types)}`,
      )
    }
    compareWords(pair, where, field, our.words, their.words)
  }
  const isOpaque = their.fields.size === 0 && !their.types.has('array')
  for (const [name, schemas] of our.fields) {
    const inside = field === '' ? name : `${field}.${name}`
    const theirField = their.fields.get(name)
    if (theirField !== undefined) compareAnswer(pair, where, inside, schemas, theirField)
    else if (isOpaque) pair.undescribed.add(`${where}: ${inside}`)
    else if (their.fields.size > 0) {
      pair.differences.add(`${code(where)}: the field ${code(inside)} is gone`)
    }
  }
  for (const [key, mark] of /** @type {const} */ ([
    ['items', '[]'],
    ['values', '.*'],
  ])) {
    if (our[key].length > 0 && their[key].length > 0) {
      compareAnswer(pair, where, `${field}${mark}`, our[key], their[key])
    }
  }
}

/**
 * @param {Pair} pair @param {string} where @param {string} field
 * @param {ReadonlySet<string>} ours @param {ReadonlySet<string>} theirs
 */
function compareWords(pair, where, field, ours, theirs) {
  if (ours.size === 0 || theirs.size === 0) return
  for (const word of theirs) {
    if (!ours.has(word)) {
      pair.differences.add(`${code(where)}: ${code(field)} has the new word ${code(word)}`)
    }
  }
  for (const word of ours) {
    if (!theirs.has(word)) {
      pair.differences.add(`${code(where)}: ${code(field)} has lost the word ${code(word)}`)
    }
  }
}

/** @param {ReadonlySet<string>} types @param {string} type */
function covers(types, type) {
  return types.has(type) || (type === 'integer' && types.has('number'))
}

/** @param {Iterable<string>} types */
function words(types) {
  return [...types].sort().join(' or ')
}

/**
 * The text as Markdown code, in which no text from other people acts.
 * @param {unknown} text
 */
export function code(text) {
  return `\`${String(text)
    .replaceAll(/[^\x20-\x7e]|`/g, '?')
    .slice(0, 200)}\``
}
