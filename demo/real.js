import { createInterface } from 'node:readline/promises'
import { inWorkspace, show } from './show.js'
import { heading } from './terminal.js'

/**
 * The step against the real API. What is billed is shown before, and happens only if somebody says so.
 * @param {import('./options.js').RealOptions} options
 * @param {string} apiKey
 */
export async function showReal(options, apiKey) {
  await inWorkspace(async (workspace) => {
    if (!isFree(options.inputs) && !options.yes) {
      const plan = { ...options, inputs: { ...options.inputs, dry_run: 'true' }, htmlFile: null }
      const { exitCode, outputs } = await show(plan, apiKey, workspace, { parts: ['step', 'log'] })
      if (exitCode !== 0) return
      const count = outputs['evaluations'] ?? 'an unknown number of'
      const confirms = !['', '0'].includes(options.inputs['confirm_flips'] ?? '')
      const work = `${count} evaluation${count === '1' ? '' : 's'}`
      if (!(await agrees(confirms ? `${work}, and more to confirm flips` : work))) return
    }
    const { verdict } = await show(options, apiKey, workspace)
    console.log(heading('In short'))
    console.log(verdict)
  })
}

/** @param {Record<string, string>} inputs */
function isFree({ dry_run: dryRun = '', mode = '' }) {
  return mode === 'wait' || /^(?:true|True|TRUE)$/.test(dryRun)
}

/** @param {string} work */
async function agrees(work) {
  const cost = `Without dry_run, this step triggers ${work}, which Cekura bills`
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    console.error(`\n${cost}. Nothing was triggered: add --yes to go on.`)
    process.exitCode = 2
    return false
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(`\n${cost}. Go on? (yes/no) `)
  terminal.close()
  if (/^y(?:es)?$/i.test(answer.trim())) return true
  console.log('Nothing was triggered.')
  return false
}
