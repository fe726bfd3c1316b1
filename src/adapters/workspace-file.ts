import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { grouped } from '../text/figures.ts'
import { Refusal, fileErrorOf } from './file-error.ts'
import { placeOf, statusOfFile } from './workspace-place.ts'

/**
 * Reads a text file of the workspace, null if there is none. It has to be an ordinary file in UTF-8,
 * and no symbolic link may lead out of the workspace: what a stranger's checkout links to is not
 * shown in an error of this job.
 * @param path relative to the workspace
 * @throws {Error} whose message says why it cannot be read
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

/** Without the byte order mark that some editors put first. */
function decoded(content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    throw new Refusal('it is not text in UTF-8')
  }
}
