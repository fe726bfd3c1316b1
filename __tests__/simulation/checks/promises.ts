import { checkConfirmations } from './check-confirmations.ts'
import { checkEnd } from './check-end.ts'
import { checkOutputs } from './check-outputs.ts'
import { checkRequests } from './check-requests.ts'
import { checkVerdict } from './check-verdict.ts'
import { confirmationsAsked } from '../scenario/schedule-confirmations.ts'
import type { Story } from '../play-job.ts'

/** A promise of the product that a story breaks. */
export interface BrokenPromise {
  readonly promise: PromiseName
  readonly message: string
}

export const PROMISES = {
  truth: 'green, and any verdict on scores, only for the end of the evaluation that was asked for',
  once: 'one evaluation at most, and each confirmation of flips once',
  deadline: 'an end by the deadline and two seconds',
  liveness: 'no time-out while a finished evaluation shows for long',
  budget: 'no more requests than the schedule allows, and never sooner than the API asks',
  signal: 'an end within two seconds of a signal, with what is known',
  outcome: 'the outcome says which kind of end it was',
  report: 'one verdict, told once, and in the same way everywhere',
  pin: 'compared with the baseline that stood when the job began, whatever became of it since',
  refusal: 'refused, and unpaid, where the comparison would be with the wrong scores',
  baseline:
    'the file is written by update_baseline alone, whole, and with the scores that were judged',
  key: 'the key appears in nothing',
  replay: 'a seed gives the same story to the byte',
  rest: 'nothing is left running, and nothing is thrown',
} as const
export type PromiseName = keyof typeof PROMISES

export function brokenPromises(story: Story): readonly BrokenPromise[] {
  const confirmations = confirmationsAsked(story.scenario)
  return [
    ...checkVerdict(story),
    ...(confirmations === null ? [] : checkConfirmations(story, confirmations)),
    ...checkRequests(story),
    ...checkEnd(story),
    ...checkOutputs(story),
  ]
}
