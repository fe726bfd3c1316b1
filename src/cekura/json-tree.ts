import type { parser } from 'stream-json/core/parser.js'
import { exactNumber } from './json.ts'
import { TransportError } from './transport.ts'

export type Token = parser.Token
type List = unknown[]
type Fields = Record<string, unknown>

/** A list or an object that is being read. */
export interface Level {
  readonly value: List | Fields
  /** The field that is read now; null in a list. */
  readonly key: string | null
}

/** What becomes of a value, said by the levels that it stands in, the outermost first. */
export interface Pruning {
  /** Whether the field whose key has just come is wanted; what is not is never put together. */
  readonly keeps: (levels: readonly Level[], key: string) => boolean
  /** Whether enough is known, before the field whose key has just come. */
  readonly stopsAt: (levels: readonly Level[], key: string) => boolean
  /** What to hold in place of a value that is complete. */
  readonly condense: (levels: readonly Level[], value: unknown) => unknown
}

export interface JsonTree {
  /** False: it stopped there, and takes no more. */
  readonly take: (token: Token) => boolean
  /** The whole, once it is complete, or as much as there is of an object. */
  readonly root: () => unknown
}

/** No answer of the API nests a tenth as deep. */
const MAX_LEVELS = 1_000
/** About as much as half of a small runner's memory holds; 10,000 usual runs are a tenth of it. */
const MAX_KEPT_BYTES = 512 * 1024 * 1024
/** What a value takes besides its characters, about. */
const VALUE_BYTES = 32

/**
 * Puts together the wanted part of a JSON value from its tokens, exactly as `JSON.parse` would.
 * Its memory is bounded by what is wanted, however long the whole is.
 */
export function createJsonTree({ keeps, stopsAt, condense }: Pruning): JsonTree {
  const levels: { value: List | Fields; key: string | null }[] = []
  let root: unknown
  let text = ''
  let keptBytes = 0
  /** Whether the value that is read now is unwanted, and how many levels of it are open. */
  let skips = false
  let skippedLevels = 0

  function open(value: List | Fields): void {
    if (levels.length + skippedLevels >= MAX_LEVELS) {
      throw unbearable(`nests deeper than ${String(MAX_LEVELS)} levels`)
    }
    if (skips) skippedLevels++
    else levels.push({ value, key: null })
  }

  function close(): void {
    if (!skips) {
      add(levels.pop()?.value)
    } else if (--skippedLevels === 0) {
      skips = false
    }
  }

  function addScalar(value: unknown): void {
    if (!skips) add(value)
    else if (skippedLevels === 0) skips = false
  }

  function add(complete: unknown): void {
    hold(VALUE_BYTES)
    const value = condense(levels, complete)
    const level = levels.at(-1)
    if (level === undefined) root = value
    else if (Array.isArray(level.value)) level.value.push(value)
    else level.value[level.key ?? ''] = value
  }

  function addText(piece: string): void {
    if (skips) return
    text += piece
    hold(piece.length)
  }

  function hold(bytes: number): void {
    keptBytes += bytes
    if (keptBytes > MAX_KEPT_BYTES) throw unbearable('holds more scores than fit into memory')
  }

  /** False: it stops there. */
  function enter(key: string): boolean {
    const level = levels.at(-1)
    if (skips || level === undefined) return true
    level.key = ownCopy(key)
    if (stopsAt(levels, key)) return false
    skips = !keeps(levels, key)
    return true
  }

  return {
    root: () => root ?? levels[0]?.value,
    take: (token) => {
      switch (token.name) {
        case 'keyValue':
          return enter(token.value)
        case 'startObject':
          // Without a prototype, so that no key is special.
          open(Object.create(null) as Fields)
          return true
        case 'startArray':
          open([])
          return true
        case 'endObject':
        case 'endArray':
          close()
          return true
        case 'startString':
          text = ''
          return true
        case 'stringChunk':
          addText(token.value)
          return true
        case 'endString':
          addScalar(skips ? '' : ownCopy(text))
          return true
        case 'numberValue':
          addScalar(exactNumber(levels.at(-1)?.key ?? null, token.value))
          return true
        case 'nullValue':
        case 'trueValue':
        case 'falseValue':
          addScalar(token.value)
          return true
        // Not asked for: pieces of keys and numbers, and whole strings.
        case 'startKey':
        case 'endKey':
        case 'startNumber':
        case 'numberChunk':
        case 'endNumber':
        case 'stringValue':
        case 'whitespace':
          return true
      }
    },
  }
}

/** V8 copies shorter strings; longer ones that are cut from a text keep all of that in memory. */
const SHORTEST_SLICE = 13

function ownCopy(slice: string): string {
  return slice.length < SHORTEST_SLICE ? slice : (JSON.parse(JSON.stringify(slice)) as string)
}

/** Reading it again would end the same way. */
function unbearable(what: string): TransportError {
  return new TransportError(`the answer ${what}`, { sent: 'maybe', transient: false })
}
