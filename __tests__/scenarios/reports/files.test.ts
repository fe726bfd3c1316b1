import { chmod, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js'
import { parse as parseJunit } from 'junit2json'
import { hostile } from '../../../simulator/stories/hostile.js'
import { errorOf, messagesOf, runScenario, type Step } from '../../support/scenario.ts'
import { editStory } from '../../support/verdict-story.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const schema = JSON.parse(
  await readFile(join(ROOT, 'docs/report.schema.json'), 'utf8'),
) as AnySchemaObject
const isReport = new Ajv2020({ strict: true }).compile(schema)

const BOTH = { junit_file: 'reports/cekura/junit.xml', json_file: 'reports/cekura/report.json' }

/** Runs the action, and reads the files in the workspace afterwards: texts by path. */
async function runAndRead(step: Step, story = editStory()) {
  const files = new Map<string, string>()
  const run = await runScenario({
    story,
    ...step,
    inspect: async (workspace) => {
      for (const entry of await readdir(workspace, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue
        const path = join(entry.parentPath, entry.name)
        files.set(path.slice(workspace.length + 1), await readFile(path, 'utf8'))
      }
      await step.inspect?.(workspace)
    },
  })
  return { run, files }
}

function jsonOf(text: string | undefined): Record<string, unknown> {
  const json = JSON.parse(text ?? '') as Record<string, unknown>
  expect(isReport(json) ? [] : isReport.errors).toEqual([])
  return json
}

describe('the files of `junit_file` and `json_file`', () => {
  test.concurrent('are created with their directories, and named by the outputs', async () => {
    const { run, files } = await runAndRead({ inputs: BOTH })
    expect(run.outputs).toMatchObject({ outcome: 'passed', ...BOTH })
    expect([...files.keys()].sort()).toEqual(Object.values(BOTH).sort())
    expect(jsonOf(files.get(BOTH.json_file))).toMatchObject({
      outcome: 'passed',
      result_id: '4711',
    })
    const junit = await parseJunit(files.get(BOTH.junit_file) ?? '')
    expect(junit).toMatchObject({
      tests: 4,
      failures: 1,
      testsuite: [{ name: expect.stringContaining('Politeness'), tests: 4, failures: 1 }],
    })
  })

  test.concurrent('contain the missed gate if the job fails', async () => {
    const inputs = { ...BOTH, max_regressions: '0' }
    const { run, files } = await runAndRead({ inputs })
    expect(run.outputs).toMatchObject({ outcome: 'gate_failed', ...BOTH })
    expect(jsonOf(files.get(BOTH.json_file))).toMatchObject({ outcome: 'gate_failed' })
    expect(files.get(BOTH.junit_file)).toContain('<failure')
  })

  test.concurrent('are written if the API refuses, because later jobs need them', async () => {
    const story = editStory()
    const files = new Map<string, string>()
    const run = await runScenario({
      story,
      inputs: BOTH,
      faults: [{ name: 'forbidden' }],
      inspect: async (workspace) => {
        for (const path of Object.values(BOTH)) {
          files.set(path, await readFile(join(workspace, path), 'utf8'))
        }
      },
    })
    expect(run.outputs).toMatchObject({ outcome: 'api_error', ...BOTH })
    expect(jsonOf(files.get(BOTH.json_file))).toMatchObject({ outcome: 'api_error' })
    await parseJunit(files.get(BOTH.junit_file) ?? '')
  })

  test.concurrent('replace those of an earlier step', async () => {
    const { run, files } = await runAndRead({
      inputs: { json_file: 'report.json' },
      prepare: (workspace) => writeFile(join(workspace, 'report.json'), 'old '.repeat(100_000)),
    })
    expect(run.outputs['json_file']).toBe('report.json')
    expect([...files.keys()]).toEqual(['report.json'])
    jsonOf(files.get('report.json'))
  })

  test.concurrent('stay well-formed whatever names and explanations contain', async () => {
    const { files } = await runAndRead({ inputs: BOTH }, hostile())
    const json = jsonOf(files.get(BOTH.json_file))
    expect(json['result_id']).toBe('9007199254740995001')
    const junit = await parseJunit(files.get(BOTH.junit_file) ?? '')
    expect(junit).toMatchObject({ testsuite: { length: 4 } })
    // eslint-disable-next-line no-control-regex -- XML has no way to write these
    expect(files.get(BOTH.junit_file)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
  })
})

test.concurrent.each([
  '../report.json',
  'reports/../../report.json',
  '/tmp/report.json',
  'C:\\report.json',
  '..\\report.json',
  'reports/',
])(
  'the path %s, which is not a file in the workspace, is a mistake in the inputs',
  async (path) => {
    const { run, files } = await runAndRead({ inputs: { json_file: path } })
    expect(run.outputs['outcome']).toBe('invalid_input')
    expect(errorOf(run)).toContain('json_file')
    expect(run.requests).toEqual([])
    expect([...files]).toEqual([])
    expect(run.outputs).not.toHaveProperty('json_file')
  },
)

describe('a file that cannot be written is a warning, and the verdict stays', () => {
  async function unwritable(step: Step): Promise<string> {
    const inputs = { json_file: 'out/report.json', junit_file: 'junit.xml' }
    const { run, files } = await runAndRead({ ...step, inputs })
    expect(run.outputs).toMatchObject({ outcome: 'passed', junit_file: 'junit.xml' })
    expect(run.outputs).not.toHaveProperty('json_file')
    expect(run.summary).toMatch(/^## ✅ /)
    expect([...files.keys()]).toContain('junit.xml')
    expect([...files.keys()].filter((path) => path.includes('.tmp'))).toEqual([])
    const warnings = messagesOf(run, 'warning')
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toMatch(/^The json_file out\/report\.json could not be written: /)
    return warnings[0] ?? ''
  }

  test.concurrent('where a directory has its name', async () => {
    const warning = await unwritable({
      prepare: (workspace) => mkdir(join(workspace, 'out/report.json'), { recursive: true }),
    })
    expect(warning).toContain('it is a directory')
  })

  test.concurrent('where a file has the name of its directory', async () => {
    const warning = await unwritable({
      prepare: (workspace) => writeFile(join(workspace, 'out'), ''),
    })
    expect(warning).toContain('a part of its path is a file')
  })

  test.concurrent('where a link leads its directory out of the workspace', async () => {
    const found: string[] = []
    const warning = await unwritable({
      prepare: async (workspace) => {
        await mkdir(join(workspace, '..', 'outside'))
        await symlink('../outside', join(workspace, 'out'))
      },
      inspect: async (workspace) => {
        found.push(...(await readdir(join(workspace, '..', 'outside'))))
      },
    })
    expect(warning).toContain('out of the workspace')
    expect(found).toEqual([])
  })

  test.concurrent('if it is a link, whose target stays as it is', async () => {
    let target = ''
    const warning = await unwritable({
      prepare: async (workspace) => {
        await mkdir(join(workspace, 'out'))
        await writeFile(join(workspace, 'precious'), 'precious')
        await symlink('../precious', join(workspace, 'out/report.json'))
      },
      inspect: async (workspace) => {
        target = await readFile(join(workspace, 'precious'), 'utf8')
      },
    })
    expect(warning).toContain('symbolic link')
    expect(target).toBe('precious')
  })

  // Root may write everywhere.
  const testAsUser = process.getuid?.() === 0 ? test.skip : test.concurrent
  testAsUser('where the job may not write', async () => {
    const warning = await unwritable({
      prepare: async (workspace) => {
        await mkdir(join(workspace, 'out'))
        await chmod(join(workspace, 'out'), 0o500)
      },
      inspect: (workspace) => chmod(join(workspace, 'out'), 0o700),
    })
    expect(warning).toContain('may not write there')
  })
})
