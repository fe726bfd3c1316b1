import { type Checked, accept, refuse } from '../model/checked.ts'

/**
 * The files that a job writes, or an error if two inputs name the same one: the later report would
 * replace the earlier, and nobody would notice. Names that differ in case alone are one file on
 * Windows and macOS.
 * @param files by the input's name: paths as `parseWorkspacePath` gives them; null if not given
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
