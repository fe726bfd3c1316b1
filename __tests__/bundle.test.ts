import { afterEach, describe, expect, test } from '@jest/globals'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runAction } from './support/run-action.ts'
import { serve, stopServers } from './transport/support/servers.ts'

const ROOT = join(import.meta.dirname, '..')
const DIST = join(ROOT, 'dist')

afterEach(stopServers)

interface Coverage {
  readonly result: readonly { readonly url: string }[]
}

/** The files of dist/ that Node loaded while the action ran, from Node's coverage report. */
async function filesLoaded(inputs: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'coverage-'))
  try {
    const run = await runAction({ inputs, env: { NODE_V8_COVERAGE: folder } })
    expect(run.exitCode).toBe(1)
    const [report = ''] = await readdir(folder)
    const { result } = JSON.parse(await readFile(join(folder, report), 'utf8')) as Coverage
    const files = result.map(({ url }) => url).filter((url) => url.startsWith('file:'))
    return files.map((url) => fileURLToPath(url)).filter((file) => dirname(file) === DIST)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function textOf(files: readonly string[]): Promise<string> {
  return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n')
}

/** The files that a job loads up to its first request, which is refused. */
async function loadedForFirstRequest(): Promise<string[]> {
  const server = await serve((_request, response) => response.writeHead(401).end('{}'))
  const files = await filesLoaded({
    api_key: 'key',
    api_url: `http://127.0.0.1:${server.port}`,
    result_id: '1',
    run_ids: 'all',
    metric_ids: 'all',
  })
  expect(server.requests.length).toBe(1)
  return files
}

describe('the bundle', () => {
  test('loads at most 600 kB of JavaScript for the first request, and neither undici nor Octokit', async () => {
    const text = await textOf(await loadedForFirstRequest())
    expect(text.length).toBeGreaterThan(200_000)
    expect(text.length).toBeLessThanOrEqual(600_000)
    expect(text).toContain('X-CEKURA-API-KEY')
    expect(text).not.toMatch(/UND_ERR_|octokit/i)
    expect(text).not.toContain('stream-json')
  })

  test('loads three files for the first request: the entry, the transport, and axios', async () => {
    expect(await loadedForFirstRequest()).toHaveLength(3)
  })

  test('reports a mistake in the inputs without loading code that sends requests', async () => {
    const files = await filesLoaded({ api_key: 'key', result_id: 'no number' })
    expect(files.map((file) => basename(file))).toEqual(['index.js'])
    const text = await textOf(files)
    expect(text).not.toContain('X-CEKURA-API-KEY')
    expect(text.length).toBeLessThanOrEqual(400_000)
  })

  test('is not minified, so that stack traces stay readable', async () => {
    const lines = (await textOf([join(DIST, 'index.js')])).split('\n')
    expect(lines.some((line) => /async function runAction\(\w+\) \{/.test(line))).toBe(true)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(5_000)
  })

  test('comes with the licence of every package in it', async () => {
    const licenses = await readFile(join(DIST, 'licenses.txt'), 'utf8')
    const listed = [...licenses.matchAll(/^((?:@[\w.-]+\/)?[\w.-]+) \d+\.\d+\.\d+\S*$/gm)]
    const names = listed.map(([, name]) => name)
    const files = (await readdir(DIST)).filter((file) => file.endsWith('.js'))
    const text = await textOf(files.map((file) => join(DIST, file)))
    const bundled = [...text.matchAll(/ MODULE: \S*node_modules\/((?:@[^/\s]+\/)?[^/\s]+)/g)]
    expect(bundled.length).toBeGreaterThan(5)
    expect(names).toEqual(expect.arrayContaining(bundled.map(([, name]) => name)))
    expect(names).toEqual(expect.arrayContaining(['@actions/core', 'axios']))
    expect(
      licenses.match(/permission notice|Redistributions|Permission to use/g)?.length ?? 0,
    ).toBeGreaterThanOrEqual(names.length)
    expect(licenses).not.toContain('the package has no licence file')
  })
})
