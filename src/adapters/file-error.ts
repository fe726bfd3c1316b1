/** Why the job does not use a path of the workspace. The message is a clause about the path. */
export class Refusal extends Error {}

/** The error with a message about the file, for the reader of the log. */
export function fileErrorOf(error: unknown, doing: 'read' | 'write'): Error {
  return new Error(reasonOf(error, doing), { cause: error })
}

export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}

const REASONS = new Map([
  ['EROFS', 'the file system is read-only'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the disk quota is used up'],
  ['ENOTDIR', 'a part of its path is a file, not a directory'],
  ['EEXIST', 'a part of its path is a file, not a directory'],
  ['ELOOP', 'its path holds symbolic links that lead in a circle'],
  ['ENAMETOOLONG', 'its name is too long'],
  ['ENOENT', 'the workspace does not exist'],
])

function reasonOf(error: unknown, doing: 'read' | 'write'): string {
  if (error instanceof Refusal) return error.message
  const code = codeOf(error)
  if (code === 'EACCES' || code === 'EPERM') {
    return `the job may not ${doing === 'read' ? 'read it' : 'write there'} (${code})`
  }
  const message = error instanceof Error ? error.message : String(error)
  const reason = REASONS.get(code)
  return reason === undefined ? message : `${reason} (${code})`
}
