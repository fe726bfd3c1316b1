import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { fileErrorOf } from '../../src/adapters/file-error.ts'
import { writeReportFile } from '../../src/adapters/report-file.ts'
import { readWorkspaceFile } from '../../src/adapters/workspace-file.ts'

describe('readWorkspaceFile', () => {
  let folder = ''
  let workspace = ''
  let outside = ''

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'workspace-file-'))
    workspace = join(folder, 'workspace')
    outside = join(folder, 'outside')
    await mkdir(workspace)
    await mkdir(outside)
    await writeFile(join(outside, 'secret.json'), 'the secret of another project')
  })
  afterEach(() => rm(folder, { recursive: true }))

  const read = (path: string, maxBytes = 100) => readWorkspaceFile(workspace, path, maxBytes)

  test('returns what was written, byte by byte', async () => {
    const text = '{"é": "漢"}\r\n\n'
    await writeReportFile(workspace, 'a/b.json', text)
    expect(await read('a/b.json')).toBe(text)
  })

  test('returns an empty text for an empty file', async () => {
    await writeFile(join(workspace, 'empty.json'), '')
    expect(await read('empty.json')).toBe('')
  })

  test.each(['none.json', 'none/of/these.json'])(
    'returns null for %s, which does not exist',
    async (path) => {
      expect(await read(path)).toBeNull()
    },
  )

  test('leaves out the byte order mark of an editor', async () => {
    await writeFile(join(workspace, 'bom.json'), '\ufeff{}')
    expect(await read('bom.json')).toBe('{}')
  })

  test('accepts a workspace behind a link, and a link that stays inside', async () => {
    await writeReportFile(workspace, 'real/a.json', 'text')
    await symlink('real', join(workspace, 'link'))
    await symlink(workspace, join(folder, 'link'))
    expect(await readWorkspaceFile(join(folder, 'link'), 'link/a.json', 100)).toBe('text')
  })

  test.each([
    ['a path that leaves the workspace', '../outside/secret.json', 'it is not in the workspace'],
    ['an absolute path', '/etc/hostname', 'it is not in the workspace'],
    ['the workspace itself', '.', 'it is not in the workspace'],
    [
      'a directory that leads out of it',
      'way/secret.json',
      'a symbolic link leads its directory way out of the workspace',
    ],
    [
      'a directory that leads nowhere',
      'nowhere/a.json',
      'its directory nowhere is a symbolic link that leads nowhere',
    ],
    ['a link out of it', 'link.json', 'it is a symbolic link, which is not followed'],
    ['a link inside of it', 'alias.json', 'it is a symbolic link, which is not followed'],
    ['a link to nothing', 'dangling.json', 'it is a symbolic link, which is not followed'],
    ['links in a circle', 'circle/a.json', 'symbolic links that lead in a circle (ELOOP)'],
    ['a directory', 'directory', 'it is a directory'],
    ['a socket', 'socket', 'it is not an ordinary file'],
    ['a file in place of its directory', 'file/a.json', 'a file, not a directory'],
    ['a name that is too long', 'x'.repeat(300), 'its name is too long'],
    ['a file that is too large', 'large.json', 'it has 101 bytes, more than the 100 allowed'],
    ['UTF-16, as PowerShell writes it', 'utf-16.json', 'it is not text in UTF-8'],
    ['a file cut in the middle of a character', 'cut.json', 'it is not text in UTF-8'],
  ])('refuses %s', async (_, path, reason) => {
    const server = createServer()
    await symlink(outside, join(workspace, 'way'))
    await symlink(join(outside, 'none'), join(workspace, 'nowhere'))
    await symlink(join(outside, 'secret.json'), join(workspace, 'link.json'))
    await symlink('file', join(workspace, 'alias.json'))
    await symlink('none.json', join(workspace, 'dangling.json'))
    await symlink('circle', join(workspace, 'circle'))
    await mkdir(join(workspace, 'directory'))
    await new Promise<void>((resolve) => server.listen(join(workspace, 'socket'), resolve))
    await writeFile(join(workspace, 'file'), '')
    await writeFile(join(workspace, 'large.json'), 'x'.repeat(101))
    await writeFile(join(workspace, 'utf-16.json'), Buffer.from('\ufeff{}', 'utf16le'))
    await writeFile(join(workspace, 'cut.json'), Buffer.from('é').subarray(0, 1))
    try {
      await expect(read(path)).rejects.toThrow(reason)
    } finally {
      await new Promise((resolve) => server.close(resolve))
    }
  })

  test('accepts a file of exactly the size allowed', async () => {
    await writeFile(join(workspace, 'full.json'), 'x'.repeat(100))
    expect(await read('full.json')).toHaveLength(100)
  })

  test('says that the workspace does not exist', async () => {
    await expect(readWorkspaceFile(join(folder, 'none'), 'a', 100)).rejects.toThrow(
      'the workspace does not exist (ENOENT)',
    )
  })
})

describe('fileErrorOf', () => {
  test('says what the job may not do: read or write', () => {
    const denied = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' })
    expect(fileErrorOf(denied, 'read').message).toBe('the job may not read it (EACCES)')
    expect(fileErrorOf(denied, 'write').message).toBe('the job may not write there (EACCES)')
  })

  test('keeps the message of an unknown error', () => {
    expect(fileErrorOf(new Error('EIO: i/o error, read'), 'read').message).toBe(
      'EIO: i/o error, read',
    )
    expect(fileErrorOf('odd', 'read').message).toBe('odd')
  })
})
