import { isAbsolute, normalize, sep } from 'node:path'
import { type Parsed, accept, quote, refuse } from './parsed.ts'

/** A path of a file inside the workspace, relative to it. */
export function parseWorkspacePath(text: string): Parsed<string> {
  const path = normalize(text)
  const leaves = isAbsolute(path) || path === '..' || path.startsWith(`..${sep}`)
  if (leaves || path === '.' || path.endsWith(sep) || path.includes('\0')) {
    return refuse(
      `${quote(text)} is no file in the workspace; it takes a path such as reports/cekura.xml`,
    )
  }
  return accept(path)
}
