import { RequestError } from '../cekura/request-error.ts'
import { Stopped } from '../job.ts'
import { formatDuration } from '../text/duration.ts'
import type { Verdict } from './verdict.ts'

/** What was under way when the job ended before the evaluation did. */
export interface Unfinished {
  readonly triggered: 'yes' | 'no' | 'unknown'
  /** The last status read; null if none was. */
  readonly status: string | null
  /** The words among the last statuses that this action does not know. */
  readonly unknownWords: readonly string[]
  readonly timeoutMs: number
  /** The workflow step that waits for what is under way, ready to paste. */
  readonly resumeStep: string | null
}

/** A job that ended in an error: a deadline, a cancel, a request that failed, or a fault of our own. */
export function judgeError(error: unknown, unfinished: Unfinished): Verdict {
  if (error instanceof Stopped) return judgeStop(error, unfinished)
  const resumeStep = stepToResume(unfinished)
  if (error instanceof RequestError) {
    return {
      outcome: 'api_error',
      headline: error.message,
      reasons: [],
      gates: [],
      remedy: remedyOf(requestRemedy(error), resumeStep),
      resumeStep,
    }
  }
  const message = error instanceof Error ? error.message : String(error)
  return {
    outcome: 'api_error',
    headline: `The action failed by a fault of its own: ${message}`,
    reasons: [],
    gates: [],
    remedy: remedyOf('Please report this, with the log of a run with debug logging.', resumeStep),
    resumeStep,
  }
}

function judgeStop(stop: Stopped, unfinished: Unfinished): Verdict {
  const what = {
    yes: 'the evaluation goes on in Cekura',
    unknown: 'an evaluation may have been started in Cekura',
    no: 'no evaluation was triggered',
  }[unfinished.triggered]
  const resumeStep = stepToResume(unfinished)
  const lead =
    stop.by === 'cancel' ? 'Cancelled' : `Timed out after ${formatDuration(unfinished.timeoutMs)}`
  return {
    outcome: stop.by === 'cancel' ? 'cancelled' : 'timed_out',
    headline: `${lead}: ${what}`,
    reasons: [
      ...(unfinished.status === null ? [] : [`The last status read is “${unfinished.status}”`]),
      ...unfinished.unknownWords.map(
        (word) => `“${word}” is a status that this action does not know`,
      ),
    ],
    gates: [],
    remedy: remedyOf(null, resumeStep),
    resumeStep,
  }
}

function stepToResume({ triggered, resumeStep }: Unfinished): string | null {
  return triggered === 'no' ? null : resumeStep
}

const RESUME = 'To wait for the evaluation without paying again, run this step:'

/** The advice, and at its end what the step is for, which follows it. */
function remedyOf(advice: string | null, resumeStep: string | null): string | null {
  const parts = [advice, resumeStep === null ? null : RESUME].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(' ')
}

const REMEDIES: Readonly<Record<number, string>> = {
  400: 'The API names what it does not accept; mend that and run the job again.',
  401: 'Check that the secret holds a valid Cekura API key, without blanks around it.',
  402: 'Top up the balance in Cekura, then run the job again.',
  403: 'The key may not do this: check its project and its scope in Cekura.',
  404: 'Check result_id: there is no such result, or it belongs to another project than the key.',
  429: 'The rate limit of your Cekura plan is used up: poll less often (poll_interval), or try later.',
}

function requestRemedy(error: RequestError): string | null {
  if (error.status === null) return null
  return (
    REMEDIES[error.status] ?? (error.status >= 500 ? 'Cekura has trouble; try again later.' : null)
  )
}
