import { RequestError } from './request-error.ts'

type Version = 'v2' | 'v1'

/**
 * Reads from `v2` of the API; the reads of `v1` are deprecated. Where the first read meets a 404, `v1`
 * is tried: if it answers, all reads keep to it. Once a read of `v2` has succeeded, its 404 means that
 * what was asked for is missing.
 */
export function createVersionedReads(): <T>(read: (version: Version) => Promise<T>) => Promise<T> {
  let known: Version | null = null
  return async (read) => {
    if (known !== null) return read(known)
    try {
      const answer = await read('v2')
      known = 'v2'
      return answer
    } catch (error) {
      if (!isMissing(error)) throw error
      const answer = await read('v1').catch((second: unknown) => {
        // Missing in both: the words of the newer one are the better ones.
        throw isMissing(second) ? error : second
      })
      known = 'v1'
      return answer
    }
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof RequestError && error.status === 404
}
