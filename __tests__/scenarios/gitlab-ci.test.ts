import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { startSimulator } from '../../simulator/server.js'
import { renderBaseline } from '../../src/baseline/render-baseline.ts'
import { readInputs } from '../../src/inputs/read-inputs.ts'
import { REPOSITORY } from '../../src/repository.ts'
import { ourAction } from '../support/known-actions.ts'
import { API_KEY } from '../support/scenario.ts'
import { editStory } from '../support/verdict-story.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const FAST_CLOCK = join(ROOT, '__tests__/support/fast-clock.js')
const SPEED = 20

/** The keywords of a GitLab CI job that the recipe uses. */
const KEYWORDS = [
  'image',
  'rules',
  'variables',
  'resource_group',
  'interruptible',
  'timeout',
  'script',
  'artifacts',
]

interface Job {
  readonly variables: Readonly<Record<string, string>>
  readonly resource_group: string
  readonly interruptible: boolean
  readonly script: readonly string[]
  readonly artifacts: {
    readonly when: string
    readonly paths: readonly string[]
    readonly reports: { readonly junit: string }
  }
}

const recipe = await readFile(join(ROOT, 'examples/gitlab-ci.yml'), 'utf8')
const { reevaluate: job } = parse(recipe) as { reevaluate: Job }

/** Replaces the clone from GitHub with this repository. */
const GIT = `#!/bin/bash
[ "$1" = clone ] && [ "\${*: -2:1}" = "https://github.com/${REPOSITORY}.git" ] && ln -s '${ROOT}' "\${*: -1}"
`

interface Finished {
  readonly exitCode: unknown
  readonly log: string
  /** The files that GitLab would collect from the job. */
  readonly junit: string
  readonly report: { readonly outcome?: string }
}

/** The baseline of the checked-out repository: the scores that the story begins with. */
const BASELINE = renderBaseline({
  resultId: '4711',
  metrics: new Map([['51', { id: '51', name: 'Politeness', kind: 'binary', version: null }]]),
  runs: new Map(
    ['101', '102', '103', '104'].map((id) => [
      id,
      {
        id,
        scenario: null,
        personality: null,
        verdict: id === '103' ? 'failure' : 'success',
        scores: new Map([['51', id !== '103']]),
        since: '2026-11-24T09:30:00Z',
      },
    ]),
  ),
})

/** Runs the job as GitLab's runner does: with its variables, and without GitHub's variables. */
async function runJob(changes: Readonly<Record<string, string>> = {}): Promise<Finished> {
  const story = editStory()
  const simulator = await startSimulator({ world: story.world, speed: SPEED, apiKey: API_KEY })
  const folder = await mkdtemp(join(tmpdir(), 'gitlab-'))
  try {
    const [project, bin] = [join(folder, 'project'), join(folder, 'bin')]
    await Promise.all([mkdir(project), mkdir(bin)])
    await mkdir(join(project, '.cekura'))
    await writeFile(join(project, job.variables['INPUT_BASELINE_FILE'] ?? ''), BASELINE)
    await writeFile(join(bin, 'git'), GIT)
    await chmod(join(bin, 'git'), 0o755)
    const child = spawn('bash', ['-eo', 'pipefail', '-c', job.script.join('\n')], {
      cwd: project,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: `${bin}:${process.env['PATH'] ?? ''}`,
        HOME: folder,
        CI: 'true',
        GITLAB_CI: 'true',
        CI_PROJECT_DIR: project,
        CEKURA_API_KEY: API_KEY,
        NODE_OPTIONS: `--import ${FAST_CLOCK}`,
        FAST_CLOCK: String(SPEED),
        ...job.variables,
        INPUT_API_URL: simulator.url,
        INPUT_RESULT_ID: story.resultId,
        ...changes,
      },
    })
    let log = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (log += chunk.toString('utf8')))
    }
    const [exitCode] = (await once(child, 'close')) as unknown[]
    const left = (name: string) => readFile(join(project, name), 'utf8').catch(() => '')
    const report = await left(job.artifacts.paths[0] ?? '')
    return {
      exitCode,
      log,
      junit: await left(job.artifacts.reports.junit),
      report: JSON.parse(report || '{}') as Finished['report'],
    }
  } finally {
    await simulator.close()
    await rm(folder, { recursive: true, force: true })
  }
}

