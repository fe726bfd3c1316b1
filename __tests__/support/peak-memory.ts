import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'

const OFTEN_MS = 50

/**
 * Watches the peak resident memory of a process in MiB, as the kernel counts it (`VmHWM`, Linux).
 */
export function watchPeakMemory(child: ChildProcess): () => number {
  let peakMib = 0
  const timer = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${String(child.pid)}/status`, 'utf8')
      peakMib = Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024 || peakMib
    } catch {
      // The process has ended.
    }
  }, OFTEN_MS)
  child.once('exit', () => {
    clearInterval(timer)
  })
  return () => peakMib
}
