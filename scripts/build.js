// Bundles src/index.ts into dist/. With --check, proves that src/ builds to exactly that dist/.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { licensesOf } from './licenses.js'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')

/** @param {string} outDir */
function build(outDir) {
  rmSync(outDir, { recursive: true, force: true })
  const scratch = mkdtempSync(join(tmpdir(), 'bundle-'))
  const statsFile = join(scratch, 'stats.json')
  try {
    execFileSync(
      process.execPath,
      [
        join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js'),
        ...['build', join(root, 'src/index.ts'), '--out', outDir, '--stats-out', statsFile],
        ...['--transpile-only', '--no-cache', '--quiet'],
      ],
      // ncc uses the tsconfig.json of the folder that it runs in. It says what the bundle leaves
      // out.
      { cwd: join(root, 'build'), stdio: 'inherit' },
    )
    writeFileSync(join(outDir, 'licenses.txt'), licensesOf(readStats(statsFile)))
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/**
 * @param {string} file
 * @returns {import('./licenses.js').Module}
 */
function readStats(file) {
  /** @type {unknown} */
  const stats = JSON.parse(readFileSync(file, 'utf8'))
  return /** @type {import('./licenses.js').Module} */ (stats)
}

/**
 * @param {string} dir
 * @returns {Map<string, string>} contents by relative path
 */
function contents(dir) {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((e) => e.isFile())
  return new Map(
    files.map((file) => {
      const path = join(file.parentPath, file.name)
      return [relative(dir, path), readFileSync(path, 'latin1')]
    }),
  )
}

if (process.argv.includes('--check')) {
  const scratch = mkdtempSync(join(tmpdir(), 'dist-check-'))
  try {
    build(scratch)
    const [committed, built] = [contents(dist), contents(scratch)]
    const names = new Set([...committed.keys(), ...built.keys()])
    const stale = [...names].filter((name) => committed.get(name) !== built.get(name))
    if (stale.length > 0) {
      console.error(`dist/ is not what src/ builds to: ${stale.join(', ')}.\nRun: npm run build`)
      process.exitCode = 1
    } else {
      console.log(`dist/ is what src/ builds to (${names.size} files).`)
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
} else {
  build(dist)
}
