import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type Command, parseCommands } from './workflow-commands.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const FAST_CLOCK = join(import.meta.dirname, 'fast-clock.js')

export interface ActionRun {
  readonly exitCode: number | null
  /** All printed text, stdout and stderr in order. */
  readonly log: string
  /** The lines that the runner would show, without commands. */
  readonly shown: readonly string[]
  readonly commands: readonly Command[]
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  readonly elapsedMs: number
  readonly workspace: string
}

export interface StepOptions {
  /** The `with:` of the step. Other inputs get their default from action.yml, as on the runner. */
  readonly inputs: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** How many times faster than real time the action's clock runs. */
  readonly speed?: number
  /** Called when the process has started, for signals. */
  readonly onStart?: (child: ChildProcess) => void
  /** Called after each printed piece, with the whole log so far. */
  readonly onOutput?: (log: string, child: ChildProcess) => void
  /**
   * Puts files into the workspace, as earlier steps would. The workspace is removed after the run.
   */
  readonly prepare?: ((workspace: string) => Promise<unknown>) | undefined
  /** Looks at the workspace after the run, as later steps would. */
  readonly inspect?: ((workspace: string) => Promise<unknown>) | undefined
  /** The bundle to run in place of the committed bundle. */
  readonly main?: string
}

interface ActionDefinition {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>
}

const ACTION = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as ActionDefinition
const DEFAULTS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(ACTION.inputs).map(([name, input]) => [
    name,
    (input.default ?? '').replace('${{ github.token }}', 'ghs_the_token_of_the_workflow'),
  ]),
)

/** Runs the committed bundle as GitHub's runner runs the step of a workflow. */
export async function runAction(options: StepOptions): Promise<ActionRun> {
  const folder = await mkdtemp(join(tmpdir(), 'step-'))
  try {
    const [outputFile, summaryFile] = [join(folder, 'output'), join(folder, 'summary')]
    const workspace = await mkdtemp(join(folder, 'workspace-'))
    await Promise.all([writeFile(outputFile, ''), writeFile(summaryFile, '')])
    await options.prepare?.(workspace)
    const startedAtMs = performance.now()
    const { exitCode, log } = await spawnStep(options, workspace, {
      ...inputVariables(options.inputs),
      GITHUB_OUTPUT: outputFile,
      GITHUB_STEP_SUMMARY: summaryFile,
      GITHUB_WORKSPACE: workspace,
    })
    const elapsedMs = performance.now() - startedAtMs
    await options.inspect?.(workspace)
    const [outputs, summary] = await Promise.all([
      readFile(outputFile, 'utf8'),
      readFile(summaryFile, 'utf8'),
    ])
    const { commands, shown } = parseCommands(log)
    return {
      exitCode,
      log,
      shown,
      commands,
      outputs: parseOutputs(outputs),
      summary,
      elapsedMs,
      workspace,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * `INPUT_<NAME>` for every input of action.yml: the given value, or else the default, or else the
 * empty string.
 */
function inputVariables(given: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ ...DEFAULTS, ...given }).map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      value,
    ]),
  )
}

function spawnStep(
  options: StepOptions,
  cwd: string,
  variables: Readonly<Record<string, string>>,
): Promise<{ exitCode: number | null; log: string }> {
  const { speed, env = {} } = options
  const preload = speed === undefined ? [] : ['--import', FAST_CLOCK]
  const main = options.main ?? join(ROOT, 'dist', 'index.js')
  const child = spawn(process.execPath, [...preload, main], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: cwd,
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION_REPOSITORY: 'acme/cekura-reevaluate-metrics',
      GITHUB_ACTION_REF: 'v1',
      GITHUB_RUN_ATTEMPT: '1',
      ...(speed === undefined ? {} : { FAST_CLOCK: String(speed) }),
      ...variables,
      ...env,
    },
  })
  let log = ''
  const collect = (chunk: Buffer) => {
    log += chunk.toString('utf8')
    options.onOutput?.(log, child)
  }
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  options.onStart?.(child)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (exitCode) => {
      resolve({ exitCode, log })
    })
  })
}

/** The file format of `GITHUB_OUTPUT`: `name<<delimiter`, the value's lines, `delimiter`. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  const lines = text.split('\n')
  for (let i = 0; i < lines.length; i++) {
    const [name = '', delimiter] = (lines[i] ?? '').split('<<')
    if (delimiter === undefined) continue
    const end = lines.indexOf(delimiter, i + 1)
    outputs[name] = lines.slice(i + 1, end).join('\n')
    i = end
  }
  return outputs
}
