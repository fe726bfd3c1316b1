import { type BrokenPromise, brokenPromises } from '../checks/promises.ts'
import { brokenSharedPromises } from '../checks/shared-promises.ts'
import type { Program } from '../play-job.ts'
import { simulateShared } from '../simulate-shared.ts'
import { simulate } from '../simulate.ts'
import { countSharedStory, SHARED_MUST_BE_MET } from './shared-tally.ts'
import { countStory, MUST_BE_MET, type Tally } from './tally.ts'

/** A schedule that has been played, as far as a search looks at it. */
export interface Played {
  /** Empty unless it was asked for. */
  readonly trace: readonly string[]
  /** When and how it ended. */
  readonly end: string
  readonly broken: () => readonly BrokenPromise[]
  readonly count: (tally: Tally) => void
}

/** What a search plays: `alone`: one job, which has a result for itself; `shared`: several share one. */
export type Kind = 'alone' | 'shared'

type Play = (seed: number, program: Program, tracing?: boolean) => Promise<Played>

export const PLAYS: Readonly<Record<Kind, Play>> = { alone: playAlone, shared: playShared }

/** Everything that a search which is worth its name has met. */
export const MUST_MEET: Readonly<Record<Kind, readonly string[]>> = {
  alone: MUST_BE_MET,
  shared: SHARED_MUST_BE_MET,
}

async function playAlone(seed: number, program: Program, tracing?: boolean): Promise<Played> {
  const story = await simulate(seed, program, tracing)
  return {
    trace: story.trace,
    end: `${String(story.outcome)} at ${story.endMs}`,
    broken: () => brokenPromises(story),
    count: (tally) => {
      countStory(tally, story)
    },
  }
}

async function playShared(seed: number, program: Program, tracing?: boolean): Promise<Played> {
  const story = await simulateShared(seed, program, tracing)
  return {
    trace: story.trace,
    end: story.jobs.map(({ outcome, endMs }) => `${String(outcome)} at ${endMs}`).join(),
    broken: () => brokenSharedPromises(story),
    count: (tally) => {
      countSharedStory(tally, story)
    },
  }
}
