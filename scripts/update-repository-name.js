// Copies the name of the repository from package.json to src/repository.ts, and to the documents,
// examples and workflows that name this action. --check fails if they differ.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { renamed, repositoryOf } from './repository-name.js'

const ROOT = join(import.meta.dirname, '..')
const SOURCE = 'src/repository.ts'

const repository = repositoryOf(read('package.json'))
const [, before] = /'(.+)'/.exec(read(SOURCE)) ?? []
const stale = [source(), ...pages()].filter(({ path, text }) => read(path) !== text)

if (!process.argv.includes('--check')) {
  for (const { path, text } of stale) writeFileSync(join(ROOT, path), text)
} else if (stale.length > 0) {
  const paths = stale.map(({ path }) => path).join(', ')
  console.error(
    `package.json calls the repository ${repository}; ${paths} does not.\nRun: npm run generate`,
  )
  process.exitCode = 1
}

/** Writes the name that the resume step uses if the runner does not name the action. */
function source() {
  const text = `// Generated from package.json by scripts/update-repository-name.js. Edit \`repository\` there.

/** This action's repository, as \`uses\` names it: \`owner/name\`. */
export const REPOSITORY = '${repository}'
`
  return { path: SOURCE, text }
}

function pages() {
  const folders = [
    '.',
    'docs',
    'examples',
    '.github',
    '.github/workflows',
    '.github/ISSUE_TEMPLATE',
  ]
  return folders
    .flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`))
    .filter((path) => /\.(md|yml)$/.test(path))
    .map((path) => ({ path, text: renamed(read(path), repository, before) }))
}

/** @param {string} path */
function read(path) {
  return readFileSync(join(ROOT, path), 'utf8')
}
