// Measures the whole job on a result of 10,000 runs, 385 MB: its time, and its peak resident memory
// (Linux). node bench/large-result.js [runs]
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSimulator } from '../simulator/server.js'
import { huge } from '../simulator/stories/huge.js'

const runs = Number(process.argv[2] ?? 10_000)
const story = huge({ runs })
const simulator = await startSimulator({ world: story.world })
const folder = mkdtempSync(join(tmpdir(), 'large-'))
const files = {
  GITHUB_OUTPUT: join(folder, 'output'),
  GITHUB_STEP_SUMMARY: join(folder, 'summary'),
}
for (const file of Object.values(files)) writeFileSync(file, '')

const startedAtMs = performance.now()
const child = spawn(process.execPath, [join(import.meta.dirname, '..', 'dist', 'index.js')], {
  cwd: folder,
  stdio: ['ignore', 'ignore', 'inherit'],
  env: {
    ...files,
    GITHUB_WORKSPACE: folder,
    INPUT_API_KEY: simulator.apiKey,
    INPUT_API_URL: simulator.url,
    INPUT_RESULT_ID: story.resultId,
    INPUT_RUN_IDS: 'all',
    INPUT_METRIC_IDS: 'all',
    INPUT_MIN_SUCCESS_RATE: '99%',
    INPUT_MAX_REGRESSIONS: '0',
    INPUT_TIMEOUT: '600',
  },
})
let peakMib = 0
const timer = setInterval(() => {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
    peakMib = Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024 || peakMib
  } catch {
    // The process has ended.
  }
}, 50)
child.on('exit', (exitCode) => {
  clearInterval(timer)
  const seconds = (performance.now() - startedAtMs) / 1000
  const outcome = /outcome<<.*\n(.*)/.exec(readFileSync(files.GITHUB_OUTPUT, 'utf8'))?.[1]
  console.log(`${runs} runs: ${outcome} (exit code ${exitCode}) after ${seconds.toFixed(1)} s`)
  console.log(`requests: ${simulator.requests.map((request) => request.kind).join(', ')}`)
  console.log(`peak resident set: ${peakMib.toFixed(0)} MiB`)
  rmSync(folder, { recursive: true })
  void simulator.close()
})
