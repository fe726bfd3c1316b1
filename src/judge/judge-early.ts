import type { InputProblem } from '../inputs/input-problem.ts'
import { describePlan, type Plan, planSizeText } from '../model/plan.ts'
import type { Result } from '../model/result.ts'
import type { Verdict } from '../model/verdict.ts'

/** The verdict on a dry run: planned, nothing triggered. */
export function judgePlanned(plan: Plan): Verdict {
  return {
    outcome: 'planned',
    headline: `Dry run, nothing was triggered: ${describePlan(plan, 'would re-evaluate')}`,
    reasons: [],
    gates: [],
    remedy: null,
    resumeStep: null,
  }
}

/** The verdict in mode `start`: triggered, without waiting for the end. */
export function judgeStarted(plan: Plan, resumeStep: string): Verdict {
  return {
    outcome: 'started',
    headline: `Started without waiting for the end: ${planSizeText(plan)}`,
    reasons: [],
    gates: [],
    remedy: 'To wait for the end and get the verdict, run this step later:',
    resumeStep,
  }
}

/** The verdict for `run_ids: failed` if no run failed: the gates check the result as it is. */
export function judgeStanding(result: Result, standing: Verdict): Verdict {
  const which = result.id === null ? 'the result' : `result ${result.id}`
  return {
    ...standing,
    headline: `No run of ${which} has failed, so nothing was triggered. ${standing.headline}`,
  }
}

/** The verdict on inputs that cannot be used; nothing was triggered. */
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
