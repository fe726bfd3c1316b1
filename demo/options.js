import { parseArgs } from 'node:util'
import { faultTable } from '../simulator/faults/fault-text.js'
import { habitTable } from '../simulator/habits/with-habits.js'
import { storyTable } from '../simulator/stories/story-text.js'

/**
 * @typedef {{ inputs: Record<string, string>, htmlFile: string | null }} StepOptions
 * @typedef {{ kind: 'story', story: string, habits: string[], faults: string[], rerun: boolean } &
 * StepOptions} StoryOptions
 * @typedef {{ kind: 'real' } & StepOptions} RealOptions
 * @typedef {{ kind: 'help', text: string }} Help
 */

const HELP = `Shows the action at work as it would look in a workflow.

  npm run demo                                   a metric edit that fixes two runs and breaks one
  npm run demo -- --with max_regressions=0       the same, with a gate that fails
  npm run demo -- --rerun                        a pinned baseline, and a re-run of a failed job: it fails again
  npm run demo -- --story infrastructure-failure another story
  npm run demo -- --story noisy-judge:regressed=1 --with confirm_flips=1
                                                 a judge that errs by chance: one flip is taken back, one stays
  npm run demo -- --fault rate-limited:times=2   the same story with rate limits
  npm run demo -- --with mode=wait               an evaluation that somebody else has started
  npm run demo -- --html summary.html            the summary as a page for a browser

Against the real API (each evaluation is billed; dry_run triggers nothing):

  CEKURA_API_KEY=... npm run demo -- --real --with result_id=4711 \\
    --with run_ids=all --with metric_ids=all --with dry_run=true

Options:
  --with <input>=<value>  an input of action.yml; may be given again
  --story <story>         a story of the simulator, as in noisy-judge:flipRate=0.1,seed=7
  --habit <habit>         a habit of the simulated API, as in one-by-one:updatedAt=absent; may be
                          given again
  --fault <fault>         a fault of the simulator, as in rate-limited:times=2; may be given again
  --rerun                 pins the current scores as a baseline, then runs the step twice
  --html <file>           also writes the summary as a page to open in a browser
  --real                  the real API, with the key from CEKURA_API_KEY
  --help

Stories:

${storyTable()}

Habits:

${habitTable()}

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
      habit: { type: 'string', multiple: true, default: [] },
      fault: { type: 'string', multiple: true, default: [] },
      html: { type: 'string' },
      rerun: { type: 'boolean', default: false },
      real: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return { kind: 'help', text: HELP }
  const inputs = Object.fromEntries(values.with.map(inputFromText))
  const htmlFile = values.html ?? null
  const { story, habit: habits, fault: faults, rerun } = values
  if (!values.real) return { kind: 'story', story, habits, faults, rerun, inputs, htmlFile }
  if (!process.env['CEKURA_API_KEY']) {
    throw new Error(
      '--real takes the key from the environment variable CEKURA_API_KEY, which is not set',
    )
  }
  return { kind: 'real', inputs, htmlFile }
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
