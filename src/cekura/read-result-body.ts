import type { Result } from '../model/result.ts'
import { decodeResult } from './decode-result.ts'
import type { LargeResultReader } from './large-result.ts'
import { jsonAnswer } from './read-body.ts'
import type { TransportResponse } from './transport.ts'

export interface ResultAnswer {
  readonly status: number
  /** The body, or a short description of a body that is too large to keep. */
  readonly text: string
  readonly isJson: boolean
  /** Null if the body is not a result. */
  readonly result: Result | null
}

/** A hundred usual runs with their transcripts are 3 MB. */
export const LARGE_BYTES = 4 * 1024 * 1024

/**
 * Reads a result. A usual result is read whole, at the speed of `JSON.parse`. A large result is
 * read while it arrives, in memory that does not grow with its transcripts.
 * @throws {TransportError} if the body breaks off, or if a large body is not JSON
 */
export async function readResultBody(
  { status, headers, body }: TransportResponse,
  extent: ReadExtent,
): Promise<ResultAnswer> {
  const isKnownLarge = Number(headers['content-length']) > LARGE_BYTES
  const chunks: Uint8Array[] = []
  let bytes = 0
  let large: LargeResultReader | null = null
  for await (const chunk of body) {
    bytes += chunk.length
    chunks.push(chunk)
    if (bytes <= LARGE_BYTES && !isKnownLarge) continue
    large ??= await createLargeReader(extent)
    // Leaving the loop ends the transfer.
    if (!chunks.splice(0).every(large.write)) break
  }
  if (large !== null) {
    const text = `${String(bytes)} bytes of JSON without a status`
    return { status, text, isJson: true, result: large.end() }
  }
  const { text, json } = jsonAnswer(status, Buffer.concat(chunks).toString('utf8'))
  return { status, text, isJson: json !== undefined, result: decodeResult(json) }
}

/** Loads the reader on demand, because most jobs never read a large result. */
async function createLargeReader(extent: ReadExtent): Promise<LargeResultReader> {
  const { setFlagsFromString } = await import('node:v8')
  // Without this flag, V8 lets the space for new objects grow to three times the size of the live
  // objects of 10,000 runs.
  setFlagsFromString('--optimize-for-size')
  const { createLargeResultReader } = await import('./large-result.ts')
  return createLargeResultReader(extent === 'until_in_flight')
}

/**
 * How much of a result is wanted. `until_in_flight`: the whole result if it is finished, and
 * otherwise only its status. So the reading of a large unfinished result stops before its runs.
 * Then the runs are null, and so are all fields that the API sends after them.
 */
export type ReadExtent = 'whole' | 'until_in_flight'
