import { type CekuraApi, createCekuraApi } from './cekura/api.ts'
import { RequestError } from './cekura/request-error.ts'
import type { Transport } from './cekura/transport.ts'
import type { Clock } from './clock/clock.ts'
import { evaluate } from './evaluate.ts'
import { activityOf } from './evidence/activity.ts'
import { type Facts, noFacts } from './facts.ts'
import type { Inputs } from './inputs/inputs.ts'
import { readInputs } from './inputs/read-inputs.ts'
import { type Job, Stopped } from './job.ts'
import { judgeError, judgeProblems } from './judge/judge-error.ts'
import { resumeStep } from './judge/resume-step.ts'
import type { Outcome, Verdict } from './judge/verdict.ts'
import type { OpenedComment } from './github/open-comment.ts'
import { type Channels, deliver } from './report/deliver.ts'
import { keepComment } from './report/kept-comment.ts'
import { startReportTime } from './report/report-time.ts'
import { createShareLink, deservesLink } from './report/share-link.ts'
import type { Runner } from './runner.ts'

/** What the job runs in: the real thing in `index.ts`, models in simulations. */
export interface World {
  readonly runner: Runner
  readonly clock: Clock
  /** Aborted when the runner tells the step to end. */
  readonly cancelled: AbortSignal
  readonly connect: (apiUrl: string, apiKey: string) => Transport
  /** Finds the pull request that the workflow runs for, and the comment on it. */
  readonly openComment: (
    token: string,
    marker: string,
    signal: AbortSignal,
  ) => Promise<OpenedComment>
  /**
   * Writes a file of the workspace.
   * @throws if it cannot be written, with the reason
   */
  readonly writeFile: (path: string, text: string) => Promise<void>
}

/** The whole job: inputs → plan → trigger → wait → compare → judge → report. Never rejects. */
export async function reevaluate(world: World): Promise<Outcome> {
  const { runner, clock } = world
  const startedAtMs = clock.nowMs()
  const keyFromEnvironment = runner.env['CEKURA_API_KEY'] ?? ''
  maskSecrets(runner, keyFromEnvironment)

  const given = readInputs(runner.input, keyFromEnvironment)
  if (given.ok) return reevaluateWith(world, given.inputs, startedAtMs)

  const verdict = judgeProblems(given.problems)
  const report = { verdict, ...noFacts(), elapsedMs: clock.nowMs() - startedAtMs, shareLink: null }
  await deliver({ runner, comment: null, writeFile: world.writeFile }, report, null, NEVER)
  return verdict.outcome
}

/** A job without a deadline: nothing that it waits for goes over the network. */
const NEVER = new AbortController().signal

async function reevaluateWith(world: World, inputs: Inputs, startedAtMs: number): Promise<Outcome> {
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

function maskSecrets(runner: Runner, keyFromEnvironment: string): void {
  const secrets = [runner.input('api_key'), keyFromEnvironment, runner.input('github_token')]
  for (const secret of secrets) {
    if (secret !== undefined && secret.trim() !== '') runner.mask(secret)
  }
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
