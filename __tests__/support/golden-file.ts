import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export const GOLDEN_FOLDER = join(import.meta.dirname, '..', 'golden')

/**
 * The text of a golden file, which people have looked at. With UPDATE_GOLDEN=1 it is first made to
 * hold the text that the test has, for people to look at what changed.
 */
export function goldenText(name: string, actual: string): string {
  const path = join(GOLDEN_FOLDER, name)
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, actual)
  }
  return readFileSync(path, 'utf8')
}
