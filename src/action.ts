import { checkPin, readPin } from './baseline/pin.ts'
import { resultOfBaseline } from './baseline/result-of-baseline.ts'
import { compare } from './compare/compare.ts'
import { withLabels } from './compare/labels.ts'
import { successRateOf } from './compare/success-rate.ts'
import { type Confirmed, confirmFlips } from './evaluation/confirm-flips.ts'
import { readBefore } from './evaluation/read-before.ts'
import { trigger } from './evaluation/trigger.ts'
import { waitForEvaluation } from './evaluation/wait-for-evaluation.ts'
import { explainChanges } from './explain/explain-changes.ts'
import { InvalidInput } from './inputs/input-problem.ts'
import type { Attempt, Inputs } from './inputs/inputs.ts'
import { readInputs, scoresOfEarlierAttempt } from './inputs/read-inputs.ts'
import { unknownInputs } from './inputs/unknown-inputs.ts'
import { type JobContext, type StartedJob, startJob } from './job.ts'
import { judgePlanned, judgeProblems, judgeStanding, judgeStarted } from './judge/judge-early.ts'
import { isFault, judgeError } from './judge/judge-error.ts'
import { judgeFinished } from './judge/judge.ts'
import { describePartlyScored } from './judge/missing-scores.ts'
import { actionReference, resumeStep } from './judge/resume-step.ts'
import { type JobState, newJobState } from './model/job-state.ts'
import { type Plan, planLines } from './model/plan.ts'
import type { Result } from './model/result.ts'
import type { Outcome, Verdict } from './model/verdict.ts'
import { findResultId } from './plan/find-result.ts'
import { planEvaluation } from './plan/plan-evaluation.ts'
import { runLines } from './plan/run-lines.ts'
import { type Channels, deliver, openChannels } from './report/deliver.ts'
import { startReportTime } from './report/report-time.ts'
import { shareResult } from './report/share-link.ts'
import type { Runner, World } from './world.ts'

/** A job whose inputs have problems still updates its comment, within this time. */
const UNREADABLE_LIMIT_MS = 30_000

/** The whole action, in the order in which things happen. Never rejects. */
export async function runAction(world: World): Promise<Outcome> {
  const { runner, clock } = world
  const startedAtMs = clock.nowMs()
  maskSecrets(runner)

  const { inputs, problems, reports } = readInputs(
    runner.input,
    runner.env['CEKURA_API_KEY'] ?? '',
    attemptOf(runner),
  )
  const channels = openChannels(world, reports)
  const job = inputs === null ? null : startJob(world, inputs, startedAtMs)
  for (const message of unknownInputs(runner.env)) {
    if (job === null) runner.annotate({ level: 'warning', title: '', message })
    else job.log.warning(message)
  }
  const verdict =
    inputs === null || job === null
      ? judgeProblems(problems)
      : await judgeInTime(world, job, inputs, channels)

  const endsAtMs = job?.endsAtMs ?? startedAtMs + UNREADABLE_LIMIT_MS
  const time = startReportTime(clock, endsAtMs, world.cancelled)
  const shareLink = job === null ? null : await shareResult(job, reports, verdict, time.signal)
  const state = job?.state ?? newJobState()
  const report = { ...state, verdict, shareLink, elapsedMs: clock.nowMs() - startedAtMs }
  await deliver(channels, report, reports, time.signal)
  time.end()
  return verdict.outcome
}

/** The verdict on the job, also if it ends by its deadline, a cancellation or an error. */
async function judgeInTime(
  { runner, readFile }: World,
  job: StartedJob,
  inputs: Inputs,
  channels: Channels,
): Promise<Verdict> {
  const action = actionReference(runner.env)
  try {
    await pinBaseline(job, inputs, readFile)
    return await evaluate(job, inputs, channels, action)
  } catch (error) {
    if (isFault(error)) runner.debug(error.stack ?? error.message)
    return judgeError(error, inputs, job.state, action)
  } finally {
    job.end()
  }
}

/**
 * The stages up to the verdict.
 * @throws {InvalidInput | RequestError | Stopped} if there is nothing to judge
 */
