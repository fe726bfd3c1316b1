import type { InputProblem } from '../inputs/read-inputs.ts'
import type { Verdict } from './verdict.ts'

/** Inputs that cannot be used; nothing was triggered. */
export function judgeProblems(problems: readonly InputProblem[]): Verdict {
  return {
    outcome: 'invalid_input',
    headline:
      problems.length === 1
        ? 'An input cannot be used, so nothing was triggered'
        : 'Some inputs cannot be used, so nothing was triggered',
    reasons: problems.map(({ input, message }) => `${input}: ${message}`),
    gates: [],
    remedy: null,
    resumeStep: null,
  }
}
