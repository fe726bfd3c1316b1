import type { Timeline } from './machine/virtual-clock.ts'

export interface Trace {
  /** Empty unless it was asked for. */
  readonly trace: readonly string[]
  readonly note: (line: () => string) => void
}

/** What happens, a line each, by the second since now. */
export function createTrace(isAskedFor: boolean, time: Timeline): Trace {
  const startMs = time.nowMs()
  const trace: string[] = []
  return {
    trace,
    note: (line) => {
      if (!isAskedFor) return
      trace.push(`${((time.nowMs() - startMs) / 1000).toFixed(3).padStart(10)}  ${line()}`)
    },
  }
}
