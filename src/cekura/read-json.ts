import { parseJson } from './json.ts'
import { readBody } from './read-body.ts'
import type { TransportResponse } from './transport.ts'

/** A success, read to its end. */
export interface JsonAnswer {
  readonly status: number
  readonly text: string
  /** Undefined if the body is no JSON. */
  readonly json: unknown
}

export async function readJson(response: TransportResponse): Promise<JsonAnswer> {
  return jsonAnswer(response.status, await readBody(response))
}

export function jsonAnswer(status: number, text: string): JsonAnswer {
  try {
    return { status, text, json: parseJson(text) }
  } catch {
    return { status, text, json: undefined }
  }
}
