// Updates the generated parts of README.md: the lists of inputs and outputs from action.yml, and
// the examples from examples/. --check fails if they differ.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { parse } from 'yaml'

const ROOT = join(import.meta.dirname, '..')
const README = join(ROOT, 'README.md')

/**
 * @typedef {{ description: string, required?: boolean, default?: string }} Input
 * @typedef {{ inputs: Record<string, Input>, outputs: Record<string, { description: string }> }}
 * Action
 */
/** @type {unknown} */
const definition = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'))
const action = /** @type {Action} */ (definition)

const lists = {
  inputs: Object.entries(action.inputs)
    .map(([name, input]) => `- \`${name}\`${noteOf(input)}: ${input.description}`)
    .join('\n'),
  outputs: Object.entries(action.outputs)
    .map(([name, { description }]) => `- \`${name}\`: ${description}`)
    .join('\n'),
}

const before = readFileSync(README, 'utf8')
let after = before
for (const [name, text] of Object.entries(lists)) {
  after = replaceBetween(after, `<!-- ${name} of action.yml -->`, `<!-- end of ${name} -->`, text)
}
for (const [marker, file = ''] of before.matchAll(/<!-- example (\S+) -->/g)) {
  after = replaceBetween(after, marker, '<!-- end of example -->', example(file))
}
after = await format(after, { ...(await resolveConfig(README)), parser: 'markdown' })

if (!process.argv.includes('--check')) {
  writeFileSync(README, after)
} else if (after !== before) {
  console.error('README.md is not what action.yml and examples/ say.\nRun: npm run generate')
  process.exitCode = 1
}

/** @param {Input} input */
function noteOf(input) {
  if (input.required === true) return ' (**required**)'
  return input.default === undefined ? '' : ` (default \`${input.default}\`)`
}

/**
 * The example with its first comment, which says what the workflow needs: people copy the block.
 * @param {string} file
 */
function example(file) {
  return `\`\`\`yaml\n${readFileSync(join(ROOT, 'examples', file), 'utf8')}\`\`\``
}

/** @param {string} text @param {string} start @param {string} end @param {string} content */
function replaceBetween(text, start, end, content) {
  const from = text.indexOf(start)
  const to = text.indexOf(end, from)
  if (from < 0 || to < from) throw new Error(`README.md lacks the markers ${start} and ${end}`)
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`
}
