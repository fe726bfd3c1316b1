import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createProgressLine } from './progress-line.js'
import { shownLine } from './terminal.js'

/** What a step gets from its workflow and its runner, and here from the demo alone. */
const FROM_WORKFLOW = /^(?:INPUT|GITHUB|RUNNER|ACTIONS|CEKURA)_/i
const MAIN = join(import.meta.dirname, '..', 'dist', 'index.js')

/**
 * Runs the committed bundle as GitHub's runner runs a step, and prints its log as GitHub shows it.
 * @param {{ inputs: Record<string, string>, apiKey: string, outputFile: string, summaryFile: string, workspace: string, attempt: number }} step
 * @returns {Promise<number | null>} the exit code
 */
export async function runStep({ inputs, apiKey, outputFile, summaryFile, workspace, attempt }) {
  /** @type {Record<string, string>} */
  const variables = {}
  for (const [name, value] of Object.entries(inputs))
    variables[`INPUT_${name.toUpperCase()}`] = value
  const ofShell = Object.entries(process.env).filter(([name]) => !FROM_WORKFLOW.test(name))
  const child = spawn(process.execPath, [MAIN], {
    cwd: workspace,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...Object.fromEntries(ofShell),
      ...variables,
      INPUT_API_KEY: apiKey,
      GITHUB_ACTIONS: 'true',
      GITHUB_RUN_ATTEMPT: String(attempt),
      GITHUB_OUTPUT: outputFile,
      GITHUB_STEP_SUMMARY: summaryFile,
      GITHUB_WORKSPACE: workspace,
    },
  })
  const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal)
  process.on('SIGINT', forward)
  const progress = createProgressLine(process.stdout)
  const startedAtMs = performance.now()
  const tick = setInterval(() => {
    progress.show(Math.round((performance.now() - startedAtMs) / 1000))
  }, 1000)
  createInterface({ input: child.stdout }).on('line', (line) => {
    const shown = shownLine(line)
    if (shown === null) return
    progress.clear()
    console.log(shown)
  })
  try {
    const closed = /** @type {unknown[]} */ (await once(child, 'close'))
    return typeof closed[0] === 'number' ? closed[0] : null
  } finally {
    clearInterval(tick)
    progress.clear()
    process.off('SIGINT', forward)
  }
}
