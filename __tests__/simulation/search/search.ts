import type { BrokenPromise } from '../checks/promises.ts'
import type { Program } from '../play-job.ts'
import { type Kind, type Played, PLAYS } from './plays.ts'
import { type Tally, emptyTally } from './tally.ts'

export interface Finding extends BrokenPromise {
  readonly seed: number
}

export interface Searched {
  readonly tally: Tally
  /** By seed. */
  readonly findings: readonly Finding[]
}

export interface Search {
  readonly kind: Kind
  readonly program: Program
  readonly firstSeed: number
  readonly schedules: number
  /** Ends the search after the first seed that breaks a promise. */
  readonly untilFound?: boolean
  /** Every so many seeds, one is played twice, and must go the same way to the byte. 0: none. */
  readonly replayEvery?: number
}

/** Worlds that are run side by side: each waits for its turn of the event loop, none for another. */
const LANES = 8

/** Plays the schedules of consecutive seeds, and holds each against all promises. */
export async function search(wanted: Search): Promise<Searched> {
  const { kind, program, firstSeed, schedules, untilFound = false, replayEvery = 0 } = wanted
  const tally = emptyTally()
  const findings: Finding[] = []
  let next = firstSeed
  async function lane(): Promise<void> {
    while (next < firstSeed + schedules && !(untilFound && findings.length > 0)) {
      const seed = next++
      const played = await PLAYS[kind](seed, program)
      played.count(tally)
      findings.push(...played.broken().map((broken) => ({ seed, ...broken })))
      if (replayEvery > 0 && seed % replayEvery === 0) {
        const change = await replay(played, () => PLAYS[kind](seed, program, true))
        if (change !== null) findings.push({ seed, promise: 'replay', message: change })
      }
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return { tally, findings: findings.sort((a, b) => a.seed - b.seed) }
}

/** Where two more runs of the seed differ from each other, or from the first; null if nowhere. */
async function replay(played: Played, again: () => Promise<Played>): Promise<string | null> {
  const [one, two] = [await again(), await again()]
  const line = one.trace.findIndex((text, index) => text !== two.trace[index])
  if (line !== -1 || one.trace.length !== two.trace.length) {
    return `differs when replayed: ${one.trace[line] ?? 'the end'}`
  }
  return one.end === played.end ? null : 'goes another way when it is watched'
}
