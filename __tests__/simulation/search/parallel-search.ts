import { Worker } from 'node:worker_threads'
import type { Searched } from './search.ts'
import type { WorkerTask } from './search-worker.ts'

/** Node 20 does not read TypeScript by itself. */
const STRIPPING_TYPES = ['--import', 'ts-blank-space/register']

/** Spreads a search over threads; `onPiece` hears of every piece that is done. */
export async function searchInThreads(
  task: Omit<WorkerTask, 'offset' | 'stride'>,
  threads: number,
  onPiece: (searched: Searched) => void,
): Promise<void> {
  const url = new URL('search-worker.ts', import.meta.url)
  await Promise.all(
    Array.from(
      { length: threads },
      (_, offset) =>
        new Promise<void>((resolve, reject) => {
          const workerData: WorkerTask = { ...task, offset, stride: threads }
          const worker = new Worker(url, { workerData, execArgv: STRIPPING_TYPES })
          worker.on('message', onPiece)
          worker.on('error', reject)
          worker.on('exit', (code) => {
            if (code === 0) resolve()
            else reject(new Error(`a thread of the search ended with code ${code}`))
          })
        }),
    ),
  )
}
