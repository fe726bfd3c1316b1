// Measures the start-up as a ratio to the bare runtime: the medians of runs in turns, one at a
// time.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median, table } from './figures.js'

const ROOT = join(import.meta.dirname, '..')
const BUNDLE = join(ROOT, 'dist', 'index.js')
/** The only pause of the whole job: the shortest poll_interval. */
const DELIBERATE_WAIT_MS = 1_000

/**
 * @typedef {{ endedMs: number, firstRequestMs: number }} Times from the start of the process
 */

/**
 * @param {number} rounds
 * @returns {Promise<string>} a Markdown table
 */
export async function measureStartup(rounds) {
  const scratch = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    const naive = buildNaive(scratch)
    const contestants = {
      floor: () => run(scratch, ['-e', '0'], {}),
      badInput: () => run(scratch, [BUNDLE], {}),
      job: () => withServer((url) => run(scratch, [BUNDLE], jobInputs(url))),
      naiveBadInput: () => run(scratch, [naive], {}),
      naiveJob: () => withServer((url) => run(scratch, [naive], jobInputs(url))),
    }
    /** @type {Record<string, Times[]>} */
    const times = {}
    for (let round = 0; round <= rounds; round++) {
      for (const [name, contestant] of Object.entries(contestants)) {
        const measured = await contestant()
        // The first round does not count. It warms up the file system.
        if (round > 0) (times[name] ??= []).push(measured)
      }
    }
    return report(times)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** @param {Record<string, Times[]>} times */
function report(times) {
  const floorMs = median(times['floor'], (time) => time.endedMs)
  /** @param {string} name @param {(time: Times) => number} pick */
  const ratio = (name, pick) => (median(times[name], pick) / floorMs).toFixed(2)
  const ended = (/** @type {Times} */ time) => time.endedMs
  const requested = (/** @type {Times} */ time) => time.firstRequestMs
  const worked = (/** @type {Times} */ time) => time.endedMs - DELIBERATE_WAIT_MS
  return table(
    ['Of the floor', 'This action', 'Same packages, imported the usual way', 'Target'],
    [
      [
        'A missing input told, and ended',
        ratio('badInput', ended),
        ratio('naiveBadInput', ended),
        '1.5',
      ],
      ['First request on the wire', ratio('job', requested), ratio('naiveJob', requested), '2.5'],
      [
        'Whole job of three requests, without its pause',
        ratio('job', worked),
        ratio('naiveJob', worked),
        '3',
      ],
    ],
    `Floor: \`node -e 0\`, ${floorMs.toFixed(0)} ms here; node ${process.versions.node}, medians of ${times['floor']?.length ?? 0} alternating runs.`,
  )
}

/**
 * Bundles the program that uses the packages as most actions do.
 * @param {string} scratch
 */
function buildNaive(scratch) {
  const outDir = join(scratch, 'naive')
  execFileSync(
    process.execPath,
    [
      'node_modules/@vercel/ncc/dist/ncc/cli.js',
      'build',
      'bench/naive.js',
      '--out',
      outDir,
      '--quiet',
    ],
    { cwd: ROOT, stdio: 'inherit' },
  )
  return join(outDir, 'index.js')
}

/** @param {string} url */
function jobInputs(url) {
  return {
    INPUT_API_KEY: 'benchmark-key-0123456789',
    INPUT_RESULT_ID: '1',
    INPUT_RUN_IDS: '1',
    INPUT_METRIC_IDS: '1',
    INPUT_POLL_INTERVAL: String(DELIBERATE_WAIT_MS / 1000),
    INPUT_API_URL: url,
  }
}

/**
 * @param {string} scratch
 * @param {string[]} args
 * @param {Record<string, string>} inputs
 * @returns {Promise<Times>}
 */
async function run(scratch, args, inputs) {
  const files = {
    GITHUB_OUTPUT: join(scratch, 'output'),
    GITHUB_STEP_SUMMARY: join(scratch, 'summary'),
  }
  for (const file of Object.values(files)) writeFileSync(file, '')
  const startedAtMs = performance.now()
  const child = spawn(process.execPath, args, {
    env: { ...files, ...inputs },
    stdio: 'ignore',
    cwd: scratch,
  })
  await once(child, 'close')
  return { endedMs: performance.now() - startedAtMs, firstRequestMs: NaN }
}

/**
 * A server that answers at once. Its evaluation has finished by the first poll after the trigger.
 * @param {(url: string) => Promise<Times>} work
 * @returns {Promise<Times>}
 */
async function withServer(work) {
  let firstRequestAtMs = NaN
  let updates = 0
  const server = createServer((request, response) => {
    if (Number.isNaN(firstRequestAtMs)) firstRequestAtMs = performance.now()
    if (request.method === 'POST') updates++
    request.resume()
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(resultAfter(updates)))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  try {
    const startedAtMs = performance.now()
    const { endedMs } = await work(`http://127.0.0.1:${address.port}`)
    return { endedMs, firstRequestMs: firstRequestAtMs - startedAtMs }
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

/** @param {number} updates */
function resultAfter(updates) {
  const metric = {
    id: 1,
    name: 'Politeness',
    type: 'binary',
    score: 5,
    explanation: `Polite, as seen ${updates + 1} times.`,
  }
  return {
    id: 1,
    status: 'completed',
    updated_at: `2026-08-01T12:00:0${updates}Z`,
    success_rate: 1,
    total_runs_count: 1,
    success_runs_count: 1,
    failed_runs_count: 0,
    runs: { 1: { id: 1, status: 'completed', success: true, evaluation: { metrics: [metric] } } },
  }
}
