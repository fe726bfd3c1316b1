import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { writeReportFile } from '../../src/adapters/report-file.ts'

describe('writeReportFile', () => {
  let folder = ''
  let workspace = ''
  let outside = ''

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'report-file-'))
    workspace = join(folder, 'workspace')
    outside = join(folder, 'outside')
    await mkdir(workspace)
    await mkdir(outside)
  })
  afterEach(() => rm(folder, { recursive: true }))

  const read = (path: string) => readFile(join(workspace, path), 'utf8')

  test('makes the directories and leaves nothing else behind', async () => {
    await writeReportFile(workspace, 'a/b/report.json', '{"é": "漢"}\n')
    expect(await read('a/b/report.json')).toBe('{"é": "漢"}\n')
    expect(await readdir(join(workspace, 'a/b'))).toEqual(['report.json'])
  })

  test('replaces the file of an earlier run', async () => {
    await writeReportFile(workspace, 'report.json', 'the first, which is longer')
    await writeReportFile(workspace, 'report.json', 'the second')
    expect(await read('report.json')).toBe('the second')
  })

  test('accepts a workspace behind a link', async () => {
    await symlink(workspace, join(folder, 'link'))
    await writeReportFile(join(folder, 'link'), 'a/report.json', 'text')
    expect(await read('a/report.json')).toBe('text')
  })

  test('follows a link that stays inside the workspace', async () => {
    await mkdir(join(workspace, 'real'))
    await symlink('real', join(workspace, 'link'))
    await writeReportFile(workspace, 'link/new/report.json', 'text')
    expect(await read('real/new/report.json')).toBe('text')
  })

  test.each(['link/report.json', 'link/new/report.json', 'link/there/report.json'])(
    'does not follow a link out of the workspace to %s',
    async (path) => {
      await mkdir(join(outside, 'there'))
      await symlink(outside, join(workspace, 'link'))
      await expect(writeReportFile(workspace, path, 'text')).rejects.toThrow(
        /^a symbolic link leads its directory link.* out of the workspace$/,
      )
      expect(await readdir(outside, { recursive: true })).toEqual(['there'])
    },
  )

  test('does not accept a directory outside whose name begins with the name of the workspace', async () => {
    await mkdir(join(folder, 'workspace-2'))
    await symlink(join(folder, 'workspace-2'), join(workspace, 'link'))
    await expect(writeReportFile(workspace, 'link/x', 'text')).rejects.toThrow('symbolic link')
  })

  test('does not write through a file that is a link, even one that leads nowhere', async () => {
    await writeFile(join(outside, 'target'), 'before')
    await symlink(join(outside, 'target'), join(workspace, 'report.json'))
    await symlink(join(outside, 'new'), join(workspace, 'dangling.json'))
    for (const path of ['report.json', 'dangling.json']) {
      await expect(writeReportFile(workspace, path, 'text')).rejects.toThrow(
        'it is a symbolic link, which is not followed',
      )
    }
    expect(await readdir(outside)).toEqual(['target'])
    expect(await readFile(join(outside, 'target'), 'utf8')).toBe('before')
  })

  test('does not make directories through a link that leads nowhere', async () => {
    await symlink(join(outside, 'new'), join(workspace, 'link'))
    await expect(writeReportFile(workspace, 'link/a/report.json', 'text')).rejects.toThrow(
      'its directory link is a symbolic link that leads nowhere',
    )
    expect(await readdir(outside)).toEqual([])
  })

  test.each(['../outside/report.json', '..', '', '.', '/report.json'])(
    'refuses the path %j, which is not in the workspace',
    async (path) => {
      await expect(writeReportFile(workspace, path, 'text')).rejects.toThrow(
        'it is not in the workspace',
      )
    },
  )

  test.each([
    ['a directory in its place', 'directory', 'it is a directory'],
    ['a file in place of its directory', 'file/report.json', 'a file, not a directory'],
    ['a file further up', 'file/a/b/report.json', 'a file, not a directory'],
    ['a name that is too long', 'x'.repeat(300), 'its name is too long'],
    ['links in a circle', 'circle/report.json', 'symbolic links that lead in a circle'],
  ])('says that there is %s', async (_, path, reason) => {
    await mkdir(join(workspace, 'directory'))
    await writeFile(join(workspace, 'file'), '')
    await symlink('circle', join(workspace, 'circle'))
    await expect(writeReportFile(workspace, path, 'text')).rejects.toThrow(reason)
  })

  test('says that the workspace does not exist', async () => {
    await expect(writeReportFile(join(folder, 'none'), 'a', 'text')).rejects.toThrow(
      'the workspace does not exist (ENOENT)',
    )
  })

  test('accepts a name as long as the file system allows', async () => {
    const name = `${'x'.repeat(250)}.json`
    await writeReportFile(workspace, name, 'text')
    expect(await readdir(workspace)).toEqual([name])
  })
})
