import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { readInputs } from '../../src/inputs/read-inputs.ts'
import { definitionOf, OUR_NAME } from '../support/known-actions.ts'
import { languageService } from '../support/language-service.ts'
import { lintWorkflow } from '../support/lint-workflow.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const OURS = filesIn('.github/workflows')
// The recipe for GitLab CI has its own test, in the scenarios.
const EXAMPLES = filesIn('examples').filter((path) => !path.endsWith('/gitlab-ci.yml'))

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`)
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

test.each([...OURS, ...EXAMPLES])('%s has no faults for a linter', async (path) => {
  expect(await lintWorkflow(read(path), path)).toEqual([])
})

test('action.yml has no faults for the language service', async () => {
  const { TextDocument, validateAction } = languageService
  const document = TextDocument.create('file:///action.yml', 'yaml', 1, read('action.yml'))
  expect(await validateAction(document)).toEqual([])
})

describe('the linters find', () => {
  const workflow = (steps: string) =>
    `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`
  const ours = (uses: string, line: string) =>
    `      - uses: ${uses}\n        id: a\n        with:\n          api_key: x\n          result_id: '1'\n          run_ids: all\n          ${line}\n`

  test.each([
    ['a wrong input of `./`', ours('./', 'metric_id: all'), /Invalid action input 'metric_id'/],
    ['one that is missing', ours(`${OUR_NAME}@v1`, 'mode: wait'), /Missing required .*metric_ids/],
    [
      'an output that there is not',
      ours('./', 'metric_ids: all') + '      - run: echo ${{ steps.a.outputs.rate }}\n',
      /steps\.a\.outputs\.rate is no output of action\.yml/,
    ],
    [
      'a script that others can write into',
      '      - run: echo ${{ github.event.issue.title }}\n',
      /potentially untrusted/,
    ],
    ['an unknown action', '      - uses: nobody/nothing@v1\n', /nothing is known of the action/],
    ['an unknown context', '      - run: echo ${{ nobody.knows }}\n', /nobody/],
  ])('%s', async (_, steps, message) => {
    expect((await lintWorkflow(workflow(steps), '.github/workflows/a.yml')).join('\n')).toMatch(
      message,
    )
  })
})

test.each(EXAMPLES)('%s gives only inputs of the action', (path) => {
  const steps = stepsIn(parse(read(path)) as unknown)
  expect(steps).not.toEqual([])
  for (const given of steps) {
    // Only GitHub knows the value of an expression: a comparison, an ID or the key.
    const values = new Map(
      Object.entries(given).map(([name, value]) => [
        name,
        String(value).replaceAll(/\$\{\{.*?\}\}/g, (expression) =>
          expression.includes('==') ? 'true' : '4711',
        ),
      ]),
    )
    const read = readInputs((name) => values.get(name), '')
    expect(read.problems).toEqual([])
  }
})

describe('the workflows of this repository', () => {
  test.each(OURS)('%s pins other actions to a commit, and names their version', (path) => {
    const uses = [...read(path).matchAll(/uses: (.*)$/gm)].map(([, what]) => what ?? '')
    const remote = uses.filter((what) => !what.startsWith('./'))
    for (const what of remote) expect(what).toMatch(/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  test('pin an action to one commit everywhere', () => {
    const pins = OURS.flatMap((path) => [
      ...read(path).matchAll(/uses: ([\w./-]+)@([0-9a-f]{40})/g),
    ])
    const commits = new Map(pins.map(([, action, commit]) => [action, commit]))
    for (const [, action, commit] of pins)
      expect([action, commits.get(action)]).toEqual([action, commit])
  })

  test.each(OURS)('%s gives permissions only to jobs, and every job has a time limit', (path) => {
    const { permissions, jobs } = parse(read(path)) as {
      permissions: unknown
      jobs: Record<string, Record<string, unknown>>
    }
    expect(permissions).toEqual({})
    for (const job of Object.values(jobs)) {
      expect(job).toHaveProperty('permissions')
      expect('uses' in job || typeof job['timeout-minutes'] === 'number').toBe(true)
    }
  })

  test.each(OURS)('%s leaves no token behind in the checkout', (path) => {
    const text = read(path)
    const checkouts = text.split('actions/checkout@').length - 1
    expect(text.split('persist-credentials: false').length - 1).toBe(checkouts)
  })
})

describe('README.md', () => {
  const blocks = [...read('README.md').matchAll(/^```yaml\n(.*?)^```$/gms)].map(
    ([, yaml]) => yaml ?? '',
  )

  test('gives this action only inputs that it has, in every piece of YAML', () => {
    const steps = blocks.flatMap((block) => stepsIn(parse(block) as unknown))
    const inputs = Object.keys(definitionOf(OUR_NAME)?.inputs ?? {})
    expect(steps.length).toBeGreaterThan(1)
    for (const given of steps) expect(inputs).toEqual(expect.arrayContaining(Object.keys(given)))
  })
})

/** The `with:` of every step that uses this action, anywhere in a piece of YAML. */
function stepsIn(node: unknown): object[] {
  if (typeof node !== 'object' || node === null) return []
  const { uses, with: given } = node as { uses?: unknown; with?: object }
  const isOurs = typeof uses === 'string' && (uses === './' || uses.startsWith(`${OUR_NAME}@`))
  const here = isOurs && given ? [given] : []
  return [...here, ...Object.values(node).flatMap(stepsIn)]
}
