import type { End } from './fates.ts'
import type { Version } from './truth.ts'

/** One request, as the model saw it. */
export interface RequestRecord {
  readonly number: number
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body: unknown
  readonly sentAtMs: number
  /** The state that a usable answer shows. */
  shown: Version | null
  /** When the client got the whole answer, or a failure, or called it off; null while it waits. */
  endedAtMs: number | null
  end: End | null
  /** Of a trigger: whether it takes effect, whatever is answered. */
  effect: 'none' | 'taken' | null
  /** When the answer clearly allows the next request. */
  retryNotBeforeMs: number | null
}

/** What happened, for those who judge it. */
export interface ModelRecord {
  readonly requests: RequestRecord[]
  /** How often each kind of trouble was met. */
  readonly faults: Map<string, number>
}

export function noteFault(record: ModelRecord, kind: string): void {
  record.faults.set(kind, (record.faults.get(kind) ?? 0) + 1)
}
