import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { runWorkflowJob, type Step } from '../support/run-workflow-job.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const { jobs } = parse(await readFile(join(ROOT, 'examples/many-results.yml'), 'utf8')) as {
  jobs: Record<'reevaluate' | 'collect', { steps: Step[] }>
}
const uploaded = withOf(jobs.reevaluate.steps, 'actions/upload-artifact')
const downloaded = withOf(jobs.collect.steps, 'actions/download-artifact')

function withOf(steps: readonly Step[], action: string): Record<string, string> {
  return steps.find(({ uses }) => uses?.startsWith(`${action}@`))?.with as Record<string, string>
}

/** The report of the job for each matrix entry. */
const REPORTS = {
  bookings: 'gate-failed.report.json',
  cancellations: 'timed-out.report.json',
  emergencies: 'nothing-changed.report.json',
}

/** The summary of the collecting job, if only some jobs left a report. */
async function collected(
  names: readonly (keyof typeof REPORTS)[],
  steps: readonly Step[] = jobs.collect.steps,
): Promise<string> {
  const workspace = await mkdtemp(join(tmpdir(), 'collect-'))
  try {
    for (const name of names) {
      const folder = folderOf(join(workspace, downloaded['path'] ?? ''), name, names.length)
      await mkdir(folder, { recursive: true })
      const file = named(uploaded['path'], name)
      await cp(join(ROOT, '__tests__/golden', REPORTS[name]), join(folder, file))
    }
    const summary = join(workspace, 'summary.md')
    await writeFile(summary, '')
    const env = { GITHUB_STEP_SUMMARY: summary }
    expect(await runWorkflowJob(steps, { workspace, env })).toEqual([])
    return await readFile(summary, 'utf8')
  } finally {
    await rm(workspace, { recursive: true, force: true })
  }
}

/**
 * The folder where actions/download-artifact puts an artifact. Artifacts get their own folders only
 * if there are several.
 */
function folderOf(path: string, name: string, count: number): string {
  const isShared = 'merge-multiple' in downloaded || count === 1
  return isShared ? path : join(path, named(uploaded['name'], name))
}

function named(text = '', name: string): string {
  return text.replaceAll('${{ matrix.name }}', name)
}

const HEAD = [
  '| Result | ID | Outcome | Success rate | Regressed | Fixed |',
  '| :-- | --: | :-- | --: | --: | --: |',
]
const ROWS = {
  bookings: '| bookings | 90211 | gate_failed | 50% | 2 | 1 |',
  cancellations: '| cancellations | 90211 | timed_out |  |  |  |',
  emergencies: '| emergencies | 90211 | passed | 100% | 0 | 0 |',
}

test.each([
  [[]],
  [['cancellations']],
  [['bookings', 'emergencies']],
  [['bookings', 'cancellations', 'emergencies']],
] as const)('the reports of %j are collected in one table', async (names) => {
  const summary = await collected(names)
  expect(summary.trimEnd().split('\n')).toEqual([...HEAD, ...names.map((name) => ROWS[name])])
})

test('a report that is not JSON fails the collecting job', async () => {
  const broken = { run: 'mkdir -p reports; echo "{" > reports/report-a.json', name: 'before' }
  await expect(collected([], [broken, ...jobs.collect.steps])).rejects.toThrow(/Tell in one table/)
})
