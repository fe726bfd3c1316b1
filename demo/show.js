import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { markdownAsPage } from './markdown-page.js'
import { firstBlockAsText, markdownAsText } from './markdown-text.js'
import { parseOutputs } from './output-file.js'
import { runStep } from './step.js'
import { heading, stepAsYaml } from './terminal.js'

/** The most columns that lines are read over with ease. */
const WIDTH = 110

/**
 * @typedef {'step' | 'log' | 'outputs' | 'summary'} Part
 * @typedef {{ attempt?: number, parts?: Part[] }} How `attempt` of the workflow's run
 * @typedef {{ title?: string, inputs: Record<string, string>, exitCode: number | null, verdict: string, outputs: Record<string, string> }} Shown
 */

/** @type {Part[]} */
const ALL_PARTS = ['step', 'log', 'outputs', 'summary']

/**
 * @template T
 * @param {(workspace: string) => Promise<T>} act
 */
export async function inWorkspace(act) {
  const folder = await mkdtemp(join(tmpdir(), 'demo-'))
  try {
    return await act(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Runs the step, and shows it with its log, its outputs and its summary.
 * @param {import('./options.js').StepOptions} options
 * @param {string} apiKey
 * @param {string} workspace
 * @param {How} [how]
 * @returns {Promise<Shown>}
 */
export async function show({ inputs, htmlFile, full }, apiKey, workspace, how = {}) {
  const { attempt = 1, parts: wanted = ALL_PARTS } = how
  const parts = full ? ALL_PARTS : wanted
  if (parts.includes('step')) {
    console.log(heading('The step of the workflow'))
    console.log(stepAsYaml(inputs))
  }
  const [outputFile, summaryFile] = [join(workspace, 'output'), join(workspace, 'summary.md')]
  await Promise.all([writeFile(outputFile, ''), writeFile(summaryFile, '')])

  console.log(heading('Its log'))
  const exitCode = await runStep({ inputs, apiKey, outputFile, summaryFile, workspace, attempt })
  console.log(
    exitCode === 0
      ? '\n✅ The step is green.'
      : `\n❌ The step has failed (exit code ${exitCode}).`,
  )
  const outputs = parseOutputs(await readFile(outputFile, 'utf8'))
  const summary = await readFile(summaryFile, 'utf8')
  if (parts.includes('outputs')) {
    console.log(heading('Its outputs'))
    const width = Math.max(...Object.keys(outputs).map(({ length }) => length))
    for (const [output, value] of Object.entries(outputs))
      console.log(`${output.padEnd(width)}  ${value}`)
  }
  if (parts.includes('summary')) {
    console.log(heading('Its summary'))
    console.log(markdownAsText(summary, Math.min(process.stdout.columns || WIDTH, WIDTH), full))
    if (!full && summary.includes('<details')) console.log('\n(▸ opens with --full)')
  }
  if (htmlFile !== null) {
    await writeFile(htmlFile, markdownAsPage('Summary of the step', summary))
    console.log(`\nThe summary as a page: ${htmlFile}`)
  }
  const verdict = firstBlockAsText(summary) || (outputs['outcome'] ?? 'no outcome')
  return { inputs, exitCode, verdict, outputs }
}
