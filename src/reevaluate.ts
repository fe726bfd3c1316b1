import { createCekuraApi } from './cekura/api.ts'
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
import { deliver } from './report/deliver.ts'
import type { Report } from './report/report.ts'
import type { Runner } from './runner.ts'

/** What the job runs in: the real thing in `index.ts`, models in simulations. */
export interface World {
  readonly runner: Runner
  readonly clock: Clock
  /** Aborted when the runner tells the step to end. */
  readonly cancelled: AbortSignal
  readonly connect: (apiUrl: string, apiKey: string) => Promise<Transport>
}

/** The whole job: inputs → plan → trigger → wait → compare → judge → report. Never rejects. */
export async function reevaluate(world: World): Promise<Outcome> {
  const { runner, clock } = world
  const startedAtMs = clock.nowMs()
  const keyFromEnvironment = runner.env['CEKURA_API_KEY'] ?? ''
  maskSecrets(runner, keyFromEnvironment)

  const given = readInputs(runner.input, keyFromEnvironment)
  const facts = noFacts()
  const verdict = given.ok
    ? await evaluateInTime(world, given.inputs, facts, startedAtMs)
    : judgeProblems(given.problems)

  const report: Report = {
    verdict,
    ...facts,
    elapsedMs: clock.nowMs() - startedAtMs,
    shareLink: null,
  }
  await deliver(runner, report, given.ok ? given.inputs : null)
  return verdict.outcome
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
  facts: Facts,
  startedAtMs: number,
): Promise<Verdict> {
  const { runner, clock, cancelled } = world
  const stop = new AbortController()
  const cancel = () => {
    stop.abort(new Stopped('cancel'))
  }
  const endsAtMs = startedAtMs + inputs.timeoutMs
  const callOff = clock.after(endsAtMs - clock.nowMs(), () => {
    stop.abort(new Stopped('deadline'))
  })
  if (cancelled.aborted) cancel()
  cancelled.addEventListener('abort', cancel, { once: true })
  const action = actionReference(runner)
  try {
    const transport = await world.connect(inputs.apiUrl, inputs.apiKey)
    const job: Job = {
      api: createCekuraApi(transport, clock),
      clock,
      log: {
        info: runner.info,
        warning: (text) => {
          facts.warnings.push(text)
          runner.annotate({ level: 'warning', title: '', message: text })
        },
      },
      signal: stop.signal,
      endsAtMs,
      pollIntervalMs: inputs.pollIntervalMs,
    }
    return await evaluate(job, inputs, facts, action)
  } catch (error) {
    if (isFault(error)) runner.debug(error.stack ?? error.message)
    return judgeError(error, {
      triggered: facts.triggered,
      status: facts.result?.status ?? null,
      unknownWords:
        facts.result === null
          ? []
          : activityOf(facts.result, facts.plan?.runIds ?? []).unknownWords,
      timeoutMs: inputs.timeoutMs,
      resumeStep: facts.plan === null ? null : resumeStep(inputs, facts.plan, action),
    })
  } finally {
    callOff()
    cancelled.removeEventListener('abort', cancel)
  }
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
