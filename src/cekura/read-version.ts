import { RequestError } from './request-error.ts'

type Version = 'v2' | 'v1'

/**
 * Reads from `v2` of the API, because the reads of `v1` are deprecated. If the first read gets a
 * 404, it tries `v1`. If `v1` answers, all later reads use `v1`. After a read of `v2` has
 * succeeded, a 404 means that the resource is missing.
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
        // If both versions answer 404, the message of the newer version is the better one.
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
