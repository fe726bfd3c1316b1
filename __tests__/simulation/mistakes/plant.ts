import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Mistake } from './mistakes.ts'

const ROOT = join(import.meta.dirname, '../../..')

/**
 * A copy of `src` with the mistake in it.
 * @throws if the place for it is not there exactly once: then the mistake needs to follow the code
 */
export function plant(mistake: Mistake): {
  readonly srcFolder: string
  readonly remove: () => void
} {
  const folder = mkdtempSync(join(tmpdir(), 'mistake-'))
  const remove = () => {
    rmSync(folder, { recursive: true, force: true })
  }
  const srcFolder = join(folder, 'src')
  cpSync(join(ROOT, 'src'), srcFolder, { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  // Node takes the files for modules by this.
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}')

  const path = join(srcFolder, mistake.file)
  const parts = readFileSync(path, 'utf8').split(mistake.find)
  if (parts.length !== 2) {
    remove()
    throw new Error(
      `“${mistake.name}”: ${mistake.file} has its place ${parts.length - 1} times, not once:\n${mistake.find}`,
    )
  }
  writeFileSync(path, parts.join(mistake.replace))
  return { srcFolder, remove }
}
