import { lstat, realpath } from 'node:fs/promises'
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { Refusal, codeOf } from './file-error.ts'

export interface Place {
  /** The directory of the file. Parts of it may not exist yet. */
  readonly directory: string
  /** The file's name in its directory. */
  readonly name: string
}

/**
 * The place of a path of the workspace. A checkout may contain a stranger's symbolic links, so no
 * link may lead out of the workspace. This checks the part of the path that exists, before anything
 * below it is read or created. No check helps against a process that creates links at the same
 * moment, but such a process already runs as the same user.
 * @param path relative to the workspace
 * @throws {Refusal} if the path is outside of the workspace; or the system's error if the path
 * cannot be read
 */
export async function placeOf(workspace: string, path: string): Promise<Place> {
  const root = await realpath(workspace)
  const target = resolve(root, path)
  if (target === root || !isWithin(root, target)) throw new Refusal('it is not in the workspace')
  const directory = dirname(target)
  const existing = await deepestExisting(directory)
  if (!isWithin(root, await linkedTo(existing))) {
    const link = relative(root, existing)
    throw new Refusal(`a symbolic link leads its directory ${link} out of the workspace`)
  }
  return { directory, name: basename(target) }
}

/** @throws {Refusal} if something other than an ordinary file is there */
export async function statusOfFile(file: string) {
  const status = await statusOf(file)
  if (status === null || status.isFile()) return status
  if (status.isSymbolicLink()) throw new Refusal('it is a symbolic link, which is not followed')
  throw new Refusal(status.isDirectory() ? 'it is a directory' : 'it is not an ordinary file')
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

async function statusOf(path: string) {
  try {
    return await lstat(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

function isWithin(root: string, path: string): boolean {
  const way = relative(root, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
