import { Worker } from 'node:worker_threads'
import type { Mistake } from '../mistakes/mistakes.ts'
import { bundleWorker } from './bundle-worker.ts'
import type { Searched } from './search.ts'
import type { WorkerTask } from './search-worker.ts'

/**
 * Spreads a search over threads; `onPiece` hears of every piece that is done.
 * @param mistake planted into the code under test; null: none
 */
export async function searchInThreads(
  task: Omit<WorkerTask, 'offset' | 'stride'>,
  threads: number,
  mistake: Mistake | null,
  onPiece: (searched: Searched) => void,
): Promise<void> {
  const { file, remove } = await bundleWorker(mistake)
  try {
    await Promise.all(
      Array.from({ length: threads }, (_, offset) =>
        searchInThread(file, { ...task, offset, stride: threads }, onPiece),
      ),
    )
  } finally {
    await remove()
  }
}

function searchInThread(
  file: string,
  workerData: WorkerTask,
  onPiece: (searched: Searched) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData, execArgv: ['--enable-source-maps'] })
    worker.on('message', onPiece)
    worker.on('error', reject)
    worker.on('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`a thread of the search ended with code ${code}`))
    })
  })
}
