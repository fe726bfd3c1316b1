import type { InputName } from './input-names.ts'

/** What is wrong with one input. */
export interface InputProblem {
  readonly input: InputName
  /** What was given, and what is accepted. */
  readonly message: string
}

/** Inputs that do not fit the result. The job found that before it triggered anything. */
export class InvalidInput extends Error {
  readonly problems: readonly InputProblem[]

  constructor(problems: readonly InputProblem[]) {
    super(problems.map(({ input, message }) => `${input}: ${message}`).join('\n'))
    this.name = 'InvalidInput'
    this.problems = problems
  }
}
