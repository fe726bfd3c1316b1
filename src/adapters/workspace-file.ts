import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { grouped } from '../text/figures.ts'
import { Refusal, fileErrorOf } from './file-error.ts'
import { placeOf, statusOfFile } from './workspace-place.ts'

/**
 * Reads a text file of the workspace; null if the file does not exist. It must be an ordinary file
 * in UTF-8, and no symbolic link may lead out of the workspace. Otherwise, a stranger's checkout
 * could link to any file, and an error of this job could show its text.
 * @param path relative to the workspace
 * @throws {Error} with a message that says why the file cannot be read
 */
export async function readWorkspaceFile(
  workspace: string,
  path: string,
  maxBytes: number,
): Promise<string | null> {
  try {
    const { directory, name } = await placeOf(workspace, path)
    const file = join(directory, name)
    return (await statusOfFile(file)) === null ? null : decoded(await contentOf(file, maxBytes))
  } catch (error) {
    throw fileErrorOf(error, 'read')
  }
}

async function contentOf(file: string, maxBytes: number): Promise<Buffer> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    if (size > maxBytes) {
      throw new Refusal(`it has ${grouped(size)} bytes, more than the ${grouped(maxBytes)} allowed`)
    }
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}

/** The text without the byte order mark that some editors write. */
function decoded(content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    throw new Refusal('it is not text in UTF-8')
  }
}
