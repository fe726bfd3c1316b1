import { parseArgs } from 'node:util'
import { HELP, HELP_ALL } from './help.js'
import { requireKnownInput } from './known-inputs.js'

/**
 * @typedef {{ inputs: Record<string, string>, htmlFile: string | null, full: boolean }} StepOptions
 * @typedef {{ kind: 'story', story: string, habits: string[], faults: string[], rerun: boolean } & StepOptions} StoryOptions
 * @typedef {{ kind: 'real', yes: boolean } & StepOptions} RealOptions
 * @typedef {{ kind: 'help', text: string }} Help
 */

/**
 * @param {string[]} args
 * @returns {StoryOptions | RealOptions | Help}
 */
export function readOptions(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      with: { type: 'string', multiple: true, default: [] },
      story: { type: 'string', default: 'metric-edit' },
      habit: { type: 'string', multiple: true, default: [] },
      fault: { type: 'string', multiple: true, default: [] },
      html: { type: 'string' },
      rerun: { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
      real: { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const isAll = values.help && positionals[0] === 'all'
  const [strange] = positionals.slice(isAll ? 1 : 0)
  if (strange !== undefined) throw new Error(`${strange} is no option; --help lists them`)
  if (values.help) return { kind: 'help', text: isAll ? HELP_ALL : HELP }
  const inputs = Object.fromEntries(values.with.map(inputFromText))
  const htmlFile = values.html ?? null
  const { story, habit: habits, fault: faults, rerun, full, yes } = values
  if (!values.real) return { kind: 'story', story, habits, faults, rerun, inputs, htmlFile, full }
  if (!process.env['CEKURA_API_KEY']) {
    throw new Error(
      '--real takes the key from the environment variable CEKURA_API_KEY, which is not set',
    )
  }
  return { kind: 'real', inputs, htmlFile, full, yes }
}

/**
 * @param {string} text
 * @returns {[string, string]}
 */
function inputFromText(text) {
  const at = text.indexOf('=')
  if (at < 1) throw new Error(`--with ${text}: it takes <input>=<value>, such as max_regressions=0`)
  const name = text.slice(0, at)
  requireKnownInput(name)
  return [name, text.slice(at + 1)]
}
