import type { JobContext } from '../job.ts'
import type { Plan } from '../model/plan.ts'
import type { Result } from '../model/result.ts'
import type { Triggered } from './trigger.ts'
import { waitForEnd } from './wait-for-end.ts'

/** Waits for a triggered evaluation. It warns if nothing proves that the result is new. */
export async function waitForEvaluation(
  job: JobContext,
  { resultId }: Plan,
  { expectation, readsSoFar }: Triggered,
): Promise<Result> {
  const { result, isNew } = await waitForEnd(job, resultId, expectation, readsSoFar)
  if (!isNew) job.log.warning(describeUnproven(result))
  return result
}

/** The warning for an end without evidence. */
function describeUnproven({ status }: Result): string {
  return `Nothing tells the status “${status}” from the one before the trigger, for a whole minute: it is accepted, but the scores may be those from before`
}
