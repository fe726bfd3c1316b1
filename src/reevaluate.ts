import { noFacts } from './facts.ts'
import { type InputProblem, readInputs } from './inputs/read-inputs.ts'
import { judgeProblems } from './judge/judge-problems.ts'
import type { Outcome } from './judge/verdict.ts'
import { deliver } from './report/deliver.ts'
import type { Runner } from './runner.ts'
import type { World } from './world.ts'

/** The whole job: the inputs are read, then what they ask for is carried out. Never rejects. */
export async function reevaluate(world: World): Promise<Outcome> {
  const { runner, clock } = world
  const startedAtMs = clock.nowMs()
  const keyFromEnvironment = runner.env['CEKURA_API_KEY'] ?? ''
  maskSecrets(runner, keyFromEnvironment)

  const given = readInputs(runner.input, keyFromEnvironment)
  if (!given.ok) return reportProblems(world, given.problems, startedAtMs)
  // Loaded on demand, so that a mistake in the inputs is told without it.
  const { execute } = await import('./execute.ts')
  return execute(world, given.inputs, startedAtMs)
}

/** A job without a deadline: nothing that it waits for goes over the network. */
const NEVER = new AbortController().signal

async function reportProblems(
  { runner, clock, writeFile }: World,
  problems: readonly InputProblem[],
  startedAtMs: number,
): Promise<Outcome> {
  const verdict = judgeProblems(problems)
  const report = { verdict, ...noFacts(), elapsedMs: clock.nowMs() - startedAtMs, shareLink: null }
  await deliver({ runner, comment: null, writeFile }, report, null, NEVER)
  return verdict.outcome
}

function maskSecrets(runner: Runner, keyFromEnvironment: string): void {
  const secrets = [runner.input('api_key'), keyFromEnvironment, runner.input('github_token')]
  for (const secret of secrets) {
    if (secret !== undefined && secret.trim() !== '') runner.mask(secret)
  }
}
