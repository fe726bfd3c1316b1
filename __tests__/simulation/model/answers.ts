import type { TransportResponse } from '../../../src/cekura/transport.ts'
import type { Timeline } from '../machine/virtual-clock.ts'

const JSON_TYPE = 'application/json'
const HTML_TYPE = 'text/html; charset=utf-8'

/** How a body comes: in pieces, each after a while; `breaks` says how it ends before its time. */
export interface Delivery {
  readonly pieces: readonly { readonly afterMs: number; readonly bytes: Uint8Array }[]
  readonly breaks: 'no' | 'error' | 'never'
}

export interface Answer {
  readonly status: number
  readonly type: string
  readonly headers?: Readonly<Record<string, string>>
  readonly delivery: Delivery
}

export function whole(bytes: Uint8Array): Delivery {
  return { pieces: [{ afterMs: 0, bytes }], breaks: 'no' }
}

/** The body in `count` pieces, one every `everyMs`. */
export function dripped(bytes: Uint8Array, count: number, everyMs: number): Delivery {
  const size = Math.ceil(bytes.length / count)
  const pieces = Array.from({ length: count }, (_, index) => ({
    afterMs: everyMs,
    bytes: bytes.subarray(index * size, (index + 1) * size),
  }))
  return { pieces, breaks: 'no' }
}

/** The first half of the body, then an error, or nothing for ever, or a clean but early end. */
export function halved(bytes: Uint8Array, breaks: Delivery['breaks']): Delivery {
  const half = bytes.subarray(0, Math.floor(bytes.length / 2))
  return { pieces: [{ afterMs: 0, bytes: half }], breaks }
}

export function jsonAnswer(status: number, text: string): Answer {
  return { status, type: JSON_TYPE, delivery: whole(Buffer.from(text)) }
}

export function htmlAnswer(status: number, title: string): Answer {
  const page = `<html><head><title>${title}</title></head><body>Please wait.</body></html>`
  return { status, type: HTML_TYPE, delivery: whole(Buffer.from(page)) }
}

/**
 * The answer as a transport hands it over.
 * @param brokenOff the error for a body that breaks off
 * @param ended called when the last byte has been taken, or the break was felt
 */
export function asResponse(
  answer: Answer,
  time: Timeline,
  signal: AbortSignal,
  brokenOff: () => Error,
  ended: () => void,
): TransportResponse {
  const { pieces, breaks } = answer.delivery
  let index = 0
  const next = async (): Promise<IteratorResult<Uint8Array>> => {
    const piece = pieces[index++]
    if (piece !== undefined) {
      if (piece.afterMs > 0) await pause(time, piece.afterMs, signal, brokenOff)
      return { done: false, value: piece.bytes }
    }
    if (breaks === 'never') await pause(time, null, signal, brokenOff)
    ended()
    if (breaks === 'error') throw brokenOff()
    return { done: true, value: undefined }
  }
  return {
    status: answer.status,
    headers: { 'content-type': answer.type, ...answer.headers },
    body: { [Symbol.asyncIterator]: () => ({ next }) },
  }
}

/** Lets time pass, for ever if `forMs` is null; ends with an error as soon as the signal is aborted. */
export function pause(
  time: Timeline,
  forMs: number | null,
  signal: AbortSignal,
  error: () => Error,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      reject(error())
    }
    if (signal.aborted) {
      stop()
      return
    }
    signal.addEventListener('abort', stop, { once: true })
    if (forMs === null) return
    time.at(time.nowMs() + forMs, () => {
      signal.removeEventListener('abort', stop)
      resolve()
    })
  })
}
