import { randomUUID } from 'node:crypto'
import { mkdir, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileErrorOf } from './file-error.ts'
import { placeOf, statusOfFile } from './workspace-place.ts'

/**
 * Writes a file into the workspace, with the directories that it needs. Readers see the file as it
 * was or as it is, nothing between: it is written under another name beside it, then renamed. No
 * symbolic link leads it out of the workspace, and the file must not be one.
 * @param path relative to the workspace
 * @throws {Error} whose message says why it cannot be written
 */
export async function writeReportFile(
  workspace: string,
  path: string,
  text: string,
): Promise<void> {
  try {
    const { directory, name } = await placeOf(workspace, path)
    await mkdir(directory, { recursive: true })
    const file = join(await realpath(directory), name)
    await statusOfFile(file)
    await replaceFile(file, text)
  } catch (error) {
    throw fileErrorOf(error, 'write')
  }
}

async function replaceFile(file: string, text: string): Promise<void> {
  const draft = join(dirname(file), `.cekura-${randomUUID()}.tmp`)
  try {
    await writeFile(draft, text, { flag: 'wx' })
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw error
  }
}
