import { readResult } from '../cekura/read-result.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { JobContext } from '../job.ts'
import { hasGates } from '../model/gates.ts'
import type { Result } from '../model/result.ts'
import { type Expectation, interpretRead, noReadsYet } from './evidence.ts'
import { describeAsFound, waitForEnd } from './wait-for-end.ts'

/**
 * Reads the result before anything is triggered. It waits until a busy result is at rest, except in
 * a dry run. In mode `wait`, this is the wait for the evaluation under way.
 */
export async function readBefore(
  job: JobContext,
  inputs: Inputs,
  resultId: string,
): Promise<Result> {
  const { state, log } = job
  const { result, sentAtMs } = await readResult(job, resultId)
  state.result = result
  const expectation: Expectation = {
    baseline: null,
    baselineAtMs: sentAtMs,
    runIds: inputs.runs.kind === 'ids' ? inputs.runs.ids : null,
    metricIds: [],
    triggerAnswer: null,
    updatedAtIsOurs: true,
  }
  const noReads = noReadsYet(expectation)
  const { reading, readsSoFar } = interpretRead(expectation, noReads, result, sentAtMs)
  if (inputs.dryRun) return result
  // In mode `wait`, an evaluation that was started just now may show only on the next read, because
  // replicas lag.
  if (inputs.mode !== 'wait' && reading !== 'in_flight') return result
  state.underWay = 'somebody_elses'
  const isPinning =
    inputs.mode === 'wait' && inputs.baseline?.update === true && !hasGates(inputs.gates)
  log.info(
    isPinning && reading !== 'in_flight'
      ? `Looking whether result ${resultId} is at rest`
      : inputs.mode === 'wait'
        ? `Waiting for the evaluation of result ${resultId} that is under way`
        : `Result ${resultId} is still busy (${result.status}): waiting for it first`,
  )
  const finished = await waitForEnd(job, resultId, expectation, readsSoFar)
  if (finished.isAsFound && isPinning) {
    log.info(`Result ${resultId} is at rest: its scores are taken as they stand`)
    return finished.result
  }
  if (finished.isAsFound) log.warning(describeAsFound(finished.result))
  return finished.result
}
