import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { createMetric } from '../../simulator/world/metric.js'
import { createResult } from '../../simulator/world/result.js'
import { createRun } from '../../simulator/world/run.js'
import { createWorld } from '../../simulator/world/world.js'
import { startSimulator } from '../../simulator/server.js'

const ROOT = join(import.meta.dirname, '..', '..')

/** A clone with nothing installed. */
const clone = mkdtempSync(join(tmpdir(), 'clone-'))
for (const path of ['demo', 'simulator', 'dist', 'action.yml', 'package.json']) {
  cpSync(join(ROOT, path), join(clone, path), { recursive: true })
}
afterAll(() => {
  rmSync(clone, { recursive: true, force: true })
})

interface Shown {
  readonly exitCode: number
  readonly text: string
  readonly elapsedMs: number
}

/** A demo that several tests look at runs once. */
const demos = new Map<string, Promise<Shown>>()

function demo(...args: string[]): Promise<Shown> {
  const key = args.join(' ')
  const shown = demos.get(key) ?? demoIn({}, ...args)
  demos.set(key, shown)
  return shown
}

/** With more variables in the shell that starts it. */
function demoIn(variables: Record<string, string>, ...args: string[]): Promise<Shown> {
  const startedAtMs = performance.now()
  return new Promise((resolve) => {
    const env = { PATH: process.env['PATH'], ...variables }
    const options = { cwd: clone, env, timeout: 100_000 }
    execFile(process.execPath, ['demo/demo.js', ...args], options, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : Number(error.code ?? -1)
      resolve({ exitCode, text: stdout + stderr, elapsedMs: performance.now() - startedAtMs })
    })
  })
}

/** The demo runs in real time. */
const QUICK_MS = 75_000

describe('the examples of --help', () => {
  test.concurrent(
    'are all quick, and end with the verdict and what to try next',
    async () => {
      const { text } = await demo('--help')
      const lines = [...text.matchAll(/^ {2}npm run demo(?: -- (.*?))?(?: {2,}|\n {8,})\S/gm)]
      const examples = lines.map(([, args]) => (args ?? '').split(' ').filter(Boolean))
      expect(examples.length).toBeGreaterThan(4)

      const shown = await Promise.all(examples.map((args) => demo(...args)))
      for (const [i, { exitCode, text: output, elapsedMs }] of shown.entries()) {
        expect({ args: examples[i], exitCode }).toEqual({ args: examples[i], exitCode: 0 })
        expect(elapsedMs).toBeLessThan(QUICK_MS)
        expect(output).toMatch(/── Its summary ─+\n\n\S/)
        const args = (examples[i] ?? []).join(' ')
        const reds = args === '--rerun' ? 2 : Number(!/max_regressions=1|mode=wait/.test(args))
        expect({ args, reds: output.match(/The step has failed/g)?.length ?? 0 }).toEqual({
          args,
          reds,
        })
        expect(output).not.toContain('▾')
        const end = output.slice(output.indexOf('── In short'))
        expect({ args, verdicts: end.match(/[✅❌] /gu)?.length }).toEqual({
          args,
          verdicts: args === '--rerun' ? 3 : 1,
        })
        expect(end).toMatch(/\n\nNext: npm run demo -- [^\n]+(?:\n {6}\([^\n]+\))?\n$/)
      }
    },
    120_000,
  )
})

test.concurrent(
  'folded parts are opened by --full',
  async () => {
    const { text } = await demo('--full')
    expect(text).toContain('▾ 21 other runs, 2 failing')
    expect(text).toContain('Books a routine cleaning')
  },
  60_000,
)

test.concurrent(
  '--help is short, and --help all lists what can happen, with every option',
  async () => {
    const [short, all] = await Promise.all([demo('--help'), demo('--help', 'all')])
    expect(short.text.split('\n').length).toBeLessThan(40)
    expect(all.text).toMatch(/infrastructure-failure\n.*one-by-one .*times=<n>.*rate-limited /s)
  },
)

