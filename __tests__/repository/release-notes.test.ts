import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'

const ROOT = join(import.meta.dirname, '..', '..')
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  version: string
}

function releaseNotes(tag: string): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(ROOT, 'scripts', 'release-notes.js'), tag], {
    encoding: 'utf8',
  })
}

test('the notes of a release are the section of the changelog, without the heading', () => {
  const { status, stdout } = releaseNotes(`v${version}`)
  expect(status).toBe(0)
  expect(stdout).toMatch(/^### \w+\n\n- /)
  expect(stdout).not.toMatch(/^## /m)
})

test.each([
  ['', /is no tag of a release/],
  [version, /is no tag of a release/],
  [`v${version}-beta.1`, /is no tag of a release/],
  ['v999.0.0', /The tag is v999\.0\.0, but package\.json is at/],
])('a release of the tag %j is refused', (tag, reason) => {
  const { status, stdout, stderr } = releaseNotes(tag)
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toMatch(reason)
})
