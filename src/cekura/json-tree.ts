import type { parser } from 'stream-json/core/parser.js'
import { exactNumber } from './json.ts'
import { TransportError } from './transport.ts'

export type Token = parser.Token
type List = unknown[]
type Fields = Record<string, unknown>

/** A list or an object that is being read. */
export interface Level {
  readonly value: List | Fields
  /** The current field; null in a list. */
  readonly key: string | null
}

/**
 * Decides what happens to each value. `levels` are the lists and objects around the value, the
 * outermost first.
 */
export interface Pruning {
  /** Whether to keep the field whose key was just read. Other fields are never put together. */
  readonly keeps: (levels: readonly Level[], key: string) => boolean
  /** Whether to stop before the field whose key was just read, because enough is known. */
  readonly stopsAt: (levels: readonly Level[], key: string) => boolean
  /** What to keep in place of a complete value. */
  readonly condense: (levels: readonly Level[], value: unknown) => unknown
}

export interface JsonTree {
  /** False: the tree stopped at this token, and takes no more tokens. */
  readonly take: (token: Token) => boolean
  /**
   * The whole value after the last token. Before that, the part of an object that was read so far.
   */
  readonly root: () => unknown
}

/** No answer of the API has a tenth of these levels. */
const MAX_LEVELS = 1_000
/** About half of the memory of a small runner. 10,000 usual runs take a tenth of this. */
const MAX_KEPT_BYTES = 512 * 1024 * 1024
/** About what a value takes in addition to its characters. */
const VALUE_BYTES = 32

/**
 * Puts together the wanted part of a JSON value from its tokens, exactly as `JSON.parse` would. Its
 * memory depends only on the size of that part, not on the size of the whole.
 */
export function createJsonTree({ keeps, stopsAt, condense }: Pruning): JsonTree {
  const levels: { value: List | Fields; key: string | null }[] = []
  let root: unknown
  let text = ''
  let keptBytes = 0
  /** Whether the current value is unwanted, and how many of its levels are open. */
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

  /** False: the tree stops at this key. */
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
          // The object has no prototype, so that no key is special.
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
        // The tokenizer is set not to send these.
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

/**
 * V8 copies shorter strings. A longer string that is cut from a text keeps the whole text in
 * memory.
 */
const SHORTEST_SLICE = 13

function ownCopy(slice: string): string {
  return slice.length < SHORTEST_SLICE ? slice : (JSON.parse(JSON.stringify(slice)) as string)
}

/** Not transient, because reading the answer again would end the same way. */
function unbearable(what: string): TransportError {
  return new TransportError(`the answer ${what}`, { sent: 'maybe', transient: false })
}