test.concurrent('what the shell says of inputs is not the step’s', async () => {
  const variables = { INPUT_TIMEOUT: 'nonsense', GITHUB_REPOSITORY: 'nonsense' }
  const { exitCode, text } = await demoIn(variables, '--with', 'dry_run=true')
  expect(exitCode).toBe(0)
  expect(text).toContain('The step is green')
})

test.concurrent(
  '--real pays only after the plan was shown and somebody said yes',
  async () => {
    const metric = createMetric({ id: 5, name: 'Says goodbye' })
    const runs = [createRun({ id: 11, scores: { 5: true } })]
    const timeline = { queueMs: 100, runMs: 500 }
    const result = createResult({ id: 1, metrics: [metric], runs, timeline })
    const simulator = await startSimulator({ world: createWorld({ results: [result] }) })
    try {
      const args = ['--real', `api_url=${simulator.url}`, 'result_id=1', 'run_ids=all']
      const real = [...args, 'metric_ids=all'].flatMap((arg) =>
        arg === '--real' ? arg : ['--with', arg],
      )
      const key = { CEKURA_API_KEY: simulator.apiKey }

      const asked = await demoIn(key, ...real)
      expect(asked.exitCode).toBe(2)
      expect(asked.text).toContain(
        'triggers 1 evaluation, which Cekura bills. Nothing was triggered',
      )
      expect(simulator.evaluations).toHaveLength(0)

      const paid = await demoIn(key, ...real, '--yes')
      expect(paid.exitCode).toBe(0)
      expect(paid.text).toContain('Passed: 1 of 1 runs succeed')
      expect(simulator.evaluations).toHaveLength(1)
    } finally {
      await simulator.close()
    }
  },
  60_000,
)

test.concurrent(
  'with mode=wait, it waits for what somebody else has started',
  async () => {
    const { exitCode, text } = await demo('--with', 'mode=wait')
    expect(exitCode).toBe(0)
    expect(text).toMatch(/evaluating: \d+ of 24 runs finished/)
    expect(text).toContain('✅ Passed: 21 of 24 runs succeed (87.5%)')
    expect(text).not.toContain('max_regressions: ')
  },
  60_000,
)

test.concurrent(
  'with a noisy judge, it confirms the flips: one is taken back, one stays',
  async () => {
    const { exitCode, text } = await demo(
      ...['--story', 'noisy-judge:regressed=1', '--with', 'confirm_flips=1'],
    )
    expect(exitCode).toBe(0)
    expect(text).toContain('Confirmation 1 of 1: 2 runs flipped (87017, 87020)')
    expect(text).toContain('1 regressed, 0 fixed, 1 unstable, 18 unchanged')
    expect(text).toMatch(/unstable_run_ids +\["87017"\]/)
    expect(text).toMatch(/regressed_run_ids +\["87020"\]/)
  },
  90_000,
)

test.concurrent('--html writes the summary as a page', async () => {
  const { text } = await demo('--with', 'dry_run=true', '--html', 'summary.html')
  expect(text).toContain('The summary as a page: summary.html')
  const page = readFileSync(join(clone, 'summary.html'), 'utf8')
  expect(page).toMatch(/^<!doctype html>/)
  expect(page).toContain('Dry run, nothing was triggered')
})

test.concurrent.each([
  [['--story', 'nobody'], /No story is called nobody/],
  [['--with', 'mode'], /it takes <input>=<value>/],
  [['--with', 'max_regression=0'], /no such input; did you mean max_regressions\?/],
  [['--with', 'colour=red'], /no such input; it has result_id, run_ids, /],
  [['--with', 'api_key=mine'], /CEKURA_API_KEY/],
  [['--rerunn'], /--rerunn/],
  [['rerun'], /rerun is no option/],
  [['--fault', 'nothing'], /nothing/],
  [['--real'], /CEKURA_API_KEY, which is not set/],
])('%j is answered by a clear error', async (args, message) => {
  const { exitCode, text } = await demo(...args)
  expect(exitCode).toBe(2)
  expect(text).toMatch(message)
  expect(text).not.toMatch(/^\s+at /m)
})
