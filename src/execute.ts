import { type CekuraApi, createCekuraApi } from './cekura/api.ts'
import { RequestError } from './cekura/request-error.ts'
import { evaluate } from './evaluate.ts'
import { activityOf } from './evidence/activity.ts'
import { type Facts, noFacts } from './facts.ts'
import type { Inputs } from './inputs/inputs.ts'
import { type Job, Stopped } from './job.ts'
import { judgeError } from './judge/judge-error.ts'
import { resumeStep } from './judge/resume-step.ts'
import type { Outcome, Verdict } from './judge/verdict.ts'
import { type Channels, deliver } from './report/deliver.ts'
import { keepComment } from './report/kept-comment.ts'
import { startReportTime } from './report/report-time.ts'
import { createShareLink, deservesLink } from './report/share-link.ts'
import type { Runner } from './runner.ts'
import type { World } from './world.ts'

/** The job that the inputs ask for: plan → trigger → wait → compare → judge → report. Never rejects. */
export async function execute(world: World, inputs: Inputs, startedAtMs: number): Promise<Outcome> {
  const { clock } = world
  const endsAtMs = startedAtMs + inputs.timeoutMs
  const channels = openChannels(world, inputs)
  const api = createCekuraApi(world.connect(inputs.apiUrl, inputs.apiKey), clock)
  const facts = noFacts()
  const verdict = await evaluateInTime(world, inputs, api, facts, channels, endsAtMs)

  const time = startReportTime(clock, endsAtMs, world.cancelled)
  const shareLink = await shareResult(world, inputs, api, facts, verdict, time.signal)
  const elapsedMs = clock.nowMs() - startedAtMs
  await deliver(channels, { verdict, ...facts, elapsedMs, shareLink }, inputs.reports, time.signal)
  time.end()
  return verdict.outcome
}

function openChannels(world: World, { reports }: Inputs): Channels {
  const { runner, openComment, writeFile } = world
  const { prComment, commentKey, githubToken } = reports
  const comment = prComment
    ? keepComment(runner, commentKey, (marker, signal) => openComment(githubToken, marker, signal))
    : null
  return { runner, comment, writeFile }
}

/** The evaluation, ended by its deadline or by a cancel, and judged however it ends. */
async function evaluateInTime(
  world: World,
  inputs: Inputs,
  api: CekuraApi,
  facts: Facts,
  { comment }: Channels,
  endsAtMs: number,
): Promise<Verdict> {
  const { runner, clock, cancelled } = world
  const stop = new AbortController()
  const { signal } = stop
  const cancel = () => {
    stop.abort(new Stopped('cancel'))
  }
  const callOff = clock.after(endsAtMs - clock.nowMs(), () => {
    stop.abort(new Stopped('deadline'))
  })
  if (cancelled.aborted) cancel()
  cancelled.addEventListener('abort', cancel, { once: true })
  const action = actionReference(runner)
  const log = {
    info: runner.info,
    warning: (text: string) => {
      warn(runner, facts, text)
    },
  }
  const job: Job = { api, clock, log, signal, endsAtMs, pollIntervalMs: inputs.pollIntervalMs }
  try {
    return await evaluate(job, inputs, facts, action, (plan) => comment?.announce(plan, signal))
  } catch (error) {
    if (isFault(error)) runner.debug(error.stack ?? error.message)
    return judgeError(error, {
      triggered: facts.triggered,
      status: facts.result?.status ?? null,
      unknownWords: unknownWordsOf(facts),
      timeoutMs: inputs.timeoutMs,
      resumeStep: facts.plan === null ? null : resumeStep(inputs, facts.plan, action),
    })
  } finally {
    callOff()
    cancelled.removeEventListener('abort', cancel)
  }
}

/** The link, if one was asked for and there is something to see; a warning where it cannot be made. */
async function shareResult(
  { runner, clock }: World,
  { reports }: Inputs,
  api: CekuraApi,
  facts: Facts,
  verdict: Verdict,
  signal: AbortSignal,
): Promise<string | null> {
  if (!reports.shareLink || facts.resultId === null || !deservesLink(verdict)) return null
  try {
    return await createShareLink(api, facts.resultId, clock.date(), signal)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    warn(runner, facts, `There is no shareable link: ${why}`)
    return null
  }
}

function warn(runner: Runner, facts: Facts, text: string): void {
  facts.warnings.push(text)
  runner.annotate({ level: 'warning', title: '', message: text })
}

function unknownWordsOf({ result, plan }: Facts): readonly string[] {
  return result === null ? [] : activityOf(result, plan?.runIds ?? []).unknownWords
}

/** A fault of our own, whose stack helps; anything else is explained by its message. */
function isFault(error: unknown): error is Error {
  return error instanceof Error && !(error instanceof RequestError) && !(error instanceof Stopped)
}

/** As this workflow names the action. */
function actionReference(runner: Runner): string {
  const { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = runner.env
  return repository ? `${repository}@${ref ?? 'v1'}` : 'OWNER/cekura-reevaluate-metrics@v1'
}
