import type { ResultShape } from '../scenario/scenario.ts'
import type { Course } from './evaluation-course.ts'

/** The result at one moment, as the API's own database has it. */
export interface State {
  readonly status: string
  readonly runStatuses: readonly string[]
  readonly updatedAt: string | null
  readonly scores: Scores
  /** The evaluations that had taken effect by then: those that go on, and those that have ended. */
  readonly open: readonly Course[]
  readonly ended: readonly Course[]
  /** Those of which something here shows that they are going on, or have ended. */
  readonly shown: readonly Course[]
}

/** Whether the evaluations that a job asked for have ended: all that had taken effect by then. */
export function hasEnded({ open, ended }: State, asked: readonly Course[]): boolean {
  return asked.some((one) => ended.includes(one)) && !asked.some((one) => open.includes(one))
}

/** Whether something shows that one of the evaluations is going on, or has ended. */
export function isSignOf({ shown }: State, asked: readonly Course[]): boolean {
  return asked.some((one) => shown.includes(one))
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
