import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { runAction } from './run-action.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const run = promisify(execFile)

export interface Step {
  readonly id?: string
  readonly name?: string
  readonly if?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, string | number | boolean>>
  readonly env?: Readonly<Record<string, string>>
  readonly run?: string
  readonly 'continue-on-error'?: boolean
}

export interface JobOptions {
  /** Where scripts run. By default, this repository. */
  readonly workspace?: string
  /** Variables for every script. */
  readonly env?: Readonly<Record<string, string>>
  /** Called with everything that scripts print. */
  readonly onOutput?: (text: string) => void
}

interface StepResult {
  readonly outcome: 'success' | 'failure'
  readonly outputs: Readonly<Record<string, string>>
}

/**
 * Runs the steps of a job as GitHub's runner would, as far as this repository's self-test needs it:
 * `run` with bash, and `uses: ./` with the committed bundle. Other people's actions are skipped.
 * @returns the names of the failed steps that may not fail
 */
export async function runWorkflowJob(
  steps: readonly Step[],
  options: JobOptions = {},
): Promise<string[]> {
  const results = new Map<string, StepResult>()
  const failed: string[] = []
  for (const step of steps) {
    if (failed.length > 0 && step.if !== 'always()') continue
    const result = await runStep(step, results, options)
    if (step.id !== undefined) results.set(step.id, result)
    if (result.outcome === 'failure' && step['continue-on-error'] !== true) {
      failed.push(step.name ?? step.run ?? '')
    }
  }
  return failed
}

async function runStep(
  step: Step,
  results: ReadonlyMap<string, StepResult>,
  options: JobOptions,
): Promise<StepResult> {
  if (step.uses === './') {
    const { exitCode, outputs } = await runAction({ inputs: evaluated(step.with, results) })
    return { outcome: exitCode === 0 ? 'success' : 'failure', outputs }
  }
  if (step.run === undefined) return { outcome: 'success', outputs: {} }
  return runScript(step.run, evaluated(step.env, results), options)
}

/**
 * The values, with the expressions of the self-test evaluated: `steps.<id>.outputs.<name>` and
 * `.outcome`.
 */
function evaluated(
  values: Readonly<Record<string, string | number | boolean>> = {},
  results: ReadonlyMap<string, StepResult>,
): Record<string, string> {
  const valueOf = (id: string, output: string | undefined) => {
    const result = results.get(id)
    return (output === undefined ? result?.outcome : result?.outputs[output]) ?? ''
  }
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      String(value).replaceAll(
        /\$\{\{ steps\.(\w+)\.(?:outcome|outputs\.(\w+)) \}\}/g,
        (_, id: string, output: string | undefined) => valueOf(id, output),
      ),
    ]),
  )
}

async function runScript(
  script: string,
  env: Readonly<Record<string, string>>,
  { workspace = ROOT, env: more, onOutput }: JobOptions,
): Promise<StepResult> {
  const folder = await mkdtemp(join(tmpdir(), 'run-'))
  const outputFile = join(folder, 'output')
  try {
    await writeFile(outputFile, '')
    const running = run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
      cwd: workspace,
      env: { PATH: process.env['PATH'], ...more, ...env, GITHUB_OUTPUT: outputFile },
    })
    for (const stream of [running.child.stdout, running.child.stderr]) {
      stream?.on('data', (text: string) => onOutput?.(text))
    }
    const outcome = await running.then(
      () => 'success' as const,
      () => 'failure' as const,
    )
    const lines = (await readFile(outputFile, 'utf8')).split('\n').filter(Boolean)
    const outputs = lines.map((line) => [
      line.slice(0, line.indexOf('=')),
      line.slice(line.indexOf('=') + 1),
    ])
    return { outcome, outputs: Object.fromEntries(outputs) as Record<string, string> }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
