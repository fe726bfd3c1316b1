import { parseArgs } from 'node:util'
import { faultTable } from '../simulator/faults/fault-text.js'
import { stories } from '../simulator/stories/catalogue.js'

/**
 * @typedef {{ kind: 'story', story: string, faults: string[], inputs: Record<string, string> }} StoryOptions
 * @typedef {{ kind: 'real', inputs: Record<string, string> }} RealOptions
 * @typedef {{ kind: 'help', text: string }} Help
 */

const HELP = `Shows the action at work as it would look in a workflow.

  npm run demo                                   a metric edit that fixes two runs and breaks one
  npm run demo -- --with max_regressions=0       the same, with a gate that says no
  npm run demo -- --story infrastructure-failure another story
  npm run demo -- --fault rate-limited           the same story with trouble on the line

Against the real API (each evaluation is billed; dry_run triggers nothing):

  CEKURA_API_KEY=... npm run demo -- --real --with result_id=4711 \\
    --with run_ids=all --with metric_ids=all --with dry_run=true

Options:
  --with <input>=<value>  an input of action.yml; may be given again
  --story <name>          ${Object.keys(stories).join(', ')}
  --fault <fault>         a fault of the simulator, as in rate-limited:times=2; may be given again
  --real                  the real API, with the key from CEKURA_API_KEY
  --help

Faults:

${faultTable()}`

/**
 * @param {string[]} args
 * @returns {StoryOptions | RealOptions | Help}
 */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      with: { type: 'string', multiple: true, default: [] },
      story: { type: 'string', default: 'metric-edit' },
      fault: { type: 'string', multiple: true, default: [] },
      real: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return { kind: 'help', text: HELP }
  const inputs = Object.fromEntries(values.with.map(inputFromText))
  if (!values.real) return { kind: 'story', story: values.story, faults: values.fault, inputs }
  if (!process.env['CEKURA_API_KEY']) {
    throw new Error(
      '--real takes the key from the environment variable CEKURA_API_KEY, which is not set',
    )
  }
  return { kind: 'real', inputs }
}

/**
 * @param {string} text
 * @returns {[string, string]}
 */
function inputFromText(text) {
  const at = text.indexOf('=')
  if (at < 1) throw new Error(`--with ${text}: it takes <input>=<value>, such as max_regressions=0`)
  return [text.slice(0, at), text.slice(at + 1)]
}
