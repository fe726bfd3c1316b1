// Shows the action as in a workflow: `npm run demo`, right after a clone.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { faultFromText } from '../simulator/faults/fault-text.js'
import { habitFromText, withHabits } from '../simulator/habits/with-habits.js'
import { startSimulator } from '../simulator/server.js'
import { storyFromText } from '../simulator/stories/story-text.js'
import { markdownAsPage } from './markdown-page.js'
import { markdownAsText } from './markdown-text.js'
import { readOptions } from './options.js'
import { parseOutputs } from './output-file.js'
import { runStep } from './step.js'
import { heading, stepAsYaml } from './terminal.js'

/** The most columns that people can read easily. */
const WIDTH = 110

const GATES = ['min_success_rate', 'max_regressions', 'metric_thresholds']

await main().catch((/** @type {unknown} */ error) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
})

async function main() {
  const options = readOptions(process.argv.slice(2))
  if (options.kind === 'help') console.log(options.text)
  else if (options.kind === 'real') {
    const apiKey = process.env['CEKURA_API_KEY'] ?? ''
    await inWorkspace((workspace) => show(options, apiKey, workspace))
  } else await showStory(options)
}

/** @param {import('./options.js').StoryOptions} options */
async function showStory({ story: text, habits, faults, rerun, inputs, htmlFile }) {
  const story = storyFromText(text)
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
      min_success_rate: '85%',
      // A job that only waits does not have the scores from before.
      ...(waits ? {} : { max_regressions: '1' }),
      api_url: simulator.url,
    }
    const step = { inputs: { ...defaults, ...inputs }, htmlFile }
    if (rerun) await showRerun(step, simulator.apiKey)
    else await inWorkspace((workspace) => show(step, simulator.apiKey, workspace))
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
  console.log('Somebody else has just started an evaluation of it.')
}

/**
 * Writes a baseline of the current scores, runs the job that compares with it, and runs the same
 * job again.
 * @param {import('./options.js').StepOptions} options
 * @param {string} apiKey
 */
async function showRerun({ inputs, htmlFile }, apiKey) {
  const gate = { ...inputs, baseline_file: 'baseline.json', max_regressions: '0' }
  const pin = Object.fromEntries(Object.entries(gate).filter(([name]) => !GATES.includes(name)))
  const waiting = { ...pin, mode: 'wait', update_baseline: 'true' }
  await inWorkspace(async (workspace) => {
    console.log(heading('First, a baseline is pinned'))
    await show({ inputs: waiting, htmlFile: null }, apiKey, workspace)
    console.log(heading('Attempt 1'))
    await show({ inputs: gate, htmlFile: null }, apiKey, workspace)
    console.log(heading('Attempt 2: “Re-run failed jobs”'))
    await show({ inputs: gate, htmlFile }, apiKey, workspace, 2)
  })
}

/** @param {(workspace: string) => Promise<void>} act */
async function inWorkspace(act) {
  const folder = await mkdtemp(join(tmpdir(), 'demo-'))
  try {
    await act(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Shows the step, its log, its outputs and its summary.
 * @param {import('./options.js').StepOptions} options
 * @param {string} apiKey
 * @param {string} workspace
 * @param {number} attempt the attempt of the workflow run
 */
async function show({ inputs, htmlFile }, apiKey, workspace, attempt = 1) {
  console.log(heading('The step of the workflow'))
  console.log(stepAsYaml(inputs))
  const [outputFile, summaryFile] = [join(workspace, 'output'), join(workspace, 'summary.md')]
  await Promise.all([writeFile(outputFile, ''), writeFile(summaryFile, '')])

  console.log(heading('Its log'))
  const exitCode = await runStep({ inputs, apiKey, outputFile, summaryFile, workspace, attempt })
  console.log(
    exitCode === 0
      ? '\n✅ The step is green.'
      : `\n❌ The step has failed (exit code ${exitCode}).`,
  )

  console.log(heading('Its outputs'))
  const outputs = Object.entries(parseOutputs(await readFile(outputFile, 'utf8')))
  const width = Math.max(...outputs.map(([output]) => output.length))
  for (const [output, value] of outputs) console.log(`${output.padEnd(width)}  ${value}`)

  console.log(heading('Its summary'))
  const summary = await readFile(summaryFile, 'utf8')
  console.log(markdownAsText(summary, Math.min(process.stdout.columns || WIDTH, WIDTH)))
  if (htmlFile !== null) {
    await writeFile(htmlFile, markdownAsPage('Summary of the step', summary))
    console.log(`\nThe summary as a page: ${htmlFile}`)
  }
}
