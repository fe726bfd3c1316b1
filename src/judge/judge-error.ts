import { RequestError } from '../cekura/request-error.ts'
import { activityOf } from '../evaluation/activity.ts'
import { InvalidInput } from '../inputs/input-problem.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { Stopped } from '../job.ts'
import type { JobState, UnderWay } from '../model/job-state.ts'
import type { Verdict } from '../model/verdict.ts'
import { formatDuration } from '../text/duration.ts'
import { judgeProblems } from './judge-early.ts'
import { resumeStep } from './resume-step.ts'

/**
 * The verdict on a job that ended in an error: inputs that do not fit, the deadline, a
 * cancellation, a failed request, or a bug in this action.
 * @param action the action, as a workflow names it in `uses`
 */
export function judgeError(
  error: unknown,
  inputs: Inputs,
  state: JobState,
  action: string,
): Verdict {
  if (error instanceof InvalidInput) return judgeProblems(error.problems)
  // In mode `wait`, the job waits for somebody else's evaluation. In other modes, that evaluation
  // is not the one to resume.
  const isOurs =
    state.underWay !== 'nothing' && (state.underWay !== 'somebody_elses' || inputs.mode === 'wait')
  const step = isOurs ? resumeStep(inputs, state, action) : null
  if (error instanceof Stopped) return judgeStop(error, inputs, state, step)
  if (error instanceof RequestError) {
    return {
      outcome: 'api_error',
      headline: error.message,
      reasons: [],
      gates: [],
      remedy: remedyOf(requestRemedy(error), step),
      resumeStep: step,
    }
  }
  const message = error instanceof Error ? error.message : String(error)
  return {
    outcome: 'api_error',
    headline: `The action failed because of an error of its own: ${message}`,
    reasons: [],
    gates: [],
    remedy: remedyOf('Please report this, with the log of a run with debug logging.', step),
    resumeStep: step,
  }
}

/**
 * Whether the error is a bug in this action, so that its stack helps. The messages of all other
 * errors are enough.
 */
export function isFault(error: unknown): error is Error {
  const known = [InvalidInput, Stopped, RequestError]
  return error instanceof Error && !known.some((kind) => error instanceof kind)
}

const WHAT_GOES_ON: Readonly<Record<UnderWay, string>> = {
  nothing: 'no evaluation was triggered',
  ours: 'the evaluation goes on in Cekura',
  somebody_elses: 'no evaluation was triggered by this job; another one goes on in Cekura',
  unknown: 'an evaluation may have been started in Cekura',
}

/** The job ended after an evaluation and before its flips were confirmed. */
const UNCONFIRMED = 'the evaluation has ended, but its flips are not confirmed'

function judgeStop(
  { by }: Stopped,
  { timeoutMs }: Inputs,
  { underWay, evaluations, result, plan }: JobState,
  step: string | null,
): Verdict {
  const lead = by === 'cancel' ? 'Cancelled' : `Timed out after ${formatDuration(timeoutMs)}`
  const isUnconfirmed = underWay === 'nothing' && evaluations > 0
  const goesOn = isUnconfirmed ? UNCONFIRMED : WHAT_GOES_ON[underWay]
  const unknownWords = result === null ? [] : activityOf(result, plan?.runIds ?? []).unknownWords
  return {
    outcome: by === 'cancel' ? 'cancelled' : 'timed_out',
    headline: `${lead}: ${goesOn}`,
    reasons: [
      ...(result === null ? [] : [`The last status read is “${result.status}”`]),
      ...unknownWords.map((word) => `“${word}” is a status that this action does not know`),
    ],
    gates: [],
    remedy: remedyOf(null, step),
    resumeStep: step,
  }
}

const RESUME = 'To wait for the evaluation without paying again, run this step:'

/** The advice, and then a sentence that introduces the step, which comes after it. */
function remedyOf(advice: string | null, step: string | null): string | null {
  const parts = [advice, step === null ? null : RESUME].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(' ')
}

const REMEDIES: Readonly<Record<number, string>> = {
  400: 'The API names what it does not accept; correct that, then run the job again.',
  401: 'Check that the secret holds a valid Cekura API key, without spaces around it.',
  402: 'Top up the balance in Cekura, then run the job again.',
  403: 'The key may not do this: check its project and its scope in Cekura.',
  404: 'Check result_id: there is no such result, or it belongs to another project than the key.',
  429: 'The rate limit of your Cekura plan is used up: poll less often (poll_interval), or try later.',
}

function requestRemedy(error: RequestError): string | null {
  if (error.status === null) return null
  return (
    REMEDIES[error.status] ??
    (error.status >= 500 ? 'Cekura has a problem; try again later.' : null)
  )
}
