import { randomUUID } from 'node:crypto'
import { mkdir, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileErrorOf } from './file-error.ts'
import { placeOf, statusOfFile } from './workspace-place.ts'

/**
 * Writes a file into the workspace, and creates the directories that it needs. Readers see either
 * the old file or the new file, never a part: the text is written to a temporary file beside it,
 * which is then renamed. The file must not be a symbolic link, and no symbolic link in its path may
 * lead out of the workspace.
 * @param path relative to the workspace
 * @throws {Error} with a message that says why the file cannot be written
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