async function evaluate(
  job: JobContext,
  inputs: Inputs,
  { comment }: Channels,
  action: string,
): Promise<Verdict> {
  const { state, log } = job
  const startedAt = job.clock.date()
  const resultId = await findResultId(job, inputs.result, inputs.mode)
  state.resultId = resultId

  const before = await readBefore(job, inputs, resultId)
  const { plan, judged } = await planEvaluation(job, inputs, resultId, before)
  checkPinned(job, inputs, plan, before)
  if (inputs.dryRun) {
    const lines = [...planLines(plan, 'Dry run: would re-evaluate'), ...runLines(plan, before)]
    lines.forEach(log.info)
    return judgePlanned(plan)
  }
  if (inputs.mode === 'wait') return compareAndJudge(job, inputs, plan, before, startedAt)
  state.baseline = before
  if (plan.runIds.length === 0) {
    return judgeStanding(before, await compareAndJudge(job, inputs, judged, before, startedAt))
  }

  planLines(plan).forEach(log.info)
  comment?.announce(plan, job.signal)
  const triggered = await trigger(job, plan, before)
  if (inputs.mode === 'start') {
    state.result = triggered.answer
    return judgeStarted(plan, resumeStep(inputs, state, action))
  }

  const finished = await waitForEvaluation(job, plan, triggered)
  const compared = baselineFor(state, plan, finished.result) ?? before
  const confirmed = await confirmFlips(job, plan, compared, finished)
  return compareAndJudge(job, inputs, plan, confirmed.result, startedAt, confirmed)
}

/** Reads the pinned baseline, before the first request. */
async function pinBaseline(
  { state, log }: JobContext,
  { baseline }: Inputs,
  readFile: World['readFile'],
): Promise<void> {
  if (baseline === null) return
  const { pin, remark } = await readPin(baseline, readFile)
  state.pin = pin
  if (remark !== null) log[remark.level](remark.text)
}

/** @throws {InvalidInput} if the plan cannot be compared with the pinned baseline */
function checkPinned({ state, log }: JobContext, inputs: Inputs, plan: Plan, before: Result): void {
  if (state.pin === null) return
  const { pin, remark } = checkPin(state.pin, plan, before)
  state.pin = pin
  if (remark !== null) log[remark.level](remark.text)
  const { attempt, gates } = inputs
  if (!pin.isCompared && attempt !== 'first' && gates.maxRegressions !== null) {
    const message = scoresOfEarlierAttempt(attempt)
    throw new InvalidInput([{ input: 'max_regressions', message }])
  }
}

/** The pinned baseline, or else the result from before this job; null if the job has neither. */
function baselineFor({ pin, baseline }: JobState, plan: Plan, result: Result): Result | null {
  if (pin?.isCompared !== true || pin.found === null) return baseline
  return resultOfBaseline(pin.found.baseline, plan, result)
}

/**
 * @param startedAt when the job began
 * @param own only if this job triggered the evaluation: the scorings of flipped runs
 */
async function compareAndJudge(
  job: JobContext,
  inputs: Inputs,
  plan: Plan,
  result: Result,
  startedAt: Date,
  own: Confirmed | null = null,
): Promise<Verdict> {
  const { state, clock, log } = job
  state.result = result
  state.endedAt = clock.date()
  state.baseline = baselineFor(state, plan, result)
  state.successRate = successRateOf(result)
  // Of an evaluation that broke off, what shows is partly from before.
  state.comparison =
    state.baseline === null || result.status !== 'completed'
      ? null
      : compare(state.baseline, result, plan, own?.scorings, own?.first)
  await explainChanges(job, plan, result, startedAt, own !== null)
  const { labels } = state.insight
  if (state.comparison !== null) state.comparison = withLabels(state.comparison, labels)
  const { baseline, successRate, comparison } = state
  const missing = describePartlyScored({ baseline, result, plan })
  if (missing !== null && result.status === 'completed') log.warning(missing)
  const { gates } = inputs
  const isPinned = state.pin?.isCompared === true
  return judgeFinished({ baseline, result, successRate, comparison, gates, plan, labels, isPinned })
}

/** By the variable that GitHub sets; other machines do not say. */
function attemptOf({ env }: Runner): Attempt {
  const attempt = env['GITHUB_RUN_ATTEMPT'] ?? ''
  if (attempt === '1') return 'first'
  return attempt === '' ? null : 'later'
}

function maskSecrets({ input, env, mask }: Runner): void {
  for (const secret of [input('api_key'), env['CEKURA_API_KEY'], input('github_token')]) {
    if (secret !== undefined && secret.trim() !== '') mask(secret)
  }
}
