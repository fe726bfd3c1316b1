import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export const GOLDEN_FOLDER = join(import.meta.dirname, '..', 'golden')

/**
 * The text of a golden file, which people have checked. With UPDATE_GOLDEN=1, the actual text first
 * replaces it, so that people can check what changed.
 */
export function goldenText(name: string, actual: string): string {
  const path = join(GOLDEN_FOLDER, name)
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, actual)
  }
  return readFileSync(path, 'utf8')
}
