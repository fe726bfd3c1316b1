import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'

const GITHUB = join(import.meta.dirname, '..', '..', '.github')

function read(path: string): unknown {
  return parse(readFileSync(join(GITHUB, path), 'utf8'))
}

interface Form {
  readonly name: string
  readonly description: string
  readonly body: readonly {
    readonly type: string
    readonly id: string
    readonly attributes: { readonly label: string }
  }[]
}

const forms = readdirSync(join(GITHUB, 'ISSUE_TEMPLATE')).filter((name) => name !== 'config.yml')

describe.each(forms)('the issue form %s', (name) => {
  const form = read(`ISSUE_TEMPLATE/${name}`) as Form

  test('has what GitHub requires of a form', () => {
    expect(form.name).not.toBe('')
    expect(form.description).not.toBe('')
    for (const { type, attributes } of form.body) {
      expect(['textarea', 'input', 'dropdown', 'checkboxes', 'markdown']).toContain(type)
      expect(attributes.label).not.toBe('')
    }
  })

  test('gives each question its own ID', () => {
    const ids = form.body.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

test('Dependabot updates the packages and the actions, in groups', () => {
  const { updates } = read('dependabot.yml') as {
    updates: { 'package-ecosystem': string; groups: object }[]
  }
  expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions'])
  for (const { groups } of updates) expect(Object.keys(groups)).not.toEqual([])
})
