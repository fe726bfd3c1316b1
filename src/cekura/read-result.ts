import type { Result } from '../model/result.ts'
import type { CekuraApi } from './api.ts'
import { persist, type RetryContext } from './persist.ts'
import type { ReadExtent } from './read-result-body.ts'

export interface Read {
  readonly result: Result
  /** When the request that was answered was sent, on the clock's `nowMs`: it shows nothing older. */
  readonly sentAtMs: number
}

/** Reads the result, riding out failures that may pass: a read changes nothing, so it can be repeated. */
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
