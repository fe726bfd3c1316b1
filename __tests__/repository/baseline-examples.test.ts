import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { runWorkflowJob, type Step } from '../support/run-workflow-job.ts'

const ROOT = join(import.meta.dirname, '..', '..')

/** Answers like GitHub's `gh`, and records its arguments. */
const GH = `#!/usr/bin/env bash
echo "$@" >> "$GH_ASKED"
case "$1 $2" in
  'pr list') cat "$GH_OPEN" ;;
  'pr create') echo 7 > "$GH_OPEN" ;;
  'api --silent') ;;
  'api repos/acme/agent/actions/artifacts?name=cekura-baseline&per_page=100')
    jq --raw-output "$4" "$GH_ARTIFACTS" ;;
  *) echo "what is: $*" >&2; exit 1 ;;
esac
`

let folder: string
let env: Record<string, string>

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baseline-example-'))
  env = {
    PATH: `${folder}:${process.env['PATH'] ?? ''}`,
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: '1',
    GH_ASKED: join(folder, 'asked'),
    GH_OPEN: join(folder, 'open'),
    GH_ARTIFACTS: join(folder, 'artifacts.json'),
  }
  await writeFile(join(folder, 'gh'), GH)
  await chmod(join(folder, 'gh'), 0o755)
  await writeFile(join(folder, 'asked'), '')
  await writeFile(join(folder, 'open'), '')
})

afterEach(() => rm(folder, { recursive: true, force: true }))

async function scriptOf(example: string, job: string): Promise<Step> {
  const { jobs } = parse(await readFile(join(ROOT, 'examples', example), 'utf8')) as {
    jobs: Record<string, { steps: Step[] }>
  }
  const step = jobs[job]?.steps.find(({ run }) => run !== undefined)
  if (step?.run === undefined) throw new Error(`${example} has no script`)
  // Its variables are expressions. GitHub would evaluate them; here the test does.
  return { run: step.run, ...(step.id === undefined ? {} : { id: step.id }) }
}

function git(...args: string[]): string {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.com']
  return execFileSync('git', [...identity, ...args], { cwd: folder, env, encoding: 'utf8' })
}

describe('examples/renew-baseline.yml', () => {
  /** Runs the script in a fresh checkout of main, after the action has written the file. */
  async function renew(text: string, base = 'main', flips = {}): Promise<string> {
    await rm(join(folder, 'checkout'), { recursive: true, force: true })
    git('clone', '--quiet', 'origin.git', 'checkout')
    const workspace = join(folder, 'checkout')
    await mkdir(join(workspace, '.cekura'), { recursive: true })
    await writeFile(join(workspace, '.cekura/baseline-4711.json'), text)
    let printed = ''
    const failed = await runWorkflowJob([await scriptOf('renew-baseline.yml', 'renew')], {
      workspace,
      env: { ...env, RESULT: '4711', BASE: base, REGRESSED: '[]', FIXED: '[]', ...flips },
      onOutput: (more) => (printed += more),
    })
    expect({ failed, printed }).toEqual({ failed: [], printed })
    return printed
  }
  const pushed = (base = 'main') =>
    git('-C', 'origin.git', 'show', `cekura-baseline-4711-${base}:.cekura/baseline-4711.json`)
  const asked = async () => (await readFile(join(folder, 'asked'), 'utf8')).trim().split('\n')

  beforeEach(() => {
    git('init', '--quiet', '--bare', '--initial-branch=main', 'origin.git')
    git('clone', '--quiet', 'origin.git', 'first')
    git('-C', 'first', 'commit', '--quiet', '--allow-empty', '-m', 'First')
    git('-C', 'first', 'push', '--quiet', 'origin', 'HEAD:main')
  })

  test('opens one pull request, and keeps it up to date', async () => {
    await renew('one\n')
    expect(pushed()).toBe('one\n')
    expect((await asked()).filter((line) => line.startsWith('pr create'))).toEqual([
      expect.stringContaining('--head cekura-baseline-4711-main --base main --title Renew'),
    ])
    await renew('two\n', 'main', { REGRESSED: '["86318"]' })
    expect(pushed()).toBe('two\n')
    expect((await asked()).filter((line) => line.startsWith('pr create'))).toHaveLength(1)
    const edited = (await readFile(join(folder, 'asked'), 'utf8')).split('api --silent')[1]
    expect(edited).toMatch(
      /^ --method PATCH repos\/\{owner\}\/\{repo\}\/pulls\/7 --field body=Each/,
    )
    expect(edited).toContain('fail in this one: ["86318"]')
  })

  test('on two branches, leaves each its own', async () => {
    await renew('one\n', 'feature/one')
    await renew('two\n', 'feature/two')
    expect([pushed('feature/one'), pushed('feature/two')]).toEqual(['one\n', 'two\n'])
  })

  test('opens no pull request if the baseline says the same', async () => {
    await renew('one\n')
    git('-C', 'origin.git', 'branch', '--force', 'main', 'cekura-baseline-4711-main')
    const before = await asked()
    expect(await renew('one\n')).toContain('has these scores already')
    expect(await asked()).toEqual(before)
  })
})

describe('examples/baseline-of-main.yml', () => {
  const artifact = (id: number, createdAt: string, run = {}, expired = false) => ({
    expired,
    created_at: createdAt,
    workflow_run: { id, head_branch: 'main', repository_id: 1, head_repository_id: 1, ...run },
  })

  async function found(artifacts: readonly object[]): Promise<string> {
    await writeFile(join(folder, 'artifacts.json'), JSON.stringify({ artifacts }))
    let printed = ''
    const failed = await runWorkflowJob(
      [
        await scriptOf('baseline-of-main.yml', 'gate'),
        { run: 'echo "run=$RUN"', env: { RUN: '${{ steps.newest.outputs.run }}' } },
      ],
      {
        workspace: folder,
        env: { ...env, REPOSITORY: 'acme/agent', THIS_RUN: '7' },
        onOutput: (more) => (printed += more),
      },
    )
    expect(failed).toEqual([])
    return printed.trim()
  }

  test('takes the newest baseline of main, not of another branch, a fork or an earlier attempt', async () => {
    const artifacts = [
      artifact(1, '2026-11-20T10:00:00Z'),
      artifact(2, '2026-11-22T10:00:00Z'),
      artifact(3, '2026-11-21T10:00:00Z'),
      artifact(4, '2026-11-23T10:00:00Z', { head_branch: 'edit' }),
      artifact(5, '2026-11-23T10:00:00Z', { head_repository_id: 2 }),
      artifact(6, '2026-11-23T10:00:00Z', {}, true),
      artifact(7, '2026-11-23T10:00:00Z'),
    ]
    expect(await found(artifacts)).toBe('run=2')
  })

  test('finds no baseline before there is one', async () => {
    expect(await found([])).toBe('run=')
  })
})
