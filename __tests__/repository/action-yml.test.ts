import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { INPUT_DEFAULTS } from '../../src/inputs/input-names.ts'
import { MODES } from '../../src/inputs/inputs.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as {
  inputs: Record<string, { required: boolean; default?: string; description: string }>
  outputs: Record<string, { description: string }>
  runs: { using: string; main: string }
}

test('action.yml has the inputs that the code reads, in the same order', () => {
  expect(Object.keys(action.inputs)).toEqual(Object.keys(INPUT_DEFAULTS))
})

test('action.yml and the code agree on what is required and on every default', () => {
  const inYaml = Object.entries(action.inputs).map(([name, input]) => [
    name,
    input.required ? null : (input.default ?? ''),
  ])
  const inCode = Object.entries({ ...INPUT_DEFAULTS, github_token: '${{ github.token }}' })
  expect(inYaml).toEqual(inCode)
})

test('action.yml names every mode', () => {
  for (const mode of MODES) expect(action.inputs['mode']?.description).toContain(`\`${mode}\``)
})

test('the bundle that action.yml names exists', () => {
  expect(action.runs.main).toBe('dist/index.js')
  expect(readFileSync(join(ROOT, action.runs.main), 'utf8')).not.toBe('')
})
