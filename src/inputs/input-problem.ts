import type { InputName } from './input-names.ts'

/** What is wrong with one input. */
export interface InputProblem {
  readonly input: InputName
  /** What was given, and what would be right. */
  readonly message: string
}

/** Inputs that turned out not to fit the result. Nothing was triggered. */
export class InvalidInput extends Error {
  readonly problems: readonly InputProblem[]

  constructor(problems: readonly InputProblem[]) {
    super(problems.map(({ input, message }) => `${input}: ${message}`).join('\n'))
    this.name = 'InvalidInput'
    this.problems = problems
  }
}
