import type { Result } from '../model/result.ts'
import { decodeResult } from './decode-result.ts'
import type { LargeResultReader } from './large-result.ts'
import { jsonAnswer } from './read-body.ts'
import type { TransportResponse } from './transport.ts'

export interface ResultAnswer {
  readonly status: number
  /** The body, or a word on it where it was too large to keep. */
  readonly text: string
  readonly isJson: boolean
  /** Null if the body is no result. */
  readonly result: Result | null
}

/** A hundred usual runs with their transcripts are 3 MB. */
export const LARGE_BYTES = 4 * 1024 * 1024

/**
 * Reads a result: a usual one whole, at the speed of `JSON.parse`, and a large one while it arrives, in
 * memory that does not grow with its transcripts.
 * @throws {TransportError} if the body breaks off, or a large one is no JSON
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

/** Loaded only here: most jobs never meet a large result. */
async function createLargeReader(extent: ReadExtent): Promise<LargeResultReader> {
  const { setFlagsFromString } = await import('node:v8')
  // Else V8 lets the space for new objects grow to three times what is alive of 10,000 runs.
  setFlagsFromString('--optimize-for-size')
  const { createLargeResultReader } = await import('./large-result.ts')
  return createLargeResultReader(extent === 'until_in_flight')
}

/**
 * How much of a result is wanted. `until_in_flight`: all of it if it is finished; else its status is
 * enough, so that the reading of a large one stops there. What comes after is null then: the runs
 * always, other fields where the API sends them later.
 */
export type ReadExtent = 'whole' | 'until_in_flight'
