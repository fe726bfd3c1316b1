import { RequestError } from '../cekura/request-error.ts'
import type { Result } from '../model/result.ts'
import { activityOf } from './activity.ts'
import { type Expectation, type ReadsSoFar, noReadsYet } from './evidence.ts'
import type { JobContext } from '../job.ts'
import { evaluationsOf, type Plan } from '../model/plan.ts'
import { persist, requireTimeFor } from '../cekura/persist.ts'
import { lookForSign } from './look-for-sign.ts'

/** An evaluation that the API has accepted, or that the result shows a sign of. */
export interface Triggered {
  readonly expectation: Expectation
  readonly readsSoFar: ReadsSoFar
  /** The API's answer; null if it was lost. */
  readonly answer: Result | null
}

/** How many times the trigger is sent if it is not known whether it took effect. */
const MAX_AMBIGUOUS = 3

const MAY_BE_FOREIGN =
  'For a minute, only the updated_at of the result has changed. Somebody else may have caused that, for example with a review, so this may not be the evaluation. The request is not sent again, so that nothing is paid twice. If the scores turn out to be the old ones, run the job again'

/**
 * Triggers the evaluation once, because it is billed. It repeats the request only if the first
 * attempt certainly took no effect. If that is not known, it looks at the result first.
 * @param baseline the result that was just read
 * @throws {RequestError} if the API refuses, or cannot be reached
 */
export async function trigger(job: JobContext, plan: Plan, baseline: Result): Promise<Triggered> {
  const expectation = expectationOf(plan, baseline, job.clock.nowMs())
  for (let ambiguous = 1; ; ambiguous++) {
    const sent = await send(job, plan)
    if (!(sent instanceof RequestError)) {
      job.state.underWay = 'ours'
      return accepted(expectation, plan, sent)
    }
    job.log.warning(
      `${sent.message}. It may have started the evaluation all the same, so the result is looked at before it is sent again`,
    )
    requireTimeFor(job, sent)
    const notBeforeMs = sent.retryAfterMs ?? 0
    const found = await lookForSign(job, plan.resultId, expectation, notBeforeMs)
    // Without an answer, it is not known which changes of `updated_at` belong to the evaluation.
    const unanswered = { ...expectation, updatedAtIsOurs: false }
    if (found?.sign === 'evaluation') {
      job.log.info('The result shows a new evaluation: the request had taken effect')
      job.state.underWay = 'ours'
      return { expectation: unanswered, readsSoFar: found.readsSoFar, answer: null }
    }
    if (found?.sign === 'updated_at_moved') {
      job.log.warning(MAY_BE_FOREIGN)
      return { expectation: unanswered, readsSoFar: found.readsSoFar, answer: null }
    }
    noEffect(job, plan)
    if (ambiguous === MAX_AMBIGUOUS) throw sent
    job.log.info(
      'The result shows no sign of an evaluation for a minute: sending the request again',
    )
  }
}

/**
 * The API's answer; null if the API accepted the request without an answer. Or the failure, if it
 * is not known whether the request took effect.
 */
async function send(job: JobContext, plan: Plan): Promise<Result | null | RequestError> {
  const metricIds = plan.metrics.map((metric) => metric.id)
  try {
    return await persist(
      job,
      (signal) => {
        job.state.underWay = 'unknown'
        job.state.evaluations += evaluationsOf(plan)
        return job.api
          .evaluateMetrics(plan.resultId, plan.runIds, metricIds, signal)
          .catch((error: unknown) => {
            if (error instanceof RequestError && error.tookEffect === 'no') noEffect(job, plan)
            throw error
          })
      },
      (error) => error.tookEffect === 'no' && error.transient,
    )
  } catch (error) {
    if (!(error instanceof RequestError) || error.tookEffect === 'no') throw error
    return error.tookEffect === 'yes' ? null : error
  }
}

/** Takes back what `send` adds to the state when it sends the request. */
function noEffect({ state }: JobContext, plan: Plan): void {
  state.underWay = 'nothing'
  state.evaluations -= evaluationsOf(plan)
}

function expectationOf(plan: Plan, baseline: Result, baselineAtMs: number): Expectation {
  return {
    baseline,
    baselineAtMs,
    runIds: plan.runIds,
    metricIds: plan.metrics.map((metric) => metric.id),
    triggerAnswer: null,
    updatedAtIsOurs: true,
  }
}

function accepted(unanswered: Expectation, plan: Plan, answer: Result | null): Triggered {
  const triggerAnswer = answer && {
    inFlight: activityOf(answer, plan.runIds).inFlight,
    updatedAt: answer.updatedAt,
  }
  const expectation = { ...unanswered, triggerAnswer }
  return { expectation, readsSoFar: noReadsYet(expectation), answer }
}
