import { StringDecoder } from 'node:string_decoder'
import { none } from 'stream-chain/defs.js'
import { jsonParser } from 'stream-json/core/parser.js'
import { assembleResult, listRuns, mapRuns } from './decode-result.ts'
import { decodeRun } from './decode-run.ts'
import { fieldsOf } from './fields.ts'
import { type Level, type Token, createJsonTree } from './json-tree.ts'
import { KEPT_OF_RESULT, KEPT_OF_RUN } from './kept-fields.ts'
import type { Result, Run } from '../model/result.ts'
import { phaseOf } from './status.ts'
import { TransportError } from './transport.ts'

/**
 * Reads a result while it arrives. It decodes run by run, and drops the fields that nothing needs.
 */
export interface LargeResultReader {
  /** False: enough is known, so that the rest need not be read. */
  readonly write: (chunk: Uint8Array) => boolean
  /**
   * The same result as from `decodeResult`. If the reader stopped early, the result has no runs.
   */
  readonly end: () => Result | null
}

/**
 * The most bytes without a token. Keys and numbers are single tokens, and never as long as this.
 */
const MAX_SILENT_BYTES = 1024 * 1024

/**
 * Chunks are tokenized in small pieces. The tokens of a whole chunk would survive a garbage
 * collection.
 */
const PIECE_BYTES = 8 * 1024

/** @param untilInFlight to stop before the runs if the status says that the work is not finished */
export function createLargeResultReader(untilInFlight: boolean): LargeResultReader {
  const decoder = new StringDecoder('utf8')
  const tokenize = jsonParser({ packStrings: false, streamKeys: false, streamNumbers: false })
  let isCut = false
  let bytes = 0
  let silentBytes = 0
  const tree = createJsonTree({
    keeps: (levels, key) => {
      if (levels.length === 1) return KEPT_OF_RESULT.has(key)
      return !(levels.length === 3 && isOfRuns(levels)) || KEPT_OF_RUN.has(key)
    },
    stopsAt: (levels, key) =>
      untilInFlight && levels.length === 1 && key === 'runs' && isInFlight(levels[0]?.value),
    condense: (levels, value) =>
      levels.length === 2 && isOfRuns(levels) ? decodeRun(levels[1]?.key ?? null, value) : value,
  })

  function read(text: string | typeof none): void {
    const tokens = tokensOf(text)
    silentBytes = tokens.length > 0 || text === none ? 0 : silentBytes + text.length
    if (silentBytes > MAX_SILENT_BYTES) throw malformed('a key or a number has no end')
    isCut = tokens.some((token) => !tree.take(token))
  }

  function tokensOf(text: string | typeof none): readonly Token[] {
    try {
      const tokens = tokenize(text as string)
      return tokens === none ? [] : (tokens as { values: readonly Token[] }).values
    } catch (error) {
      throw malformed(error instanceof Error ? error.message : String(error))
    }
  }

  function malformed(why: string): TransportError {
    return new TransportError(
      `the answer is not JSON (${why}; near byte ${String(bytes)}), or broke off`,
      { sent: 'maybe', transient: true },
    )
  }

  return {
    write: (chunk) => {
      for (let at = 0; at < chunk.length && !isCut; at += PIECE_BYTES) {
        const piece = chunk.subarray(at, at + PIECE_BYTES)
        bytes += piece.length
        read(decoder.write(piece))
      }
      return !isCut
    },
    end: () => {
      if (!isCut) {
        read(decoder.end())
        read(none)
      }
      const root = tree.root()
      return assembleResult(root, runsOf(fieldsOf<{ runs: unknown }>(root).raw('runs')))
    },
  }
}

function isInFlight(head: unknown): boolean {
  const status = fieldsOf<{ status: string }>(head).text('status')
  return status !== null && phaseOf(status) !== 'finished'
}

function isOfRuns([outermost]: readonly Level[]): boolean {
  return outermost?.key === 'runs'
}

/** The runs from the condensed field. */
function runsOf(runs: unknown): Result['runs'] {
  if (Array.isArray(runs)) return listRuns(runs as Run[][])
  if (typeof runs !== 'object' || runs === null) return null
  return mapRuns(Object.values(runs as Record<string, Run[]>).flat())
}
