import type { ResultShape } from '../scenario/scenario.ts'

/** The result at one moment, as the API's own database has it. */
export interface State {
  readonly status: string
  readonly runStatuses: readonly string[]
  readonly updatedAt: string | null
  readonly scores: Scores
  /** Something here shows that the asked evaluation is going on, or has ended. */
  readonly isSign: boolean
  /** The asked evaluation has ended. */
  readonly hasEnded: boolean
}

/** By run, by metric. */
export type Scores = readonly (readonly ModelScore[])[]

export interface ModelScore {
  readonly passes: boolean
  readonly explanation: string
  /** Sent as null, or not at all, because it is to be replaced. */
  readonly blank: 'no' | 'null' | 'gone'
}

/** A state, and since when it is so. */
export interface Version {
  readonly atMs: number
  readonly index: number
  readonly state: State
}

/** How many runs pass all of their metrics. */
export function successesOf(scores: Scores): number {
  return scores.filter((run) => run.every(({ passes }) => passes)).length
}

export function firstScores(result: ResultShape): Scores {
  return result.passes.map((run) =>
    run.map((passes) => ({
      passes,
      explanation: passes ? 'It went well.' : 'It did not.',
      blank: 'no',
    })),
  )
}
