import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Evaluation } from '../../simulator/evaluation/evaluation.js'
import type { Fault } from '../../simulator/faults/chain.js'
import { type ReceivedRequest, type Simulator, startSimulator } from '../../simulator/server.js'
import { parse } from 'yaml'
import { type ActionRun, runAction, type StepOptions } from './run-action.ts'
import { expectSound } from './sound-run.ts'
import type { SmallStory } from './verdict-story.ts'

/** A key with characters that URLs, HTML and Markdown escape. */
export const API_KEY = 'ck_live/0123+456789=abcdef&~key'

/** How to run the action. */
export interface Step extends Pick<StepOptions, 'prepare' | 'inspect' | 'onStart'> {
  /**
   * Inputs in addition to the defaults, which evaluate all runs and all metrics of the story's
   * result.
   */
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly interrupt?: Interrupt
}

export interface ScenarioOptions extends Step {
  readonly story: SmallStory
  readonly faults?: Fault[]
  /** How many times faster than real time the clocks of the action and of the API run. */
  readonly speed?: number
  /** With a certificate, the API uses HTTPS. */
  readonly tls?: { readonly key: string; readonly cert: string }
  /** Something that somebody else does before the action starts. */
  readonly prelude?: (simulator: Simulator) => Promise<unknown>
}

/**
 * The action promises two seconds, and the simulation checks that to the millisecond. A machine that
 * also runs other tests may take longer. GitHub kills the step after 7.5 seconds.
 */
export const STOPS_WITHIN_MS = 5_000

/** A signal of the runner, sent as soon as `when` returns true. */
export interface Interrupt {
  readonly signal: NodeJS.Signals
  readonly when: (simulator: Simulator, log: string) => boolean
}

export interface Scenario extends ActionRun {
  /** `atMs` counts simulated time. */
  readonly requests: readonly ReceivedRequest[]
  /** The requests that trigger an evaluation, which is billed. */
  readonly triggers: readonly ReceivedRequest[]
  readonly reads: readonly ReceivedRequest[]
  /** The evaluations that the action's requests started. */
  readonly evaluations: readonly Evaluation[]
  /** Real time from the first line of the log to the end of the process. */
  readonly activeMs: number
  /** Real time from the signal to the end of the process; null without a signal. */
  readonly stoppedAfterMs: number | null
}

/** Runs one step of a workflow. */
export function runScenario(options: ScenarioOptions): Promise<Scenario> {
  return inSimulation(options, (run) => run(options))
}

/** Runs the steps of a workflow one after the other, in the same simulated world. */
export async function inSimulation<T>(
  { story, faults = [], speed = 40, tls, prelude }: ScenarioOptions,
  act: (run: (step: Step) => Promise<Scenario>) => Promise<T>,
): Promise<T> {
  const served = { world: story.world, faults, speed, apiKey: API_KEY }
  const simulator = await startSimulator(tls === undefined ? served : { ...served, tls })
  try {
    await prelude?.(simulator)
    return await act((step) => runStep(simulator, story, speed, step))
  } finally {
    await simulator.close()
  }
}

/** Runs the action against a simulated API, and checks what must be true of every run. */
async function runStep(
  simulator: Simulator,
  story: SmallStory,
  speed: number,
  { inputs = {}, env = {}, interrupt, prepare, inspect, onStart }: Step,
): Promise<Scenario> {
  const before = {
    requests: simulator.requests.length,
    evaluations: simulator.evaluations.length,
  }
  const watcher = watchStep(simulator, interrupt)
  const given = {
    api_key: API_KEY,
    api_url: simulator.url,
    result_id: story.resultId,
    run_ids: 'all',
    metric_ids: 'all',
    ...inputs,
  }
  const run = await runAction({
    inputs: given,
    env,
    prepare,
    inspect,
    ...(speed === 1 ? {} : { speed }),
    onStart: (child) => {
      onStart?.(child)
      watcher.watch(child)
    },
    onOutput: watcher.hear,
  })
  const requests = simulator.requests
    .slice(before.requests)
    .map((request) => ({ ...request, atMs: request.atMs * speed }))
  const scenario = {
    ...run,
    requests,
    triggers: requests.filter(({ kind }) => kind === 'trigger'),
    reads: requests.filter(({ kind }) => kind === 'read'),
    evaluations: simulator.evaluations.slice(before.evaluations),
    ...watcher.times(),
  }
  expectSound(scenario, given.api_key || (env['CEKURA_API_KEY'] ?? ''))
  return scenario
}

function watchStep(simulator: Simulator, interrupt: Interrupt | undefined) {
  let log = ''
  let heardAtMs: number | null = null
  let sentAtMs: number | null = null

  async function watch(child: ChildProcess): Promise<void> {
    if (interrupt === undefined) return
    while (child.exitCode === null && child.signalCode === null) {
      if (interrupt.when(simulator, log)) {
        sentAtMs = performance.now()
        child.kill(interrupt.signal)
        return
      }
      await sleep(5)
    }
  }
  return {
    watch: (child: ChildProcess) => void watch(child),
    hear: (printed: string) => {
      heardAtMs ??= performance.now()
      log = printed
    },
    times: () => ({
      activeMs: performance.now() - (heardAtMs ?? Infinity),
      stoppedAfterMs: sentAtMs === null ? null : performance.now() - sentAtMs,
    }),
  }
}

/**
 * The messages of the log's commands of one kind. Commands with a title are left out, because they
 * annotate runs.
 */
export function messagesOf({ commands }: ActionRun, name: string): readonly string[] {
  return commands
    .filter((command) => command.name === name && command.properties['title'] === undefined)
    .map(({ message }) => message)
}

/** The message of the run's only error. The workflow's page shows nothing else of a failure. */
export function errorOf(run: ActionRun): string {
  const errors = messagesOf(run, 'error')
  if (errors.length !== 1) throw new Error(`${errors.length} errors:\n${run.log}`)
  return errors[0] ?? ''
}

interface WorkflowStep {
  readonly uses: string
  readonly with: Readonly<Record<string, string>>
}

/** The workflow step that the log tells people to paste. It must be valid YAML. */
export function stepIn(log: string): WorkflowStep {
  const lines = log.split('\n')
  const start = lines.findIndex((line) => line.startsWith('- uses:'))
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('  '))
  if (start < 0) throw new Error(`No step to paste:\n${log}`)
  const [step] = parse(lines.slice(start, end).join('\n')) as WorkflowStep[]
  return step ?? { uses: '', with: {} }
}
