import type { IncomingMessage } from 'node:http'
import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { TransportError } from '../../cekura/transport.ts'
import { brokenOff } from './failures.ts'

/** Large, for bodies of hundreds of megabytes. The default of zlib is 16 kB. */
const GUNZIP_CHUNK_BYTES = 64 * 1024

/**
 * The body of the answer, decompressed while it arrives. It reads only as fast as its consumer, and
 * closes the connection when the consumer stops early. So a limit on what it yields also stops gzip
 * bombs.
 * @throws {TransportError} if the body breaks off while it is read; or the signal's reason
 */
export async function* readChunks(
  answer: IncomingMessage,
  host: string,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of decompressed(answer, host)) yield chunk as Uint8Array
  } catch (error) {
    signal.throwIfAborted()
    throw error instanceof TransportError ? error : brokenOff(error, host)
  }
}

function decompressed(answer: IncomingMessage, host: string): Readable {
  const encoding = answer.headers['content-encoding']?.trim().toLowerCase() ?? ''
  const isEmpty = answer.statusCode === 204 || answer.headers['content-length'] === '0'
  if (encoding === '' || encoding === 'identity' || isEmpty) return answer
  if (encoding !== 'gzip' && encoding !== 'x-gzip') {
    answer.destroy()
    throw new TransportError(
      `${host} compressed its answer as ${encoding.slice(0, 50)}, which was not asked for`,
      { sent: 'maybe', transient: false },
    )
  }
  // An error of either stream ends both streams and reaches the reader.
  return pipeline(answer, createGunzip({ chunkSize: GUNZIP_CHUNK_BYTES }), () => undefined)
}
