import type { Result } from './cekura/result.ts'
import { compare } from './compare/compare.ts'
import { successRateOf } from './compare/success-rate.ts'
import { type Expectation, type Seen, seenBefore, weigh } from './evidence/evidence.ts'
import type { Facts } from './facts.ts'
import type { Inputs } from './inputs/inputs.ts'
import type { Job } from './job.ts'
import { judgePlanned, judgeStanding, judgeStarted } from './judge/judge-early.ts'
import { judgeProblems } from './judge/judge-problems.ts'
import { judgeFinished } from './judge/judge.ts'
import { resumeStep } from './judge/resume-step.ts'
import type { Verdict } from './judge/verdict.ts'
import { describeLeftOut } from './plan/choose-runs.ts'
import { findResultId } from './plan/find-result.ts'
import { makePlan } from './plan/make-plan.ts'
import { type Plan, describePlan } from './plan/plan.ts'
import { readResult } from './read/read-result.ts'
import { trigger } from './trigger/trigger.ts'
import { createProgress } from './wait/progress.ts'
import { type Finished, waitForEnd } from './wait/wait-for-end.ts'

/**
 * The stages of the job, in their order: plan → trigger → wait → compare → judge.
 * @param facts filled in as the stages come to know them
 * @param action what a workflow step that resumes this one names in `uses`
 * @param onPlan called with the plan before it is carried out
 * @throws {RequestError | Stopped} where the job ends before there is anything to judge
 */
export async function evaluate(
  job: Job,
  inputs: Inputs,
  facts: Facts,
  action: string,
  onPlan: (plan: Plan) => void,
): Promise<Verdict> {
  const found = await findResultId(job, inputs.result)
  if (!found.ok) return judgeProblems(found.problems)
  facts.resultId = found.resultId

  const before = await readBefore(job, inputs, facts, found.resultId)
  const made = makePlan(inputs, found.resultId, before)
  if (!made.ok) return judgeProblems(made.problems)
  const { plan } = made
  facts.plan = plan
  const leftOut = describeLeftOut(inputs.runs, before)
  if (leftOut !== null) job.log.info(leftOut)

  if (inputs.dryRun) {
    job.log.info(describePlan(plan))
    return judgePlanned(plan)
  }
  if (inputs.mode === 'wait') return compareAndJudge(inputs, facts, plan, null, before)
  facts.baseline = before
  if (plan.runIds.length === 0) {
    return judgeStanding(before, compareAndJudge(inputs, facts, plan, before, before))
  }

  job.log.info(describePlan(plan))
  onPlan(plan)
  const triggered = await trigger(job, plan, before, (effect) => (facts.triggered = effect))
  if (inputs.mode === 'start') {
    facts.result = triggered.answer ?? before
    return judgeStarted(plan, resumeStep(inputs, plan, action))
  }

  const finished = await watch(job, facts, plan.resultId, triggered.expectation, triggered.seen)
  if (!finished.isNew) job.log.warning(unproven(finished.result))
  return compareAndJudge(inputs, facts, plan, before, finished.result)
}

/** The result at rest, before anything is triggered. A busy one is waited for, unless it is a dry run. */
async function readBefore(
  job: Job,
  inputs: Inputs,
  facts: Facts,
  resultId: string,
): Promise<Result> {
  const { result, sentAtMs } = await readResult(job, resultId)
  facts.result = result
  const runIds = inputs.runs.kind === 'ids' ? inputs.runs.ids : []
  const everyRun = inputs.mode === 'wait' ? [...(result.runs?.keys() ?? [])] : []
  const expectation: Expectation = {
    baseline: null,
    baselineAtMs: sentAtMs,
    runIds: inputs.runs.kind === 'ids' ? runIds : everyRun,
    metricIds: [],
    answered: null,
  }
  const { reading, seen } = weigh(expectation, seenBefore(expectation), result, sentAtMs)
  if (inputs.dryRun) return result
  // One that was started just now may show only on the next read, because replicas lag.
  if (inputs.mode !== 'wait' && reading !== 'in_flight') return result
  job.log.info(
    inputs.mode === 'wait'
      ? `Waiting for the evaluation of result ${resultId} that is under way`
      : `Result ${resultId} is still busy (${result.status}): waiting for it first`,
  )
  return (await watch(job, facts, resultId, expectation, seen)).result
}

async function watch(
  job: Job,
  facts: Facts,
  resultId: string,
  expectation: Expectation,
  seen: Seen,
): Promise<Finished> {
  const progress = createProgress(job, expectation.runIds)
  try {
    return await waitForEnd(job, resultId, expectation, seen, (result, samples) => {
      facts.result = result
      progress.show(result, samples)
    })
  } finally {
    progress.stop()
  }
}

function compareAndJudge(
  inputs: Inputs,
  facts: Facts,
  plan: Plan,
  baseline: Result | null,
  result: Result,
): Verdict {
  facts.result = result
  facts.successRate = successRateOf(result)
  facts.comparison = baseline === null ? null : compare(baseline, result, plan)
  const { successRate, comparison } = facts
  return judgeFinished({ result, successRate, comparison, gates: inputs.gates, plan })
}

function unproven(result: Result): string {
  return `Nothing tells the status “${result.status}” from the one before the trigger, for a whole minute: it is accepted, but the scores may be those from before`
}
