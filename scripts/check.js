// Runs all checks that are not tests: the check:* scripts of package.json, as many at a time as
// there are cores. With --and-tests it runs the tests, too, and one check at a time beside them:
// tests often wait, and leave time for it.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
/** The longest check comes first, so that no core waits for it at the end. */
const LONGEST = ['check:lint', 'check:types', 'check:format']

/** @type {unknown} */
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
const { scripts } = /** @type {{ scripts: Record<string, string> }} */ (manifest)
const checks = Object.keys(scripts).filter((name) => name.startsWith('check:'))
const waiting = [...LONGEST, ...checks.filter((name) => !LONGEST.includes(name))]

const andTests = process.argv.includes('--and-tests')
const lanes = andTests ? 1 : availableParallelism()
await Promise.all([...Array.from({ length: lanes }, lane), ...(andTests ? [runTests()] : [])])

async function lane() {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const startedAtMs = performance.now()
    const { code, output } = await run(name)
    const seconds = Math.round((performance.now() - startedAtMs) / 1000)
    console.log(`${name}: ${code === 0 ? 'passed' : 'FAILED'}, ${seconds} s`)
    if (output.trim() !== '') console.log(output.trimEnd())
    if (code !== 0) process.exitCode = 1
  }
}

/** @returns {Promise<void>} */
function runTests() {
  const child = spawn('npm run --silent test:jest', { cwd: ROOT, shell: true, stdio: 'inherit' })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code !== 0) process.exitCode = 1
      resolve()
    })
  })
}

/** @param {string} name @returns {Promise<{ code: number | null, output: string }>} */
function run(name) {
  const child = spawn(`npm run --silent ${name}`, { cwd: ROOT, shell: true })
  let output = ''
  const collect = (/** @type {Buffer} */ chunk) => {
    output += chunk.toString('utf8')
  }
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      resolve({ code, output })
    })
  })
}
