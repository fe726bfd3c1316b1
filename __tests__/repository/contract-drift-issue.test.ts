import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { runWorkflowJob, type Step } from '../support/run-workflow-job.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const { steps: all } = (
  parse(await readFile(join(ROOT, '.github/workflows/contract-drift.yml'), 'utf8')) as {
    jobs: { compare: { steps: Step[] } }
  }
).jobs.compare
const scripts = all.filter(({ run }) => run !== 'npm ci --ignore-scripts')
const TITLE = scripts.at(-1)?.env?.['TITLE'] ?? ''

/** Records its arguments. `gh issue list` finds the given issues. */
const GH = `#!/bin/bash
echo "$*" >> "$CALLS"
while [ $# -gt 0 ]; do
  case "$1" in
    --jq) jq --raw-output "$2" "$OPEN_ISSUES";;
    --body-file) cat "$2" >> "$CALLS";;
  esac
  shift
done
`
/** Downloads the given description, or nothing. */
const CURL = `#!/bin/bash
while [ $# -gt 1 ]; do
  if [ "$1" = --output ]; then cp "$DESCRIPTION" "$2" || exit 22; fi
  shift
done
`

/** A description that has none of the paths that we use. */
const OTHER = JSON.stringify({ openapi: '3.1.0', paths: { '/boats/': {} } })

interface Scene {
  readonly description: string
  readonly openIssues: readonly { readonly number: number; readonly title: string }[]
  readonly steps?: readonly Step[]
}

/** The steps that failed, and the calls of `gh`. */
async function check({ description, openIssues, steps = scripts }: Scene) {
  const folder = await mkdtemp(join(tmpdir(), 'drift-issue-'))
  try {
    await mkdir(join(folder, 'bin'))
    const save = async (name: string, text: string) => {
      await writeFile(join(folder, name), text)
      return join(folder, name)
    }
    await chmod(await save('bin/gh', GH), 0o755)
    await chmod(await save('bin/curl', CURL), 0o755)
    const calls = await save('calls', '')
    const failed = await runWorkflowJob(steps, {
      env: {
        PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`,
        RUNNER_TEMP: folder,
        CALLS: calls,
        DESCRIPTION: description === '' ? '/nowhere' : await save('description', description),
        OPEN_ISSUES: await save('issues', JSON.stringify(openIssues)),
      },
    })
    return { failed, calls: await readFile(calls, 'utf8') }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

test('a difference opens an issue', async () => {
  const { failed, calls } = await check({
    description: OTHER,
    openIssues: [{ number: 3, title: 'Another' }],
  })
  expect(failed).toEqual([])
  expect(calls).toContain(`issue create --title ${TITLE} --body-file`)
  expect(calls).toContain('- The path `/test_framework/v1/results/{id}/evaluate_metrics/` is gone')
})

test('a difference is added to the open issue', async () => {
  const openIssues = [
    { number: 12, title: TITLE },
    { number: 9, title: TITLE },
  ]
  const { failed, calls } = await check({ description: OTHER, openIssues })
  expect(failed).toEqual([])
  expect(calls).toContain('issue edit 9 --body-file')
  expect(calls).toContain('evaluate_metrics/` is gone')
  expect(calls).not.toContain('issue create')
})

test.each([
  [
    'is closed if it is open',
    [{ number: 9, title: TITLE }],
    /^issue list .*\nissue close 9 --comment/,
  ],
  ['is not opened', [], /^issue list .*\n$/],
] as const)('if nothing differs, the issue %s', async (_, openIssues, called) => {
  // Our own description, for which there are no known differences.
  const description = await readFile(join(ROOT, 'api/openapi.yaml'), 'utf8')
  const compare = 'node scripts/contract-drift.js'
  const { failed, calls } = await check({
    description,
    openIssues,
    steps: scripts.map((step) => ({
      ...step,
      run: step.run?.replace(compare, `${compare} --known /dev/null`),
    })) as Step[],
  })
  expect(failed).toEqual([])
  expect(calls).toMatch(called)
})

test.each([
  ['cannot be fetched', '', 'Fetch the description'],
  ['is an error page', '<html>', 'Compare it with what is used'],
])('if the description %s, the job fails and no issue is touched', async (_, description, step) => {
  const { failed, calls } = await check({
    description,
    openIssues: [{ number: 9, title: TITLE }],
  })
  expect(failed[0]).toBe(step)
  expect(calls).toBe('')
})
