// Shows the action as in a workflow: `npm run demo`, right after a clone.
import { faultFromText } from '../simulator/faults/fault-text.js'
import { habitFromText, withHabits } from '../simulator/habits/with-habits.js'
import { startSimulator } from '../simulator/server.js'
import { storyFromText } from '../simulator/stories/story-text.js'
import { conclusionOf, nextCommand } from './conclusion.js'
import { readOptions } from './options.js'
import { showReal } from './real.js'
import { inWorkspace, show } from './show.js'
import { heading } from './terminal.js'

const GATES = ['min_success_rate', 'max_regressions', 'metric_thresholds', 'confirm_flips']

await main().catch((/** @type {unknown} */ error) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
})

async function main() {
  const options = readOptions(process.argv.slice(2))
  if (options.kind === 'help') console.log(options.text)
  else if (options.kind === 'real') await showReal(options, process.env['CEKURA_API_KEY'] ?? '')
  else await showStory(options)
}

/** @param {import('./options.js').StoryOptions} options */
async function showStory(options) {
  const { habits, faults, rerun, inputs, htmlFile, full } = options
  const story = storyFromText(options.story)
  const world = withHabits(story.world, habits.map(habitFromText))
  const simulator = await startSimulator({ world, faults: faults.map(faultFromText) })
  try {
    console.log(
      `Story: ${story.title}\n(told by a simulator of the Cekura API on ${simulator.url})`,
    )
    const waits = inputs['mode'] === 'wait'
    if (waits) await startForSomebodyElse(simulator, story)
    const defaults = {
      result_id: story.resultId,
      run_ids: 'all',
      metric_ids: 'all',
      ...(waits ? {} : { max_regressions: '0' }),
      api_url: simulator.url,
    }
    const step = { inputs: { ...defaults, ...inputs }, htmlFile, full }
    const attempts = rerun
      ? await showRerun(step, simulator.apiKey)
      : [await inWorkspace((workspace) => show(step, simulator.apiKey, workspace))]
    console.log(heading('In short'))
    console.log(conclusionOf(attempts))
    console.log(`\nNext: ${nextCommand(options)}`)
  } finally {
    await simulator.close()
  }
}

/**
 * Triggers an evaluation of all metrics on all runs of the story's result, as an earlier job or a
 * person would.
 * @param {{ url: string, apiKey: string }} simulator
 * @param {import('../simulator/stories/story.js').Story} story
 */
async function startForSomebodyElse({ url, apiKey }, { resultId, runIds, metricIds }) {
  const order = { run_ids: runIds, metric_ids: metricIds }
  const response = await fetch(`${url}/test_framework/v1/results/${resultId}/evaluate_metrics/`, {
    method: 'POST',
    headers: { 'X-CEKURA-API-KEY': apiKey, 'Content-Type': 'application/json' },
    body: JSON.stringify(order),
  })
  if (!response.ok) throw new Error(`The evaluation was not started: ${await response.text()}`)
  console.log(
    'Somebody else has just started an evaluation of it. The step below has no max_regressions:\n' +
      'a job that only waits has not seen the scores from before.',
  )
}

/**
 * Writes a baseline of the current scores, runs the job that compares with it, and runs the same
 * job again.
 * @param {import('./options.js').StepOptions} options
 * @param {string} apiKey
 */
async function showRerun({ inputs, htmlFile, full }, apiKey) {
  const gate = { ...inputs, baseline_file: 'baseline.json', max_regressions: '0' }
  const pin = Object.fromEntries(Object.entries(gate).filter(([name]) => !GATES.includes(name)))
  const waiting = { ...pin, mode: 'wait', update_baseline: 'true' }
  return inWorkspace(async (workspace) => {
    /**
     * @param {string} title
     * @param {Record<string, string>} step
     * @param {import('./show.js').How} how
     */
    const attempt = async (title, step, how) => {
      console.log(heading(title))
      const options = { inputs: step, full, htmlFile: how.attempt === 2 ? htmlFile : null }
      return { title, ...(await show(options, apiKey, workspace, how)) }
    }
    return [
      await attempt('Pin', waiting, { parts: ['step', 'log'] }),
      await attempt('Attempt 1', gate, { parts: ['step', 'log'] }),
      await attempt('Attempt 2: “Re-run failed jobs”', gate, {
        attempt: 2,
        parts: ['log', 'outputs', 'summary'],
      }),
    ]
  })
}
