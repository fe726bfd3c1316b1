import type { Result } from '../model/result.ts'
import type { CekuraApi } from './api.ts'
import { persist, type RetryContext } from './persist.ts'
import type { ReadExtent } from './read-result-body.ts'

export interface Read {
  readonly result: Result
  /**
   * When the answered request was sent, on the clock's `nowMs`. The result shows the state at that
   * time or later.
   */
  readonly sentAtMs: number
}

/**
 * Reads the result, and repeats the request after transient failures. A read changes nothing, so it
 * can be repeated.
 */
export function readResult(
  context: RetryContext & { readonly api: CekuraApi },
  resultId: string,
  extent: ReadExtent = 'whole',
): Promise<Read> {
  return persist(
    context,
    async (signal) => {
      const sentAtMs = context.clock.nowMs()
      return { result: await context.api.readResult(resultId, signal, extent), sentAtMs }
    },
    (error) => error.transient,
  )
}
