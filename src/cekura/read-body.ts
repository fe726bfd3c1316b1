import { parseJson } from './json.ts'
import { TransportError, type TransportResponse } from './transport.ts'

/** Larger answers are not read. Only a result can be as large, and `readResultBody` reads those. */
const MAX_BODY_BYTES = 64 * 1024 * 1024

/**
 * The whole body as text.
 * @throws {TransportError} if the body breaks off or is too large
 */
export async function readBody(
  response: TransportResponse,
  maxBytes = MAX_BODY_BYTES,
): Promise<string> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body) {
    length += chunk.length
    if (length > maxBytes) {
      throw new TransportError(`the answer is larger than ${String(maxBytes)} bytes`, {
        sent: 'maybe',
        transient: false,
      })
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** The beginning of the body as text: `bytes` bytes and a little more. The rest stays unread. */
export async function readBeginning(response: TransportResponse, bytes: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body) {
    chunks.push(chunk)
    length += chunk.length
    // Leaving the loop ends the transfer.
    if (length > bytes) break
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** A success, read to its end. */
export interface JsonAnswer {
  readonly status: number
  readonly text: string
  /** Undefined if the body is not JSON. */
  readonly json: unknown
}

export async function readJson(
  response: TransportResponse,
  maxBytes?: number,
): Promise<JsonAnswer> {
  return jsonAnswer(response.status, await readBody(response, maxBytes))
}

export function jsonAnswer(status: number, text: string): JsonAnswer {
  try {
    return { status, text, json: parseJson(text) }
  } catch {
    return { status, text, json: undefined }
  }
}
