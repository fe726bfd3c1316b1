import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { renamed, repositoryOf } from '../../scripts/repository-name.js'
import { REPOSITORY } from '../../src/repository.ts'

const ROOT = join(import.meta.dirname, '..', '..')

describe('publishing the action under another name', () => {
  const copy = mkdtempSync(join(tmpdir(), 'repository-'))
  for (const path of ['docs', 'examples', '.github', 'scripts', 'src/repository.ts']) {
    cpSync(join(ROOT, path), join(copy, path), { recursive: true })
  }
  for (const path of ['README.md', 'SECURITY.md', 'CONTRIBUTING.md', 'package.json']) {
    cpSync(join(ROOT, path), join(copy, path))
  }
  afterAll(() => {
    rmSync(copy, { recursive: true, force: true })
  })
  const read = (path: string) => readFileSync(join(copy, path), 'utf8')
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(copy, 'scripts/update-repository-name.js'), ...args], {
      encoding: 'utf8',
    })

  test('takes one changed line; a check reports the rest, and a script generates it', () => {
    expect(run('--check')).toMatchObject({ status: 0, stderr: '' })
    writeFileSync(
      join(copy, 'package.json'),
      read('package.json').replace(`github:${REPOSITORY}`, 'github:acme-voice/judge.again'),
    )

    const { status, stderr } = run('--check')
    expect(status).toBe(1)
    expect(stderr).toContain('acme-voice/judge.again')
    expect(stderr).toContain('src/repository.ts')
    expect(stderr).toContain('examples/judge-drift.yml')

    expect(run()).toMatchObject({ status: 0 })
    expect(run('--check')).toMatchObject({ status: 0, stderr: '' })
    expect(read('src/repository.ts')).toContain("'acme-voice/judge.again'")
    for (const path of ['README.md', 'SECURITY.md', 'examples/judge-drift.yml']) {
      expect([path, read(path).includes('acme-voice/judge.again@')]).toEqual([path, true])
      expect([path, read(path).includes(REPOSITORY)]).toEqual([path, false])
    }
  })
})

test('package.json must name the repository in one form', () => {
  expect(repositoryOf('{"repository": "github:acme/judge"}')).toBe('acme/judge')
  for (const other of ['{}', '{"repository": "acme/judge"}', '{"repository": {"url": "x"}}']) {
    expect(() => repositoryOf(other)).toThrow(/it takes the form "github:owner\/name"/)
  }
})

test.each([
  ['uses: old/judge@v1', 'uses: acme/judge@v1'],
  [
    'gh attestation verify dist/index.js --repo old/judge`',
    'gh attestation verify dist/index.js --repo acme/judge`',
  ],
  ['https://github.com/old/judge/issues', 'https://github.com/acme/judge/issues'],
  ['git clone https://github.com/old/judge.git', 'git clone https://github.com/acme/judge.git'],
  ['uses: old/judge-other@v1', 'uses: old/judge-other@v1'],
  ['cd /srv/old/judge', 'cd /srv/old/judge'],
  ['example.com/old/judge', 'example.com/old/judge'],
])('%s becomes %s', (before, after) => {
  expect(renamed(before, 'acme/judge')).toBe(after)
})
