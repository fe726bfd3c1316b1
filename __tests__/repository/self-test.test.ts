import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { runWorkflowJob, type Step } from '../support/run-workflow-job.ts'

const FILE = join(import.meta.dirname, '..', '..', '.github', 'workflows', 'self-test.yml')
const { steps } = (
  parse(readFileSync(FILE, 'utf8')) as { jobs: { 'self-test': { steps: Step[] } } }
).jobs['self-test']

test.concurrent(
  'the self-test of the workflows is green',
  async () => {
    expect(await runWorkflowJob(steps)).toEqual([])
  },
  60_000,
)

test.concurrent(
  'the self-test fails if an output has another value than expected',
  async () => {
    const mistaken = steps.map((step) =>
      step.run === undefined
        ? step
        : { ...step, run: step.run.replace('test "$RATE" = 0.875', 'test "$RATE" = 0.8') },
    )
    expect(await runWorkflowJob(mistaken)).toEqual(['Its outputs tell what changed'])
  },
  60_000,
)

test.concurrent('the self-test shows at once why the simulator does not start', async () => {
  const mistaken = steps.map((step) => ({
    ...step,
    ...(step.run === undefined ? {} : { run: step.run.replace('--speed 10', '--story nobody') }),
  }))
  let printed = ''
  const startedAtMs = performance.now()
  const failed = await runWorkflowJob(mistaken, { onOutput: (text) => (printed += text) })
  expect(failed).toEqual(['Start the simulator of the Cekura API'])
  expect(printed).toContain('No story is called nobody')
  expect(performance.now() - startedAtMs).toBeLessThan(10_000)
})