describe('the recipe for GitLab CI', () => {
  test('has the keywords of a job, and inputs that the action takes', () => {
    expect(Object.keys(parse(recipe) as object)).toEqual(['reevaluate'])
    expect(KEYWORDS).toEqual(expect.arrayContaining(Object.keys(job)))
    const given = Object.entries(job.variables)
      .filter(([name]) => name.startsWith('INPUT_'))
      .map(([name, value]) => [name.slice('INPUT_'.length).toLowerCase(), value] as const)
    expect(Object.keys(ourAction.inputs)).toEqual(
      expect.arrayContaining(given.map(([name]) => name)),
    )
    const values = new Map(given)
    expect(readInputs((name) => values.get(name), API_KEY).problems).toEqual([])
  })

  test('takes the reports where the action writes them, also when it fails', () => {
    expect(job.artifacts.reports.junit).toBe(job.variables['INPUT_JUNIT_FILE'])
    expect(job.artifacts.paths).toEqual([job.variables['INPUT_JSON_FILE']])
    expect(job.artifacts.when).toBe('always')
  })

  test('lets no two jobs score one result at the same time, and cancels nothing that is paid for', () => {
    expect(job.resource_group).toBe(`cekura-result-${job.variables['INPUT_RESULT_ID'] ?? ''}`)
    expect(job.interruptible).toBe(false)
  })

  test('passes if the gates hold, and leaves its reports', async () => {
    const { exitCode, log, junit, report } = await runJob({
      INPUT_MIN_SUCCESS_RATE: '1%',
      INPUT_MAX_REGRESSIONS: '1',
    })
    expect({ exitCode, log }).toMatchObject({ exitCode: 0 })
    expect(log).toContain('Compared with the baseline .cekura/baseline-4711.json')
    expect(report.outcome).toBe('passed')
    expect(junit).toMatch(/^<\?xml/)
    expect(log).toMatch(/^Passed: /m)
    expect(log).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m)
  })

  test('fails if a gate fails, and says which', async () => {
    const { exitCode, log, junit, report } = await runJob({ INPUT_MIN_SUCCESS_RATE: '100%' })
    expect({ exitCode, log }).toMatchObject({ exitCode: 1 })
    expect(report.outcome).toBe('gate_failed')
    expect(junit).toContain('<failure')
    expect(log).toContain('✗ success rate >= 100%')
  })

  test('fails if the key is missing', async () => {
    const { exitCode, log } = await runJob({ CEKURA_API_KEY: '' })
    expect({ exitCode, log }).toMatchObject({ exitCode: 1 })
    expect(log).toContain('api_key: no key was given')
  })
})

describe('max_regressions without a baseline', () => {
  const changes = {
    INPUT_BASELINE_FILE: '',
    INPUT_MAX_REGRESSIONS: '9',
    INPUT_MIN_SUCCESS_RATE: '',
  }

  test('is refused where a retry cannot be told from a first run, and nothing is paid', async () => {
    const { exitCode, log } = await runJob(changes)
    expect({ exitCode, log }).toMatchObject({ exitCode: 1 })
    expect(log).toContain('max_regressions: outside GitHub Actions a re-run looks like a first run')
    expect(log).toContain('Pin a baseline (baseline_file)')
    expect(log).not.toContain('Re-evaluating')
  })

  test('is taken from somebody who says that it is a first run', async () => {
    const { exitCode, log } = await runJob({ ...changes, GITHUB_RUN_ATTEMPT: '1' })
    expect({ exitCode, log }).toMatchObject({ exitCode: 0 })
  })
})

describe('outside GitHub Actions', () => {
  test('the key is not printed, because nobody would mask it', async () => {
    expect((await runJob()).log).not.toContain(API_KEY)
  })

  test('no commands are printed, because nobody would act on them', async () => {
    const { log } = await runJob({ INPUT_MIN_SUCCESS_RATE: '100%', INPUT_ANNOTATIONS: 'true' })
    expect(log).not.toMatch(/^::/m)
  })

  test('an error is printed in plain lines', async () => {
    const { log } = await runJob({ INPUT_MIN_SUCCESS_RATE: '100%' })
    expect(log).toMatch(
      /^Error: 2 of 2 gates failed: .*\nmin_success_rate asks for success rate >= 100%;/m,
    )
  })

  test('an input that is misspelt is warned of', async () => {
    const { log } = await runJob({ INPUT_MIN_SUCESS_RATE: '85%' })
    expect(log).toContain('Warning: INPUT_MIN_SUCESS_RATE is not an input of this action')
  })

  test('the share link is in the log', async () => {
    const { log } = await runJob({ INPUT_SHARE_LINK: 'true' })
    expect(log).toMatch(/^The result, for anybody who has this link: https:/m)
  })

  test('nothing is printed about a summary that nobody would show', async () => {
    const { log } = await runJob({ INPUT_JOB_SUMMARY: 'true' })
    expect(log).not.toContain('The job summary could not be written')
  })
})
