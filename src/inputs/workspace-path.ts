import { normalize, posix, win32 } from 'node:path'
import { type Checked, accept, quote, refuse } from '../model/checked.ts'

/**
 * The relative path of a file inside the workspace. It must be valid by the rules of Windows and of
 * all other systems, so that a workflow means the same on every runner.
 */
export function parseWorkspacePath(text: string): Checked<string> {
  if (text.includes('\0') || [posix, win32].some((rules) => !isFileBelow(rules, text))) {
    return refuse(
      `${quote(text)} is not a file in the workspace; use a relative path, such as reports/cekura.xml`,
    )
  }
  return accept(normalize(text))
}

function isFileBelow(rules: typeof posix, text: string): boolean {
  const path = rules.normalize(text)
  const isDirectory = path === '.' || path.endsWith(rules.sep)
  const leaves = path === '..' || path.startsWith(`..${rules.sep}`)
  return !isDirectory && !leaves && rules.parse(path).root === ''
}
