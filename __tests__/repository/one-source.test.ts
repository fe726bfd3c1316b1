import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import type { ReportChoice } from '../../src/inputs/inputs.ts'
import { deliver } from '../../src/report/deliver.ts'
import { ourAction } from '../support/known-actions.ts'
import { REPORTS } from '../support/report-cases.ts'

const ROOT = join(import.meta.dirname, '..', '..')

const CHECKS = '.github/workflows/checks.yml'

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

/** Every output of a job that writes all reports successfully. */
async function outputsSet(): Promise<string[]> {
  const names = new Set<string>()
  const ignore = () => undefined
  const runner = {
    input: ignore,
    env: {},
    mask: ignore,
    redact: (text: string) => text,
    info: ignore,
    debug: ignore,
    annotate: ignore,
    setOutput: (name: string) => names.add(name),
    writeSummary: () => Promise.resolve(),
    fail: ignore,
  }
  const concluded = 'https://github.com/'
  const comment = { announce: ignore, conclude: () => Promise.resolve(concluded) }
  const choice: ReportChoice = {
    jobSummary: true,
    annotations: true,
    prComment: true,
    commentKey: '',
    githubToken: '',
    junitFile: 'junit.xml',
    jsonFile: 'report.json',
    shareLink: true,
  }
  const { comparison, insight } = REPORTS.edited
  const report = {
    ...REPORTS.pinned,
    comparison,
    insight,
    shareLink: 'https://dashboard.cekura.ai/',
  }
  const writeFile = () => Promise.resolve()
  await deliver({ runner, comment, writeFile }, report, choice, new AbortController().signal)
  return [...names]
}

test('the outputs of action.yml are those that the code sets', async () => {
  expect((await outputsSet()).sort()).toEqual(Object.keys(ourAction.outputs).sort())
})

describe('the version of node in .node-version', () => {
  const version = read('.node-version').trim()
  const [major = ''] = version.split('.')
  const manifest = JSON.parse(read('package.json')) as {
    engines: { node: string }
    devDependencies: Record<string, string>
  }
  const oldest = /^>=(\d+)$/.exec(manifest.engines.node)?.[1]

  test('has the major version that action.yml, the types and the documents name', () => {
    expect((parse(read('action.yml')) as { runs: { using: string } }).runs.using).toBe(
      `node${major}`,
    )
    expect(manifest.devDependencies['@types/node']?.split('.')[0]).toBe(major)
  })

  test('is checked, and so is the oldest version that package.json names', () => {
    const { jobs } = parse(read(CHECKS)) as {
      jobs: { checks: { strategy: { matrix: { include: { node: number; command: string }[] } } } }
    }
    const { include } = jobs.checks.strategy.matrix
    const whole = include.filter(({ command }) => command === 'npm cit')
    expect([...new Set(whole.map(({ node }) => String(node)))].sort()).toEqual([oldest, major])
    expect(read(CHECKS)).toContain('node-version: ${{ matrix.node }}')
  })

  test('is used by all other workflows, and none names another version', () => {
    const workflows = readdirSync(join(ROOT, '.github/workflows'))
    for (const path of workflows.map((name) => `.github/workflows/${name}`)) {
      if (path === CHECKS) continue
      const text = read(path)
      const setups = text.split('actions/setup-node@').length - 1
      expect(text.split('node-version-file: .node-version').length - 1).toBe(setups)
      expect(text).not.toMatch(/node-version:/)
    }
  })
})

test('the changelog begins with the version of package.json, or with unreleased changes', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string }
  const headings = [...read('CHANGELOG.md').matchAll(/^## \[(.+?)\]/gm)].map(([, name]) => name)
  expect(headings.find((name) => name !== 'Unreleased')).toBe(version)
})
