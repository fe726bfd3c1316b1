import { type Checked, accept, refuse } from '../model/checked.ts'

/**
 * The files that a job writes. It is an error if two inputs name the same file, because the second
 * report would silently replace the first. On Windows and macOS, names that differ only in case are
 * the same file.
 * @param files paths from `parseWorkspacePath`, by the name of the input; null if not given
 */
export function parseDistinctFiles<Name extends string>(
  files: Readonly<Record<Name, string | null>>,
): Checked<Readonly<Record<Name, string | null>>> {
  const owners = new Map<string, string>()
  for (const [input, path] of Object.entries<string | null>(files)) {
    if (path === null) continue
    const file = path.replaceAll('\\', '/').normalize('NFC').toLowerCase()
    const owner = owners.get(file)
    if (owner !== undefined) return refuse(`${owner} and ${input} name one file: give each its own`)
    owners.set(file, input)
  }
  return accept(files)
}
