// npm run bench: measures, and writes the tables to docs/performance.md. Build dist/ first.
import { readFileSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { execFileSync } from 'node:child_process'
import { measureStartup } from './startup.js'
import { measureWaiting } from './waiting.js'

const ROUNDS = 15
const docs = join(import.meta.dirname, '..', 'docs')
const page = join(docs, 'performance.md')

const load = loadavg()[0]?.toFixed(1) ?? '?'
const startup = `${await measureStartup(ROUNDS)} The machine's load was ${load} to begin with.`
const parse = execFileSync(
  process.execPath,
  [...process.execArgv, join(import.meta.dirname, 'parse.js')],
  { encoding: 'utf8' },
)
const { tables, svg } = measureWaiting()
writeFileSync(join(docs, 'lag-vs-requests.svg'), svg)

let text = readFileSync(page, 'utf8')
text = between(text, 'startup', startup)
text = between(text, 'waiting', tables)
text = between(text, 'parse', `\`\`\`text\n${parse.trimEnd()}\n\`\`\``)
writeFileSync(page, text)
execFileSync(process.execPath, ['node_modules/prettier/bin/prettier.cjs', '--write', page], {
  cwd: join(docs, '..'),
  stdio: 'inherit',
})

/** @param {string} whole @param {string} name @param {string} content */
function between(whole, name, content) {
  const marked = new RegExp(`(<!-- ${name} -->\n).*?(\n<!-- end of ${name} -->)`, 's')
  if (!marked.test(whole)) throw new Error(`docs/performance.md has no place for ${name}`)
  return whole.replace(marked, (_, start, end) => `${start}\n${content}\n${end}`)
}
