import { parentPort, workerData } from 'node:worker_threads'
import type { Kind } from './plays.ts'
import { program } from './program.ts'
import { type Searched, search } from './search.ts'

/** What a worker is asked for: seeds by seeds, in pieces, so that it can tell how it gets on. */
export interface WorkerTask {
  readonly kind: Kind
  /** Takes every `stride`-th piece, from the one numbered `offset`. */
  readonly offset: number
  readonly stride: number
  readonly firstSeed: number
  readonly schedules: number
  readonly piece: number
  readonly untilFound: boolean
  readonly replayEvery: number
}

const task = workerData as WorkerTask
const endSeed = task.firstSeed + task.schedules
const thrown: string[] = []
process.on('unhandledRejection', (reason) => {
  thrown.push(reason instanceof Error ? String(reason.stack) : String(reason))
})

for (
  let from = task.firstSeed + task.offset * task.piece;
  from < endSeed;
  from += task.stride * task.piece
) {
  const searched = await search({
    kind: task.kind,
    program,
    firstSeed: from,
    schedules: Math.min(task.piece, endSeed - from),
    untilFound: task.untilFound,
    replayEvery: task.replayEvery,
  })
  const message = withThrown(searched, from)
  parentPort?.postMessage(message)
  if (task.untilFound && message.findings.length > 0) break
}

/** A rejection that nobody handled: which of the piece's seeds did it, a search of single seeds tells. */
function withThrown(searched: Searched, seed: number): Searched {
  const found = thrown.splice(0).map((message) => ({ seed, promise: 'rest' as const, message }))
  return { ...searched, findings: [...searched.findings, ...found] }
}
