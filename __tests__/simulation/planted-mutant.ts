import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Mutant } from './mutants.ts'

const ROOT = join(import.meta.dirname, '../..')

/**
 * A copy of `src` with the mistake in it.
 * @throws if the place for it is not there exactly once: then the mutant needs to follow the code
 */
export function plant(mutant: Mutant): { readonly srcFolder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'mutant-'))
  const remove = () => {
    rmSync(folder, { recursive: true, force: true })
  }
  const srcFolder = join(folder, 'src')
  cpSync(join(ROOT, 'src'), srcFolder, { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  // Node takes the files for modules by this.
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}')

  const path = join(srcFolder, mutant.file)
  const parts = readFileSync(path, 'utf8').split(mutant.find)
  if (parts.length !== 2) {
    remove()
    throw new Error(
      `“${mutant.name}”: ${mutant.file} has its place ${parts.length - 1} times, not once:\n${mutant.find}`,
    )
  }
  writeFileSync(path, parts.join(mutant.replace))
  return { srcFolder, remove }
}
