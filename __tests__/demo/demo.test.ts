import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'

const ROOT = join(import.meta.dirname, '..', '..')

/** A clone with nothing installed. */
const clone = mkdtempSync(join(tmpdir(), 'clone-'))
for (const path of ['demo', 'simulator', 'dist', 'package.json']) {
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

function demo(...args: string[]): Promise<Shown> {
  const startedAtMs = performance.now()
  return new Promise((resolve) => {
    const env = { PATH: process.env['PATH'] }
    const options = { cwd: clone, env, timeout: 60_000 }
    execFile(process.execPath, ['demo/demo.js', ...args], options, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : Number(error.code ?? -1)
      resolve({ exitCode, text: stdout + stderr, elapsedMs: performance.now() - startedAtMs })
    })
  })
}

/** The demo runs in real time. */
const QUICK_MS = 45_000

describe('the examples of --help', () => {
  test('are all quick, and end well', async () => {
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
      const reds = args === '--rerun' ? 2 : Number(/max_regressions=0|infrastruct/.test(args))
      expect({ args, reds: output.match(/The step has failed/g)?.length ?? 0 }).toEqual({
        args,
        reds,
      })
    }
  }, 90_000)
})

test('with mode=wait, it waits for what somebody else has started', async () => {
  const { exitCode, text } = await demo('--with', 'mode=wait')
  expect(exitCode).toBe(0)
  expect(text).toMatch(/evaluating: \d+ of 24 runs finished/)
  expect(text).toContain('✅ Passed: 21 of 24 runs succeed (87.5%)')
  expect(text).not.toContain('max_regressions')
}, 60_000)

test('with a noisy judge, it confirms the flips: one is taken back, one stays', async () => {
  const { exitCode, text } = await demo(
    ...['--story', 'noisy-judge:regressed=1', '--with', 'confirm_flips=1'],
  )
  expect(exitCode).toBe(0)
  expect(text).toContain('Confirmation 1 of 1: 2 runs flipped (87017, 87020)')
  expect(text).toContain('1 regressed, 0 fixed, 1 unstable, 18 unchanged')
  expect(text).toMatch(/unstable_run_ids +\["87017"\]/)
  expect(text).toMatch(/regressed_run_ids +\["87020"\]/)
}, 90_000)

test('--html writes the summary as a page', async () => {
  const { text } = await demo('--with', 'dry_run=true', '--html', 'summary.html')
  expect(text).toContain('The summary as a page: summary.html')
  const page = readFileSync(join(clone, 'summary.html'), 'utf8')
  expect(page).toMatch(/^<!doctype html>/)
  expect(page).toContain('Dry run, nothing was triggered')
})

test.each([
  [['--story', 'nobody'], /No story is called nobody/],
  [['--with', 'mode'], /it takes <input>=<value>/],
  [['--fault', 'nothing'], /nothing/],
  [['--real'], /CEKURA_API_KEY, which is not set/],
])('%j is answered by a clear error', async (args, message) => {
  const { exitCode, text } = await demo(...args)
  expect(exitCode).toBe(2)
  expect(text).toMatch(message)
  expect(text).not.toMatch(/^\s+at /m)
})
