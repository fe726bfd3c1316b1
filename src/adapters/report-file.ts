import { randomUUID } from 'node:crypto'
import { lstat, mkdir, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'

/**
 * Writes a report into the workspace, with the directories that it needs. Readers see the file as it
 * was or as it is, nothing between: it is written under another name beside it, then renamed.
 *
 * A checkout may bring symbolic links of a stranger's making, so that none may lead out of the
 * workspace, and the file must not be one. A process that plants links at this very moment already
 * runs as the same user: no check helps against that.
 * @param path relative to the workspace
 * @throws {Error} whose message says why it cannot be written
 */
export async function writeReportFile(
  workspace: string,
  path: string,
  text: string,
): Promise<void> {
  try {
    const root = await realpath(workspace)
    const target = resolve(root, path)
    if (target === root || !isWithin(root, target)) throw new Refusal('it is not in the workspace')
    const directory = await madeDirectory(root, dirname(target))
    const file = join(directory, basename(target))
    await refuseOddFile(file)
    await replaceFile(file, text)
  } catch (error) {
    throw new Error(reasonOf(error), { cause: error })
  }
}

class Refusal extends Error {}

/** Asks where the part of the path that is there already leads, before anything is made below it. */
async function madeDirectory(root: string, directory: string): Promise<string> {
  const existing = await deepestExisting(directory)
  if (!isWithin(root, await linkedTo(existing))) {
    const link = relative(root, existing)
    throw new Refusal(`a symbolic link leads its directory ${link} out of the workspace`)
  }
  await mkdir(directory, { recursive: true })
  return realpath(directory)
}

async function deepestExisting(directory: string): Promise<string> {
  return (await statusOf(directory)) === null ? deepestExisting(dirname(directory)) : directory
}

async function linkedTo(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    throw new Refusal(`its directory ${basename(path)} is a symbolic link that leads nowhere`)
  }
}

async function refuseOddFile(file: string): Promise<void> {
  const status = await statusOf(file)
  if (status === null || status.isFile()) return
  if (status.isSymbolicLink()) throw new Refusal('it is a symbolic link, which is not followed')
  throw new Refusal(status.isDirectory() ? 'it is a directory' : 'it is no ordinary file')
}

async function statusOf(path: string) {
  try {
    return await lstat(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
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

function isWithin(root: string, path: string): boolean {
  const way = relative(root, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

const REASONS = new Map([
  ['EACCES', 'the job may not write there'],
  ['EPERM', 'the job may not write there'],
  ['EROFS', 'the file system is read-only'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the disk quota is used up'],
  ['ENOTDIR', 'a part of its path is a file, not a directory'],
  ['EEXIST', 'a part of its path is a file, not a directory'],
  ['ELOOP', 'its path holds symbolic links that lead in a circle'],
  ['ENAMETOOLONG', 'its name is too long'],
  ['ENOENT', 'the workspace does not exist'],
])

function reasonOf(error: unknown): string {
  if (error instanceof Refusal) return error.message
  const code = codeOf(error)
  const message = error instanceof Error ? error.message : String(error)
  const reason = REASONS.get(code)
  return reason === undefined ? message : `${reason} (${code})`
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
