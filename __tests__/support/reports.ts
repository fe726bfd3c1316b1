import { baselineOf } from '../../src/baseline/baseline-of.ts'
import { resultOfBaseline } from '../../src/baseline/result-of-baseline.ts'
import { compare } from '../../src/compare/compare.ts'
import { withLabels } from '../../src/compare/labels.ts'
import { successRateOf } from '../../src/compare/success-rate.ts'
import { createProgress } from '../../src/evaluation/progress.ts'
import {
  judgePlanned,
  judgeProblems,
  judgeStanding,
  judgeStarted,
} from '../../src/judge/judge-early.ts'
import { judgeError } from '../../src/judge/judge-error.ts'
import { standingPlan } from '../../src/plan/standing-plan.ts'
import { judgeFinished } from '../../src/judge/judge.ts'
import { resumeStep } from '../../src/judge/resume-step.ts'
import type { Gates } from '../../src/model/gates.ts'
import type { Scorings } from '../../src/model/comparison.ts'
import { type Insight, NO_INSIGHT } from '../../src/model/insight.ts'
import { type JobState, newJobState, type UnderWay } from '../../src/model/job-state.ts'
import { evaluationsOf, type Plan } from '../../src/model/plan.ts'
import type { Result } from '../../src/model/result.ts'
import type { Verdict } from '../../src/model/verdict.ts'
import { makePlan } from '../../src/plan/make-plan.ts'
import type { Report } from '../../src/report/report.ts'
import { gatesFrom, type GivenInputs, inputsFrom, readGiven } from './inputs.ts'
import { createVirtualJob } from './virtual-job.ts'

/*
 * Reports for tests, made as the action makes them: its own code plans, compares and judges. So
 * they say what the product says.
 */

/** The name of the action in `uses` of the step that resumes the job. */
const ACTION = 'acme/cekura-reevaluate-metrics@v1'

/** A report of a verdict and other known facts. All other facts are as at the start of a job. */
export function aReport(verdict: Verdict, known: Partial<Omit<Report, 'verdict'>> = {}): Report {
  return { verdict, ...newJobState(), elapsedMs: 125_000, shareLink: null, ...known }
}

interface FinishedJob {
  readonly given?: GivenInputs
  /** Null: the job only waited. */
  readonly before: Result | null
  readonly after: Result
  /** Replaces the plan from the inputs. */
  readonly plan?: Plan
  readonly gates?: Gates
  readonly warnings?: string[]
  readonly elapsedMs?: number
  readonly shareLink?: string | null
  /** The scorings of the runs whose flips were confirmed, by run ID. */
  readonly scorings?: ReadonlyMap<string, Scorings>
  readonly insight?: Insight
  readonly isPinned?: boolean
}

/** The report on a finished evaluation. */
export function finishedReport({
  given,
  before,
  after,
  scorings,
  isPinned = false,
  ...job
}: FinishedJob): Report {
  const { plan = planFor(given, before ?? after), gates = gatesFrom(given), ...rest } = job
  const { labels } = job.insight ?? NO_INSIGHT
  const comparison =
    before === null || after.status !== 'completed'
      ? null
      : withLabels(compare(before, after, plan, scorings), labels)
  const successRate = successRateOf(after)
  const verdict = judgeFinished({
    baseline: before,
    result: after,
    successRate,
    comparison,
    gates,
    plan,
    labels,
    isPinned,
  })
  return aReport(verdict, {
    resultId: plan.resultId,
    plan,
    evaluations: before === null ? 0 : evaluationsOf(plan) + confirmationsOf(plan, scorings),
    baseline: before,
    result: after,
    comparison,
    endedAt: new Date(0),
    successRate,
    ...rest,
  })
}

/** The report on an evaluation that was compared with a pinned baseline. */
export function pinnedReport(job: { given: GivenInputs; pinned: Result; after: Result }): Report {
  const { given, pinned, after } = job
  const { baseline: choice } = inputsFrom(given)
  if (choice === null) throw new Error('These inputs pin no baseline')
  const plan = planFor(given, after)
  const baseline = baselineOf(null, pinned, plan, new Date(0))
  const before = resultOfBaseline(baseline, plan, after)
  const report = finishedReport({ given, before, after, isPinned: true })
  return { ...report, pin: { ...choice, found: { text: '', baseline }, isCompared: true } }
}

function confirmationsOf(plan: Plan, scorings: FinishedJob['scorings']): number {
  const again = [...(scorings?.values() ?? [])].reduce((sum, { length }) => sum + length - 1, 0)
  return again * plan.metrics.length
}

/** The report on a job that had nothing to evaluate. */
export function standingReport(given: GivenInputs, result: Result): Report {
  const planned = planFor(given, result)
  const plan = standingPlan(planned, result)
  const report = finishedReport({ given, before: result, after: result, plan })
  return {
    ...report,
    plan: planned,
    evaluations: 0,
    verdict: judgeStanding(result, report.verdict),
  }
}

/** The report on a job that an error ended while its evaluation was running. */
export function interruptedReport(
  error: Error,
  underWay: UnderWay,
  job: { given: GivenInputs; before: Result; last: Result; elapsedMs: number },
): Report {
  const { given, before, last, elapsedMs } = job
  const plan = planFor(given, before)
  const state: JobState = {
    ...newJobState(),
    resultId: plan.resultId,
    plan,
    underWay,
    evaluations: evaluationsOf(plan),
    baseline: before,
    result: last,
    warnings: warningsWhileWaiting(last, plan),
  }
  return aReport(judgeError(error, inputsFrom(given), state, ACTION), { ...state, elapsedMs })
}

/** The report on a job that an error ended before it could read the result. */
export function failedReport(error: Error, resultId: string): Report {
  const state = { ...newJobState(), resultId }
  return aReport(judgeError(error, inputsFrom(), state, ACTION), state)
}

/** The report on a job of `mode: start`. */
export function startedReport(given: GivenInputs, before: Result, answer: Result): Report {
  const plan = planFor(given, before)
  const state: JobState = {
    ...newJobState(),
    resultId: plan.resultId,
    plan,
    underWay: 'ours',
    evaluations: evaluationsOf(plan),
    baseline: before,
    result: answer,
  }
  return aReport(judgeStarted(plan, resumeStep(inputsFrom(given), state, ACTION)), state)
}

/** The report on a dry run. */
export function plannedReport(given: GivenInputs, before: Result): Report {
  const plan = planFor(given, before)
  return aReport(judgePlanned(plan), { resultId: plan.resultId, plan, result: before })
}

/** The report on a job whose inputs cannot be used. */
export function invalidInputReport(given: GivenInputs): Report {
  const read = readGiven(given)
  if (read.inputs !== null) throw new Error('These inputs can be used')
  return aReport(judgeProblems(read.problems))
}

function planFor(given: GivenInputs | undefined, result: Result): Plan {
  return makePlan(inputsFrom(given), result.id ?? '', result)
}

function warningsWhileWaiting(last: Result, { runIds }: Plan): string[] {
  const { job, said } = createVirtualJob(1, () => ({ tookMs: 0, gets: last }))
  const progress = createProgress(job, runIds)
  progress.show(last, [])
  progress.stop()
  return said.filter(({ level }) => level === 'warning').map(({ text }) => text)
}
